import type { Temporal } from 'temporal-polyfill';
import type { JudgedFinding } from '../finding.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { traitsOf } from '../meetings/meeting-type.ts';
import type { Refusal } from '../refusal.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Agenda } from './agenda.ts';

declare const checked: unique symbol;

/** An agenda that nothing stands against any more; only `publishable` makes one. */
export type PublishableAgenda = Agenda & { readonly [checked]: true };

/**
 * The agenda as one that may be adopted, or a refusal that names what still stands against it: blocking findings of
 * its own and undecided objections of the leaders asked (rules 8.4). Waived findings do not count.
 */
export function publishable(
  agenda: Agenda,
  findings: readonly JudgedFinding[],
): Result<PublishableAgenda, Refusal> {
  const codes = findings
    .filter((f) => f.severity === 'block' && f.waiver === null)
    .filter((f) => f.place === 'agenda' || f.place === 'consultation')
    .map((f) => f.code);
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

/** draft → adopted, at the moment the plenary or the preparatory meeting adopted it. */
export function adoptAgenda<M extends Pick<Meeting, 'type' | 'adoptedAt'>>(
  meeting: M,
  _agenda: PublishableAgenda,
  at: Temporal.Instant,
): Result<M, Refusal> {
  const standing = standingOf(meeting);
  if (standing === 'adopted') return refuse({ kind: 'blocked', codes: ['agenda.adopted'] });
  if (standing === 'not-adopted-here') return refuse({ kind: 'blocked', codes: ['agenda.not-adopted-here'] });
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
