import type { Participation } from '../../domain/participation/participation.ts';
import { romanianDate } from '../../kernel/plain-date.ts';
import type { ColumnContext, ParticipantColumns } from './participant-column.ts';

/** `01.04.2022–15.05.2022`; an end that is not known yet stays open. */
function datesOf({ startOn, endOn }: Participation): string | null {
  if (startOn === null) return null;
  return `${romanianDate(startOn)}–${endOn === null ? '…' : romanianDate(endOn)}`;
}

function subActivityOf(participation: Participation, { course }: ColumnContext): string {
  const { subActivity = null, code = participation.course } = course(participation.course) ?? {};
  const dates = datesOf(participation);
  return `${subActivity ?? code}${dates === null ? '' : ` (${dates})`}`;
}

function activityOf(participation: Participation, { course, say }: ColumnContext): string {
  const found = course(participation.course);
  if (found === null) return participation.course;
  return found.type === null ? found.title : `${say(`course.type.${found.type}`)}: ${found.title}`;
}

/** Entering the operation, what the person counts for, and what they take part in. */
export const participationColumns: ParticipantColumns = {
  formDate: { kind: 'date', width: 11, value: ({ subject }) => subject.participant.formDate },
  entryDate: { kind: 'date', width: 11, value: ({ entryOn }) => entryOn },
  entryAge: { kind: 'integer', width: 8, value: ({ entryAge }) => entryAge },
  outputIndicators: { kind: 'text', width: 22, value: ({ outputs }) => outputs.join(', ') || null },
  regionType: {
    kind: 'text',
    width: 20,
    value: ({ outputs, region, moreDeveloped }, { say }) =>
      outputs.length === 0 || region === null ? null : say(moreDeveloped ? 'column.region.more' : 'column.region.less'),
  },
  indicatorDate: { kind: 'date', width: 11, value: ({ outputs, entryOn }) => (outputs.length === 0 ? null : entryOn) },
  subActivities: {
    kind: 'text',
    width: 30,
    value: ({ participations }, context) => participations.map(item => subActivityOf(item, context)).join('; ') || null,
  },
  activityTypes: {
    kind: 'text',
    width: 34,
    value: ({ participations }, context) => participations.map(item => activityOf(item, context)).join('; ') || null,
  },
  gtCategory: {
    kind: 'text',
    width: 18,
    value: ({ subject: { participant } }, { profile, nameOf }) => {
      const { gtCategory } = participant;
      const category = profile.targetGroup.categories.find(({ key }) => key === gtCategory);
      return category === undefined ? gtCategory : nameOf(category.name);
    },
  },
};
