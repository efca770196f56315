import type { Venue } from '../logistics/venue.ts';
import type { Travel } from './planning-rules.ts';

/** Minutes from one of our venues to another: measured, or by address. The same venue is no way at all. */
export function travelMinutes(travel: Travel, from: Venue, to: Venue): number {
  if (from.id === to.id) return 0;
  const measured = travel.pairs.find(
    (pair) =>
      (pair.from === from.name && pair.to === to.name) || (pair.from === to.name && pair.to === from.name),
  );
  if (measured) return measured.minutes;
  const sameAddress = from.address !== '' && from.address === to.address;
  return sameAddress ? travel.sameAddressMinutes : travel.otherAddressMinutes;
}
