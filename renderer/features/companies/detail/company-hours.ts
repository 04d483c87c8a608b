import type { ParticipantCase } from '#shared/domain/eligibility/participant-case.ts';
import type { Participation } from '#shared/domain/participation/participation.ts';

/** Hundredths of hours. */
export type CompanyHours = {
  /** One line for each person and course, people by name. */
  readonly lines: readonly {
    readonly person: string;
    readonly name: string;
    readonly participation: Participation;
    readonly days: number;
    readonly hours: number;
  }[];
  readonly days: number;
  readonly hours: number;
  /** People with at least one course passed with a certificate. */
  readonly certified: number;
};

/** The hours that a company's people were present, by person and course. */
export function companyHours(people: readonly Pick<ParticipantCase, 'participant' | 'participations'>[]): CompanyHours {
  const lines = people
    .flatMap(({ participant, participations }) =>
      participations.map(participation => ({
        person: participant.id,
        name: `${participant.lastName} ${participant.firstName}`.trim(),
        participation,
        days: participation.attendance.length,
        hours: participation.attendance.reduce((sum, { hours }) => sum + hours, 0),
      })),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name, 'ro'));
  return {
    lines,
    days: lines.reduce((sum, { days }) => sum + days, 0),
    hours: lines.reduce((sum, { hours }) => sum + hours, 0),
    certified: people.filter(({ participant }) => participant.certificate !== null).length,
  };
}
