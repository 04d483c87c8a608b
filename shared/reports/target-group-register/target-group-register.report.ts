import type { ReportDefinition } from '../model/define-report.ts';
import { buildRegister } from '../participant-register/build-register.ts';
import { registerDefaults, registerParameters } from '../participant-register/register-parameters.ts';

/** R1, the target-group register: every participant, cumulative, with all that the authority's export has. */
export const targetGroupRegister: ReportDefinition = {
  id: 'target-group-register',
  parameters: registerParameters,
  defaults: registerDefaults,
  build: buildRegister,
};
