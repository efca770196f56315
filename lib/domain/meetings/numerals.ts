const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const places = ['千', '百', '十', ''];

/** 一, 十, 十六, 二十七, 一百零一, 一千零一十: a count from 1 to 9999 as it is written in the titles of meetings. */
export function hanNumeral(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 9999) throw new RangeError(`not a count: ${count}`);
  const written = String(count)
    .padStart(4, '0')
    .replace(/\d/g, (digit, at: number) => digits[Number(digit)] + (digit === '0' ? '' : (places[at] ?? '')));
  return written
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
    .replace(/^一十/, '十');
}

/** 1st, 2nd, 3rd, 11th, 22nd: an ordinal in English. */
export function englishOrdinal(count: number): string {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`not a count: ${count}`);
  const teen = count % 100 >= 11 && count % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}
