import { fillBlock, rotateBlocks, rotateDelegation } from './delegations.ts';
import { type PlacedSeat, type RoomLayout, type SeatKind, seatsInOrder } from './room.ts';
import type { SeatingRules } from './seat-plan.ts';
import type { Waiting } from './seat-queues.ts';
import type { Taken } from './taken.ts';

/** Seats between two aisles, row after row; null where a row is shorter or a seat is blocked. */
type Grid = readonly (readonly (PlacedSeat | null)[])[];

interface Delegation {
  readonly name: string;
  readonly heads: readonly Waiting[];
  readonly others: readonly Waiting[];
}

/**
 * Deputies in blocks by delegation (rules 2.4): the blocks from the middle outwards and the people of a delegation both
 * move on every year of the term; the heads sit in their first row, the others down the columns by strokes. Who finds
 * no seat in the block, and who is of no delegation, is left to whoever fills the rest.
 */
export function fillDelegations(
  members: readonly Waiting[],
  room: RoomLayout,
  kind: SeatKind,
  rules: SeatingRules,
  taken: Taken,
): void {
  const year = rules.termYear ?? 1;
  const blocks = blocksOf(room, kind);
  const seated = new Set([...taken.values()].map(({ personId }) => personId));
  const groups = rotateBlocks(shared(delegationsOf(members, year), blocks.length), year);
  for (const [place, group] of groups.entries()) {
    const grid = blocks[place];
    if (!grid) continue;
    for (const { delegation, part } of partsOf(grid, group)) {
      const waiting = (people: readonly Waiting[]): readonly Waiting[] =>
        people.filter(({ person }) => !seated.has(person.personId));
      const isFree = (row: number, column: number): boolean => {
        const seat = part[row]?.[column];
        return seat !== undefined && seat !== null && !taken.has(seat.id);
      };
      const { rows } = fillBlock(waiting(delegation.heads), waiting(delegation.others), {
        rows: part.length,
        columns: part[0]?.length ?? 0,
        isFree,
      });
      const heads = new Set(delegation.heads);
      for (const [r, row] of rows.entries()) {
        for (const [c, sitting] of row.entries()) {
          const seat = part[r]?.[c];
          if (!sitting || !seat) continue;
          const facts = {
            ...sitting.reason.facts,
            delegation: delegation.name,
            block: place + 1,
            year,
            head: heads.has(sitting) ? 1 : 0,
          };
          taken.set(seat.id, {
            seatId: seat.id,
            personId: sitting.person.personId,
            reason: { code: 'delegation', facts },
          });
        }
      }
    }
  }
}

/** In the order of the list; inside each the heads by rank, the others by strokes, moved on by the year. */
function delegationsOf(members: readonly Waiting[], year: number): readonly Delegation[] {
  const named = members.filter(({ person }) => person.delegation);
  const byName = Map.groupBy(named, ({ person }) => person.delegation?.name ?? '');
  const placeOf = ({ person }: Waiting): number => person.delegation?.place ?? 0;
  return [...byName.entries()]
    .map(([name, people]) => {
      const rank = ({ person }: Waiting): number =>
        person.delegation?.lead ?? person.rank ?? Number.MAX_SAFE_INTEGER;
      return {
        name,
        order: Math.min(...people.map(placeOf)),
        heads: people.filter(({ person }) => person.delegation?.isHead).toSorted((a, b) => rank(a) - rank(b)),
        others: rotateDelegation(
          amongThemselves(people.filter(({ person }) => !person.delegation?.isHead)),
          year,
        ),
      };
    })
    .toSorted((a, b) => a.order - b.order);
}

/** Their place in the stroke order of the delegation, and who stands before and behind them in it. */
function amongThemselves(people: readonly Waiting[]): readonly Waiting[] {
  return people.map((waiting, i) => ({
    ...waiting,
    reason: {
      ...waiting.reason,
      facts: {
        ...waiting.reason.facts,
        place: i + 1,
        people: people.length,
        before: people[i - 1]?.person.name ?? '',
        after: people[i + 1]?.person.name ?? '',
      },
    },
  }));
}

/** One group of delegations a block, as even as can be, in their order. */
function shared<T>(all: readonly T[], blocks: number): readonly (readonly T[])[] {
  const groups = Math.min(blocks, all.length);
  let next = 0;
  return Array.from({ length: groups }, (_, i) => {
    const size = Math.floor(all.length / groups) + (i < all.length % groups ? 1 : 0);
    next += size;
    return all.slice(next - size, next);
  });
}

/** Each delegation a strip of columns; where those do not suffice, a band of rows. */
function partsOf(
  grid: Grid,
  group: readonly Delegation[],
): readonly { readonly delegation: Delegation; readonly part: Grid }[] {
  const [rows, columns] = [grid.length, Math.max(0, ...grid.map((row) => row.length))];
  const sizeOf = ({ heads, others }: Delegation): number => heads.length + others.length;
  const widths = group.map((each) => Math.ceil(sizeOf(each) / Math.max(1, rows)));
  const asStrips = widths.reduce((sum, width) => sum + width, 0) <= columns;
  let from = 0;
  return group.map((delegation, i) => {
    const size = asStrips ? (widths[i] ?? 0) : Math.ceil(sizeOf(delegation) / Math.max(1, columns));
    const start = from;
    from += size;
    const part = asStrips
      ? grid.map((row) => Array.from({ length: size }, (_, c) => row[start + c] ?? null))
      : grid.slice(start, start + size);
    return { delegation, part };
  });
}

/** The blocks from the middle outwards, the leaders' left (the viewer's right) before their right. */
function blocksOf(room: RoomLayout, kind: SeatKind): readonly Grid[] {
  const areas = room.areas.filter((area) => area.kind === kind && area.table === undefined);
  const blocks = areas.flatMap((area) => {
    const byRow = Map.groupBy(seatsInOrder(area), ({ row }) => row);
    const rows = area.rows.map((_, index) => byRow.get(index) ?? []);
    const numbers = [...new Set(rows.flat().map(({ block }) => block))];
    return numbers.map((number) => {
      const grid = rows
        .map((row) => row.filter(({ block }) => block === number))
        .filter((row) => row.length > 0)
        .map((row) => row.map((seat) => (seat.blocked || seat.wheelchair ? null : seat)));
      const xs = rows.flat().flatMap((seat) => (seat.block === number ? [seat.x] : []));
      return { grid, off: (Math.min(...xs) + Math.max(...xs)) / 2 - room.width / 2 };
    });
  });
  const near = 0.05;
  return blocks
    .toSorted((a, b) =>
      Math.abs(Math.abs(a.off) - Math.abs(b.off)) < near ? b.off - a.off : Math.abs(a.off) - Math.abs(b.off),
    )
    .map(({ grid }) => grid);
}
