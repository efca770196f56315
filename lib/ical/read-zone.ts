import { rawValue, unescapeText } from './content-line.ts';
import { customZone, type Observance } from './custom-zone.ts';
import { parseDateTime, parseUtcOffset } from './date-value.ts';
import { eachListValue } from './read-dates.ts';
import { ignoreProperty, type OpenZoneRef, type Reading } from './reading.ts';
import { parseRule, type Rule } from './rule.ts';
import { shortened } from './warnings.ts';
import type { Zone } from './zone.ts';
import { namedZone, wellKnownZone } from './zone-names.ts';

/** The fullest zones of the IANA database have about two hundred changes. */
const MOST_OBSERVANCES = 500;

export interface ZoneDraft {
  tzid: string;
  location: string;
  readonly observances: Observance[];
}

export interface ObservanceDraft {
  start: number | null;
  from: number | null;
  to: number | null;
  readonly rules: Rule[];
  readonly extraOnsets: number[];
}

export function readZoneLine(reading: Reading, draft: ZoneDraft): void {
  const { cursor } = reading;
  if (cursor.property === 'TZID') draft.tzid = rawValue(cursor).trim();
  else if (cursor.property === 'X-LIC-LOCATION') draft.location = rawValue(cursor).trim();
}

export function readObservanceLine(reading: Reading, draft: ObservanceDraft): void {
  const { cursor } = reading;
  switch (cursor.property) {
    case 'DTSTART':
      draft.start = parseDateTime(cursor.text, cursor.valueStart, cursor.end)?.wall ?? null;
      return;
    case 'TZOFFSETFROM':
      draft.from = parseUtcOffset(rawValue(cursor));
      return;
    case 'TZOFFSETTO':
      draft.to = parseUtcOffset(rawValue(cursor));
      return;
    case 'RRULE': {
      const rule = parseRule(rawValue(cursor));
      if (rule === null) ignoreProperty(reading);
      else if (draft.rules.length < MOST_OBSERVANCES) draft.rules.push(rule);
      return;
    }
    case 'RDATE':
      eachListValue(reading, (item) => {
        const onset = parseDateTime(item, 0, item.length);
        if (onset !== null && draft.extraOnsets.length < MOST_OBSERVANCES) draft.extraOnsets.push(onset.wall);
      });
      return;
    default:
      return;
  }
}

/** An observance without a start or offsets says nothing; one with only one offset has no change. */
export function closeObservance(draft: ObservanceDraft, zone: ZoneDraft): void {
  const to = draft.to ?? draft.from;
  if (to === null) return;
  const { rules, extraOnsets } = draft;
  if (zone.observances.length >= MOST_OBSERVANCES) return;
  zone.observances.push({ start: draft.start ?? 0, from: draft.from ?? to, to, rules, extraOnsets });
}

/** X-LIC-LOCATION names the IANA zone a VTIMEZONE was made from; its own rules are the last resort. */
export function closeZone(reading: Reading, draft: ZoneDraft): void {
  if (reading.scope.customZones.size >= MOST_ZONE_NAMES) return;
  const zone =
    (draft.location === '' ? null : wellKnownZone(draft.location)) ??
    customZone(draft.tzid, draft.observances);
  if (draft.tzid !== '' && zone !== null) reading.scope.customZones.set(zoneKey(draft.tzid), zone);
}

/**
 * Settles every zone name of a VCALENDAR: a well-known name, else its VTIMEZONE, else a name or offset we can read,
 * else a warning and the reference zone.
 */
export function settleZones(reading: Reading): void {
  const { scope, log } = reading;
  for (const ref of scope.zones.values()) {
    ref.zone = findZone(reading, ref.name);
    if (ref.zone === null) log.add({ kind: 'zone-unknown', line: ref.line, zone: shortened(ref.name) });
  }
  if (scope.homeName !== '') settleHome(reading, scope.homeRef);
}

function settleHome(reading: Reading, home: OpenZoneRef): void {
  const { scope, log } = reading;
  home.zone = findZone(reading, scope.homeName);
  if (home.zone === null) log.add({ kind: 'zone-unknown', line: 0, zone: shortened(scope.homeName) });
}

/** A file with more zone names than this is made to waste time: the rest stay unknown. */
const MOST_ZONE_NAMES = 1000;

function findZone(reading: Reading, name: string): Zone | null {
  return (
    lookUp(reading, `known ${name}`, () => wellKnownZone(name)) ??
    reading.scope.customZones.get(zoneKey(name)) ??
    lookUp(reading, `named ${name}`, () => namedZone(name))
  );
}

/**
 * What a TZID property and a TZID parameter have in common where they mean one VTIMEZONE: the one is a text with escapes,
 * the other a parameter whose case says nothing (RFC 5545 section 2), and some writers quote both.
 */
function zoneKey(name: string): string {
  return unescapeText(name.trim())
    .replace(/^"(.*)"$/s, '$1')
    .trim()
    .toLowerCase();
}

function lookUp(reading: Reading, key: string, find: () => Zone | null): Zone | null {
  const { zoneNames } = reading;
  const known = zoneNames.get(key);
  if (known !== undefined) return known;
  if (zoneNames.size >= 2 * MOST_ZONE_NAMES) return null;
  const zone = find();
  zoneNames.set(key, zone);
  return zone;
}
