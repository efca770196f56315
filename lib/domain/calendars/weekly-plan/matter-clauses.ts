import { squeezed } from './plain-cells.ts';
import { placeOf, splitPlace } from './plan-marks.ts';

/** What one text says of a matter, where a table would have columns. Empty where it says nothing. */
export interface SaidMatter {
  readonly matter: string;
  readonly place: string;
  readonly chair: string;
  readonly people: string;
}

/**
 * `常委会会议室，召开主任会议，张三主持` and `召开主任会议，地点：五楼，主持人：张三`: between commas, a clause that is nothing
 * but a place, somebody who presides, or those who attend is taken for that; the rest is the matter. Where every clause
 * would be taken, none is.
 */
export function saidMatter(written: string): SaidMatter {
  const clauses = clausesOf(squeezed(written).replace(/[;；。,，]+$/, ''));
  const said = { place: '', chair: '', people: '' };
  const matter: string[] = [];
  for (const { text, mark } of clauses) {
    const found = clauses.length === 1 ? null : fieldOf(text);
    if (found === null || said[found.field] !== '')
      matter.push(matter.length === 0 ? text : `${mark}${text}`);
    else said[found.field] = found.value;
  }
  const inRoom = said.place === '' ? heldIn.exec(matter.join('')) : null;
  if (inRoom?.[1] && inRoom[2]) return { ...said, place: inRoom[1], matter: inRoom[2] };
  if (matter.length === 0) return { ...splitPlace(written), chair: '', people: '' };
  const split = splitPlace(matter.join(''));
  return { ...said, matter: split.matter, place: said.place || split.place };
}

interface Clause {
  readonly text: string;
  /** The comma before it. */
  readonly mark: string;
}

/** Parts between commas that stand in no brackets. */
function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let [from, depth, mark] = [0, 0, ''];
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at);
    if ('(（【《'.includes(char) && char !== '') depth++;
    else if (')）】》'.includes(char) && char !== '') depth--;
    else if (depth <= 0 && ',，;；。'.includes(char)) {
      const clause = text.slice(from, at).trim();
      if (clause !== '') clauses.push({ text: clause, mark });
      [from, depth, mark] = [at + 1, 0, char];
    }
  }
  const left = depth > 0 ? text.slice(from).trim() : '';
  return left === '' ? clauses : [...clauses, { text: left, mark }];
}

interface Found {
  readonly field: 'place' | 'chair' | 'people';
  readonly value: string;
}

function fieldOf(clause: string): Found | null {
  const [, place, chair, people] = labelled.exec(clause) ?? [];
  if (place) return { field: 'place', value: placeOf(place) };
  if (chair) return { field: 'chair', value: chair };
  if (people) return { field: 'people', value: people };
  const presides = presider.exec(clause)?.[1];
  if (presides) return { field: 'chair', value: presides };
  const attends = attendants.exec(clause)?.[1];
  if (attends) return { field: 'people', value: attends };
  const isRoom = room.test(clause) && !doing.test(clause) && !noRoom.test(clause);
  return isRoom ? { field: 'place', value: placeOf(clause) } : null;
}

/** 地点：五楼, 主持人：张三, 参加领导：李四、王五. */
const labelled =
  /^(?:(?:会议|活动)?(?:地点|会场)\s*[:：]\s*(.+)|主持(?:人|领导)?\s*[:：]\s*(.+)|(?:参加|出席|参会|列席|陪同)(?:人员?|领导)?\s*[:：]\s*(.+))$/;

/** 张三主持, 王主任主持会议. */
const presider = /^(?:由)?([\p{Script=Han}·]{2,10}?)(?:同志)?主持(?:会议)?$/u;

/** 李四、王五参加, 全体主任出席, 张三带队. */
const attendants = /^([\p{Script=Han}·、\s]{2,40}?)(?:同志)?(?:出席|参加|参会|列席|陪同|带队)$/u;

/** A room and what holds rooms; a 镇 or a 单位 may be what a matter is about. */
const room = /^.{0,20}(?:室|厅|会堂|礼堂|会场|[楼层]|\d{3,4}|[楼层].{0,4}室)$/;

/** 赴三楼, 参观陈列室, 走访办公室: something done there, which is the matter. */
const doing =
  /^(?:到|赴|去)|召开|举行|举办|研究|听取|审议|讨论|学习|调研|视察|检查|督[导查办]|参加|参观|出席|列席|主持|走访|慰问|看望|接待|陪同|座谈|办公室$/;

/** 省教育厅 is a department, 2026 a year, 参会200 how many come. */
const noRoom =
  /(?:教育|科技|科学技术|信息化|公安|安全|民政|司法|财政|保障|人社|资源|环境|环保|建设|住建|交通|运输|水利|农村|农业|商务|文化|文旅|旅游|事务|应急|管理|林业|卫生|办公)厅$|^(?:19|20)\d\d$|(?:参会|参加|出席|到会|共|约|近|各|第|[.年月])\d{3,4}$/u;

/** 在区机关大礼堂召开全区人大工作会议. */
const heldIn = /^在([^,，。;；]{1,20}?(?:室|厅|会堂|礼堂|会场|[楼层]))((?:召开|举行|举办).+)$/;
