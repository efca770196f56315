const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一, 十, 十六, 二十七, 一百, 一百零一, 一百一十: a count from 1 to 999 as it is written in the titles of meetings. */
export function hanNumeral(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 999) throw new RangeError(`not a count: ${count}`);
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  const head = hundreds > 0 ? `${digits[hundreds]}百` : '';
  const tenWord = tens === 1 && hundreds === 0 ? '十' : `${digits[tens]}十`;
  const middle = tens > 0 ? tenWord : hundreds > 0 && ones > 0 ? '零' : '';
  return head + middle + (ones > 0 ? digits[ones] : '');
}

/** 1st, 2nd, 3rd, 11th, 22nd: an ordinal in English. */
export function englishOrdinal(count: number): string {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`not a count: ${count}`);
  const teen = count % 100 >= 11 && count % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}
