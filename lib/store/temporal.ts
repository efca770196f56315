import { Temporal } from 'temporal-polyfill';

// The one door between the driver's `Date` and the core's Temporal values.

/** A timestamptz as an instant. */
export function toInstant(value: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(value.getTime());
}

export function toInstantOrNull(value: Date | null): Temporal.Instant | null {
  return value === null ? null : toInstant(value);
}

/** An instant as the driver wants it; columns keep milliseconds. */
export function fromInstant(value: Temporal.Instant): Date {
  return new Date(value.epochMilliseconds);
}

export function fromInstantOrNull(value: Temporal.Instant | null): Date | null {
  return value === null ? null : fromInstant(value);
}

/** A `date` column: the driver gives UTC midnight, the day itself has no zone. */
export function toPlainDate(value: Date): Temporal.PlainDate {
  return new Temporal.PlainDate(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
}

export function toPlainDateOrNull(value: Date | null): Temporal.PlainDate | null {
  return value === null ? null : toPlainDate(value);
}

export function fromPlainDate(value: Temporal.PlainDate): Date {
  return new Date(Date.UTC(value.year, value.month - 1, value.day));
}

export function fromPlainDateOrNull(value: Temporal.PlainDate | null): Date | null {
  return value === null ? null : fromPlainDate(value);
}
