import aliases from '../../templates/zones/names.json' with { type: 'json' };
import windows from '../../templates/zones/windows.json' with { type: 'json' };
import { ianaZone } from './iana-zone.ts';
import type { Zone } from './zone.ts';

/** `hong kong` -> `Asia/Hong_Kong`, for every city of a zone's name and every name of our tables. */
let cities: ReadonlyMap<string, string> | undefined;

/** Not by Intl alone: which of Kolkata and Calcutta it knows depends on its version. */
function cityNames(): ReadonlyMap<string, string> {
  cities ??= new Map([
    ...Intl.supportedValuesOf('timeZone').filter(namesCity).map(byCity),
    ...Object.values(windows.zones).map(byCity),
    ...Object.entries(aliases.zones).map(([name, zone]) => [name.toLowerCase(), zone] as const),
  ]);
  return cities;
}

/** `America/North_Dakota/Center` and `Antarctica/Davis` end in what many other places are called. */
function namesCity(zone: string): boolean {
  return zone.split('/').length === 2 && !zone.startsWith('Antarctica/');
}

function byCity(zone: string): readonly [string, string] {
  const city = zone.slice(zone.lastIndexOf('/') + 1);
  return [city.replaceAll('_', ' ').toLowerCase(), zone];
}

const [winter, summer] = [Date.UTC(2026, 0, 1) / 1000, Date.UTC(2026, 6, 1) / 1000];

/**
 * The zone of a city, or of the first of `Dublin, Edinburgh, Lisbon, London` (as Windows shows its zones; Zimbra puts
 * ` / ` between) that keeps the offset given with them: there is more than one La Paz. Null when it is none.
 */
export function cityZone(names: string, offset?: number): Zone | null {
  const places = offset === undefined ? [names] : names.split(/[,，、;]| \/ /);
  for (const place of places) {
    const zone = ianaZone(cityNames().get(place.trim().toLowerCase()) ?? '');
    if (zone === null) continue;
    if (offset === undefined || [winter, summer].some((moment) => zone.offsetAt(moment) === offset))
      return zone;
  }
  return null;
}
