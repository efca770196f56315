const digits = '零一二三四五六七八九';

/** A count as texts write it, 27 or 二十七, up to 999; null for what is none. */
export function readCount(written: string): number | null {
  if (/^\d+$/.test(written)) return Number(written);
  if (!/^[零〇○一二两三四五六七八九十百]+$/u.test(written)) return null;
  let total = 0;
  let digit = 0;
  for (const character of written) {
    if (character === '百' || character === '十') {
      total += (digit === 0 ? 1 : digit) * (character === '百' ? 100 : 10);
      digit = 0;
    } else digit = character === '两' ? 2 : Math.max(0, digits.indexOf(character));
  }
  return total + digit;
}
