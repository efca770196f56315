import type { ReactElement } from 'react';
import type { SeatArea } from '#lib/domain/seating/room.ts';
import { tableTops, towardsChair } from '#lib/domain/seating/table-places.ts';
import type { RoomScale } from './room-scale.ts';

interface Props {
  readonly area: SeatArea;
  readonly scale: RoomScale;
}

/** Metres from the middle of a plate to the chair of whoever sits at it. */
const reach = 0.5;
const chair = 9;

/** The tops of a table, and a chair at every place of it. */
export function TableSeats({ area, scale }: Props): ReactElement {
  const m = scale.perMetre;
  return (
    <>
      {tableTops(area).map(({ round, x, y, width, depth }) =>
        round ? (
          <circle
            key={`${x} ${y}`}
            cx={(x + width / 2) * m}
            cy={(y + depth / 2) * m}
            r={(width / 2) * m}
            className="table"
          />
        ) : (
          <rect
            key={`${x} ${y}`}
            x={x * m}
            y={y * m}
            width={width * m}
            height={depth * m}
            className="table"
          />
        ),
      )}
      {area.rows.flatMap((row) =>
        row.seats.map((seat) => {
          const away = towardsChair(area, row, seat);
          if (!away) return null;
          return (
            <circle
              key={seat.id}
              cx={(seat.x + away.x * reach) * m}
              cy={(seat.y + away.y * reach) * m}
              r={chair / 2}
              className="chair"
            />
          );
        }),
      )}
    </>
  );
}
