import type { PersonId } from '#lib/domain/id.ts';
import { clearedNeeds } from '#lib/domain/people/lay-over.ts';
import type { Person } from '#lib/domain/people/person.ts';
import type { RosterEntry, RosterFault } from '#lib/domain/people/roster.ts';
import { placeOf } from '#lib/domain/people/roster-columns.ts';
import type { RosterPreview } from '#lib/domain/people/roster-import.ts';

/** What a row would erase of whoever it may be about, since it says that they do not need it. */
export function clearedIn(
  matches: readonly { readonly entry: RosterEntry; readonly ids: readonly PersonId[] }[],
  people: readonly Person[],
  columns: RosterPreview['columns'],
): readonly RosterFault[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  return matches.flatMap(({ entry, ids }) =>
    ids.flatMap((id) => {
      const person = byId.get(id);
      if (!person) return [];
      return clearedNeeds(entry, person).map((need) => ({
        ...{ row: entry.row, ...(entry.sheet === undefined ? {} : { sheet: entry.sheet }) },
        ...{ column: placeOf(need, columns.get(entry.key) ?? []), field: need },
        ...{ code: 'need-cleared' as const, severity: 'warn' as const, mend: 'choose-need' as const },
        facts: { name: person.name, need, text: person[need] },
      }));
    }),
  );
}
