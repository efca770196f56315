import type { Candidate } from '#lib/domain/calendars/candidate.ts';
import { type Clash, leadingClashes } from '#lib/domain/calendars/clash.ts';
import { findClashes } from '#lib/domain/calendars/find-clashes.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Finding } from '#lib/domain/finding.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { periodWords } from '#lib/i18n/period-words.ts';
import type { Context } from '../context.ts';
import { candidateOf, placingOf } from './candidates.ts';
import { loadPlanningGround, type PlanningGround } from './load-ground.ts';
import { titleOfClash, type Wording, whyOfClash } from './word-clash.ts';

/** The clashes of a meeting that is placed, with what they were found in. */
export interface MeetingClashes {
  readonly ground: PlanningGround;
  readonly candidate: Candidate;
  readonly clashes: readonly Clash[];
}

type Placed = Pick<Dossier, 'meeting' | 'agenda' | 'office'>;

/** Finds what a meeting clashes with where it stands. */
export async function clashesOf(
  context: Context,
  { meeting, agenda, office }: Placed,
): Promise<Result<MeetingClashes, Refusal>> {
  const [first, last] = [meeting.sittings[0], meeting.sittings.at(-1)];
  const period = {
    start: first?.period.start ?? context.now,
    end: last?.period.end ?? context.now.add({ hours: 1 }),
  };
  const ground = await loadPlanningGround(context, period);
  if (!ground.ok) return ground;
  const kinds = [...new Set(agenda.items.map(({ kind }) => kind))];
  const candidate = await candidateOf(context, ground.value, placingOf(meeting, kinds, office.zone));
  const found = leadingClashes(findClashes(candidate, ground.value.clashGround));
  return ok({
    ground: ground.value,
    candidate,
    clashes: found.filter((clash) => isOpenQuestion(clash, { meeting, agenda })),
  });
}

/**
 * Deadlines of papers are followed paper by paper, and those before the notice are over once it has gone out; what is
 * left for a clash is what nobody else asks about.
 */
function isOpenQuestion(clash: Clash, { meeting, agenda }: Pick<Placed, 'meeting' | 'agenda'>): boolean {
  if (clash.cause !== 'deadline-missed' && clash.cause !== 'internal-deadline-missed') return true;
  if (meeting.noticeSentAt !== null || clash.basis?.statutory !== true) return false;
  const rule = clash.facts.rule;
  return !agenda.items.some((item) => item.papers.some((paper) => paper.deadlineRule === rule));
}

/** The same clashes as findings of the meeting, with names in the reader's language, to be judged with all others. */
export async function clashFindings(
  context: Context,
  dossier: Placed,
): Promise<Result<readonly Finding[], Refusal>> {
  if (dossier.meeting.sittings.length === 0) return ok([]);
  const found = await clashesOf(context, dossier);
  if (!found.ok) return found;
  return ok(found.value.clashes.map((clash) => findingOf(clash, found.value.ground.wording)));
}

function findingOf(clash: Clash, wording: Wording): Finding {
  const { locale, zone } = wording;
  const { basis } = clash;
  return {
    code: `clash.${clash.kind}`,
    key: clash.key,
    severity: clash.severity,
    facts: {
      kind: words(locale, 'clashes')(`kind.${clash.kind}`),
      with: titleOfClash(clash, wording),
      when: periodWords(locale, clash.with, zone),
      why: whyOfClash(clash, wording),
    },
    place: 'overview',
    subjectId: 'clashes',
    ...(basis === null
      ? {}
      : { basis: { citation: basis.basis[locale], force: basis.force, confidence: basis.confidence } }),
    waivable: clash.waivable,
    stamp: clash.stamp,
  };
}
