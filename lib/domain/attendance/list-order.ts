import { type NameOrder, sortByName } from '../people/name-order.ts';
import type { EnteredStrokes } from '../people/strokes.ts';
import { type Attendee, capacities } from './attendance.ts';

/** Those who attend as their list stands: by capacity; in each who has a rank by rank, all others by strokes behind them. */
export function inListOrder(
  attendees: readonly Attendee[],
  order: NameOrder,
  entered: EnteredStrokes,
): readonly Attendee[] {
  return capacities.flatMap((capacity) => {
    const people = attendees.filter((one) => one.capacity === capacity);
    const ranked = people.filter((p) => p.rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    const { sorted, unsortable } = sortByName(
      people.filter((p) => p.rank === null),
      (p) => p.name,
      order,
      entered,
    );
    return [...ranked, ...sorted, ...unsortable.map(({ item }) => item)];
  });
}
