import type { Temporal } from 'temporal-polyfill';
import { firstDay, noticeDay } from '../meetings/meeting.ts';
import { countDeadlines, type Deadline } from '../time/deadlines.ts';
import type { Dossier } from './dossier.ts';

/** done: every paper is in, or the notice went out in time; late: it went out, and late; past: over, nothing was recorded; waived: called specially; the others by days. */
export type DeadlineState = 'done' | 'late' | 'waived' | 'past' | 'overdue' | 'due' | 'ahead';

export interface DeadlineStanding {
  readonly deadline: Deadline;
  readonly state: DeadlineState;
  /** Until the workday it must leave the office; over: days since the latest day; late: days it was late. */
  readonly days: number;
}

type Counted = Pick<Dossier, 'meeting' | 'office' | 'rules' | 'holidays' | 'agenda'>;

/** Within so many days a deadline is due. */
const DUE_DAYS = 2;

/** The deadlines before a meeting with how each stands, for every page that speaks of them; null while it has no date. */
export function deadlineStandings(
  dossier: Counted,
  now: Temporal.Instant,
): readonly DeadlineStanding[] | null {
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
    .map((deadline) => ({ deadline, ...standing(deadline, dossier, today) }));
}

function standing(
  { rule, latest, workday, waivedBy }: Deadline,
  { meeting, agenda, office }: Counted,
  today: Temporal.PlainDate,
): Pick<DeadlineStanding, 'state' | 'days'> {
  const ahead = today.until(workday).days;
  const over = latest.until(today).days;
  if (waivedBy !== null) return { state: 'waived', days: ahead };
  const sentOn = rule.metBy === 'notice' ? noticeDay(meeting, office.zone) : null;
  if (sentOn !== null) {
    const late = latest.until(sentOn).days;
    return late > 0 ? { state: 'late', days: late } : { state: 'done', days: ahead };
  }
  const papers = agenda.items.flatMap((item) => item.papers).filter((p) => p.deadlineRule === rule.id);
  if (papers.length > 0 && papers.every((paper) => paper.receivedOn !== null)) {
    return { state: 'done', days: ahead };
  }
  if (over <= 0) return { state: ahead <= DUE_DAYS ? 'due' : 'ahead', days: Math.max(ahead, 0) };
  const missed = papers.length > 0 || (rule.statutory && meeting.noticeSentAt === null);
  return { state: missed ? 'overdue' : 'past', days: over };
}
