import type { BodyKind } from './body.ts';

/** Words a unit is known by, the first that is met before the others. */
const words: readonly (readonly [RegExp, BodyKind])[] = [
  [/人大|人民代表大会/u, 'congress'],
  [/政协|政治协商/u, 'cppcc'],
  [/法院/u, 'court'],
  [/检察院/u, 'procuratorate'],
  [/监察委|监委|纪委监委/u, 'supervisory'],
  [/(?:[乡镇]|街道)(?:党工委|党委|人民政府|政府|办事处)?$/u, 'township'],
  [/政府(?:办公室|办)?$/u, 'government'],
  [/(?:省|市|区|县|州|旗)委(?:办公室|办)?$/u, 'party'],
];

/** What kind of body a name is likely to be of; a bureau where nothing says so. The office changes it where it is another. */
export function kindByName(name: string): BodyKind {
  return words.find(([word]) => word.test(name))?.[1] ?? 'bureau';
}
