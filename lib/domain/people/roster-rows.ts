import type { Person } from './person.ts';
import type { RosterField } from './roster-headings.ts';

/** The columns of an export: those of an import that are kept with a person, in the order people read them. */
export const exportedFields = [
  'number',
  'name',
  'gender',
  'ethnicity',
  'body',
  'group',
  'post',
  'rank',
  'from',
  'to',
  'phone',
  'email',
  'diet',
  'access',
  'reading',
] as const satisfies readonly RosterField[];
export type ExportedField = (typeof exportedFields)[number];

/** How an export says what is kept as a code. */
export interface RosterWords {
  readonly gender: (gender: Person['gender']) => string;
  readonly group: (group: Person['memberships'][number]['group']) => string;
  readonly body: (bodyId: string) => string;
}

/** One row a post, one for whoever holds none; rows of one person have one number. Read back by the import as they were. */
export function rosterRows(people: readonly Person[], words: RosterWords): readonly (readonly string[])[] {
  return people.flatMap((person, index) => {
    const {
      memberships,
      gender,
      version: _,
      id: __,
      consent: ___,
      needsUse: ____,
      namesakeNote,
      ...texts
    } = person;
    const posts = memberships.length === 0 ? [null] : memberships;
    return posts.map((held) => {
      const cells: Readonly<Record<ExportedField, string>> = {
        ...texts,
        name: namesakeNote === '' ? person.name : `${person.name}（${namesakeNote}）`,
        number: String(index + 1),
        gender: gender === 'unknown' ? '' : words.gender(gender),
        body: held ? words.body(held.bodyId) : '',
        group: held ? words.group(held.group) : '',
        post: held?.post ?? '',
        rank: held?.rank?.toString() ?? '',
        from: held?.from?.toString() ?? '',
        to: held?.to?.toString() ?? '',
      };
      return exportedFields.map((field) => cells[field]);
    });
  });
}
