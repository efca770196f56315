const kinds = '[省市区县州旗盟乡镇]';

/** A name that ends with the kind of a place: 云溪县, 区. */
export const placeEnd = new RegExp(`${kinds}$`, 'u');
/** A name that begins with the kind of a place: 区教育局. */
export const placeStart = new RegExp(`^${kinds}`, 'u');

/** 北京市丰台区, 丰台区, 区: how papers of a place name it. */
export function placesOf(locality: string): readonly string[] {
  const kind = placeEnd.exec(locality)?.[0] ?? '';
  const last = locality.replace(/^.*[省市州盟](?=.{2,})/u, '');
  return [...new Set([locality, last, kind])].filter((text) => text !== '');
}
