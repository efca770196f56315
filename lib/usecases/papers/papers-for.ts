import { ballotItems } from '#lib/documents/compose/ballots.ts';
import { type Action, can } from '#lib/domain/access/can.ts';
import { bodiesAsked } from '#lib/domain/agendas/bodies-asked.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { dietsOf } from '#lib/domain/logistics/meals.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { type Artefact, artefacts } from './artefacts.ts';

/** Papers a meeting has only where there is something to put on them. */
const needs: Readonly<Partial<Record<Artefact, (dossier: Dossier) => boolean>>> = {
  opinions: ({ consultations }) => consultations.length > 0,
  duties: ({ tasks }) => tasks.length > 0,
  letter: (dossier) => bodiesAsked(dossier).length > 0,
  meals: ({ attendance }) => dietsOf(attendance.attendees).length > 0,
  ballots: (dossier) => ballotItems(dossier).length > 0,
  tally: (dossier) => ballotItems(dossier).length > 0,
  results: ({ agenda }) => agenda.items.some(({ vote }) => vote !== null),
};

/** Papers that say whom a motion is about: the room's, not the public's, until the vote has been held. */
const naming: ReadonlySet<Artefact> = new Set([
  'script',
  'working-script',
  'running-order',
  'ballots',
  'tally',
  'results',
  'minutes',
]);

/**
 * What more than printing a paper asks of a person; null: nothing. What leaders answered is for those who asked them;
 * whom an embargoed motion is about is for nobody outside before the vote (粤任21, 渝任26).
 */
function alsoNeeded(artefact: Artefact, { meeting, agenda }: Dossier): Action | null {
  if (artefact === 'opinions') return 'run-consultation';
  // Who eats what, and why, is for those who see to it.
  if (artefact === 'meals') return 'read-needs';
  const isNamed = agenda.items.some(({ embargoed, motions }) => embargoed && motions.length > 0);
  return isNamed && meeting.state !== 'closed' && naming.has(artefact) ? 'read-embargoed' : null;
}

/** Why this person may not have a paper of a meeting they may print; null: they may. */
export function barredFrom(
  { actor }: Pick<Context, 'actor'>,
  artefact: Artefact,
  dossier: Dossier,
): Refusal | null {
  const action = alsoNeeded(artefact, dossier);
  return action === null || can(actor, action) ? null : { kind: 'not-allowed', action };
}

/** The papers of a meeting for this person, in the order they are used. */
export function papersFor(context: Pick<Context, 'actor'>, dossier: Dossier): readonly Artefact[] {
  return artefacts.filter(
    (artefact) => barredFrom(context, artefact, dossier) === null && (needs[artefact]?.(dossier) ?? true),
  );
}
