/** Words a post begins with; 常委会, 委员会 and 主席团 are units. */
const postWord =
  /(?:党组|党委|党工委|党支部|支部)?(?:常务|第一|名誉)?副?(?:主任|书记(?!处)|局长|部长|主席(?!团)|院长|校长|园长|检察长|秘书长|处长|科长|股长|区长|县长|市长|镇长|乡长|厅长|司长|庭长|所长|站长|行长|队长|厂长|馆长|台长|社长|总编|总编辑|理事长|会长|董事长?|总经理|经理|总工程师|常委(?!会)|委员(?!会)|代表(?!大会|联络)|教授|教师|研究员|工程师|医师|医生|护士长?|律师|法官|检察官|干部|职工|工人|农民)|[一二三四]级(?:调研员|主任科员|教师)/u;

/** Whether a text is a post, or a unit with a post: 县长, 常务, 区人大副主任. */
export function isPost(text: string): boolean {
  return postWord.test(text) || /^(?:常务|党组|党委|主持工作)$/u.test(text);
}

export interface UnitAndPost {
  readonly unit: string;
  readonly post: string;
}

/**
 * 工作单位及职务 of one cell: the longest unit the office knows that the text begins with, and what is left of it as the
 * post. Where it knows none, the unit is what stands before the first word of a post; the text then stays whole as the
 * post, since the unit may be kept nowhere else. Null: no unit can be told from the post.
 */
export function splitUnitAndPost(text: string, knownUnits: readonly string[]): UnitAndPost | null {
  const known = knownUnits
    .filter((unit) => text.startsWith(unit) && text.length > unit.length)
    .reduce((longest, unit) => (unit.length > longest.length ? unit : longest), '');
  if (known !== '') return { unit: known, post: text.slice(known.length).trim() };
  const end = text.search(postWord);
  const unit = end < 0 ? '' : text.slice(0, end).trim();
  return unit.length < 2 ? null : { unit, post: text };
}
