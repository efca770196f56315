/** Posts that lead a standing committee, with or without its name before them; 副秘书长 is none of them. */
const leading = /^(?:.*(?:常委会|常务委员会))?(?<post>主任|常务副主任|副主任|秘书长)$/u;
/** How a post is held, not which it is: 副主任（不驻会）, 主任（正县级）. */
const manner = /[（(](?:不?驻会|专职|兼职?|挂职|主持工作|\p{Script=Han}{1,4}级)[）)]/gu;
/** In the order in which they are printed and sit (rules 2.1). */
const grades = ['主任', '常务副主任', '副主任', '秘书长'] as const;

/**
 * The place among those who lead our own body that a post gives by itself, 0 for 主任; null: it leads nobody. Of several
 * posts the highest counts: 党组副书记、副主任兼秘书长. A post of another unit (财经委主任委员, 常委会办公室主任) is none.
 */
export function leadingGrade(post: string): number | null {
  const held = post
    .replaceAll(manner, '')
    .split(/[、,，/\s兼]+/u)
    .flatMap((part) => leading.exec(part)?.groups?.post ?? []);
  const found = grades.findIndex((grade) => held.includes(grade));
  return found < 0 ? null : found;
}

/** Whether somebody of our own body leads it, by the post as printed: 主任, 区人大常委会副主任, 党组书记、主任, 常务副主任. */
export function isLeadingPost(post: string): boolean {
  return leadingGrade(post) !== null;
}
