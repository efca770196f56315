import aliases from '../../templates/zones/names.json' with { type: 'json' };
import windows from '../../templates/zones/windows.json' with { type: 'json' };
import { cityZone } from './city-zone.ts';
import { ianaZone } from './iana-zone.ts';
import { fixedZone, type Zone } from './zone.ts';

const LONGEST_NAME = 200;
const windowsNames = lowerCased(windows.zones);
const otherNames = lowerCased(aliases.zones);

function lowerCased(zones: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(zones).map(([name, zone]) => [name.toLowerCase(), zone]));
}

/**
 * The zone of a name that stands for one place in the IANA database: an IANA name, one behind a vendor's prefix
 * (`/freeassociation.sourceforge.net/Tzfile/Europe/Berlin`), or a Windows name. Such a name outweighs a VTIMEZONE of
 * the file, which is often a shortened or wrong copy (RFC 7809 lets readers do without it).
 */
export function wellKnownZone(name: string): Zone | null {
  if (name.length > LONGEST_NAME) return null;
  const clean = cleaned(name);
  const windowsName = windowsNames.get(clean.toLowerCase());
  if (windowsName !== undefined) return ianaZone(windowsName);
  return isAbbreviation(clean) ? null : (ianaZone(clean) ?? zoneAtEndOfPath(clean));
}

/** `CST` is a time of Chicago to Intl and of China to Chinese writers: the VTIMEZONE of the file knows better, else it is China’s. */
function isAbbreviation(name: string): boolean {
  return /^[A-Z]{1,4}$/i.test(name);
}

/**
 * The zone of any name we can read: a well-known one, one of the names Lotus, Exchange and Chinese vendors use, an
 * offset (`GMT+0800`, `(UTC+08:00) ...`), a city, or a name of these written another way. Null when none.
 */
export function namedZone(name: string): Zone | null {
  if (name.length > LONGEST_NAME) return null;
  const known = wellKnownZone(name);
  if (known !== null) return known;
  const clean = cleaned(name);
  const alias = otherNames.get(clean.toLowerCase());
  if (alias !== undefined) return ianaZone(alias);
  return (
    ianaZone(clean) ??
    zoneByOffset(clean) ??
    zoneBeforeRemark(clean) ??
    respelledZone(clean) ??
    cityZone(clean)
  );
}

/** `US-Eastern` of RFC 2445, `America/New York`, and `Eastern Daylight Time` for the zone Windows calls Standard. */
function respelledZone(name: string): Zone | null {
  const standard = windowsNames.get(name.toLowerCase().replace(/ (daylight|summer) time$/, ' standard time'));
  return ianaZone(standard ?? name.replace(/^(\w+)-/, '$1/').replaceAll(' ', '_'));
}

/** `GMT+0800`, `(UTC+08:00) Beijing, Urumqi`: the place after the offset where we know it, for it has a summer time or none. */
function zoneByOffset(name: string): Zone | null {
  const found = /^\(?(?:UTC|GMT|Z)?\s*([+-])(\d{1,2})(?:[:.]?(\d{2}))?(?::?\d{2})?\)?\s*(.*)$/i.exec(name);
  if (found === null || Number(found[2]) > 14) return null;
  const seconds = Number(found[2]) * 3600 + Number(found[3] ?? 0) * 60;
  const offset = found[1] === '-' ? -seconds : seconds;
  const place = found[4] as string;
  return (place === '' ? null : (namedZone(place) ?? cityZone(place, offset))) ?? fixedZone(name, offset);
}

/** `Asia/Shanghai (GMT+08:00)`: what stands before a remark in brackets. */
function zoneBeforeRemark(name: string): Zone | null {
  const found = /^([^(（]+)[(（][^(（]*[)）]$/.exec(name);
  return found === null ? null : namedZone(found[1] as string);
}

function cleaned(name: string): string {
  return name
    .replaceAll('\\', '')
    .trim()
    .replace(/^["']+|["']+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function zoneAtEndOfPath(name: string): Zone | null {
  const parts = name.split('/').filter((part) => part !== '');
  for (let length = 3; length >= 2; length--) {
    if (parts.length < length || (parts.length === length && !name.startsWith('/'))) continue;
    const zone = ianaZone(parts.slice(-length).join('/'));
    if (zone !== null) return zone;
  }
  return null;
}
