import { canBeName } from '../../people/surnames.ts';
import { postWordAtEnd } from '../../scripts/post-words.ts';
import { narrow } from './plain-cells.ts';
import { fieldOf } from './plan-columns.ts';

/** What offices tick beside a matter and reads like a name: 安 and 车 are surnames. */
const service =
  /^(?:安保|安全|车辆|宣传|文件|文稿|文秘|公开|关注|向导|音响|商务|通报|通知|相机|会务|包车|路线|经费|常规)$/;

/**
 * Whether a heading names somebody: 喻怀瑾, 书记, 王副市长, 书记 喻怀瑾, 怀瑾同志. 录像 and 需派车 do not, and no heading does that
 * is known otherwise.
 */
export function namesPerson(heading: string): boolean {
  const plain = plainly(heading);
  if (fieldOf(heading) !== null || service.test(plain)) return false;
  const characters = [...plain];
  const isNamed = [2, 3, 4].some(
    (length) => canBeName(characters.slice(-length)) && isPost(characters.slice(0, -length).join('')),
  );
  return isNamed || saysPost(heading);
}

/** Whether a heading that names somebody says so by a post; one that only may be a name may be 金额 or 方式. */
export function saysPost(heading: string): boolean {
  const plain = plainly(heading);
  const before = [2, 3, 4].map((length) => [...plain].slice(0, -length).join(''));
  return [plain, ...before].some((text) => postWordAtEnd(text) !== '') || /(?:同志|常委|领导)$/u.test(plain);
}

function plainly(heading: string): string {
  return narrow(heading)
    .replace(/\([^)]*\)/gu, '')
    .replace(/\s/gu, '');
}

function isPost(text: string): boolean {
  return text === '' || postWordAtEnd(text) !== '';
}
