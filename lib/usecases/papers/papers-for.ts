import { ballotItems } from '#lib/documents/compose/ballots.ts';
import { can } from '#lib/domain/access/can.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Context } from '../context.ts';
import { type Artefact, artefacts } from './artefacts.ts';

/** Papers a meeting has only where there is something to put on them. */
const needs: Readonly<Partial<Record<Artefact, (dossier: Dossier) => boolean>>> = {
  opinions: ({ consultations }) => consultations.length > 0,
  duties: ({ tasks }) => tasks.length > 0,
  ballots: (dossier) => ballotItems(dossier).length > 0,
  results: ({ agenda }) => agenda.items.some(({ vote }) => vote !== null),
};

/** Whether this person may have a paper at all: what leaders answered is for those who asked them. */
export function mayHave({ actor }: Pick<Context, 'actor'>, artefact: Artefact): boolean {
  return artefact !== 'opinions' || can(actor, 'run-consultation');
}

/** The papers of a meeting for this person, in the order they are used. */
export function papersFor(context: Pick<Context, 'actor'>, dossier: Dossier): readonly Artefact[] {
  return artefacts.filter((artefact) => mayHave(context, artefact) && (needs[artefact]?.(dossier) ?? true));
}
