import type { ReactElement } from 'react';
import type { Door, RoomLayout } from '#lib/domain/seating/room.ts';
import type { View } from '#lib/domain/seating/view.ts';

/** A door in its wall, with the sweep of its leaves. */
export function DoorShape({
  door,
  room,
  m,
}: {
  readonly door: Door;
  readonly room: RoomLayout;
  readonly m: number;
}): ReactElement {
  const [at, size] = [door.at * m, door.width * m];
  const [right, bottom] = [room.width * m, room.depth * m];
  const leaf = size / 2;
  const across = door.wall === 'front' || door.wall === 'back';
  const wall = door.wall === 'back' ? bottom : door.wall === 'right' ? right : 0;
  const inwards = door.wall === 'front' || door.wall === 'left' ? 1 : -1;
  const sweep = inwards > 0 ? [0, 1] : [1, 0];
  if (across) {
    const y = wall + inwards * leaf;
    return (
      <>
        <path className="gap" d={`M${at} ${wall}h${size}`} />
        <path
          className="swing"
          d={`M${at} ${wall}V${y}A${leaf} ${leaf} 0 0 ${sweep[0]} ${at + leaf} ${wall}M${at + size} ${wall}V${y}A${leaf} ${leaf} 0 0 ${sweep[1]} ${at + leaf} ${wall}`}
        />
        <text x={at + size + 12} y={wall + inwards * 12} className="t11">
          {door.label}
        </text>
      </>
    );
  }
  return (
    <>
      <path className="gap" d={`M${wall} ${at}v${size}`} />
      <path
        className="swing"
        d={`M${wall} ${at}h${inwards * size}a${size} ${size} 0 0 ${inwards > 0 ? 1 : 0} ${-inwards * size} ${size}`}
      />
      <text
        x={wall + inwards * 10}
        y={at + size + 16}
        className="t11"
        textAnchor={inwards > 0 ? 'start' : 'end'}
      >
        {door.label}
      </text>
    </>
  );
}

/** At the foot of the hall, which the stage view has at the top. */
export function ScaleBar({
  room,
  view,
  m,
}: {
  readonly room: RoomLayout;
  readonly view: View;
  readonly m: number;
}): ReactElement {
  const [right, y] = [room.width * m - 24, view === 'audience' ? room.depth * m - 14 : 34];
  const left = right - 4 * m;
  return (
    <>
      <path className="scale" d={`M${left} ${y}h${4 * m}m0 -4v8m${-4 * m} -8v8m${2 * m} -7v6`} />
      {['0', '2', '4 m'].map((label, i) => (
        <text key={label} x={left + i * 2 * m} y={y - 9} className="t11" textAnchor="middle">
          {label}
        </text>
      ))}
    </>
  );
}
