import { type CardPerson, type CardRun, cardRunOf, compareCardRun } from '#lib/domain/cards/card-run.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { PersonId } from '#lib/domain/id.ts';
import type { Units } from '#lib/domain/ripple/unit-changes.ts';

/** How a card is anchored on its paper: this and the person's id. */
export const CARD = 'person:';

/** Everyone who sits and so has a card: not staff, not who has leave. */
export function cardPeople(dossier: Dossier): readonly CardPerson[] {
  return dossier.attendance.attendees
    .filter(({ capacity, leave }) => capacity !== 'staff' && leave === null)
    .map(({ personId, name }) => ({ personId, name }));
}

/** What stands on each card, by its anchor on the paper: kept with a print in readable words, to be named later. */
export function cardUnits(dossier: Dossier): Units {
  return Object.fromEntries(
    Object.entries(cardRunOf(cardPeople(dossier))).map(([id, text]) => [CARD + id, text]),
  );
}

/** What stands on each card that lies there, by its anchor; null before the first print. */
export function lastCardUnits({ printings }: Pick<Dossier, 'printings'>): Units | null {
  return printings.findLast(({ artefact }) => artefact === 'name-cards')?.units ?? null;
}

/** Card by card what was last printed; null before the first print. */
export function lastCardRun(dossier: Dossier): CardRun | null {
  const last = lastCardUnits(dossier);
  if (!last) return null;
  const known = runs.get(last) ?? runOf(last);
  runs.set(last, known);
  return known;
}

/** Checks, cards and list ask for the same run. */
const runs = new WeakMap<Units, CardRun>();

function runOf(last: Units): CardRun {
  return Object.fromEntries(
    Object.entries(last).flatMap(([ref, text]) =>
      ref.startsWith(CARD) ? [[ref.slice(CARD.length), text] as const] : [],
    ),
  );
}

/** Who has a card from the last print; null before it. */
export function printedCards(dossier: Dossier): readonly PersonId[] | null {
  const run = lastCardRun(dossier);
  return run && (Object.keys(run) as PersonId[]);
}

/** A card to print, with why; `before`: the name as it was printed last. */
export interface CardToPrint {
  readonly personId: string;
  readonly reason: 'new' | 'changed';
  readonly before: string;
  /** What will stand on it. */
  readonly text: string;
}

export interface CardChangeList {
  readonly print: readonly CardToPrint[];
  /** People whose card is to be taken away. */
  readonly withdraw: readonly string[];
}

/** Which cards to print since the last print, and which to take away. */
export function cardChanges(dossier: Dossier): CardChangeList {
  const run = lastCardRun(dossier) ?? {};
  const { print, withdraw } = compareCardRun(run, cardPeople(dossier));
  return {
    print: print.map((card) => ({ ...card, before: run[card.personId]?.split('\n')[0] ?? '' })),
    withdraw,
  };
}
