import { postRows, type RosterTarget } from './lay-over.ts';
import { plainUnit } from './match-roster.ts';
import type { RosterEntry, RosterFault } from './roster.ts';
import { placeOf } from './roster-columns.ts';
import type { RosterField } from './roster-headings.ts';
import type { RosterPreview } from './roster-import.ts';

type Read = Pick<RosterPreview, 'entries' | 'columns'>;

/** Units of a roster that are none of the office's bodies: each row that names one. */
export function unknownUnits(roster: Read, bodyOf: RosterTarget['bodyOf']): readonly RosterFault[] {
  return roster.entries
    .filter(({ body, delegation }) => body !== '' && body !== delegation && bodyOf(body) === undefined)
    .map((entry) => ({
      ...at(entry, roster, ['body', 'post']),
      ...{ field: 'body', code: 'unit-unknown', severity: 'note', mend: 'add-body' },
      facts: { text: entry.body },
    }));
}

/**
 * Who is kept under the unit that was chosen because nothing says theirs: each row, or once for all where no row of the
 * file names a unit. Rows whose unit could not be told from the post are said already.
 */
export function withoutUnit(
  roster: Read & Pick<RosterPreview, 'faults'>,
  target: Pick<RosterTarget, 'saysCircles'>,
): readonly RosterFault[] {
  const whereOf = ({ row, sheet }: Pick<RosterFault, 'row' | 'sheet'>): string => `${sheet} ${row}`;
  const said = new Set(roster.faults.filter(({ code }) => code === 'unit-unclear').map(whereOf));
  const isWithout = (entry: RosterEntry): boolean =>
    [entry, ...entry.morePosts].every(({ body }) => body === '');
  const missing = roster.entries.filter(
    (entry) => !said.has(whereOf(entry)) && isWithout(entry) && postRows(entry, target).length > 0,
  );
  const [first] = missing;
  if (!first) return [];
  const faultOf = (entry: RosterEntry) => ({ ...at(entry, roster, ['body']), field: 'body' }) as const;
  return roster.entries.every(isWithout)
    ? [
        {
          ...{ ...faultOf(first), code: 'units-missing', severity: 'note', mend: 'choose-body' },
          facts: { people: missing.length },
        },
      ]
    : missing.map((entry) => ({
        ...{ ...faultOf(entry), code: 'unit-missing', severity: 'warn', mend: 'name-unit', facts: {} },
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
