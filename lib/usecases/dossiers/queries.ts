import { unanswered } from '#lib/domain/consultations/opinion-table.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import { hasLapsed } from '#lib/domain/meetings/check-lapsed.ts';
import { daysToGo } from '#lib/domain/meetings/days-to-go.ts';
import { firstDay } from '#lib/domain/meetings/meeting.ts';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Readiness } from '#lib/domain/rehearsals/judge-findings.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { countDeadlines } from '#lib/domain/time/deadlines.ts';
import { loadNamesToFind } from '#lib/store/reading-ground.ts';
import type { Context } from '../context.ts';
import { type JudgedDossier, judgeDossier, mayKnow } from './judge-dossier.ts';
import { loadDossiersInWork } from './load-dossier.ts';

/** A deadline ahead of a meeting: the legal day and the workday it must leave the office. ISO dates. */
export interface StandingDeadline {
  readonly id: string;
  readonly title: { readonly 'zh-CN': string; readonly en: string };
  readonly latest: string;
  readonly workday: string;
  readonly citation: string;
}

/** A leader whose opinion is awaited. Instants as ISO strings. */
export interface AwaitedOpinion {
  readonly personId: string;
  readonly name: string;
  readonly consultationId: string;
  readonly sentAt: string;
  readonly openedAt: string | null;
  /** Items answered so far, of those asked about. */
  readonly answered: number;
  readonly asked: number;
  readonly dueAt: string;
}

/** One sitting on the strip: ISO instants. */
export interface StandingSitting {
  readonly start: string;
  readonly end: string;
}

/** How one meeting in work stands. Plain JSON. */
export interface MeetingStanding {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly type: MeetingType;
  readonly state: string;
  /** ISO date of the first day; null while it has none. */
  readonly day: string | null;
  /** Its day went by unheld. */
  readonly lapsed: boolean;
  /** Days until the first day; null while it has none, and where it lapsed. */
  readonly tMinus: number | null;
  readonly sittings: readonly StandingSitting[];
  readonly findings: readonly JudgedFinding[];
  readonly readiness: Readiness;
  /** Deadlines not earlier than today, soonest first. */
  readonly deadlines: readonly StandingDeadline[];
  readonly awaited: readonly AwaitedOpinion[];
}

/** How every meeting in work stands, soonest first: for 今日 and the rail. */
export async function listStandings(context: Context): Promise<Result<readonly MeetingStanding[], Refusal>> {
  const dossiers = await loadDossiersInWork(context);
  if (!dossiers.ok) return dossiers;
  const nameOf = await namesOfAsked(context, dossiers.value);
  const standings: MeetingStanding[] = [];
  for (const dossier of dossiers.value) {
    const judged = await judgeDossier(context, dossier);
    if (!judged.ok) return judged;
    standings.push(standingOf(context, judged.value, nameOf));
  }
  return ok(standings);
}

type NameOf = (personId: string) => string;

/** Leaders are asked before anybody is on the list of a meeting, so their names come from the roster. */
async function namesOfAsked({ db }: Context, dossiers: readonly Dossier[]): Promise<NameOf> {
  if (dossiers.every(({ consultations }) => consultations.length === 0)) return () => '';
  const { people } = await loadNamesToFind(db);
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]));
  return (personId) => names.get(personId) ?? '';
}

function standingOf(
  context: Context,
  { dossier, findings, readiness }: JudgedDossier,
  nameOf: NameOf,
): MeetingStanding {
  const { meeting, office } = dossier;
  const day = firstDay(meeting, office.zone);
  return {
    id: meeting.id,
    title: meeting.title,
    shortTitle: meeting.shortTitle,
    type: meeting.type,
    state: meeting.state,
    day: day?.toString() ?? null,
    lapsed: hasLapsed(meeting, context.now),
    tMinus: daysToGo(meeting, context.now, office.zone),
    sittings: meeting.sittings.map((s) => ({
      start: s.period.start.toString(),
      end: s.period.end.toString(),
    })),
    findings: findings.filter((finding) => mayKnow(context, finding)),
    readiness,
    deadlines: day === null ? [] : deadlinesAhead(context, dossier),
    awaited: awaitedOf(dossier, nameOf),
  };
}

/** The deadlines of a dossier that are still ahead, counted back from its first day. */
function deadlinesAhead(context: Context, dossier: Dossier): readonly StandingDeadline[] {
  const { meeting, office, rules, holidays, agenda } = dossier;
  const day = firstDay(meeting, office.zone);
  if (day === null) return [];
  const today = context.now.toZonedDateTimeISO(office.zone).toPlainDate().toString();
  const question = {
    type: meeting.type,
    anchors: { meeting: day },
    kinds: agenda.items.map((i) => i.kind),
    circumstances: meeting.urgentCause === '' ? [] : (['called-specially'] as const),
  };
  return countDeadlines(rules, question, holidays)
    .deadlines.filter(
      (d) => d.rule.direction === 'before' && d.waivedBy === null && d.latest.toString() >= today,
    )
    .map((d) => ({
      id: d.rule.id,
      title: d.rule.title,
      latest: d.latest.toString(),
      workday: d.workday.toString(),
      citation: d.rule.basis[context.locale],
    }));
}

function awaitedOf({ consultations }: Dossier, nameOf: NameOf): readonly AwaitedOpinion[] {
  const round = consultations.at(-1);
  if (!round) return [];
  return unanswered(round).map(({ personId, answered, asked }) => ({
    ...{ personId, answered, asked },
    name: nameOf(personId),
    consultationId: round.id,
    sentAt: round.sentAt.toString(),
    openedAt: round.openedBy.find((o) => o.personId === personId)?.at.toString() ?? null,
    dueAt: round.dueAt.toString(),
  }));
}
