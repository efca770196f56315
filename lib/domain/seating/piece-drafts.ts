import type { SeatKind, TableForm } from './room.ts';
import type { RoomPiece } from './room-pieces.ts';

export const pieceKinds = [
  'rostrum',
  'theatre',
  'classroom',
  'u',
  'square',
  'long',
  'round',
  'seat',
] as const;
export type PieceKind = (typeof pieceKinds)[number];

type Count = 'rows' | 'blocks' | 'head' | 'left' | 'right' | 'foot' | 'pitch' | 'rowPitch' | 'aisle';

/** A piece as it is being entered: counts by hand, distances in millimetres. */
export interface PieceDraft {
  readonly kind: PieceKind;
  readonly seats: SeatKind;
  readonly counts: Readonly<Partial<Record<Count, string>>>;
}

/** Each piece as most offices have it. */
export const pieceDrafts: Readonly<Record<PieceKind, PieceDraft>> = {
  rostrum: draft('rostrum', 'rostrum', { rows: '1', blocks: '7', pitch: '1000', rowPitch: '1250' }),
  theatre: draft('theatre', 'voting', {
    rows: '10',
    blocks: '8,12,8',
    pitch: '600',
    rowPitch: '1000',
    aisle: '1200',
  }),
  classroom: draft('classroom', 'voting', {
    rows: '5',
    blocks: '2,2,2',
    pitch: '700',
    rowPitch: '1400',
    aisle: '800',
  }),
  u: draft('u', 'voting', { head: '3', left: '6', right: '6', pitch: '800' }),
  square: draft('square', 'voting', { head: '5', left: '6', right: '6', foot: '5', pitch: '800' }),
  long: draft('long', 'non-voting', { head: '8', foot: '8', left: '0', right: '0', pitch: '800' }),
  round: draft('round', 'non-voting', { head: '10', pitch: '700' }),
  seat: draft('seat', 'non-voting', { blocks: '1' }),
};

function draft(kind: PieceKind, seats: SeatKind, counts: PieceDraft['counts']): PieceDraft {
  return { kind, seats, counts };
}

/** Fuller than this at once is a slip of the finger. */
const most = 2_000;

/** The piece that was entered; null while something entered cannot be drawn. */
export function pieceOf({ kind, seats, counts }: PieceDraft): RoomPiece | null {
  const metres = (name: Count, usual: number): number =>
    counts[name] === undefined ? usual : numberOf(counts[name]) / 1000;
  const seat = metres('pitch', 1);
  if (isTable(kind)) {
    const side = (name: Count): number => (counts[name] === undefined ? 0 : numberOf(counts[name]));
    const sides = { head: side('head'), left: side('left'), right: side('right'), foot: side('foot') };
    const all = Object.values(sides);
    const sound = all.every((n) => Number.isInteger(n) && n >= 0 && n <= 100) && all.some((n) => n > 0);
    return sound && isPitch(seat) ? { form: kind, kind: seats, sides, seat } : null;
  }
  const blocks = partsOf(counts.blocks ?? '').map(numberOf);
  const rows = counts.rows === undefined ? 1 : numberOf(counts.rows);
  const [row, aisle] = [metres('rowPitch', 1.25), metres('aisle', 0)];
  const perRow = blocks.reduce((sum, n) => sum + n, 0);
  const sound =
    blocks.length > 0 &&
    [rows, ...blocks].every((n) => Number.isInteger(n) && n > 0) &&
    rows * perRow <= most &&
    [seat, row].every(isPitch) &&
    aisle >= 0 &&
    aisle <= 10;
  return sound ? { form: 'rows', kind: seats, rows, blocks, seat, row, aisle } : null;
}

function isTable(kind: PieceKind): kind is TableForm & PieceKind {
  return kind === 'u' || kind === 'square' || kind === 'long' || kind === 'round';
}

function isPitch(metres: number): boolean {
  return metres >= 0.35 && metres <= 6;
}

function partsOf(text: string): readonly string[] {
  return text.split(/[\s,，、]+/u).filter((part) => part !== '');
}

function numberOf(text: string): number {
  const plain = text.normalize('NFKC').trim();
  return plain === '' ? Number.NaN : Number(plain);
}
