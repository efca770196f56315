import { type Box, type RoomLayout, type Seat, type SeatArea, type SeatRow, toCentimetre } from './room.ts';
import { margin, type Pitches, rostrumArea, usualPitches } from './room-parts.ts';

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
