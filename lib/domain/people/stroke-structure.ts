/** How a character is built: 左右, 上下, or in one piece (独体, 包围). */
export type Structure = 'left-right' | 'top-bottom' | 'whole';

/*
 * Only characters that share their whole stroke sequence with a character of another structure are listed;
 * for all others the structure decides nothing. Groups such as 叶甲申叮 come from the stroke table itself.
 */
const leftRight = new Set(
  '扎孔邗邘叶叮叭叽叱叨叻仕外冮讱讥议加扛扣托圪圫吁牝佤讽次坝玖玓屺帆邯呋呐呗吧吼冷𬣡拍拌拚味昒旼侁侄郃标相咺哑哃咱谁晖峰晚帷晾釉' +
    '暖诼',
);
const topBottom = new Set(
  '冗佘占号只兄另召圭吉早吕岁岌岂丢旨旮贡汞麦苇吴员呙邑呇幸弆杲易旻垈凭命录柰查査冒显品晕峯冕崔景番㬊冢',
);

/*
 * 予 and 邓, 父 and 从 have the same strokes; the published collation keeps 予 < 邓 and 父 < 从 against the
 * structure rule, so these four count as one structure and the table's order decides.
 */

export function structureOf(character: string): Structure {
  if (leftRight.has(character)) return 'left-right';
  return topBottom.has(character) ? 'top-bottom' : 'whole';
}

/** 先左右, 再上下, 后整体. */
export function structureRank(character: string): 0 | 1 | 2 {
  if (leftRight.has(character)) return 0;
  return topBottom.has(character) ? 1 : 2;
}
