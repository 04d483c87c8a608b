import type { ProjectData } from '../../domain/tables.ts';

/** What a row is called where another refers to it: companies, partners, courses and people by their names. */
export function rowNames(data: ProjectData): (table: string, id: string) => string | null {
  return (table, id) => {
    switch (table) {
      case 'company':
        return data.company.get(id)?.name ?? null;
      case 'partner': {
        const partner = data.partner.get(id);
        return partner === undefined ? null : `${partner.code} – ${partner.name}`;
      }
      case 'course': {
        const course = data.course.get(id);
        return course === undefined ? null : `${course.code} – ${course.title}`;
      }
      case 'participant': {
        const person = data.participant.get(id);
        return person === undefined ? null : `${person.lastName} ${person.firstName}`.trim();
      }
      default:
        return null;
    }
  };
}
