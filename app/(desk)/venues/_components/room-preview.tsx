'use client';

import { type ReactElement, useMemo } from 'react';
import { type GroundWords, RoomGround } from '#app/_ui/room/room-ground.tsx';
import { roomScale } from '#app/_ui/room/room-scale.ts';
import { SeatMarks } from '#app/_ui/room/seat-marks.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { allSeats, type RoomLayout, type SeatKind, seatKinds } from '#lib/domain/seating/room.ts';

const box = { width: 620, height: 560 };
const plateHeight = 18;

interface Props {
  readonly room: RoomLayout;
  readonly seats: Readonly<Record<SeatKind, number>>;
}

/** The room to scale with its empty seats. */
export function RoomPreview({ room, seats }: Props): ReactElement {
  const w = useWords('venues');
  const scale = useMemo(() => roomScale(room, box), [room]);
  const m = scale.perMetre;
  const [width, height] = [room.width * m + 4, room.depth * m + 4];
  const n = seatKinds.reduce((sum, kind) => sum + seats[kind], 0);
  const size = w('preview.size', { width: room.width.toFixed(1), depth: room.depth.toFixed(1), n });
  const ground: GroundWords = {
    banner: '',
    stage: [w('seats.rostrum', { n: seats.rostrum })],
    lectern: w('lectern'),
    row: (label) => w('row', { row: label }),
    area: ({ kind }) => (kind === 'rostrum' ? '' : w(`seats.${kind}`, { n: seats[kind] })),
    view: w('view'),
  };
  return (
    <figure className="room-preview">
      <svg
        className="hall"
        viewBox={`-2 -2 ${width} ${height}`}
        role="img"
        aria-label={`${w('preview')} ${size}`}
      >
        <RoomGround room={room} view="audience" scale={scale} words={ground} />
        {allSeats(room).map((seat) => {
          const plate = seat.kind === 'rostrum' ? scale.rostrumWidth : scale.plateWidth;
          return (
            <g key={seat.id} transform={`translate(${seat.x * m} ${seat.y * m})`}>
              <rect
                className="empty-seat"
                x={-plate / 2}
                y={-plateHeight / 2}
                width={plate}
                height={plateHeight}
              />
              <text className="t11" y={4} textAnchor="middle">
                {seat.number}
              </text>
              <SeatMarks seat={seat} width={plate} height={plateHeight} />
            </g>
          );
        })}
      </svg>
      <figcaption className="note">{size}</figcaption>
    </figure>
  );
}
