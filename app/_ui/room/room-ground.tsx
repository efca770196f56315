import type { ReactElement } from 'react';
import type { RoomLayout, Seat, SeatArea, SeatRow } from '#lib/domain/seating/room.ts';
import { standsAcross } from '#lib/domain/seating/room-spacing.ts';
import type { View } from '#lib/domain/seating/view.ts';
import type { RoomScale } from './room-scale.ts';
import { DoorShape, ScaleBar } from './room-walls.tsx';
import { TableSeats } from './table-seats.tsx';

export interface GroundWords {
  /** On the wall behind the rostrum; empty: none. */
  readonly banner: string;
  /** Beside the stage, line by line. */
  readonly stage: readonly string[];
  readonly lectern: string;
  readonly row: (label: string) => string;
  /** Above the first row of an area; empty: nothing. */
  readonly area: (area: SeatArea) => string;
  /** From which side it is drawn: always said on the drawing. */
  readonly view: string;
}

interface Props {
  /** As the view shows it. */
  readonly room: RoomLayout;
  readonly view: View;
  readonly scale: RoomScale;
  readonly words: GroundWords;
  /** Areas whose caption stands further off, because something is drawn over their first row. */
  readonly raised?: ReadonlySet<string>;
}

/** The room itself to scale: walls, doors, stage, tables with their chairs, row labels, a scale bar. */
export function RoomGround({ room, view, scale, words, raised }: Props): ReactElement {
  const { perMetre: m } = scale;
  return (
    <>
      <rect width={room.width * m} height={room.depth * m} className="floor" />
      <Stage room={room} view={view} m={m} words={words} />
      {room.lectern ? (
        <g transform={`translate(${room.lectern.x * m} ${room.lectern.y * m})`}>
          <rect x={-29} y={-10} width={58} height={20} className="table" />
          <text y={4} className="t11" textAnchor="middle">
            {words.lectern}
          </text>
        </g>
      ) : null}
      {room.areas.map((area) => (
        <Area
          key={area.id}
          area={area}
          {...{ room, view, scale, words }}
          isRaised={raised?.has(area.id) ?? false}
        />
      ))}
      {room.doors.map((door) => (
        <DoorShape key={`${door.wall}${door.at}`} door={door} room={room} m={m} />
      ))}
      <text x={16} y={view === 'audience' ? room.depth * m - 12 : 24} className="t12 b">
        {words.view}
      </text>
      <ScaleBar room={room} view={view} m={m} />
    </>
  );
}

interface Part extends Omit<Props, 'scale' | 'raised'> {
  readonly m: number;
}

function Stage({ room, view, m, words }: Part): ReactElement | null {
  const { stage } = room;
  if (!stage) return null;
  const [x, y, w, h] = [stage.x * m, stage.y * m, stage.width * m, stage.depth * m];
  const cut = Math.min(16, h / 3);
  const path =
    view === 'audience'
      ? `M${x} ${y}v${h - cut}l${cut} ${cut}h${w - 2 * cut}l${cut} ${-cut}v${cut - h}z`
      : `M${x} ${y + h}v${cut - h}l${cut} ${-cut}h${w - 2 * cut}l${cut} ${cut}v${h - cut}z`;
  const middle = view === 'audience' ? y + h / 2 : y + h / 2 + 6;
  const beside = x + w + 12;
  return (
    <>
      <path className="stage" d={path} />
      <text x={x + w / 2} y={view === 'audience' ? y + 19 : y + h - 10} className="t11" textAnchor="middle">
        {words.banner}
      </text>
      {beside + 76 < room.width * m
        ? words.stage.map((line, i) => (
            <text key={line} x={beside} y={middle + i * 15} className="t11">
              {line}
            </text>
          ))
        : null}
    </>
  );
}

interface AreaProps extends Omit<Props, 'raised'> {
  readonly area: SeatArea;
  readonly isRaised?: boolean;
}

function Area({ area, room, view, scale, words, isRaised = false }: AreaProps): ReactElement {
  const m = scale.perMetre;
  const first = area.rows[0];
  const head = first && !area.table && standsAcross(first, area) ? first.seats[0] : undefined;
  // Where the order begins: at the left as one faces the rostrum, at the right as one looks from it.
  const xs = (first?.seats ?? []).map((seat) => seat.x * m);
  const begins =
    view === 'audience' ? Math.min(...xs) - scale.plateWidth / 2 : Math.max(...xs) + scale.plateWidth / 2;
  const title = words.area(area);
  const beyond = (area.kind === 'non-voting' ? 26 : 21) + (isRaised ? 22 : 0);
  const at = head ? head.y * m + (view === 'audience' ? -beyond : beyond + 9) : 0;
  const line = view === 'audience' ? at - 14 : at + 6;
  return (
    <>
      {area.kind === 'non-voting' && head ? (
        <path className="sepline" d={`M10 ${line}H${room.width * m - 10}`} />
      ) : null}
      {head && title ? (
        <text x={begins} y={at} className="t12" textAnchor={view === 'audience' ? 'start' : 'end'}>
          {title}
        </text>
      ) : null}
      {area.table ? <TableSeats area={area} scale={scale} /> : null}
      {area.rows.map((row) =>
        area.table ? null : (
          <Row
            key={row.seats[0]?.id ?? row.label}
            row={row}
            area={area}
            view={view}
            scale={scale}
            words={words}
          />
        ),
      )}
    </>
  );
}

function Row({
  row,
  area,
  view,
  scale,
  words,
}: Omit<AreaProps, 'room' | 'isRaised'> & { readonly row: SeatRow }): ReactElement {
  const m = scale.perMetre;
  const level = standsAcross(row, area);
  const isRostrum = area.kind === 'rostrum';
  const plate = isRostrum ? scale.rostrumWidth : scale.plateWidth;
  const [half, deep] = [
    plate / 2 + 8,
    isRostrum ? 17 : area.kind === 'non-voting' && !scale.tight ? 18 : 12.5,
  ];
  const towards = view === 'audience' ? 1 : -1;
  const behind = isRostrum ? -towards : towards;
  const tableOf = (seat: Seat): number => (level ? seat.block : seat.x);
  const tables = [...new Set(row.seats.map(tableOf))];
  const leftmost = row.seats.reduce((min, seat) => Math.min(min, seat.x), Number.POSITIVE_INFINITY);
  return (
    <>
      {tables.map((table) => {
        const seats = row.seats.filter((seat) => tableOf(seat) === table);
        const [xs, ys] = [seats.map((s) => s.x * m), seats.map((s) => s.y * m)];
        const [x, y] = [Math.min(...xs) - half, Math.min(...ys) - deep];
        const size = { width: Math.max(...xs) - x + half, height: Math.max(...ys) - y + deep };
        return (
          <rect
            key={table}
            x={x}
            y={y}
            {...size}
            className={area.kind === 'non-voting' ? 'table nv' : 'table'}
          />
        );
      })}
      {level
        ? row.seats.map((seat) => (
            <rect
              key={seat.id}
              x={seat.x * m - plate * 0.32}
              y={seat.y * m + behind * (deep + 7) - (isRostrum ? 4.5 : 3)}
              width={plate * 0.64}
              height={isRostrum ? 9 : 6}
              className="chair"
            />
          ))
        : null}
      {level && !isRostrum && Number.isFinite(leftmost) && leftmost * m - half > 24 ? (
        <text x={leftmost * m - half - 8} y={(row.seats[0]?.y ?? 0) * m + 4} className="t11" textAnchor="end">
          {words.row(row.label)}
        </text>
      ) : null}
    </>
  );
}
