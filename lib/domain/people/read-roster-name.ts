import { type CellFault, cellFault, type Read } from './cell-fault.ts';
import { isDoubtfulName } from './doubtful-name.ts';
import { namesakeNote, storedName } from './name.ts';
import { readName } from './name-order.ts';
import { fieldOf } from './roster-headings.ts';
import type { EnteredStrokes } from './strokes.ts';

/** How rows under and between the people of a table begin: totals, notes, who filled it in. */
const footers =
  /^(?:以上)?(?:合计|总计|小计|共计|总数|总人数|人数|共\s*\d)|^(?:注|备注|说明|附注|填表|填报|制表|审核|审批|负责人|经办|联系人|日期|时间|单位)[^:：]{0,8}[:：]|^(?:注|备注|说明)$|^(?:填表|填报|制表)|^total\b|^(?:应到|实到|请假|缺席|[男女]性?)[^，,]{0,4}\d+[人名位]|^以下空白|^[（(\p{Dash}]*完[）)\p{Dash}]*$/iu;
/** Written where nobody stands yet. */
const vacant = /^(?:待定|暂定|未定|暂缺|空缺|缺额|暂无|无|空|缺|[/\\]|\p{Dash}+)$/u;
/** What lossy encodings and private fonts leave in the place of a rare character. */
const lossy = /[?？\uFFFD□■▯*]|\p{Co}/u;
/** Names are letters, with the dot, spaces, hyphens and apostrophes that belong to some; a comma only in other scripts. */
const odd = /[^\p{L}\p{M}〇·.'’\s,，-]/u;
const unit = /(?:代表团|委员会|常委会|办公室|人民政府|法院|检察院|有限公司|中心)$/u;

/** Whether a text heads or ends a table and names nobody. */
export function isFooter(text: string): boolean {
  return footers.test(text.replaceAll(/\s/gu, '')) || footers.test(text.trim());
}

/** A name as it is printed in a roster, to how it is stored, with what was wrong or is left out. */
export function readRosterName(printed: string, entered: EnteredStrokes): Read<string> {
  const value = storedName(printed);
  const fault = nameFault(value, printed);
  if (fault) return { value, faults: [fault] };
  const isHan = /\p{Script=Han}/u.test(value);
  const isSpaced = /\p{Script=Han}\s+\p{Script=Han}/u.test(printed);
  const characters = isHan ? readName(value, entered).missing.join('') : '';
  const text = namesakeNote(printed);
  return {
    value,
    faults: [
      ...(isDoubtfulName(value)
        ? [cellFault('name', 'name-doubtful', 'warn', 'confirm', { name: value })]
        : []),
      ...(isSpaced ? [cellFault('name', 'name-spaced', 'note', 'nothing', { name: value })] : []),
      ...(characters === ''
        ? []
        : [cellFault('name', 'name-unsortable', 'warn', 'enter-strokes', { name: value, characters })]),
      ...(text === '' ? [] : [cellFault('name', 'note-left', 'note', 'confirm', { name: value, text })]),
    ],
  };
}

function nameFault(name: string, printed: string): CellFault | null {
  if (isFooter(printed) || fieldOf(name) !== undefined)
    return cellFault('name', 'not-a-person', 'note', 'nothing', { name: printed });
  if (name === '' || vacant.test(name)) return cellFault('name', 'name-missing', 'error', 'complete', {});
  if (lossy.test(name)) return cellFault('name', 'name-lossy', 'error', 'retype', { name });
  const isHan = /\p{Script=Han}/u.test(name);
  const isOdd = odd.test(name) || (isHan && (/[,，]/u.test(name) || (name.length > 3 && unit.test(name))));
  return isOdd ? cellFault('name', 'name-odd', 'error', 'retype', { name }) : null;
}
