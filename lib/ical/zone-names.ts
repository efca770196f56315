import aliases from '../../templates/zones/names.json' with { type: 'json' };
import windows from '../../templates/zones/windows.json' with { type: 'json' };
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
  return ianaZone(clean) ?? zoneAtEndOfPath(clean);
}

/**
 * The zone of any name we can read: a well-known one, one of the names Lotus, Exchange and Chinese vendors use, or
 * an offset (`GMT+0800`, `(UTC+08:00) ...`). Null when none.
 */
export function namedZone(name: string): Zone | null {
  if (name.length > LONGEST_NAME) return null;
  const known = wellKnownZone(name);
  if (known !== null) return known;
  const clean = cleaned(name);
  const alias = otherNames.get(clean.toLowerCase());
  if (alias !== undefined) return ianaZone(alias);
  return zoneByOffset(clean) ?? zoneBeforeRemark(clean);
}

/** `GMT+0800`, `(UTC+08:00) Beijing`: the place after the offset where we know it, for it has a summer time or none. */
function zoneByOffset(name: string): Zone | null {
  const found = /^\(?(?:UTC|GMT|Z)?\s*([+-])(\d{1,2})(?:[:.]?(\d{2}))?(?::?\d{2})?\)?\s*(.*)$/i.exec(name);
  if (found === null || Number(found[2]) > 14) return null;
  const place = found[4] === '' ? null : namedZone(found[4] as string);
  if (place !== null) return place;
  const seconds = Number(found[2]) * 3600 + Number(found[3] ?? 0) * 60;
  return fixedZone(name, found[1] === '-' ? -seconds : seconds);
}

/** `Asia/Shanghai (GMT+08:00)`: what stands before a remark in brackets. */
function zoneBeforeRemark(name: string): Zone | null {
  const found = /^([^(（]+)[(（][^(（]*[)）]$/.exec(name);
  return found === null ? null : namedZone(found[1] as string);
}

function cleaned(name: string): string {
  return name
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
