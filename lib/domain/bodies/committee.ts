import { placeEnd, placesOf } from './place-name.ts';

/** The part of a name behind its place that says an assembly, its standing committee, or the office of one. */
const assembly = /^(.*?)(?:人大|人民代表大会)(常委会|常务委员会)?(机关|办公室|办)?$/u;

export interface CommitteeNames {
  readonly name: string;
  readonly shortName: string;
}

/**
 * The standing committee an office is the office of, as titles name it: 云溪县人大办 of 云溪县 is that of
 * 云溪县人民代表大会常务委员会, 简称 县人大常委会. A township has a presidium instead (地方组织法 18). Null where the name is of no
 * assembly of the place: nothing is guessed.
 */
export function committeeOf(office: string, locality: string): CommitteeNames | null {
  const said = assembly.exec(plain(office))?.[1];
  const place = plain(locality);
  if (said === undefined) return null;
  const whole = said === '' || placesOf(place).includes(said) ? place : said;
  const kind = placeEnd.exec(whole)?.[0];
  if (kind === undefined) return null;
  const isTownship = kind === '乡' || kind === '镇';
  return {
    name: `${whole}人民代表大会${isTownship ? '主席团' : '常务委员会'}`,
    shortName: `${kind}人大${isTownship ? '主席团' : '常委会'}`,
  };
}

/** Whether an office names itself as the committee rather than as its office: 云溪县人大常委会. */
export function isCommitteeItself(office: string): boolean {
  const [, , committee, ending] = assembly.exec(plain(office)) ?? [];
  return committee !== undefined && ending === undefined;
}

function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/gu, '');
}
