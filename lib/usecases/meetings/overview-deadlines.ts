import type { Temporal } from 'temporal-polyfill';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { firstDay } from '#lib/domain/meetings/meeting.ts';
import { countDeadlines, type Deadline } from '#lib/domain/time/deadlines.ts';
import type { Context } from '../context.ts';

/** done: every paper is in; past: over, nothing was recorded; waived: called specially; the others by days. */
export type DeadlineState = 'done' | 'waived' | 'past' | 'overdue' | 'due' | 'ahead';

/** A deadline counted back from the first day. ISO dates. */
export interface OverviewDeadline {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly latest: string;
  readonly workday: string;
  readonly basis: string;
  readonly state: DeadlineState;
  /** Until the workday it must leave the office; over: days since the latest day. */
  readonly days: number;
  readonly missingYears: readonly number[];
}

/** Within so many days a deadline is due. */
const DUE_DAYS = 2;

/** The deadlines before a meeting with how each stands; null while it has no date. */
export function overviewDeadlines(
  { now, locale }: Context,
  dossier: Dossier,
): readonly OverviewDeadline[] | null {
  const { meeting, office, rules, holidays, agenda } = dossier;
  const day = firstDay(meeting, office.zone);
  if (day === null) return null;
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate();
  const question = {
    type: meeting.type,
    anchors: { meeting: day },
    kinds: agenda.items.map((item) => item.kind),
    circumstances: meeting.urgentCause === '' ? [] : (['called-specially'] as const),
  };
  return countDeadlines(rules, question, holidays)
    .deadlines.filter(({ rule }) => rule.direction === 'before')
    .map((deadline) => ({
      id: deadline.rule.id,
      title: deadline.rule.title[locale],
      from: deadline.rule.from[locale],
      to: deadline.rule.to[locale],
      latest: deadline.latest.toString(),
      workday: deadline.workday.toString(),
      basis: deadline.rule.basis[locale],
      ...standing(deadline, dossier, today),
      missingYears: deadline.missingYears,
    }));
}

function standing(
  { rule, latest, workday, waivedBy }: Deadline,
  { meeting, agenda }: Dossier,
  today: Temporal.PlainDate,
): Pick<OverviewDeadline, 'state' | 'days'> {
  const ahead = today.until(workday).days;
  const over = latest.until(today).days;
  if (waivedBy !== null) return { state: 'waived', days: ahead };
  const papers = agenda.items.flatMap((item) => item.papers).filter((p) => p.deadlineRule === rule.id);
  if (papers.length > 0 && papers.every((paper) => paper.receivedOn !== null)) {
    return { state: 'done', days: ahead };
  }
  if (over <= 0) return { state: ahead <= DUE_DAYS ? 'due' : 'ahead', days: Math.max(ahead, 0) };
  const missed = papers.length > 0 || (rule.statutory && meeting.noticeSentAt === null);
  return { state: missed ? 'overdue' : 'past', days: over };
}
