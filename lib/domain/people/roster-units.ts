import { plainUnit } from './match-roster.ts';
import type { RosterEntry, RosterFault } from './roster.ts';
import { placeOf } from './roster-columns.ts';
import type { RosterField } from './roster-headings.ts';
import type { RosterPreview } from './roster-import.ts';

type Read = Pick<RosterPreview, 'entries' | 'columns'>;

/** Units of a roster that are none of the office's bodies, by short or full name: each row that names one. */
export function unknownUnits(roster: Read, bodyNames: readonly string[]): readonly RosterFault[] {
  const known = new Set(bodyNames.map(plainUnit));
  return roster.entries
    .filter(({ body, delegation }) => body !== '' && body !== delegation && !known.has(plainUnit(body)))
    .map((entry) => ({
      ...at(entry, roster, ['body', 'post']),
      ...{ field: 'body', code: 'unit-unknown', severity: 'note', mend: 'add-body' },
      facts: { text: entry.body },
    }));
}

/** Delegations of a roster the office has not got: they are added with it. Each once, at the first row that names it. */
export function newDelegations(roster: Read, bodyNames: readonly string[]): readonly RosterFault[] {
  const known = new Set(bodyNames.map(plainUnit));
  return roster.entries.flatMap((entry): readonly RosterFault[] => {
    const plain = plainUnit(entry.delegation);
    if (plain === '' || known.has(plain)) return [];
    known.add(plain);
    return [
      {
        ...at(entry, roster, ['delegation']),
        ...{ field: 'delegation', code: 'delegation-new', severity: 'note', mend: 'nothing' },
        facts: { text: entry.delegation },
      },
    ];
  });
}

/** Where an entry stands, in the first of the columns that it has. */
function at(
  { row, sheet, key }: RosterEntry,
  { columns }: Read,
  fields: readonly RosterField[],
): Pick<RosterFault, 'row' | 'sheet' | 'column'> {
  const own = columns.get(key) ?? [];
  const [column = null] = fields.flatMap((field) => placeOf(field, own) ?? []);
  return { row, ...(sheet === undefined ? {} : { sheet }), column };
}
