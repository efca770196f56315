import type { RoomLayout, SeatArea, SeatRow } from '#lib/domain/seating/room.ts';
import type { Block, TableRow } from '../page.ts';
import type { PaperWords } from './paper-words.ts';

/** Widest row a table shows at a readable size. */
const SMALL_FROM = 12;

/** The plan as tables, one an area, row under row as the view shows them: what staff move names about in. */
export function seatTables(
  room: RoomLayout,
  names: ReadonlyMap<string, string>,
  say: PaperWords,
): readonly Block[] {
  return [...room.areas]
    .sort((one, other) => topOf(one) - topOf(other))
    .flatMap((area) => [...areaTable(area, names, say), { kind: 'space', lines: 1 } as const]);
}

function areaTable(area: SeatArea, names: ReadonlyMap<string, string>, say: PaperWords): readonly Block[] {
  const rows = [...area.rows].sort((one, other) => rowTop(one) - rowTop(other));
  const seats = Math.max(0, ...rows.map((row) => row.seats.length));
  if (seats === 0) return [];
  const heading: readonly Block[] =
    area.kind === 'rostrum'
      ? [
          {
            kind: 'paragraph',
            text: say.t('seating.stage'),
            role: 'heiti',
            align: 'center',
            keepWithNext: true,
          },
        ]
      : [];
  return [
    ...heading,
    {
      kind: 'table',
      columns: [
        { width: 0.8, align: 'center' },
        ...Array.from({ length: seats }, () => ({ width: 1, align: 'center' }) as const),
      ],
      head: [],
      role: 'kaiti',
      size: seats > SMALL_FROM ? 9 : 12,
      rows: rows.map((row) => tableRow(row, seats, names, say)),
    },
  ];
}

/** A row as it is seen, from the left; a shorter one stands in the middle. */
function tableRow(
  row: SeatRow,
  seats: number,
  names: ReadonlyMap<string, string>,
  say: PaperWords,
): TableRow {
  const fromLeft = [...row.seats].sort((one, other) => one.x - other.x || one.y - other.y);
  const before = Math.floor((seats - fromLeft.length) / 2);
  const after = seats - fromLeft.length - before;
  const blank = (count: number): readonly { text: string; colSpan: number }[] =>
    count === 0 ? [] : [{ text: '', colSpan: count }];
  return {
    cells: [
      { text: say.t('seating.row', { row: row.label }), role: 'kaiti' },
      ...blank(before),
      ...fromLeft.map((seat) => ({
        text: [{ kind: 'text' as const, text: names.get(seat.id) ?? '', name: true }],
        ref: `seat:${seat.id}`,
      })),
      ...blank(after),
    ],
  };
}

function rowTop(row: SeatRow): number {
  return Math.min(...row.seats.map((seat) => seat.y));
}

function topOf(area: SeatArea): number {
  return Math.min(...area.rows.map(rowTop));
}
