import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { type Clash, leadingClashes } from '#lib/domain/calendars/clash.ts';
import { findClashes } from '#lib/domain/calendars/find-clashes.ts';
import type { Severity } from '#lib/domain/finding.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { countDeadlines } from '#lib/domain/time/deadlines.ts';
import type { Period } from '#lib/domain/time/period.ts';
import { longDate, shortDate } from '#lib/i18n/format.ts';
import { listItemKinds, listSettledRules } from '#lib/store/item-kinds.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import type { Context } from '../context.ts';
import {
  bodiesNotFollowed,
  candidateOf,
  firstDayOf,
  type Placing,
  placingOf,
  type Sought,
  shiftedTo,
  type Unasked,
  unaskedOf,
} from './candidates.ts';
import { type ClashView, viewClash } from './clash-view.ts';
import type { CheckDayInput, PlaceInput } from './input.ts';
import { groundFor, groundInFrame, type MeetingGround, type PlanningFrame } from './load-ground.ts';
import { saysOutOfTurn } from './turn.ts';
import { bodyNames, kindNames } from './word-clash.ts';

const none: ReadonlySet<string> = new Set();

/** A deadline of the planned meeting that still lies ahead. */
export interface DeadlineAhead {
  readonly id: string;
  readonly title: string;
  readonly latest: string;
  readonly workday: string;
  readonly basis: string;
  /** Kinds of items it is for, where nobody has said yet what is on the agenda; empty: it holds whatever is. */
  readonly onlyFor: string;
}

/** What speaks against a place in time, in words. */
export interface PlaceChecked {
  readonly day: string;
  readonly shortDay: string;
  /** The day has gone by. */
  readonly passed: boolean;
  readonly clashes: readonly ClashView[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly deadlines: readonly DeadlineAhead[];
  /** 区农业农村局、区人社局: no calendar of them was asked; empty: none. */
  readonly notFollowed: string;
  /** What it was not held against at all. */
  readonly unasked: readonly Unasked[];
  /** That a numbered meeting would stand out of the turn of its number; null: it would not, or it is still to be made. */
  readonly outOfTurn: string | null;
}

/** Checks a meeting where a form puts it. Reads only; called while somebody is still choosing. */
export async function checkPlace(
  context: Context,
  input: PlaceInput,
): Promise<Result<PlaceChecked, Refusal>> {
  if (!can(context.actor, 'plan-meeting')) return refuse({ kind: 'not-allowed', action: 'plan-meeting' });
  const kinds = input.meetingId === null ? null : await listItemKinds(context.db, input.meetingId);
  return checked(context, () => ({
    meetingId: input.meetingId,
    type: input.type,
    firm: true,
    urgent: input.urgentCause !== '',
    kinds,
    sittings: input.sittings,
    bodyIds: input.bodyIds,
    vehicleIds: input.vehicleIds,
  }));
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
  return checked(context, ({ office }) => {
    const placing = placingOf(meeting, kinds, office.zone);
    return { ...placing, sittings: shiftedTo(placing.sittings, Temporal.PlainDate.from(day)) };
  });
}

/** Checks where a meeting would be placed; `placed` says that by the office's zone. */
async function checked(
  context: Context,
  placed: (frame: PlanningFrame) => Placing,
): Promise<Result<PlaceChecked, Refusal>> {
  const found = await groundInFrame(context, async (frame) => {
    const placing = placed(frame);
    const sought = await candidateOf(context, frame, placing);
    return { placing, sought, ground: await groundFor(context, frame, sought, hullOf(sought)) };
  });
  return found.ok ? ok(await viewOf(context, found.value)) : found;
}

async function viewOf(
  context: Context,
  {
    placing,
    sought,
    ground,
  }: { readonly placing: Placing; readonly sought: Sought; readonly ground: MeetingGround },
): Promise<PlaceChecked> {
  const candidate = { ...sought, previousOn: ground.previousOn };
  const settled = placing.meetingId === null ? none : await listSettledRules(context.db, placing.meetingId);
  const found = leadingClashes(findClashes(candidate, ground.clashGround));
  const clashes = found.filter(
    (clash) => clash.kind !== 'deadline' || !settled.has(String(clash.facts.rule)),
  );
  return {
    day: longDate(context.locale, firstDayOf(placing.sittings)),
    shortDay: shortDate(context.locale, firstDayOf(placing.sittings)),
    passed: Temporal.PlainDate.compare(firstDayOf(placing.sittings), todayOf(context, ground)) < 0,
    clashes: clashes.map((clash) => viewClash(clash, ground.wording)),
    counts: countsOf(clashes),
    deadlines: deadlinesAhead(context, ground, placing),
    notFollowed: bodyNames(
      bodiesNotFollowed(ground).map(({ id }) => id),
      ground.wording,
    ),
    unasked: unaskedOf(ground, candidate),
    outOfTurn: await saysOutOfTurn(context, ground, placing),
  };
}

function hullOf({ sittings }: Sought): Period {
  const [first, last] = [sittings[0], sittings.at(-1)];
  if (!first || !last) throw new Error('a plan has at least one sitting');
  return { start: first.period.start, end: last.period.end };
}

export function countsOf(clashes: readonly Pick<Clash, 'severity'>[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => clashes.filter((clash) => clash.severity === severity).length;
  return { block: count('block'), warn: count('warn'), note: count('note') };
}

function todayOf({ now }: Context, { office }: PlanningFrame): Temporal.PlainDate {
  return now.toZonedDateTimeISO(office.zone).toPlainDate();
}

function deadlinesAhead(context: Context, frame: PlanningFrame, placing: Placing): readonly DeadlineAhead[] {
  const { locale } = context;
  const { rules } = frame;
  const today = todayOf(context, frame);
  const question = {
    type: placing.type,
    anchors: { meeting: firstDayOf(placing.sittings) },
    circumstances: placing.urgent ? (['called-specially'] as const) : [],
    ...(placing.kinds === null ? {} : { kinds: placing.kinds }),
  };
  return countDeadlines(rules.rules, question, rules.holidays)
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
      onlyFor: placing.kinds === null ? kindNames(rule.appliesToKinds, locale) : '',
    }));
}
