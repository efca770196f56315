import { type RoomLayout, type SeatArea, type SeatKind, type SeatRow, toCentimetre } from './room.ts';
import { margin, type Pitches, rostrumArea, straightRow, usualPitches } from './room-parts.ts';

export interface UTable {
  readonly name: string;
  readonly head: number;
  /** Seats of the arms, left and right as seen from the open end. */
  readonly left: number;
  readonly right: number;
  readonly kind: Extract<SeatKind, 'voting' | 'non-voting'>;
  /** 外圈: seats behind the arms for 列席 and note-takers. */
  readonly outer: number;
  readonly pitches?: Partial<Pitches>;
}

/** U 型: the head is the rostrum; the arms are filled alternately from the head, the leaders' left hand first (rules 2.3). */
export function buildUTable(table: UTable): RoomLayout {
  const pitches = { ...usualPitches, ...table.pitches };
  const between = Math.max(table.head * pitches.rostrum, 3);
  const width = toCentimetre(between + 2 * (margin + pitches.row));
  const arm = Math.max(table.left, table.right) * pitches.seat;
  const top = margin + pitches.row;
  const x = { left: (width - between) / 2 - 0.4, right: (width + between) / 2 + 0.4 };
  const armRow = (id: 'left' | 'right', count: number): SeatRow => ({
    label: id,
    seats: straightRow(`arm-${id}`, count, (i) => ({ x: x[id], y: top + (i + 0.5) * pitches.seat })),
  });
  const outer = straightRow('outer', table.outer, (i) => ({
    x: i % 2 === 0 ? x.right + pitches.row : x.left - pitches.row,
    y: top + (Math.floor(i / 2) + 0.5) * pitches.seat,
  }));
  const outerRows: readonly SeatRow[] = [
    { label: 'outerRight', seats: outer.filter((_, i) => i % 2 === 0) },
    { label: 'outerLeft', seats: outer.filter((_, i) => i % 2 === 1) },
  ];
  const areas: readonly SeatArea[] = [
    ...rostrumArea([table.head], width, pitches),
    {
      id: 'arms',
      kind: table.kind,
      fill: 'columns',
      rows: [armRow('right', table.right), armRow('left', table.left)],
    },
    {
      id: 'outer',
      kind: 'non-voting',
      fill: 'columns',
      rows: outerRows.filter((row) => row.seats.length > 0),
    },
  ];
  const depth = toCentimetre(top + Math.max(arm, Math.ceil(table.outer / 2) * pitches.seat) + margin);
  const door = { wall: 'back', at: toCentimetre(width / 2 - 0.75), width: 1.5, label: '' } as const;
  return {
    name: table.name,
    width,
    depth,
    surveyedOn: null,
    stage: null,
    lectern: null,
    doors: [door],
    aisles: [],
    areas,
  };
}
