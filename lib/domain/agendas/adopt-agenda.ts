import { Temporal } from 'temporal-polyfill';
import type { JudgedFinding } from '../finding.ts';
import { firstDay, type Meeting } from '../meetings/meeting.ts';
import { traitsOf } from '../meetings/meeting-type.ts';
import type { Refusal } from '../refusal.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Agenda } from './agenda.ts';

declare const checked: unique symbol;

/** An agenda that nothing stands against any more; only `publishable` makes one. */
export type PublishableAgenda = Agenda & { readonly [checked]: true };

/**
 * What stands against an agenda: every must-fix about it, of its own lines, of those who report to them, and of leaders
 * whose objection nobody decided (rules 8.4); not what was waived.
 */
export function standingAgainst<F extends JudgedFinding>(findings: readonly F[]): readonly F[] {
  return findings.filter(
    ({ severity, waiver, place, code }) =>
      severity === 'block' &&
      waiver === null &&
      (place === 'agenda' || place === 'consultation' || code.startsWith('attendance.reporter-')),
  );
}

/** A preparatory meeting that is no sitting of its own is held so many days before the congress opens, at most. */
const preparatoryDays = 3;

/**
 * The first day an agenda can have been adopted on: that of the first sitting, whose plenary adopts it (常规8); of a
 * congress that of its preparatory meeting, commonly the day before it opens (组17, rules 1.1 and 1.12): its own sitting
 * where one is named so. Null: no day is set.
 */
export function adoptableFrom(
  meeting: Pick<Meeting, 'type' | 'sittings'>,
  zone: string,
): Temporal.PlainDate | null {
  const first = firstDay(meeting, zone);
  if (first === null || traitsOf(meeting.type).agendaAdoptedBy !== 'preparatory-meeting') return first;
  const isListed = meeting.sittings.some(({ name }) => /预备会|preparatory/iu.test(name));
  return isListed ? first : first.subtract({ days: preparatoryDays });
}

/**
 * The agenda as one that may be adopted, or a refusal that names what still stands against it.
 */
export function publishable(
  agenda: Agenda,
  findings: readonly JudgedFinding[],
): Result<PublishableAgenda, Refusal> {
  const codes = standingAgainst(findings).map((f) => f.code);
  return codes.length > 0
    ? refuse({ kind: 'blocked', codes: [...new Set(codes)] })
    : ok(agenda as PublishableAgenda);
}

/** Where an agenda stands: 草案 until the body that must adopt it has; a meeting without adoption has neither. */
export type AgendaStanding = 'draft' | 'adopted' | 'not-adopted-here';

/** The standing of a meeting's agenda; （草案） stands under the title exactly while it is `draft` (组54, 全规8). */
export function standingOf(meeting: Pick<Meeting, 'type' | 'adoptedAt'>): AgendaStanding {
  if (traitsOf(meeting.type).agendaAdoptedBy === null) return 'not-adopted-here';
  return meeting.adoptedAt === null ? 'draft' : 'adopted';
}

/** draft → adopted, at the moment the plenary or the preparatory meeting adopted it; never before it can have met. */
export function adoptAgenda<M extends Pick<Meeting, 'type' | 'adoptedAt' | 'sittings'>>(
  meeting: M,
  _agenda: PublishableAgenda,
  at: Temporal.Instant,
  zone: string,
): Result<M, Refusal> {
  const standing = standingOf(meeting);
  if (standing === 'adopted') return refuse({ kind: 'blocked', codes: ['agenda.adopted'] });
  if (standing === 'not-adopted-here') return refuse({ kind: 'blocked', codes: ['agenda.not-adopted-here'] });
  const from = adoptableFrom(meeting, zone);
  if (from === null || Temporal.PlainDate.compare(at.toZonedDateTimeISO(zone).toPlainDate(), from) < 0)
    return refuse({ kind: 'too-early', what: 'adopted', day: from?.toString() ?? null });
  return ok({ ...meeting, adoptedAt: at });
}

/**
 * adopted → draft: recorded by mistake, or the chairpersons' meeting proposes a change the plenary must agree to
 * (渝常15). An adopted agenda is not edited before that.
 */
export function reopenAgenda<M extends Pick<Meeting, 'type' | 'adoptedAt'>>(meeting: M): Result<M, Refusal> {
  return standingOf(meeting) === 'adopted'
    ? ok({ ...meeting, adoptedAt: null })
    : refuse({ kind: 'blocked', codes: ['agenda.not-adopted'] });
}
