/** Posts that lead a standing committee, with or without its name before them; 副秘书长 is none of them. */
const leading = /^(?:.*(?:常委会|常务委员会))?(?:常务)?(?:主任|副主任|秘书长)$/u;

/**
 * Whether somebody of our own body leads it, by the post as printed: 主任, 区人大常委会副主任, 党组书记、主任, 常务副主任,
 * 副主任兼秘书长. A post of another unit (财经委主任委员, 常委会办公室主任) is none.
 */
export function isLeadingPost(post: string): boolean {
  return post.split(/[、,，/\s兼]+/u).some((part) => leading.test(part));
}
