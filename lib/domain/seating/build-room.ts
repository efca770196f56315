import {
  type Box,
  type RoomLayout,
  type Seat,
  type SeatArea,
  type SeatKind,
  type SeatRow,
  toCentimetre,
} from './room.ts';

/** Distances in metres; what is not given is usual for tables with name cards. */
export interface Pitches {
  /** From one seat to the next in the hall. */
  readonly seat: number;
  /** From one seat to the next on the rostrum. */
  readonly rostrum: number;
  readonly row: number;
  readonly aisle: number;
}

export const usualPitches: Pitches = { seat: 0.8, rostrum: 1, row: 1.25, aisle: 1.4 };
/** Kept free behind the rostrum, at the walls, between rostrum and hall. */
const margin = 1.2;
const stageHeight = 0.3;
/** Free on the stage before the front table, and between two parts of the hall. */
const stageFront = 0.3;
const partGap = 0.5;

export interface Theatre {
  readonly name: string;
  /** Seats in each rostrum row, front row first; none: no rostrum. */
  readonly rostrum: readonly number[];
  /** Seats between two aisles in every hall row, from the left: `[5, 5]`. */
  readonly blocks: readonly number[];
  readonly votingRows: number;
  readonly nonVotingRows: number;
  readonly publicRows: number;
  readonly fill?: SeatArea['fill'];
  readonly pitches?: Partial<Pitches>;
}

/** 课桌式: a rostrum, and rows in blocks before it: voting seats in front, 列席 behind them, 旁听 last (rules 2.3). */
export function buildTheatre(theatre: Theatre): RoomLayout {
  const pitches = { ...usualPitches, ...theatre.pitches };
  const hallWidth = rowWidth(theatre.blocks, pitches);
  const rostrumWidth = Math.max(0, ...theatre.rostrum) * pitches.rostrum;
  const width = toCentimetre(Math.max(hallWidth, rostrumWidth) + 2 * margin);
  const stageDepth =
    theatre.rostrum.length === 0
      ? 0
      : toCentimetre(margin + theatre.rostrum.length * pitches.row + stageFront);
  const hallTop = stageDepth + margin;
  const halls = buildHall(theatre, { width, top: hallTop, pitches });
  const counts = [theatre.votingRows, theatre.nonVotingRows, theatre.publicRows].filter((rows) => rows > 0);
  const hallDepth =
    counts.reduce((sum, rows) => sum + rows * pitches.row, 0) + Math.max(0, counts.length - 1) * partGap;
  const depth = toCentimetre(hallTop + hallDepth + margin);
  const stage = {
    x: toCentimetre((width - rostrumWidth) / 2 - 0.4),
    y: 0,
    width: toCentimetre(rostrumWidth + 0.8),
    depth: stageDepth,
    height: stageHeight,
  };
  return {
    name: theatre.name,
    width,
    depth,
    surveyedOn: null,
    stage: stageDepth === 0 ? null : stage,
    lectern:
      stageDepth === 0
        ? null
        : { x: toCentimetre(width / 2 + rostrumWidth / 2 - 0.8), y: toCentimetre(stageDepth + 0.45) },
    doors: [{ wall: 'back', at: toCentimetre(width / 2 - 0.75), width: 1.5, label: '' }],
    aisles: aislesOf(
      theatre.blocks,
      { left: (width - hallWidth) / 2, top: hallTop, depth: hallDepth },
      pitches,
    ),
    areas: [...rostrumArea(theatre.rostrum, width, pitches), ...halls].filter((area) => area.rows.length > 0),
  };
}

interface Hall {
  readonly width: number;
  readonly top: number;
  readonly pitches: Pitches;
}

function buildHall(theatre: Theatre, { width, top, pitches }: Hall): readonly SeatArea[] {
  const perRow = theatre.blocks.reduce((sum, seats) => sum + seats, 0);
  const digits = String(theatre.votingRows * perRow).length;
  let rowsBefore = 0;
  let partsBefore = 0;
  return (
    [
      ['voting', theatre.votingRows],
      ['non-voting', theatre.nonVotingRows],
      ['public', theatre.publicRows],
    ] as const
  ).map(([kind, count]) => {
    const first = rowsBefore;
    const offset = top + partsBefore * partGap;
    rowsBefore += count;
    if (count > 0) partsBefore += 1;
    const rows = Array.from({ length: count }, (_, index) => {
      const units = kind === 'voting' ? { from: index * perRow + 1, digits: Math.max(2, digits) } : null;
      const y = offset + (first + index + 0.5) * pitches.row;
      return blockRow(`${kind}-${index + 1}`, theatre.blocks, {
        label: String(first + index + 1),
        y,
        width,
        pitches,
        units,
      });
    });
    return { id: kind, kind, fill: theatre.fill ?? 'rows', rows };
  });
}

interface RowPlace {
  readonly label: string;
  readonly y: number;
  readonly width: number;
  readonly pitches: Pitches;
  readonly units: { readonly from: number; readonly digits: number } | null;
}

function blockRow(id: string, blocks: readonly number[], place: RowPlace): SeatRow {
  const { label, y, width, pitches, units } = place;
  const seats: Seat[] = [];
  let left = (width - rowWidth(blocks, pitches)) / 2;
  for (const [block, count] of blocks.entries()) {
    for (let i = 0; i < count; i += 1) {
      const number = seats.length + 1;
      const unit = units ? String(units.from + number - 1).padStart(units.digits, '0') : null;
      seats.push({
        id: `${id}-${number}`,
        number: String(number),
        unit,
        x: toCentimetre(left + (i + 0.5) * pitches.seat),
        y: toCentimetre(y),
        block,
      });
    }
    left += count * pitches.seat + pitches.aisle;
  }
  return { label, seats };
}

/** Rostrum rows stand front row first; the front row is the farthest from the wall. */
function rostrumArea(rows: readonly number[], width: number, pitches: Pitches): readonly SeatArea[] {
  const seatRows = rows.map((count, index) => {
    const y = toCentimetre(margin + (rows.length - index - 0.5) * pitches.row);
    const left = (width - count * pitches.rostrum) / 2;
    return {
      label: String(index + 1),
      seats: straightRow(`rostrum-${index + 1}`, count, (i) => ({
        x: left + (i + 0.5) * pitches.rostrum,
        y,
      })),
    };
  });
  return [{ id: 'rostrum', kind: 'rostrum', fill: 'rows', rows: seatRows }];
}

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

function straightRow(
  id: string,
  count: number,
  at: (index: number) => { x: number; y: number },
): readonly Seat[] {
  return Array.from({ length: count }, (_, i) => {
    const { x, y } = at(i);
    return {
      id: `${id}-${i + 1}`,
      number: String(i + 1),
      unit: null,
      x: toCentimetre(x),
      y: toCentimetre(y),
      block: 0,
    };
  });
}

function aislesOf(
  blocks: readonly number[],
  hall: { left: number; top: number; depth: number },
  pitches: Pitches,
): readonly Box[] {
  let x = hall.left;
  return blocks.slice(0, -1).map((count) => {
    x += count * pitches.seat;
    const aisle = {
      x: toCentimetre(x),
      y: toCentimetre(hall.top),
      width: pitches.aisle,
      depth: toCentimetre(hall.depth),
    };
    x += pitches.aisle;
    return aisle;
  });
}

function rowWidth(blocks: readonly number[], pitches: Pitches): number {
  const seats = blocks.reduce((sum, count) => sum + count, 0);
  return seats * pitches.seat + Math.max(0, blocks.length - 1) * pitches.aisle;
}
