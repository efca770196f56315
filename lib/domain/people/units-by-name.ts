import type { Body } from '../bodies/body.ts';
import type { BodyId } from '../id.ts';
import { plainUnit } from './match-roster.ts';

type Named = Pick<Body, 'id' | 'name' | 'shortName' | 'kind'>;

/**
 * The body a unit is, as rosters write units; undefined: none, or which of several cannot be told. By its full name, else
 * its short one; else the only body whose full name ends so behind the place or at it (区人民法院 of 北京市丰台区人民法院,
 * 教育局 of 云溪县教育局); else ours where it names the standing committee of our place, which our office is the office of.
 */
export function unitsByName(
  bodies: readonly Named[],
  locality: string,
): (unit: string) => BodyId | undefined {
  const names = new Map([
    ...bodies.map(({ shortName, id }) => [plainUnit(shortName), id] as const),
    ...bodies.map(({ name, id }) => [plainUnit(name), id] as const),
  ]);
  const own = bodies.find(({ kind }) => kind === 'own')?.id;
  const places = placesOf(plainUnit(locality));
  return (unit) => {
    const plain = plainUnit(unit);
    if (plain === '') return undefined;
    const named = names.get(plain);
    if (named !== undefined) return named;
    const ending = bodies.filter(({ name, kind }) => kind !== 'delegation' && endsSo(plainUnit(name), plain));
    if (ending.length > 0) return ending.length === 1 ? ending[0]?.id : undefined;
    return isOurCommittee(plain, places) ? own : undefined;
  };
}

const place = '[省市区县州旗盟乡镇]';
const placeEnd = new RegExp(`${place}$`, 'u');
const placeStart = new RegExp(`^${place}`, 'u');

/** Whether what a unit leaves out of a name is the place: all of it, or all but the word for its kind. */
function endsSo(name: string, unit: string): boolean {
  if (unit.length < 3 || unit.length >= name.length || !name.endsWith(unit)) return false;
  return placeEnd.test(name.slice(0, -unit.length)) || placeStart.test(unit);
}

/** 北京市丰台区, 丰台区, 区: how papers of a place name it. */
function placesOf(locality: string): readonly string[] {
  const kind = placeEnd.exec(locality)?.[0] ?? '';
  const last = locality.replace(/^.*[省市州盟](?=.{2,})/u, '');
  return [...new Set([locality, last, kind])].filter((text) => text !== '');
}

const committee = /^(?:人大|人民代表大会)(?:(?:常委会|常务委员会)(?:机关|办公室)?|机关|办公室|办)?$/u;

/** 县人大常委会, 云溪县人大, 县人大办; 人民代表大会 alone is the congress. */
function isOurCommittee(unit: string, places: readonly string[]): boolean {
  const [front] = places.filter((one) => unit.startsWith(one)).sort((a, b) => b.length - a.length);
  const rest = front === undefined ? unit : unit.slice(front.length);
  return committee.test(rest) && rest !== '人民代表大会';
}
