import { storedName } from './name.ts';
import { type NotedNeed, notedNeeds, saidBesideNeeds } from './noted-needs.ts';
import type { Need, RosterEntry, RosterFault } from './roster.ts';
import { placeOf } from './roster-columns.ts';
import type { EntryRow } from './roster-duplicates.ts';
import type { ReadRow } from './roster-sheet.ts';

/**
 * The people with what the remarks beside them and the notes between and under the table say they need; each is named to
 * be confirmed. What is said of nobody, or of a name two people have, is given to nobody and named as well.
 */
export function withNotedNeeds(
  kept: readonly EntryRow[],
  rows: readonly ReadRow[],
): { readonly kept: readonly EntryRow[]; readonly faults: readonly RosterFault[] } {
  const byName = Map.groupBy(kept, ({ entry }) => storedName(entry.name));
  const known = new Set(byName.keys());
  const entries = new Map(kept.map(({ entry }) => [entry.key, entry]));
  const faults: RosterFault[] = [];
  const take = (noted: NotedNeed, own: EntryRow | null, place: Place): void => {
    const named = noted.names?.map((name) => byName.get(name) ?? []) ?? [own ? [own] : []];
    for (const people of named) {
      const [only] = people;
      const entry = only && people.length === 1 ? entries.get(only.entry.key) : undefined;
      if (!entry) faults.push(noticed(place, 'need-untied', { text: noted.text }));
      else if (!entry[noted.need].includes(noted.text)) {
        entries.set(entry.key, withNeed(entry, noted));
        const { need, text } = noted;
        faults.push(noticed(place, 'need-noted', { name: entry.name, need, text }));
      }
    }
  };
  for (const own of kept) {
    const { row, sheet, remarks } = own.entry;
    const place = { row, sheet, column: placeOf('remarks', own.columns), field: 'remarks' } as const;
    for (const noted of notedNeeds(remarks, known, 'own')) take(noted, own, place);
    const unread = saidBesideNeeds(remarks, known);
    const entry = entries.get(own.entry.key);
    if (entry && unread !== '') entries.set(entry.key, { ...entry, unread });
  }
  for (const { note, faults: said } of rows) {
    const [first] = said;
    if (note === undefined || !first) continue;
    const place = { row: first.row, sheet: first.sheet, column: null, field: null };
    for (const noted of notedNeeds(note, known, 'named-before')) take(noted, null, place);
  }
  return { kept: kept.map((row) => ({ ...row, entry: entries.get(row.entry.key) ?? row.entry })), faults };
}

type Place = Pick<RosterFault, 'row' | 'column' | 'field'> & { readonly sheet: string | undefined };

function noticed(
  { sheet, ...place }: Place,
  code: 'need-noted' | 'need-untied',
  facts: RosterFault['facts'],
): RosterFault {
  const mend = code === 'need-noted' ? 'choose-need' : 'enter-need';
  const fault = { code, severity: 'warn', mend, facts } as const;
  return { ...place, ...(sheet === undefined ? {} : { sheet }), ...fault };
}

/** A need more than a person's own column says, which then is not 无. */
function withNeed({ notNeeded = [], ...entry }: RosterEntry, { need, text }: NotedNeed): RosterEntry {
  const left = notNeeded.filter((one) => one !== need);
  const whole = entry[need] === '' ? text : `${entry[need]}、${text}`;
  const noted = [...(entry.noted ?? []), { need, text }];
  return { ...entry, [need]: whole, noted, ...(left.length > 0 ? { notNeeded: left } : {}) };
}

/** The row without what was read of these needs from remarks, and without what it would clear of them. */
export function withoutNoted({ notNeeded = [], ...entry }: RosterEntry, left: readonly Need[]): RosterEntry {
  const noted = new Set(entry.noted?.filter(({ need }) => left.includes(need)).map(({ text }) => text));
  const without = (need: Need): string =>
    left.includes(need)
      ? entry[need]
          .split('、')
          .filter((text) => !noted.has(text))
          .join('、')
      : entry[need];
  const stays = notNeeded.filter((need) => !left.includes(need));
  return {
    ...entry,
    ...{ diet: without('diet'), access: without('access') },
    ...(stays.length > 0 ? { notNeeded: stays } : {}),
  };
}
