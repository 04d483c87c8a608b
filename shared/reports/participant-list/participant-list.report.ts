import type { ReportDefinition } from '../model/define-report.ts';
import { buildRegister } from '../participant-register/build-register.ts';
import { registerDefaults, registerParameters } from '../participant-register/register-parameters.ts';

/** The short form of the register that stands inside a technical report. */
export const participantList: ReportDefinition = {
  id: 'participant-list',
  parameters: registerParameters,
  defaults: registerDefaults,
  build: buildRegister,
};
