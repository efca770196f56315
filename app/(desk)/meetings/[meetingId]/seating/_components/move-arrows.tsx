import type { ReactElement } from 'react';
import type { RoomScale } from '#app/_ui/room/room-scale.ts';
import type { PlacedSeat, RoomLayout } from '#lib/domain/seating/room.ts';
import type { View } from '#lib/domain/seating/view.ts';
import type { RemedyMove } from '#lib/usecases/seating/view.ts';

interface Props {
  readonly moves: readonly RemedyMove[];
  readonly seats: readonly PlacedSeat[];
  readonly scale: RoomScale;
  readonly view: View;
}

/** More than these are read from the list; on the chart the plates are marked. */
const mostArrows = 12;

/** From the middle of a plate to where its arc begins. */
function edge({ kind }: PlacedSeat): number {
  return kind === 'non-voting' ? 17 : 12;
}

/** On the side towards the rostrum; for those without a vote behind, where no caption and no voting unit stands. */
function arcSide(from: PlacedSeat, to: PlacedSeat, view: View): 1 | -1 {
  const behind = from.kind === 'non-voting' && to.kind === 'non-voting';
  return (view === 'audience') === behind ? 1 : -1;
}

/** The areas before whose first row arcs stand: their captions make room. */
export function areasUnderArcs(moves: readonly RemedyMove[], room: RoomLayout): ReadonlySet<string> {
  if (moves.length === 0 || moves.length > mostArrows) return new Set();
  const moved = new Set(moves.flatMap(({ fromSeat, toSeat }) => [fromSeat, toSeat]));
  return new Set(
    room.areas
      .filter(({ kind, rows }) => kind === 'voting' && rows[0]?.seats.some(({ id }) => moved.has(id)))
      .map(({ id }) => id),
  );
}

/** Who moves where under the chosen way out: numbered arcs over the plates. */
export function MoveArrows({ moves, seats, scale, view }: Props): ReactElement | null {
  if (moves.length === 0 || moves.length > mostArrows) return null;
  const at = new Map(seats.map((seat) => [seat.id, seat]));
  const m = scale.perMetre;
  return (
    <g className="moves">
      <defs>
        <marker
          id="move-head"
          viewBox="0 0 8 8"
          refX={6.5}
          refY={4}
          markerWidth={7}
          markerHeight={7}
          orient="auto-start-reverse"
        >
          <path d="M0 .5L7 4 0 7.5z" fill="var(--amber)" />
        </marker>
      </defs>
      {moves.map((move, i) => {
        const [from, to] = [at.get(move.fromSeat), at.get(move.toSeat)];
        if (!from || !to) return null;
        const up = arcSide(from, to, view);
        const [x1, y1] = [from.x * m, from.y * m + up * edge(from)];
        const [x2, y2] = [to.x * m + Math.sign(from.x - to.x) * 3, to.y * m + up * (edge(to) + 1)];
        const lift = up * Math.min(26, 14 + Math.abs(x1 - x2) / 12);
        const [bend1, bend2] = [x1 + (x2 - x1) * 0.12, x1 + (x2 - x1) * 0.92];
        const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2 + lift * 0.75];
        return (
          <g key={move.fromSeat}>
            <path
              className="mv"
              markerEnd="url(#move-head)"
              d={`M${x1} ${y1}C${bend1} ${y1 + lift} ${bend2} ${y2 + lift} ${x2} ${y2}`}
            />
            <rect className="mvb" x={mx - 8} y={my - 7} width={16} height={14} />
            <text className="mvt" x={mx} y={my + 4} textAnchor="middle">
              {i + 1}
            </text>
          </g>
        );
      })}
    </g>
  );
}
