import type { CalendarEvent, Series } from './calendar.ts';
import { groupSeries, isLater, withOverrides } from './series.ts';
import type { WarningLog } from './warnings.ts';

/** What a VCALENDAR of METHOD:CANCEL names. */
export interface Cancel {
  readonly uid: string;
  readonly sequence: number;
  readonly modified: number;
  /** Null: it says no time of its own, and means the whole series. */
  readonly event: CalendarEvent | null;
}

export function cancelOf(event: CalendarEvent): Cancel {
  const { uid, sequence, modified } = event;
  return { uid, sequence, modified, event };
}

/**
 * Takes off what other VCALENDARs of the file call off (RFC 5546 section 3.2.5): the whole of a series, or the instances
 * named, unless the series is a later version than the cancellation. What calls off nothing of the file stands alone.
 */
export function callOff(
  series: readonly Series[],
  cancels: readonly Cancel[],
  log: WarningLog,
): readonly Series[] {
  const byUid = Map.groupBy(
    cancels.filter(({ uid }) => uid !== ''),
    ({ uid }) => uid,
  );
  const reached = new Set<string>();
  const left = series.map((one) => {
    const uid = (one.core ?? one.overrides[0])?.uid ?? '';
    const named = byUid.get(uid);
    if (named) reached.add(uid);
    return named ? named.reduce(calledOff, one) : one;
  });
  const alone = cancels.flatMap(({ uid, event }) => (event === null || reached.has(uid) ? [] : [event]));
  return [...left, ...groupSeries(alone, log)];
}

function calledOff(series: Series, cancel: Cancel): Series {
  const { core, overrides } = series;
  if (cancel.event?.recurrenceId) return withOverrides(series, [cancel.event]);
  const isOutdated = core !== null && isLater(core, cancel);
  return isOutdated ? series : { core: core && off(core), overrides: overrides.map(off) };
}

function off(event: CalendarEvent): CalendarEvent {
  return { ...event, status: 'CANCELLED', busyType: 'FREE' };
}
