import type { Venue } from '../logistics/venue.ts';
import type { Travel } from './planning-rules.ts';

/** Minutes from one of our venues to another: measured, or by address. The same venue is no way at all. */
export function travelMinutes(travel: Travel, from: Venue, to: Venue): number {
  if (from.id === to.id) return 0;
  const measured = travel.pairs.find(
    (pair) =>
      (isVenue(pair.from, from) && isVenue(pair.to, to)) ||
      (isVenue(pair.from, to) && isVenue(pair.to, from)),
  );
  if (measured) return measured.minutes;
  const sameAddress = from.address !== '' && from.address === to.address;
  return sameAddress ? travel.sameAddressMinutes : travel.otherAddressMinutes;
}

function isVenue(idOrName: string, { id, name }: Venue): boolean {
  return idOrName === id || idOrName === name;
}
