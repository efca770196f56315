import type { Body } from '../bodies/body.ts';
import { placeEnd, placeStart, placesOf } from '../bodies/place-name.ts';
import type { BodyId } from '../id.ts';
import { plainUnit } from './match-roster.ts';

type Named = Pick<Body, 'id' | 'name' | 'shortName' | 'kind'>;

/**
 * The body a unit is, as rosters write units; undefined: none, or which of several cannot be told. By its full name, else
 * its short one; else the only body whose full name ends so behind the place or at it (区人民法院 of 北京市丰台区人民法院,
 * 教育局 of 云溪县教育局); else ours where it names the standing committee of our place, or its office.
 */
export function unitsByName(
  bodies: readonly Named[],
  locality: string,
): (unit: string) => BodyId | undefined {
  // Of one name in two bodies it is ours: its office may be called short as it is.
  const ownLast = bodies.toSorted((one, other) => Number(one.kind === 'own') - Number(other.kind === 'own'));
  const names = new Map([
    ...ownLast.map(({ shortName, id }) => [plainUnit(shortName), id] as const),
    ...ownLast.map(({ name, id }) => [plainUnit(name), id] as const),
  ]);
  const own = bodies.find(({ kind }) => kind === 'own')?.id;
  const office = officeAmong(bodies, locality) ?? own;
  const places = placesOf(plainUnit(locality));
  return (unit) => {
    const plain = plainUnit(unit);
    if (plain === '') return undefined;
    const named = names.get(plain);
    if (named !== undefined) return named;
    const ending = bodies.filter(({ name, kind }) => kind !== 'delegation' && endsSo(plainUnit(name), plain));
    if (ending.length > 0) return ending.length === 1 ? ending[0]?.id : undefined;
    const ours = isOurs(plain, places);
    return ours === null ? undefined : ours === 'office' ? office : own;
  };
}

/** Whether what a unit leaves out of a name is the place: all of it, or all but the word for its kind. */
function endsSo(name: string, unit: string): boolean {
  if (unit.length < 3 || unit.length >= name.length || !name.endsWith(unit)) return false;
  return placeEnd.test(name.slice(0, -unit.length)) || placeStart.test(unit);
}

/** The department that is the office of our standing committee; undefined where our own body is kept as the office. */
export function officeAmong(bodies: readonly Named[], locality: string): BodyId | undefined {
  const places = placesOf(plainUnit(locality));
  return bodies.find(
    ({ name, kind }) => kind === 'department' && isOurs(plainUnit(name), places) === 'office',
  )?.id;
}

const committee = /^(?:人大|人民代表大会)(?:常委会|常务委员会)?(机关|办公室|办)?$/u;

/** 县人大常委会 and 云溪县人大 are the committee, 县人大办 its office; 人民代表大会 alone is the congress: null. */
function isOurs(unit: string, places: readonly string[]): 'committee' | 'office' | null {
  const [front] = places.filter((one) => unit.startsWith(one)).sort((a, b) => b.length - a.length);
  const rest = front === undefined ? unit : unit.slice(front.length);
  const read = committee.exec(rest);
  if (read === null || rest === '人民代表大会') return null;
  return read[1] === undefined ? 'committee' : 'office';
}
