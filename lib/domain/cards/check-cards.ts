import type { Finding } from '../finding.ts';
import type { PersonId } from '../id.ts';
import { nameCharacters } from '../people/name.ts';
import { type CardPerson, cardFingerprint } from './card-run.ts';

export interface CardSets {
  /** Everyone who is confirmed to come and is to sit. */
  readonly attending: readonly CardPerson[];
  readonly seated: readonly PersonId[];
  readonly cards: readonly PersonId[];
  /** Of those who are listed but do not come too; who is on no list any more has none. */
  readonly names?: ReadonlyMap<PersonId, string>;
}

type CardCode =
  | 'cards.no-card'
  | 'cards.no-seat'
  | 'cards.not-attending'
  | 'cards.seated-not-attending'
  | 'cards.look-alike'
  | 'cards.same-name';

/**
 * 席卡集合 = 座位图就座集合 = 出席确认集合: the three differences, each person named once a difference; names that differ
 * in one character, which two people should compare (rules 4); and people whose cards read the same (rules 3.4).
 */
export function checkCards({ attending, seated, cards, names }: CardSets): readonly Finding[] {
  const [hasCard, hasSeat] = [new Set<string>(cards), new Set<string>(seated)];
  const comes = new Set<string>(attending.map(({ personId }) => personId));
  const missing = (code: CardCode, has: ReadonlySet<string>): readonly Finding[] =>
    attending
      .filter(({ personId }) => !has.has(personId))
      .map(({ personId, name }) => cardFinding(code, 'block', personId, { name }));
  const extra = (code: CardCode, people: readonly PersonId[]): readonly Finding[] =>
    people
      .filter((id) => !comes.has(id))
      .map((id) => cardFinding(code, 'block', id, { name: names?.get(id) || '_' }));
  return [
    ...missing('cards.no-card', hasCard),
    ...missing('cards.no-seat', hasSeat),
    ...extra('cards.not-attending', cards),
    ...extra('cards.seated-not-attending', seated),
    ...findLookAlikes(attending),
    ...findSameNames(attending),
  ];
}

/** People whose cards cannot be told apart, whatever their units: a note in brackets behind the name does. */
function findSameNames(people: readonly CardPerson[]): readonly Finding[] {
  return [...Map.groupBy(people, cardFingerprint).values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length < 2) return [];
    const facts = { name: first.name, people: same.length };
    return [cardFinding('cards.same-name', 'warn', first.personId, facts)];
  });
}

/** How many names one note about look-alikes says before it counts the rest. */
const NAMED = 8;

/**
 * Names such as 李建国, 李建同 and 李建周: equal but for the character at one place, which a tired eye misses on a tray of
 * cards. Those that differ at one place are one note, however many.
 */
export function findLookAlikes(people: readonly CardPerson[]): readonly Finding[] {
  // The first of a shape stands for itself until another character is met there: few ever are.
  const byShape = new Map<string, CardPerson | Map<string, CardPerson>>();
  for (const person of people) {
    const characters = nameCharacters(person.name);
    if (characters.length < 3) continue;
    for (const [at, character] of characters.entries()) {
      // What is left of the name, with a place kept for the character that may differ.
      const shape = characters.with(at, '*').join('');
      const alike = byShape.get(shape);
      if (alike === undefined) byShape.set(shape, person);
      else if (alike instanceof Map) {
        if (!alike.has(character)) alike.set(character, person);
      } else {
        const first = nameCharacters(alike.name)[at] ?? '';
        if (first !== character)
          byShape.set(
            shape,
            new Map([
              [first, alike],
              [character, person],
            ]),
          );
      }
    }
  }
  return [...byShape].flatMap(([shape, alike]) => {
    if (!(alike instanceof Map)) return [];
    const [first, ...others] = alike.values();
    if (!first || others.length === 0) return [];
    const names = [first, ...others].map(({ name }) => name);
    const facts = {
      names: names.slice(0, NAMED).join('、'),
      count: names.length,
      more: names.length > NAMED ? 'yes' : 'no',
    };
    const finding = cardFinding('cards.look-alike', 'note', first.personId, facts);
    return [{ ...finding, key: `cards.look-alike:${shape}`, stamp: names.join('、') }];
  });
}

function cardFinding(
  code: CardCode,
  severity: Finding['severity'],
  subjectId: string,
  facts: Finding['facts'],
): Finding {
  return { code, key: `${code}:${subjectId}`, severity, facts, place: 'cards', subjectId, waivable: true };
}
