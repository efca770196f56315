import { cellFault, type Read } from './cell-fault.ts';

const phoneNumber = /^(?:1\d{10}|[48]00\d{7}|(?:0\d{2,3})?[2-9]\d{6,7}(?:转\d{1,6})?|\d{3,6})$/u;
/** What is said of a number beside it: 手机：, 办公电话:, （微信同号）. */
const label = /\p{Script=Han}{1,6}:/gu;
const remark = /[([]\p{Script=Han}+[)\]]/gu;
/** A line and its extension: 65201234-801. */
const extension = /^([\d\s()-]*(?<!\d)[2-9]\d{6,7})-(\d{1,6})$/u;

/** Telephone numbers of one cell, as dialled: `+86 138-0013-8000 / 8080` -> `13800138000、8080`. */
export function readPhone(text: string): Read<string> {
  if (text === '') return { value: '', faults: [] };
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\p{Dash}\p{Cf}]/gu, (c) => (/\p{Dash}/u.test(c) ? '-' : ''));
  const whole = wholeNumber(plain);
  // 1.38E+10: the program has already dropped digits.
  if (whole === null) {
    const fault = cellFault('phone', 'phone-scientific', 'warn', 'format-as-text', { text });
    return { value: '', faults: [fault] };
  }
  const numbers = whole
    .replaceAll(remark, '')
    .replaceAll(label, '、')
    .split(/[/、,，;；]/u)
    .filter((part) => part.trim() !== '')
    .flatMap(apart);
  const isOdd = numbers.some((number) => !phoneNumber.test(number));
  const fault = cellFault('phone', 'phone-odd', 'warn', 'confirm', { text });
  return { value: isOdd ? text : numbers.join('、'), faults: isOdd ? [fault] : [] };
}

/** `1.3800138000E+10` with all its digits is a number like any other; null: some of them are lost. */
function wholeNumber(text: string): string | null {
  const [, first = '', rest = '', power = ''] = /^(\d)(?:\.(\d+))?e\+?(\d+)$/iu.exec(text) ?? [];
  if (first === '') return text;
  return rest.length === Number(power) ? first + rest : null;
}

/** Numbers with nothing but a space between them, where each is one by itself. */
function apart(text: string): readonly string[] {
  const parts = text.trim().split(/\s+/u).map(dialled);
  const isWhole = (part: string): boolean => /^1\d{10}$|^0\d{9,11}$/u.test(part);
  return parts.some(isWhole) && parts.every((part) => isWhole(part) || /^[2-9]\d{6,7}$/u.test(part))
    ? parts
    : [dialled(text)];
}

function dialled(text: string): string {
  return text
    .trim()
    .replace(extension, '$1转$2')
    .replaceAll(/[\s()-]/gu, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}(?:\.0+)?$)/u, '')
    .replace(/\.0+$/u, '');
}
