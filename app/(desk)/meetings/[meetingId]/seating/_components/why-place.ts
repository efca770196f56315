import type { RoomScale } from '#app/_ui/room/room-scale.ts';
import type { PlacedSeat, RoomLayout } from '#lib/domain/seating/room.ts';

/** As a rule; long names make it a little wider. */
const width = 330;

/** Where the explanation of a seat stands on the chart: under it, or above it in the lower half of the room. */
export function whyPlace(
  seat: PlacedSeat,
  room: RoomLayout,
  { perMetre: m }: RoomScale,
): { readonly left: number; readonly top?: number; readonly bottom?: number } {
  const [x, y] = [seat.x * m, seat.y * m];
  const left = Math.max(8, Math.min(x - width / 2, room.width * m - width - 8));
  return y < room.depth * m * 0.55 ? { left, top: y + 40 } : { left, bottom: room.depth * m - y + 24 };
}
