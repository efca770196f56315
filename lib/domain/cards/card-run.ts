import type { PersonId } from '../id.ts';
import { cardText } from './name-card.ts';

/** Who gets a card, with the name as stored and what else is printed on it. */
export interface CardPerson {
  readonly personId: PersonId;
  readonly name: string;
  /** Under the name at talks; empty: the name alone. */
  readonly post?: string;
}

/** Person -> fingerprint of the card that was printed for them. */
export type CardRun = Readonly<Record<string, string>>;

export interface CardChanges {
  /** `new`: never printed; `changed`: printed with other words. */
  readonly print: readonly {
    readonly personId: PersonId;
    readonly reason: 'new' | 'changed';
    /** What will stand on the card. */
    readonly text: string;
  }[];
  /** Printed for people who do not come any more: take the card away. */
  readonly withdraw: readonly string[];
}

/** What stands on a card, as text that differs when the card does. */
export function cardFingerprint({ name, post = '' }: CardPerson): string {
  return `${cardText(name).text}\n${post}`;
}

export function cardRunOf(people: readonly CardPerson[]): CardRun {
  return Object.fromEntries(people.map((person) => [person.personId, cardFingerprint(person)]));
}

/** Which cards to print again and which to take away after people changed: only those, never the whole set. */
export function compareCardRun(printed: CardRun, people: readonly CardPerson[]): CardChanges {
  const here = new Set<string>(people.map(({ personId }) => personId));
  return {
    print: people.flatMap((person) => {
      const before = printed[person.personId];
      const text = cardFingerprint(person);
      if (before === text) return [];
      const reason = before === undefined ? 'new' : 'changed';
      return [{ personId: person.personId, reason, text } as const];
    }),
    withdraw: Object.keys(printed).filter((personId) => !here.has(personId)),
  };
}
