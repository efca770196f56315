import { type Agenda, isSubstantive } from '#lib/domain/agendas/agenda.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { JudgedDossier } from '../dossiers/judge-dossier.ts';
import { buildSeatPlan } from '../seating/build-seat-plan.ts';
import type { Artefact } from './artefacts.ts';

/**
 * Nothing is on the agenda; no place is chosen; nobody is on the list; nobody is named to chair; some sit as suggested, and
 * nobody has confirmed it; the names of some read the same; it is not written down who is appointed, removed or stands for election.
 */
export type Lack = 'matters' | 'place' | 'people' | 'chair' | 'confirmed-seats' | 'names-apart' | 'motions';

/** Papers that say nothing without what they are made from; others are right as far as they go. */
const madeFrom: Readonly<Partial<Record<Artefact, readonly Lack[]>>> = {
  notice: ['matters', 'place', 'people'],
  letter: ['matters'],
  agenda: ['matters'],
  schedule: ['matters'],
  script: ['matters', 'people', 'chair'],
  'working-script': ['matters', 'people', 'chair'],
  seating: ['people', 'confirmed-seats', 'names-apart'],
  'seat-labels': ['confirmed-seats', 'names-apart'],
  'name-cards': ['people', 'names-apart'],
  'sign-in': ['people'],
  roster: ['people'],
  'running-order': ['chair'],
  ballots: ['motions'],
  tally: ['motions'],
  results: ['motions'],
};

/** What a paper is made from and is not there yet. */
export function lacksOf(
  { dossier, findings }: Pick<JudgedDossier, 'dossier' | 'findings'>,
  artefact: Artefact,
): readonly Lack[] {
  const { agenda, attendance, meeting } = dossier;
  const isOpen = (asked: string): boolean =>
    findings.some(({ code, waiver }) => code === asked && waiver === null);
  const isWaived = (asked: string): boolean =>
    findings.some(({ code, waiver }) => code === asked && waiver !== null);
  const lacking = {
    matters: !agenda.items.some(isSubstantive),
    place: meeting.sittings.some((s) => s.venueId === null),
    people: attendance.attendees.length === 0,
    chair: meeting.sittings.some((s) => !s.chairId),
    // By the plan, as the chart draws them: a meeting that was cancelled or went by has no findings.
    'confirmed-seats': suggests(dossier) && !isWaived('seating.newcomers'),
    'names-apart': isOpen('cards.same-name'),
    motions: votesOnNobody(agenda, artefact),
  };
  return (madeFrom[artefact] ?? []).filter((lack) => lacking[lack]);
}

/**
 * Whether names are voted on that nobody wrote down. Each motion is voted on by itself (常规47), so there is nothing to
 * mark without it. Ballots and tally sheets are made for what goes by secret ballot, results for every vote.
 */
function votesOnNobody({ items }: Agenda, artefact: Artefact): boolean {
  return items.some(
    ({ kind, vote, motions }) =>
      (kind === 'appointment' || kind === 'election') &&
      (artefact === 'results' ? vote !== null : vote === 'secret-ballot') &&
      motions.length === 0,
  );
}

function suggests(dossier: Dossier): boolean {
  return (buildSeatPlan(dossier)?.since.newcomers.length ?? 0) > 0;
}

/** Whether a paper is unfinished without it; names that read alike are a doubt about a whole paper. */
export function leavesUnfinished(lack: Lack): boolean {
  return lack !== 'names-apart';
}

/** Whether a paper is unfinished for what it lacks. */
export function isUnfinished(
  judged: Pick<JudgedDossier, 'dossier' | 'findings'>,
  artefact: Artefact,
): boolean {
  return lacksOf(judged, artefact).some(leavesUnfinished);
}
