import { ianaZone } from './iana-zone.ts';
import type { Zone } from './zone.ts';

/** `hong kong` -> `Asia/Hong_Kong`, for every city the IANA database names a zone after. */
let cities: ReadonlyMap<string, string> | undefined;

function cityNames(): ReadonlyMap<string, string> {
  cities ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => {
      const city = zone.slice(zone.lastIndexOf('/') + 1);
      return [city.replaceAll('_', ' ').toLowerCase(), zone];
    }),
  );
  return cities;
}

const [winter, summer] = [Date.UTC(2026, 0, 1) / 1000, Date.UTC(2026, 6, 1) / 1000];

/**
 * The zone of a city, or of the first of `Dublin, Edinburgh, Lisbon, London` (as Windows shows its zones) that keeps the
 * offset given with them: there is more than one La Paz. Null when it is none.
 */
export function cityZone(names: string, offset?: number): Zone | null {
  const places = offset === undefined ? [names] : names.split(/[,，、;]/);
  for (const place of places) {
    const zone = ianaZone(cityNames().get(place.trim().toLowerCase()) ?? '');
    if (zone === null) continue;
    if (offset === undefined || [winter, summer].some((moment) => zone.offsetAt(moment) === offset))
      return zone;
  }
  return null;
}
