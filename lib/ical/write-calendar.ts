import ical, {
  type ICalAttendeeData,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';

export interface CalendarAddress {
  readonly name: string;
  readonly email: string;
}

/** One of our meetings or commitments as others may see it: the caller has already applied the share level. */
export interface PublishedEvent {
  /** The same for the life of the event: an address of ours, not of the moment. */
  readonly uid: string;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  /** IANA zone its times are written in, so that a reader abroad sees the chamber's clock. */
  readonly zone: string;
  /** Whole days of `zone`; `end` is the midnight after the last. */
  readonly allDay?: boolean;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /** Shown, but takes no time. */
  readonly transparent?: boolean;
  /** Raised by the caller with every change that matters to others (RFC 5546 section 2.1.4). */
  readonly sequence: number;
  readonly lastModified: Temporal.Instant;
  /** When this copy was made (DTSTAMP); `lastModified` when left out, so that the same facts give the same text. */
  readonly stamp?: Temporal.Instant;
  readonly organizer?: CalendarAddress;
  readonly attendees?: readonly CalendarAddress[];
}

export interface PublishedCalendar {
  readonly name: string;
  /** `publish` for a feed, `request` and `cancel` for mail (RFC 5546 section 3.2). */
  readonly method: 'publish' | 'request' | 'cancel';
  /** How often a subscriber should ask again (RFC 7986 section 5.7). */
  readonly refreshMinutes?: number;
  readonly events: readonly PublishedEvent[];
}

const METHODS = {
  publish: ICalCalendarMethod.PUBLISH,
  request: ICalCalendarMethod.REQUEST,
  cancel: ICalCalendarMethod.CANCEL,
} as const;

const STATUSES = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/**
 * A calendar as iCalendar text (RFC 5545), with a VTIMEZONE for each zone in use. Only the arguments decide the text:
 * neither the clock nor the zone of the process does.
 */
export function writeCalendar(calendar: PublishedCalendar): string {
  const { name, method, refreshMinutes, events } = calendar;
  const file = ical({
    prodId: { company: 'Huiqian', product: 'Huiqian', language: 'ZH' },
    method: METHODS[method],
    name: printable(name),
    // Without a name of its own: with one, the library would write DTSTAMP and LAST-MODIFIED in local time.
    timezone: { name: null, generator: zoneBlock },
    events: events.map(eventData),
  });
  if (refreshMinutes !== undefined) file.ttl(refreshMinutes * 60);
  return file.toString();
}

/** The VTIMEZONE of a zone (RFC 5545 section 3.6.5), from the library's table. */
function zoneBlock(zone: string): string | null {
  const [block] = tzlib_get_ical_block(zone);
  return block === undefined || block === '' ? null : block;
}

function eventData(event: PublishedEvent): ICalEventData {
  const { uid, summary, description, location, organizer, attendees, lastModified, status } = event;
  return {
    id: uid,
    summary: printable(summary),
    ...times(event),
    status: STATUSES[status],
    sequence: event.sequence,
    lastModified,
    stamp: event.stamp ?? lastModified,
    ...(description === undefined ? {} : { description: printable(description) }),
    ...(location === undefined ? {} : { location: printable(location) }),
    ...(organizer === undefined ? {} : { organizer: address(organizer) }),
    ...(attendees === undefined ? {} : { attendees: attendees.map(attendee) }),
    ...(event.transparent === true ? { transparency: ICalEventTransparency.TRANSPARENT } : {}),
  };
}

/**
 * Temporal values only: a `Date` with a zone would be printed on the clock of the process. UTC needs no TZID.
 */
function times(event: PublishedEvent): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  const { start, end, zone } = event;
  if (event.allDay !== true) return { start, end, timezone: zone === 'UTC' ? null : zone };
  const first = start.toZonedDateTimeISO(zone).toPlainDate();
  const after = end.toZonedDateTimeISO(zone).toPlainDate();
  const isOneDay = after.since(first).sign <= 0;
  return { start: first, end: isOneDay ? first.add({ days: 1 }) : after, allDay: true };
}

function address({ name, email }: CalendarAddress): CalendarAddress {
  return { name: printable(name), email: printable(email) };
}

function attendee(person: CalendarAddress): ICalAttendeeData {
  const { NEEDSACTION: status } = ICalAttendeeStatus;
  return { ...address(person), role: ICalAttendeeRole.REQ, status, rsvp: true };
}

/** Without the control characters that a TEXT value must not hold (RFC 5545 section 3.3.11); line breaks stay. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}
