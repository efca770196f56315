import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { cardChanges, lastCardRun } from '../cards/card-units.ts';
import { cardOwners } from '../cards/told-names.ts';

/** A card to put or to take away; `unit` is what is noted once it was. */
export interface CardToChange {
  readonly personId: string;
  /** With what tells apart who shares it. */
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
  if (lastCardRun(dossier) === null) return { print: [], withdraw: [] };
  const { print, withdraw } = cardChanges(dossier);
  const nameOf = cardOwners(dossier);
  return {
    print: print.map(({ personId, reason, text }) => ({
      ...{ personId, reason },
      name: nameOf(personId),
      unit: text,
    })),
    withdraw: withdraw.map((personId) => ({
      personId,
      name: nameOf(personId),
      unit: null,
    })),
  };
}
