import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { cardChanges, lastCardRun } from '../cards/card-units.ts';

/** A card to put or to take away; `unit` is what is noted once it was. */
export interface CardToChange {
  readonly personId: string;
  readonly name: string;
  /** What will stand on the card; null: it is taken away. */
  readonly unit: string | null;
}

/** Cards to put and to take away since the last print. */
export interface CardsToChange {
  readonly print: readonly (CardToChange & { readonly reason: 'new' | 'changed' })[];
  readonly withdraw: readonly CardToChange[];
}

/** Cards that are not as they lie there; none before the first print. */
export function cardsToChange(dossier: Dossier): CardsToChange {
  const run = lastCardRun(dossier);
  if (run === null) return { print: [], withdraw: [] };
  const { print, withdraw } = cardChanges(dossier);
  const names = new Map<string, string>(dossier.attendance.attendees.map((one) => [one.personId, one.name]));
  return {
    print: print.map(({ personId, reason, text }) => ({
      ...{ personId, reason },
      name: names.get(personId) ?? '',
      unit: text,
    })),
    withdraw: withdraw.map((personId) => ({
      personId,
      name: names.get(personId) ?? run[personId]?.split('\n')[0] ?? '',
      unit: null,
    })),
  };
}
