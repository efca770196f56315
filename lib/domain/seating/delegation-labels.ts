import type { PlacedSeat } from './room.ts';
import type { View } from './view.ts';

/** Where the name of a delegation stands: at the middle of the row of its seats that is next to the rostrum. */
export interface DelegationLabel {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** The name of each delegation before its own seats, on a room as the view shows it, from left to right. */
export function delegationLabels(
  seats: readonly Pick<PlacedSeat, 'id' | 'x' | 'y'>[],
  sitting: readonly { readonly seatId: string; readonly delegation: string }[],
  view: View,
): readonly DelegationLabel[] {
  const places = new Map(seats.map((seat) => [seat.id, seat]));
  return [...Map.groupBy(sitting, ({ delegation }) => delegation)]
    .flatMap(([name, members]) => {
      const own = members.flatMap(({ seatId }) => places.get(seatId) ?? []);
      if (name === '' || own.length === 0) return [];
      const pick = view === 'audience' ? Math.min : Math.max;
      const y = own.reduce((front, seat) => pick(front, seat.y), own[0]?.y ?? 0);
      const front = own.filter((seat) => Math.abs(seat.y - y) < 0.3);
      return [{ name, y, x: front.reduce((sum, seat) => sum + seat.x, 0) / front.length }];
    })
    .sort((one, other) => one.x - other.x || one.y - other.y);
}
