import { type CellFault, cellFault, type Read } from './cell-fault.ts';
import { isDoubtfulName } from './doubtful-name.ts';
import { annotationsOf, keptNote, namesakeNote, storedName } from './name.ts';
import { isOfSeveral } from './name-and-post.ts';
import { readName } from './name-order.ts';
import { fieldOf } from './roster-headings.ts';
import type { EnteredStrokes } from './strokes.ts';

/** How rows under and between the people of a table begin: totals, notes, who filled it in. */
const footers =
  /^(?:以上)?(?:合计|总计|小计|共计|总数|总人数|人数|共\s*\d)|^(?:注|备注|说明|附注|填表|填报|制表|审核|审批|负责人|经办|联系人|日期|时间|单位)[^:：]{0,8}[:：]|^(?:注|备注|说明)$|^(?:填表|填报|制表)|^total\b|^(?:应到|实到|请假|缺席|[男女]性?)[^，,]{0,4}\d+[人名位]|^抄送|^(?:代表|委员|人员)总数|^[缺出空][缺额]\d+[人名位]/iu;
/** Who filled it in or may be asked, as a label by itself: 联系人, 审核人, 单位负责人签字. */
const signed =
  /^(?:(?:单位|部门)?(?:填表|填报|制表|审核|审批|经办|联系|负责|记录|校对)人员?|(?:分管|主管)领导)(?:及(?:联系)?电话|[（(]?签[字名章][）)]?)?[:：]?$/u;
/** What stands between and behind pages: （续表）, 第 2 页, 2026年9月11日印发. */
const pageMark =
  /^[（(\p{Dash}]*(?:续表|此页无正文|以下(?:无正文|空白)|完)[）)\p{Dash}]*$|^第\d+页(?:共\d+页)?$|\d日印发$/u;
/** Written where nobody stands yet. */
const vacant =
  /^(?:待定|暂定|未定|暂缺|空缺|缺额|暂无|无|空|缺|同\s*上|#(?:n\/a|ref!|value!|name\?|div\/0!|null!|num!)|[〃″]|[/\\]|\p{Dash}+)$/iu;
/** What lossy encodings and private fonts leave in the place of a rare character. */
const lossy = /[?？\uFFFD□■▯*]|\p{Co}/u;
/** Names are letters, with the dot, spaces, hyphens and apostrophes that belong to some; a comma only in other scripts. */
const odd = /[^\p{L}\p{M}〇·.'’\s,，-]/u;
const unit = /(?:代表团|委员会|常委会|办公室|人民政府|法院|检察院|有限公司|中心)$/u;

/** A bracket inside a name tells a character by its parts: 李（吉吉）明. */
const inside = /\p{Script=Han}\s*[（([【〔][^）)\]】〕]*[）)\]】〕]\s*\p{Script=Han}/u;

/** Whether a text marks a page or the end of a paper, wherever in a row it stands. */
export function isPageMark(text: string): boolean {
  return pageMark.test(text.replaceAll(/\s/gu, ''));
}

/** Whether a text heads or ends a table and names nobody. */
export function isFooter(text: string): boolean {
  const plain = text.replaceAll(/\s/gu, '');
  return footers.test(plain) || footers.test(text.trim()) || signed.test(plain) || isPageMark(text);
}

/** A name as it is printed in a roster, to how it is stored, with what was wrong or is left out. */
export function readRosterName(printed: string, entered: EnteredStrokes): Read<string> {
  const value = storedName(printed);
  const fault = nameFault(value, printed);
  if (fault) return { value, faults: [fault] };
  const isHan = /\p{Script=Han}/u.test(value);
  const isSpaced = /\p{Script=Han}\s+\p{Script=Han}/u.test(printed);
  const characters = isHan ? readName(value, entered).missing.join('') : '';
  const kept = keptNote(annotationsOf(printed));
  const left = annotationsOf(printed).filter(
    (note) => keptNote([note]) === '' && namesakeNote(`（${note}）`) !== '',
  );
  return {
    value,
    faults: [
      ...(isDoubtfulName(value)
        ? [cellFault('name', 'name-doubtful', 'warn', 'choose-row', { name: value })]
        : []),
      ...(isSpaced ? [cellFault('name', 'name-spaced', 'note', 'nothing', { name: value })] : []),
      ...(characters === ''
        ? []
        : [cellFault('name', 'name-unsortable', 'warn', 'enter-strokes', { name: value, characters })]),
      ...(kept === ''
        ? []
        : [cellFault('name', 'note-kept', 'note', 'confirm', { name: value, text: kept })]),
      ...(left.length === 0
        ? []
        : [cellFault('name', 'note-left', 'note', 'confirm', { name: value, text: left.join('，') })]),
    ],
  };
}

function nameFault(name: string, printed: string): CellFault | null {
  if (isFooter(printed) || fieldOf(name) !== undefined)
    return cellFault('name', 'not-a-person', 'note', 'nothing', { name: printed });
  if (name === '' || vacant.test(name)) return cellFault('name', 'name-missing', 'error', 'complete', {});
  if (lossy.test(name)) return cellFault('name', 'name-lossy', 'error', 'retype', { name });
  const isHan = /\p{Script=Han}/u.test(name);
  const isHeld = inside.test(printed) || isOfSeveral(printed);
  const isOdd =
    isHeld || odd.test(name) || (isHan && (/[,，]/u.test(name) || (name.length > 3 && unit.test(name))));
  return isOdd ? cellFault('name', 'name-odd', 'error', 'retype', { name }) : null;
}
