import { cancelOf } from './call-off.ts';
import { componentName, rawValue } from './content-line.ts';
import { CANCEL } from './method.ts';
import {
  type AvailabilityDraft,
  closeAvailability,
  openAvailability,
  readAvailabilityLine,
  readFreeBusyLine,
} from './read-busy.ts';
import { closeEvent, type EventDraft, openEvent, readEventLine } from './read-event.ts';
import {
  closeObservance,
  closeZone,
  type ObservanceDraft,
  readObservanceLine,
  readZoneLine,
  settleZones,
  type ZoneDraft,
} from './read-zone.ts';
import { openScope, type Reading } from './reading.ts';
import { groupSeries } from './series.ts';
import { readText } from './text-value.ts';
import { shortened } from './warnings.ts';

/** A component that has begun and not ended, with what is being gathered for it. */
type Frame = { readonly name: string; readonly line: number } & (
  | { readonly kind: 'event'; readonly draft: EventDraft }
  | { readonly kind: 'availability'; readonly draft: AvailabilityDraft }
  | { readonly kind: 'zone'; readonly draft: ZoneDraft }
  | { readonly kind: 'observance'; readonly draft: ObservanceDraft }
  | { readonly kind: 'calendar' | 'free-busy' | 'other' }
);

/** The open components, the innermost last. */
export type Components = Frame[];

export function openComponents(): Components {
  return [];
}

/** Components that stand directly in a VCALENDAR: the start of one ends another that was left open. */
const TOP_LEVEL = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE', 'VAVAILABILITY']);
const DEEPEST = 50;

/** Takes the current line where it belongs. */
export function readComponentLine(reading: Reading, components: Components): void {
  const { property } = reading.cursor;
  const frame = components[components.length - 1];
  if (property === 'BEGIN') begin(reading, components);
  else if (property === 'END') end(reading, components);
  else if (frame?.kind === 'event') readEventLine(reading, frame.draft);
  else if (frame?.kind === 'availability') readAvailabilityLine(reading, frame.draft);
  else if (frame?.kind === 'free-busy') readFreeBusyLine(reading);
  else if (frame?.kind === 'zone') readZoneLine(reading, frame.draft);
  else if (frame?.kind === 'observance') readObservanceLine(reading, frame.draft);
  else if (frame?.kind === 'calendar') readCalendarLine(reading);
}

/** TZ is what vCalendar 1.0 calls the zone of its local times. */
function readCalendarLine(reading: Reading): void {
  const { cursor, scope } = reading;
  if (cursor.property === 'X-WR-TIMEZONE' || (cursor.property === 'TZ' && scope.homeName === '')) {
    scope.homeName = rawValue(cursor).trim();
  } else if ((cursor.property === 'X-WR-CALNAME' || cursor.property === 'NAME') && reading.name === '') {
    reading.name = readText(reading);
  } else if (cursor.property === 'METHOD') {
    scope.method = rawValue(cursor).trim().toUpperCase();
  }
}

function begin(reading: Reading, components: Components): void {
  const name = componentName(reading.cursor);
  if (name === 'VCALENDAR') {
    closeAll(reading, components);
  } else if (TOP_LEVEL.has(name)) {
    while (components.length > 0 && components[components.length - 1]?.kind !== 'calendar') {
      closeInnermost(reading, components, false);
    }
  }
  if (components.length < DEEPEST) components.push(openFrame(reading, components, name));
}

function openFrame(reading: Reading, components: Components, name: string): Frame {
  const { line } = reading.cursor;
  const parent = components[components.length - 1]?.kind;
  if (name !== 'VCALENDAR') reading.componentCount++;
  switch (name) {
    case 'VCALENDAR':
      reading.recognised = true;
      return { name, line, kind: 'calendar' };
    case 'VEVENT':
      reading.recognised = true;
      return { name, line, kind: 'event', draft: openEvent(name, line, reading.scope.homeRef) };
    case 'AVAILABLE':
      if (parent !== 'availability') break;
      return { name, line, kind: 'event', draft: openEvent(name, line, reading.scope.homeRef) };
    case 'VAVAILABILITY':
      reading.recognised = true;
      return { name, line, kind: 'availability', draft: openAvailability() };
    case 'VFREEBUSY':
      reading.recognised = true;
      return { name, line, kind: 'free-busy' };
    case 'VTIMEZONE':
      return { name, line, kind: 'zone', draft: { tzid: '', location: '', observances: [] } };
    case 'STANDARD':
    case 'DAYLIGHT': {
      if (parent !== 'zone') break;
      const draft = { start: null, from: null, to: null, rules: [], extraOnsets: [] };
      return { name, line, kind: 'observance', draft };
    }
    default:
  }
  return { name, line, kind: 'other' };
}

/** Closes the component that an END names and, with a warning, whatever is still open inside it. */
function end(reading: Reading, components: Components): void {
  const name = componentName(reading.cursor);
  let depth = components.length - 1;
  while (depth >= 0 && components[depth]?.name !== name) depth--;
  if (depth < 0) return;
  while (components.length > depth + 1) closeInnermost(reading, components, false);
  closeInnermost(reading, components, true);
}

/** The end of the file, or the start of another VCALENDAR, closes everything. */
export function closeAll(reading: Reading, components: Components): void {
  while (components.length > 0) closeInnermost(reading, components, false);
  closeScope(reading);
}

function closeInnermost(reading: Reading, components: Components, ended: boolean): void {
  const frame = components.pop();
  if (frame === undefined) return;
  if (!ended) {
    reading.log.add({ kind: 'component-unclosed', line: frame.line, component: shortened(frame.name) });
  }
  const parent = components[components.length - 1];
  if (frame.kind === 'event') {
    reading.eventCount++;
    const event = closeEvent(reading, frame.draft);
    const siblings = parent?.kind === 'availability' ? parent.draft.available : reading.scope.events;
    if (event !== null) siblings.push(event);
  } else if (frame.kind === 'availability') {
    closeAvailability(reading, frame.draft);
  } else if (frame.kind === 'observance') {
    if (parent?.kind === 'zone') closeObservance(frame.draft, parent.draft);
  } else if (frame.kind === 'zone') {
    closeZone(reading, frame.draft);
  } else if (frame.kind === 'calendar') {
    closeScope(reading);
  }
}

/** Settles a VCALENDAR: its zone names are known now, and its events become series. */
function closeScope(reading: Reading): void {
  settleZones(reading);
  const { events, method } = reading.scope;
  for (const event of events) reading.events.push(event);
  if (method === CANCEL) for (const event of events) reading.cancels.push(cancelOf(event));
  else for (const series of groupSeries(events, reading.log)) reading.series.push(series);
  reading.scope = openScope();
}
