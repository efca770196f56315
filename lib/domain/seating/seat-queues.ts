import { firstOrderOf, type NameSorting, sortByName } from '../people/name-order.ts';
import { rotateLeft } from './delegations.ts';
import type { SeatingRules, SeatReason, SeatTaker } from './seat-plan.ts';

/** Someone waiting for a seat, with why they wait in this place. */
export interface Waiting {
  readonly person: SeatTaker;
  readonly reason: SeatReason;
}

/** Who goes to which part of the room, each in order. Staff are in none: they stand by. */
export interface SeatQueues {
  readonly rostrum: readonly Waiting[];
  readonly members: readonly Waiting[];
  readonly nonVoting: readonly Waiting[];
  readonly observers: readonly Waiting[];
  /** What the stroke order of the members could not decide. */
  readonly sorting: NameSorting<SeatTaker>;
}

/** The people who are present, in the order in which they are seated (rules 2.1, 2.3, 3.1). */
export function queuePeople(present: readonly SeatTaker[], rules: SeatingRules): SeatQueues {
  const of = (capacity: SeatTaker['capacity']): SeatTaker[] => present.filter((p) => p.capacity === capacity);
  const sorting = sortByName(of('member'), (p) => p.name, rules.nameOrder, rules.enteredStrokes);
  const members = [...sorting.sorted, ...sorting.unsortable.map(({ item }) => item)];
  return {
    rostrum: rankPeople(of('chair-group'), rules),
    members: byStrokes(rotateLeft(members, rules.rotateBy ?? 0), rules),
    nonVoting: inListOrder(byRank(of('non-voting'))),
    observers: inListOrder(byRank(of('observer'))),
    sorting,
  };
}

function rankPeople(people: readonly SeatTaker[], rules: SeatingRules): readonly Waiting[] {
  const { sorted, unsortable } = sortByName(people, (p) => p.name, rules.nameOrder, rules.enteredStrokes);
  return byRank([...sorted, ...unsortable.map(({ item }) => item)]).map((person, i) => ({
    person,
    reason: {
      code: 'rank',
      facts: {
        ...{ place: i + 1, people: people.length, rank: person.rank ?? 0 },
        ...(rules.rankTable === undefined ? {} : { rankTable: rules.rankTable }),
      },
    },
  }));
}

function byStrokes(people: readonly SeatTaker[], rules: SeatingRules): readonly Waiting[] {
  return people.map((person, i) => ({
    person,
    reason: {
      code: 'stroke-order',
      facts: {
        place: i + 1,
        people: people.length,
        order: firstOrderOf([person.name], rules.nameOrder),
        before: people[i - 1]?.name ?? '',
        after: people[i + 1]?.name ?? '',
      },
    },
  }));
}

function inListOrder(people: readonly SeatTaker[]): readonly Waiting[] {
  return people.map((person, i) => ({
    person,
    reason: { code: 'list-order', facts: { place: i + 1, people: people.length, rank: person.rank ?? 0 } },
  }));
}

/** Ranked people first; equal and missing ranks keep the order they came in. */
function byRank(people: readonly SeatTaker[]): readonly SeatTaker[] {
  const rankOf = (p: SeatTaker): number => p.rank ?? Number.MAX_SAFE_INTEGER;
  return people.toSorted((a, b) => rankOf(a) - rankOf(b));
}
