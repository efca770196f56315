import { Temporal } from 'temporal-polyfill';
import type { Body } from '#lib/domain/bodies/body.ts';
import type { BodyId } from '#lib/domain/id.ts';
import type { RosterTarget } from '#lib/domain/people/lay-over.ts';
import { plainUnit } from '#lib/domain/people/match-roster.ts';
import { countedGroups, membershipsOn, type Person } from '#lib/domain/people/person.ts';
import type { ImportTarget } from './input.ts';

/** What a row that names no unit or circle falls to, and the bodies by every name they have: a full name counts before a short one. */
export function targetOf(
  { group, bodyId, since }: ImportTarget,
  { bodies }: { readonly bodies: readonly Pick<Body, 'id' | 'name' | 'shortName'>[] },
  columns: readonly { readonly field: string }[],
  proposed: RosterTarget['sinceIn'],
): RosterTarget {
  const names = new Map([
    ...bodies.map(({ shortName, id }) => [plainUnit(shortName), id] as const),
    ...bodies.map(({ name, id }) => [plainUnit(name), id] as const),
  ]);
  const saysCircles = columns.some(({ field }) => field === 'group');
  const said = since === undefined || since === '' ? null : Temporal.PlainDate.from(since);
  const sinceIn = since === undefined ? proposed : () => said;
  return {
    ...{ group, bodyId: bodyId as BodyId, saysCircles, sinceIn },
    bodyOf: (unit) => names.get(plainUnit(unit)),
  };
}

/**
 * Since when those who are brought into a circle stand in it, where nobody said: whoever comes to others counts from today,
 * and no meeting that was held is counted anew; the first of a circle count since ever, as does who no quorum is counted on.
 */
export function sincesOf(today: Temporal.PlainDate, people: readonly Person[]): RosterTarget['sinceIn'] {
  const standing = new Set(
    people.flatMap((person) => membershipsOn(person, today).map((held) => held.group)),
  );
  return (group) => (countedGroups.has(group) && standing.has(group) ? today : null);
}
