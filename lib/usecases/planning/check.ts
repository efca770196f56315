import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { type Clash, leadingClashes } from '#lib/domain/calendars/clash.ts';
import { findClashes } from '#lib/domain/calendars/find-clashes.ts';
import type { Severity } from '#lib/domain/finding.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { countDeadlines } from '#lib/domain/time/deadlines.ts';
import { longDate, shortDate } from '#lib/i18n/format.ts';
import { listItemKinds, listSettledRules } from '#lib/store/item-kinds.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import type { Context } from '../context.ts';
import { candidateOf, firstDayOf, type Placing, placingOf, shiftedTo } from './candidates.ts';
import { type ClashView, viewClash } from './clash-view.ts';
import type { CheckDayInput, PlaceInput } from './input.ts';
import { daysPeriod, loadPlanningGround, type PlanningGround } from './load-ground.ts';

const none: ReadonlySet<string> = new Set();

/** A deadline of the planned meeting that still lies ahead. */
export interface DeadlineAhead {
  readonly id: string;
  readonly title: string;
  readonly latest: string;
  readonly workday: string;
  readonly basis: string;
}

/** What speaks against a place in time, in words. */
export interface PlaceChecked {
  readonly day: string;
  readonly shortDay: string;
  readonly clashes: readonly ClashView[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly deadlines: readonly DeadlineAhead[];
}

/** Checks a meeting where a form puts it. Reads only; called while somebody is still choosing. */
export async function checkPlace(
  context: Context,
  input: PlaceInput,
): Promise<Result<PlaceChecked, Refusal>> {
  if (!can(context.actor, 'plan-meeting')) return refuse({ kind: 'not-allowed', action: 'plan-meeting' });
  const kinds = input.meetingId === null ? null : await listItemKinds(context.db, input.meetingId);
  return checkPlacing(context, {
    meetingId: input.meetingId,
    type: input.type,
    firm: true,
    urgent: input.urgentCause !== '',
    kinds,
    sittings: input.sittings,
    bodyIds: input.bodyIds,
  });
}

/** Checks a meeting as if it were moved to another day: what is shown beside the pointer before it is dropped. */
export async function checkDay(
  context: Context,
  { meetingId, day }: CheckDayInput,
): Promise<Result<PlaceChecked, Refusal>> {
  if (!can(context.actor, 'plan-meeting')) return refuse({ kind: 'not-allowed', action: 'plan-meeting' });
  const meeting = await findMeeting(context.db, meetingId as MeetingId);
  if (!meeting || meeting.sittings.length === 0) return refuse({ kind: 'not-found', what: 'meeting' });
  const kinds = await listItemKinds(context.db, meetingId);
  const ground = await groundFor(context, [{ day }]);
  if (!ground.ok) return ground;
  const placing = placingOf(meeting, kinds, ground.value.office.zone);
  const sittings = shiftedTo(placing.sittings, Temporal.PlainDate.from(day));
  return ok(await checkedOn(context, ground.value, { ...placing, sittings }));
}

async function checkPlacing(context: Context, placing: Placing): Promise<Result<PlaceChecked, Refusal>> {
  const ground = await groundFor(context, placing.sittings);
  return ground.ok ? ok(await checkedOn(context, ground.value, placing)) : ground;
}

async function groundFor(
  context: Context,
  sittings: readonly { readonly day: string }[],
): Promise<Result<PlanningGround, Refusal>> {
  const days = sittings.map(({ day }) => day).sort();
  const first = Temporal.PlainDate.from(days[0] ?? '');
  const last = Temporal.PlainDate.from(days.at(-1) ?? '');
  // The zone is the office's; a day more on either side covers every zone.
  return loadPlanningGround(context, daysPeriod(first, last, 'UTC'));
}

async function checkedOn(context: Context, ground: PlanningGround, placing: Placing): Promise<PlaceChecked> {
  const candidate = await candidateOf(context, ground, placing);
  const settled = placing.meetingId === null ? none : await listSettledRules(context.db, placing.meetingId);
  const found = leadingClashes(findClashes(candidate, ground.clashGround));
  const clashes = found.filter(
    (clash) => clash.kind !== 'deadline' || !settled.has(String(clash.facts.rule)),
  );
  return {
    day: longDate(context.locale, firstDayOf(placing.sittings)),
    shortDay: shortDate(context.locale, firstDayOf(placing.sittings)),
    clashes: clashes.map((clash) => viewClash(clash, ground.wording)),
    counts: countsOf(clashes),
    deadlines: deadlinesAhead(context, ground, placing),
  };
}

export function countsOf(clashes: readonly Pick<Clash, 'severity'>[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => clashes.filter((clash) => clash.severity === severity).length;
  return { block: count('block'), warn: count('warn'), note: count('note') };
}

function deadlinesAhead(
  { now, locale }: Context,
  { clashGround, office }: PlanningGround,
  placing: Placing,
): readonly DeadlineAhead[] {
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate();
  const question = {
    type: placing.type,
    anchors: { meeting: firstDayOf(placing.sittings) },
    circumstances: placing.urgent ? (['called-specially'] as const) : [],
    ...(placing.kinds === null ? {} : { kinds: placing.kinds }),
  };
  return countDeadlines(clashGround.rules, question, clashGround.holidays)
    .deadlines.filter(({ rule, latest, waivedBy }) => {
      const ahead = Temporal.PlainDate.compare(latest, today) >= 0;
      return rule.direction === 'before' && waivedBy === null && ahead;
    })
    .map(({ rule, latest, workday }) => ({
      id: rule.id,
      title: rule.title[locale],
      latest: shortDate(locale, latest),
      workday: shortDate(locale, workday),
      basis: rule.basis[locale],
    }));
}
