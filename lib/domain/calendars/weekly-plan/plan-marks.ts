import { movedTo } from './moved-to.ts';
import { narrow, squeezed } from './plain-cells.ts';
import type { PlanRow } from './plan-grid.ts';
import type { SkipReason } from './weekly-plan.ts';

const none =
  /^(?:[-/\\.·无]|暂?无(?:会议|活动|安排|公务活动|公开活动|其他安排)*|没有安排|none|nothing|n\/?a|no (?:meetings?|events?))[。.;；]?$/i;

/** 休息, 放假 and 国庆假期: a day off for everybody. 休假 and 公休 are somebody's own leave: they are away. */
const dayOff =
  /^[(【]?(?:(?:全天|上午|下午|正常|周[六日末]|双休日?|节假?日|法定|元旦|新年|春节|清明节?|五一|劳动节|端午节?|中秋节?|十一|国庆节?)*(?:休息日?|放假|轮休|双休日?)|(?:元旦|新年|春节|清明节?|五一|劳动节|端午节?|中秋节?|十一|国庆节?)(?:小?长?假|假期|假日|调休)|(?:法定)?节?假日)(?:[一1]天)?[)】]?[。.;；]?$/;

/** 无安排, a lone dash and 休息: a day on which nothing is planned. */
export function saysNothing(matter: string): boolean {
  const plain = squeezed(narrow(matter)).replace(/^-+$/, '-');
  return none.test(plain) || dayOff.test(plain);
}

const off = (word: string): RegExp =>
  new RegExp(
    `^[(（【\\[]?(?:已|因故|临时)?(?:${word})(?:[)）】\\]:：\\s。]|$)|[(（【\\[](?:已|因故|临时)?(?:${word})[^)）】\\]]{0,12}[)）】\\]]|(?:已|因故|临时)(?:${word})$`,
    'i',
  );
const cancelled = off('取消|cancell?ed|called off');
const postponed = off('改期|延期|推迟|暂缓|postponed');
const wholeNote = /^(?:会议|活动|此项|本项|该项)?(?:时间)?(?:已|因故|临时)*(取消|改期|延期|推迟|暂缓)/;

/**
 * 取消 and 改期 as marks, not as what a matter is about (取消行政许可事项座谈会). What only has another time on its own day
 * is not taken back: `movedTo` says which.
 */
export function takenBack(
  matter: string,
  notes: readonly string[],
): Extract<SkipReason, 'cancelled' | 'postponed'> | null {
  const texts = [matter, ...notes].map(squeezed);
  if (texts.some((text) => cancelled.test(text))) return 'cancelled';
  const moved = movedTo(matter, notes);
  if (moved !== null) return moved === 'another-day' ? 'postponed' : null;
  if (texts.some((text) => postponed.test(text))) return 'postponed';
  const word = notes.map((note) => wholeNote.exec(squeezed(note))?.[1]).find((found) => found !== undefined);
  return word === undefined ? null : word === '取消' ? 'cancelled' : 'postponed';
}

const matterMark =
  /^拟|^(?:待定|待通知)$|^[(（【[](?:拟|预|暂)|[(（【[](?:拟定?|暂定|待定|预安排|初步|tentative|tb[cd])[)）】\]]|暂定|预安排|^tentative/i;
const noteMark = /(?<!地点|会场|场地)(?:拟|暂定|待定|待确定|预安排|tentative|tb[cd]\b|to be confirmed)/i;

/** 拟, 暂定, 待定, 预安排: it may still move. */
export function isTentative(matter: string, notes: readonly string[]): boolean {
  return matterMark.test(squeezed(matter)) || notes.some((note) => noteMark.test(squeezed(note)));
}

const footer =
  /^[*※【(（]?(?:注\s*[:：1-9]|(?:签发|拟稿|核稿|经办|校对|填报|填表|制表)人?\s*[:：]|(?:参加|出席|列席|参会|主持|陪同|承办|责任|牵头)[^:：\s]{0,6}[:：]|注意|备注|说明|温馨提示|以上|上述|如有|联系人|联系电话|制表|审核|审签|填报|填表|报送|抄送|印发|发[:：至]|分送|请各|note|remarks?)/i;

/** A note under the table, a signature or a place of printing: a row of one text that is no appointment. */
export function isFooter(text: string): boolean {
  const plain = squeezed(text);
  return (
    footer.test(plain) ||
    /^.{0,30}(?:办公室|秘书[处科]|办公厅)\s*(?:20\d{2}年.*日)?$/.test(plain) ||
    /^20\d{2}年\d{1,2}月\d{1,2}日(?:印发|制)?$/.test(narrow(plain))
  );
}

/** 签发人：王主任 beside 填表人：李某: a row of signatures under the table. */
export function isSignatures({ cells, number }: PlanRow): boolean {
  const own = cells.filter(({ text, across, origin }) => text !== '' && !across && origin === number);
  return own.length > 1 && own.every(({ text }) => /[:：]/.test(text) && isFooter(text));
}

/** 备注： in a cell of its own, with the notes beside and below it. */
export function beginsNotes({ cells, number }: PlanRow): boolean {
  const first = cells.find(({ text, across, origin }) => text !== '' && !across && origin === number);
  return first !== undefined && /^(?:备注|附注|注|说明)\s*[:：]$/.test(squeezed(first.text));
}

const unsettledPlace = /^(?:地点)?(?:待定|未定|另行通知|待通知|tb[cd]|-+|\/|无)$/i;

/** A place; 待定 is none yet. */
export function placeOf(text: string): string {
  const plain = squeezed(text);
  return unsettledPlace.test(narrow(plain)) ? '' : plain;
}

const placeEnd =
  /(?:室|厅|楼|堂|馆|院|场|中心|会场|酒店|宾馆|广场|学校|基地|园区?|礼堂|现场|机关|大楼|层|镇|乡|村|社区|街道|单位|room|hall|centre|center|building)(?:\d{0,4}(?:室|厅)?)?$|\d{3,4}$|楼.{0,6}$/i;

/** 改至1号会议室 says where. */
const changed = /^\s*(?:已)?(?:改|调整|变更)(?:至|到|为|在|于)/;

export interface MatterAndPlace {
  readonly matter: string;
  readonly place: string;
}

/** `市委常委会（常委会议室）` of one cell: a trailing bracket that reads like a place is one, （扩大）and （第三次）are not. */
export function splitPlace(written: string): MatterAndPlace {
  const text = squeezed(written).replace(/[;；。,，]+$/, '');
  const labelled = /^(.+?)[\s,，;；(（]*(?:地点|会场)\s*[:：]\s*([^()（）]+)[)）]?$/.exec(text);
  if (labelled?.[1] && labelled[2]) return { matter: labelled[1].trim(), place: placeOf(labelled[2]) };
  const trailing = /^(.*?)\s*[(（【[]([^()（）【】[\]]+)[)）】\]]$/.exec(text);
  if (trailing?.[1] && trailing[2] && placeEnd.test(trailing[2].trim())) {
    return { matter: trailing[1].trim(), place: placeOf(trailing[2].replace(changed, '')) };
  }
  const at = /^(.+?)\s*[@＠]\s*(\S.*)$/.exec(text);
  return at?.[1] && at[2] ? { matter: at[1], place: placeOf(at[2]) } : { matter: text, place: '' };
}
