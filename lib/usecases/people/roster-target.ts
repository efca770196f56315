import { Temporal } from 'temporal-polyfill';
import type { Body } from '#lib/domain/bodies/body.ts';
import type { BodyId } from '#lib/domain/id.ts';
import type { RosterTarget } from '#lib/domain/people/lay-over.ts';
import { plainUnit } from '#lib/domain/people/match-roster.ts';
import { countedGroups, membershipsOn, type Person } from '#lib/domain/people/person.ts';
import { officeAmong, unitsByName } from '#lib/domain/people/units-by-name.ts';
import type { ImportTarget } from './input.ts';

type Bodies = readonly Pick<Body, 'id' | 'name' | 'shortName' | 'kind'>[];

/** The body of a unit of a file: as it was chosen while the file was looked at, else as it is named. */
export function bodyOfUnit(
  { units = [] }: Pick<ImportTarget, 'units'>,
  { bodies, locality }: { readonly bodies: Bodies; readonly locality: string },
): RosterTarget['bodyOf'] {
  const byName = unitsByName(bodies, locality);
  const ids = new Set<string>(bodies.map(({ id }) => id));
  const chosen = new Map(
    units.flatMap(({ unit, bodyId }) =>
      bodyId !== null && ids.has(bodyId) ? [[plainUnit(unit), bodyId as BodyId] as const] : [],
    ),
  );
  return (unit) => chosen.get(plainUnit(unit)) ?? byName(unit);
}

/** What a row that names no unit or circle falls to, and the body of one that does. */
export function targetOf(
  { group, bodyId, since }: ImportTarget,
  bodyOf: RosterTarget['bodyOf'],
  columns: readonly { readonly field: string }[],
  proposed: RosterTarget['sinceIn'],
  { bodies, locality }: { readonly bodies: Bodies; readonly locality: string },
): RosterTarget {
  const saysCircles = columns.some(({ field }) => field === 'group');
  const said = since === undefined || since === '' ? null : Temporal.PlainDate.from(since);
  const sinceIn = since === undefined ? proposed : () => said;
  const isOwn = bodies.some(({ id, kind }) => id === bodyId && kind === 'own');
  const officeId = isOwn ? officeAmong(bodies, locality) : undefined;
  return { ...{ group, bodyId: bodyId as BodyId, officeId, saysCircles, sinceIn }, bodyOf };
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
