import type { PersonId } from '../id.ts';
import { isDoubtfulName } from './doubtful-name.ts';
import { storedName } from './name.ts';
import type { RosterEntry } from './roster.ts';

/** Someone already in the office's list, with the names of the bodies they hold a post in, short and full. */
export interface KnownPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly bodyNames: readonly string[];
}

/** What an entry would do: a new person, more about a known one, or a question the office answers. */
export type RosterMatch =
  | { readonly action: 'create'; readonly entry: RosterEntry }
  | { readonly action: 'update'; readonly entry: RosterEntry; readonly personId: PersonId }
  | {
      readonly action: 'ask';
      readonly entry: RosterEntry;
      readonly candidates: readonly PersonId[];
      readonly why: AskWhy;
    };

/** Why a row is a question: no unit is written, several of that name are in that unit, the unit is another, or the name may be none. */
export type AskWhy = 'no-unit' | 'same-unit' | 'other-unit' | 'doubtful-name';

/**
 * Same name and same unit: the same person, if one row alone says so. Same name, another or no unit: ask. Nobody of that
 * name: new, if it is a name.
 */
export function matchRoster(
  entries: readonly RosterEntry[],
  known: readonly KnownPerson[],
): readonly RosterMatch[] {
  const byName = Map.groupBy(known, ({ name }) => storedName(name));
  const matches = entries.map((entry): RosterMatch => {
    const namesakes = byName.get(entry.name) ?? [];
    if (namesakes.length === 0)
      return entry.doubtful || isDoubtfulName(entry.name)
        ? { action: 'ask', entry, candidates: [], why: 'doubtful-name' }
        : { action: 'create', entry };
    const unit = plainUnit(entry.body);
    const same = namesakes.filter(
      ({ bodyNames }) => unit !== '' && bodyNames.some((name) => plainUnit(name) === unit),
    );
    const [only] = same;
    if (only && same.length === 1) return { action: 'update', entry, personId: only.personId };
    const why: AskWhy = unit === '' ? 'no-unit' : only ? 'same-unit' : 'other-unit';
    const candidates = (only ? same : namesakes).map(({ personId }) => personId);
    return { action: 'ask', entry, candidates, why };
  });
  const rowsOf = Map.groupBy(matches, (match) => (match.action === 'update' ? match.personId : null));
  return matches.map((match) => {
    if (match.action !== 'update' || rowsOf.get(match.personId)?.length === 1) return match;
    return { action: 'ask', entry: match.entry, candidates: [match.personId], why: 'same-unit' };
  });
}

/** A unit's name without spaces and the forms of full width. */
export function plainUnit(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/gu, '');
}
