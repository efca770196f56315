import type { PresencePerson } from '#lib/usecases/ripple/presence.ts';

/** How long after a tick another on the same row is taken for the same tap. */
const SAME_TAP_MS = 1_000;

/** The order rows are first shown in: whoever is away stands first, the others as they are listed. */
export function firstOrder(people: readonly PresencePerson[]): readonly string[] {
  return people
    .toSorted((a, b) => Number(b.leave !== null) - Number(a.leave !== null))
    .map(({ personId }) => personId);
}

/**
 * People as they are now, in the order their rows were first shown in: nobody moves under the finger because they were
 * ticked. Who came onto the list since stands last.
 */
export function inKeptOrder(
  people: readonly PresencePerson[],
  order: readonly string[],
): readonly PresencePerson[] {
  const places = new Map(order.map((personId, place) => [personId, place]));
  const placeOf = ({ personId }: PresencePerson): number => places.get(personId) ?? order.length;
  return people.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Somebody who was ticked, and when (milliseconds of a clock that only goes on). */
export interface LastTick {
  readonly personId: string;
  readonly at: number;
}

/** Whether a tap is the second of a double tap: on the person just ticked, within the second. */
export function isSameTap(last: LastTick | null, { personId, at }: LastTick): boolean {
  return last !== null && last.personId === personId && at - last.at < SAME_TAP_MS;
}
