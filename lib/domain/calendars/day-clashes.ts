import { Temporal } from 'temporal-polyfill';
import type { Severity } from '../finding.ts';
import type { LocalText } from '../local-text.ts';
import type { ClashKind } from '../office/office.ts';
import { daysBetween } from '../time/calendar-date.ts';
import type { Cited } from '../time/rule-parameters.ts';
import { statutoryHoliday } from '../time/statutory-days.ts';
import { type DayStatus, isWorkday } from '../time/workday.ts';
import type { Candidate } from './candidate.ts';
import { type Clash, type ClashCause, type Counterpart, lowered } from './clash.ts';
import type { PreparedGround } from './ground.ts';
import type { Interval, Season } from './planning-rules.ts';

/** Days a candidate sits on, each once, in the ground's zone. */
export function daysOf(candidate: Candidate, zone: string): readonly Temporal.PlainDate[] {
  const days = new Map<string, Temporal.PlainDate>();
  for (const { period } of candidate.sittings) {
    const last = period.end.subtract({ milliseconds: 1 }).toZonedDateTimeISO(zone).toPlainDate();
    let day = period.start.toZonedDateTimeISO(zone).toPlainDate();
    for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
      days.set(day.toString(), day);
    }
  }
  return [...days.values()];
}

/** A clash with a day or a rule of the calendar rather than with somebody. */
export interface DayHit {
  readonly kind: ClashKind;
  readonly cause: ClashCause;
  readonly id: string;
  readonly severity: Severity;
  readonly day: Temporal.PlainDate;
  readonly summary: string | LocalText;
  readonly basis: Cited | null;
  readonly waivable: boolean;
  /** Our side, as it matters to this rule: usually the day. */
  readonly stamp: string;
  readonly facts: Clash['facts'];
}

/** The clash of a hit: its other side is the whole day. */
export function dayClash(hit: DayHit, { startOf }: Pick<PreparedGround, 'startOf'>): Clash {
  const side: Counterpart = {
    bodyId: null,
    id: hit.id,
    meetingId: null,
    sourceId: null,
    summary: hit.summary,
    start: startOf(hit.day),
    end: startOf(hit.day.add({ days: 1 })),
    allDay: true,
    firm: true,
    busyOnly: false,
    venueId: null,
  };
  return {
    kind: hit.kind,
    cause: hit.cause,
    key: `clash.${hit.kind}:${hit.id}`,
    severity: hit.severity,
    with: side,
    people: [],
    yields: null,
    basis: hit.basis,
    waivable: hit.waivable,
    stamp: hit.stamp,
    facts: hit.facts,
  };
}

const dayCauses: Readonly<Record<DayStatus['kind'], ClashCause | null>> = {
  weekday: null,
  weekend: 'weekend',
  holiday: 'day-off',
  'make-up-workday': 'make-up-workday',
};

/**
 * Days off, weekends and make-up workdays (放假办法 2024 第六、七条 and the State Council's yearly table). A
 * statutory day off weighs what the office set, a weekend one step less, a make-up workday is only noted; a
 * year without a table is doubtful throughout and says so once, and its public holidays by law are named: to be looked at,
 * since the days around them only a notice can tell.
 */
export function holidayClashes(
  prepared: PreparedGround,
  days: readonly Temporal.PlainDate[],
): readonly DayHit[] {
  const weight = prepared.ground.planning.severity.holiday;
  const hits: DayHit[] = [];
  for (const day of days) {
    const status = isWorkday(day, prepared.ground.holidays);
    const common = {
      kind: 'holiday',
      day,
      basis: null,
      waivable: true,
      stamp: day.toString(),
      facts: {},
    } as const;
    const unpublished = status.missingYear === null ? null : statutoryHoliday(day);
    const cause = dayCauses[status.kind];
    if (unpublished) {
      const severity = weight === 'block' ? 'warn' : weight;
      hits.push({ ...common, cause: 'statutory-day', id: day.toString(), severity, summary: unpublished });
    } else if (cause !== null) {
      const severity = cause === 'day-off' ? weight : cause === 'weekend' ? lowered(weight) : 'note';
      hits.push({ ...common, cause, id: day.toString(), severity, summary: status.holiday ?? '' });
    }
    const { missingYear } = status;
    if (missingYear !== null && !hits.some((hit) => hit.id === `table-${missingYear}`)) {
      const facts = { year: missingYear };
      const id = `table-${missingYear}`;
      hits.push({
        ...common,
        cause: 'unpublished',
        id,
        severity: lowered(weight),
        summary: '',
        facts,
        stamp: id,
      });
    }
  }
  return hits;
}

/** The busy stretches of the year a first day falls into; each once. */
export function seasonClashes(
  prepared: PreparedGround,
  candidate: Pick<Candidate, 'type'>,
  days: readonly Temporal.PlainDate[],
): readonly DayHit[] {
  const [first] = days;
  if (!first) return [];
  return prepared.ground.planning.seasons
    .filter((season) => season.types.length === 0 || season.types.includes(candidate.type))
    .filter((season) => isInSeason(season, first))
    .map((season) => ({
      kind: 'season',
      cause: 'in-season',
      id: season.id,
      severity: prepared.ground.planning.severity.season,
      day: first,
      summary: season.title,
      basis: season.basis['zh-CN'] === '' ? null : season,
      waivable: true,
      stamp: first.toString(),
      facts: {},
    }));
}

function isInSeason(season: Season, day: Temporal.PlainDate): boolean {
  const at = day.toString().slice(5);
  return season.from <= season.to
    ? season.from <= at && at <= season.to
    : at >= season.from || at <= season.to;
}

/** The last day the next meeting of a type may be held on; null where nothing sets one or none was held yet. */
export function latestByInterval(
  intervals: readonly Interval[],
  candidate: Pick<Candidate, 'type' | 'previousOn'>,
): { readonly latest: Temporal.PlainDate; readonly rule: Interval } | null {
  const rule = intervals.find((interval) => interval.types.includes(candidate.type));
  if (!rule || candidate.previousOn === null) return null;
  return { latest: candidate.previousOn.add({ months: rule.months }), rule };
}

/** Too long after the meeting before it (组51: 常委会会议每两个月至少举行一次). */
export function intervalClashes(
  prepared: PreparedGround,
  candidate: Pick<Candidate, 'type' | 'previousOn'>,
  days: readonly Temporal.PlainDate[],
): readonly DayHit[] {
  const [first] = days;
  const limit = latestByInterval(prepared.ground.intervals, candidate);
  if (!first || !limit || candidate.previousOn === null || daysBetween(limit.latest, first) <= 0) return [];
  return [
    {
      kind: 'deadline',
      cause: 'interval-exceeded',
      id: `interval-${candidate.type}`,
      severity: lowered(prepared.ground.planning.severity.deadline),
      day: limit.latest,
      summary: '',
      basis: limit.rule,
      waivable: !limit.rule.statutory,
      stamp: `${candidate.previousOn.toString()}|${first.toString()}`,
      facts: { previous: candidate.previousOn.toString(), latest: limit.latest.toString() },
    },
  ];
}
