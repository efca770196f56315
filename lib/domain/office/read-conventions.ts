import { type ApartPair, apartSpans, type HalfDays, type Stretch } from '../calendars/planning-rules.ts';
import { severities } from '../finding.ts';
import type { BodyId, VenueId } from '../id.ts';
import { meetingTypes } from '../meetings/meeting-type.ts';
import type { MeasuredWay, OfficeConventions, OwnSeason, SlotWish } from './conventions.ts';
import { clashKinds } from './office.ts';

type Stored = Readonly<Record<string, unknown>>;

/** Reads a stored document: what is missing or cannot be read is not set, and so follows the template. */
export function readConventions(stored: unknown): OfficeConventions {
  const from = record(stored);
  const [severity, habits, travel] = [record(from.severity), record(from.habits), record(from.travel)];
  return {
    severity: Object.fromEntries(
      clashKinds.flatMap((kind) => {
        const weight = severities.find((one) => one === severity[kind]);
        return weight ? [[kind, weight]] : [];
      }),
    ),
    habits: Object.fromEntries(
      meetingTypes.flatMap((type) => {
        const wish = wishOf(record(habits[type]));
        return wish ? [[type, wish]] : [];
      }),
    ),
    seasons: listOf(from.seasons, seasonOf),
    travel: {
      sameAddressMinutes: countOf(travel.sameAddressMinutes),
      otherAddressMinutes: countOf(travel.otherAddressMinutes),
      pairs: listOf(travel.pairs, wayOf),
    },
    apart: listOf(from.apart, pairOf) ?? [],
    uploadStaleDays: countOf(from.uploadStaleDays),
    followUpSoonDays: countOf(from.followUpSoonDays),
    halfDays: halfDaysOf(record(from.halfDays)),
  };
}

function wishOf({ weekdays, starts }: Stored): SlotWish | null {
  if (!Array.isArray(weekdays) || !Array.isArray(starts)) return null;
  return {
    weekdays: weekdays.filter((day) => Number.isInteger(day) && day >= 1 && day <= 7),
    starts: starts.filter(isClock),
  };
}

function seasonOf({ id, title, basis, from, to, types }: Stored): OwnSeason | null {
  if (!isText(id) || !isText(title) || !isMonthDay(from) || !isMonthDay(to)) return null;
  const among = Array.isArray(types) ? meetingTypes.filter((type) => types.includes(type)) : [];
  return { id, title, basis: isText(basis) ? basis : '', from, to, types: among };
}

function wayOf({ from, to, minutes }: Stored): MeasuredWay | null {
  const count = countOf(minutes);
  if (!isText(from) || !isText(to) || count === null) return null;
  return { from: from as VenueId, to: to as VenueId, minutes: count };
}

function pairOf({ a, b, span, reason }: Stored): ApartPair | null {
  if (!isText(a) || !isText(b)) return null;
  const strict = apartSpans.find((one) => one === span) ?? 'day';
  return { a: a as BodyId, b: b as BodyId, span: strict, reason: isText(reason) ? reason : '' };
}

function halfDaysOf({ morning, afternoon, evening }: Stored): HalfDays | null {
  const [first, second, third] = [morning, afternoon, evening].map((part) => stretchOf(record(part)));
  return first && second && third ? { morning: first, afternoon: second, evening: third } : null;
}

function stretchOf({ from, to }: Stored): Stretch | null {
  return isClock(from) && isClock(to) && from < to ? { from, to } : null;
}

function listOf<T>(value: unknown, read: (entry: Stored) => T | null): readonly T[] | null {
  return Array.isArray(value) ? value.flatMap((entry) => read(record(entry)) ?? []) : null;
}

function record(value: unknown): Stored {
  return typeof value === 'object' && value !== null ? (value as Stored) : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

function isClock(value: unknown): value is string {
  return isText(value) && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}

function isMonthDay(value: unknown): value is string {
  return isText(value) && /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value);
}
