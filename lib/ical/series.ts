import { type CalendarEvent, type Moment, NO_UID, type Series } from './calendar.ts';
import { shortened, type WarningLog } from './warnings.ts';

/**
 * Groups the events of one VCALENDAR by UID into series (RFC 5545 section 3.8.4.4: UID, RECURRENCE-ID and SEQUENCE
 * tell instances and versions apart). An event without a UID stands alone.
 */
export function groupSeries(events: readonly CalendarEvent[], log: WarningLog): readonly Series[] {
  const byUid = new Map<string, CalendarEvent | CalendarEvent[]>();
  const series: Series[] = [];
  for (const event of events) {
    const known = event.uid === NO_UID ? undefined : byUid.get(event.uid);
    if (event.uid === NO_UID) series.push(seriesOf([event]));
    else if (known === undefined) byUid.set(event.uid, event);
    else if (Array.isArray(known)) known.push(event);
    else byUid.set(event.uid, [known, event]);
  }
  for (const group of byUid.values()) {
    if (Array.isArray(group)) for (const part of splitGroup(group, log)) series.push(part);
    else series.push(seriesOf([group]));
  }
  return series;
}

function seriesOf(events: readonly CalendarEvent[], core?: CalendarEvent): Series {
  const [only] = events;
  if (events.length === 1 && only !== undefined && core === undefined) {
    return only.recurrenceId === null || repeats(only)
      ? { core: only, overrides: NO_OVERRIDES }
      : { core: null, overrides: events };
  }
  return { core: core ?? null, overrides: latestOverrides(events.filter((event) => event !== core)) };
}

const NO_OVERRIDES: readonly CalendarEvent[] = [];

/** Whether an event makes instances of its own. */
export function repeats(event: CalendarEvent): boolean {
  return event.rules.length + event.extraDates.length > 0;
}

/**
 * Several components with one UID: overrides and, of several masters, the latest version. Masters with one SEQUENCE
 * but different starts are no versions of each other (a moved event must raise its SEQUENCE, RFC 5546 section 2.1.4)
 * but events of a writer that reuses UIDs: all are kept, with a warning.
 */
function splitGroup(group: readonly CalendarEvent[], log: WarningLog): readonly Series[] {
  const masters = group.filter((event) => event.recurrenceId === null);
  const candidates = masters.length > 0 ? masters : group.filter(repeats);
  const [first] = candidates;
  if (first === undefined) return [seriesOf(group)];
  const core = candidates.reduce((best, next) => (isLater(next, best) ? next : best), first);
  const strangers = masters.filter((event) => event !== core && isStranger(event, core));
  if (strangers.length > 0) log.add({ kind: 'uid-reused', line: core.line, uid: shortened(core.uid) });
  const overrides = group.filter((event) => event.recurrenceId !== null);
  return [seriesOf([core, ...overrides], core), ...strangers.map((event) => seriesOf([event]))];
}

type Version = Pick<CalendarEvent, 'sequence' | 'modified'>;

/** SEQUENCE decides which of two versions is later, then the time of the last change (RFC 5546 section 2.1.5). */
export function isLater(one: Version, other: Version): boolean {
  return one.sequence > other.sequence || (one.sequence === other.sequence && one.modified > other.modified);
}

function isStranger(event: CalendarEvent, core: CalendarEvent): boolean {
  const sameStart = event.start.wall === core.start.wall && event.start.zone === core.start.zone;
  return event.sequence === core.sequence && !sameStart;
}

/** A series with more overrides; of several of one instance the latest counts, and of one version the last. */
export function withOverrides({ core, overrides }: Series, more: readonly CalendarEvent[]): Series {
  return { core, overrides: latestOverrides([...more, ...overrides]) };
}

/** An instant by which instances are told apart, in whatever zone it is written; a date or floating time as it stands. */
function instantOf({ form, wall, zone }: Moment): string {
  if (form === 'utc') return `${wall}`;
  return zone?.zone ? `${zone.zone.epochOf(wall)}` : `${form} ${wall} ${zone?.name ?? ''}`;
}

/** Of several overrides of one instance, the latest. */
function latestOverrides(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const latest = new Map<string, CalendarEvent>();
  for (const event of events) {
    const id = event.recurrenceId;
    if (id === null) continue;
    const key = instantOf(id);
    const known = latest.get(key);
    if (known === undefined || isLater(event, known)) latest.set(key, event);
  }
  return [...latest.values()];
}
