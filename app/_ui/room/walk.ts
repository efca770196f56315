import type { PlacedSeat } from '#lib/domain/seating/room.ts';

export type Step = 'left' | 'right' | 'up' | 'down';

export const stepKeys: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The seat one step away on the drawing; the same seat at the edge of the room. */
export function walk(seats: readonly PlacedSeat[], from: string, step: Step): string {
  const here = seats.find((seat) => seat.id === from);
  if (!here) return seats[0]?.id ?? from;
  const sideways = step === 'left' || step === 'right';
  const sign = step === 'left' || step === 'up' ? -1 : 1;
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (const seat of seats) {
    const ahead = (sideways ? seat.x - here.x : seat.y - here.y) * sign;
    const aside = Math.abs(sideways ? seat.y - here.y : seat.x - here.x);
    if (ahead < 0.2) continue;
    const price = sideways ? ahead + aside * 20 : ahead * 4 + aside;
    if (price < least) [least, best] = [price, seat.id];
  }
  return best;
}

/** The seat under a point of the drawing (metres); null between the seats. */
export function seatAt(
  seats: readonly PlacedSeat[],
  x: number,
  y: number,
  reach: { readonly x: number; readonly y: number },
): string | null {
  let best: string | null = null;
  let least = 1;
  for (const seat of seats) {
    const far = ((seat.x - x) / reach.x) ** 2 + ((seat.y - y) / reach.y) ** 2;
    if (far < least) [least, best] = [far, seat.id];
  }
  return best;
}
