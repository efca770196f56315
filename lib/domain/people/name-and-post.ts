import { storedName } from './name.ts';
import { canBeName, doubleSurnames } from './surnames.ts';
import { isPost } from './unit-and-post.ts';
import { isUnitWord, maybeUnit } from './unit-words.ts';

/** 1. 2、 (3) ④: a place in a list, written before the name. */
const numbering =
  /^\s*(?:[（(]\s*\d{1,4}\s*[）)]|\d{1,4}\s*[、.．)）]|\d{1,4}(?=\s)|[\u2460-\u2473]|[（(][一二三四五六七八九十]{1,4}[）)]|[一二三四五六七八九十]{1,4}[、.．])\s*(?=\p{L})/u;
/** ★王凯, 王凯①: marks of a list round a name, its reading before it. No * among them: it may stand for a lost character. */
const marks =
  /^[\s•·●▪■◆★☆※\p{Dash}]+(?=\p{Script=Han}(?:\s*\p{Script=Han}){1,3}(?:$|[（(，,、\s★☆※])|\p{Script=Han}+·)|^[\p{Script=Latin}\p{M}'’\s-]+(?=\p{Script=Han}{2})|(?<=\p{Script=Han}{2}|[）)])[\s★☆※\u2460-\u2473]+$/gu;
/** How people are addressed, behind the name; no name ends so. */
const address = /(?<=\p{Script=Han}{2}|[）)])\s*(?:同志|先生|女士)(?=\s*(?:$|[（(]))/u;
/** A reading in Latin letters behind a name in characters: 丁翀 Dīng Chōng. */
const latin =
  /(?<=\p{Script=Han})[\s（(]*[\p{Script=Latin}\p{M}'’]{2,}(?:[\s'’-]+[\p{Script=Latin}\p{M}]+)*[\s）)]*$/u;

/** Sex and people behind a name without brackets: 王凯，女，回族, 王凯 女. */
const unbracketed =
  /(?<=^(?:\p{Script=Han}{2,}|\p{Script=Han}\s+\p{Script=Han}|\p{Script=Han}+·[\p{Script=Han}·]+))(?:[\s，,、;；/]+(?:[男女]|\p{Script=Han}{1,5}族))+$/u;

/** A figure or letter that tells people of one name apart: 王凯1, 王凯B. */
const figure = /(?<=\p{Script=Han}{2})\s*([1-9１-９A-DＡ-Ｄ])$/u;

/** What somebody is in a delegation or group, before the name: 团长：王凯, 副组长 王凯. */
const lead = /^(副?[团组]长|召集人|副?秘书长)(?:\s*[:：]\s*|\s+)(\p{Script=Han}[\p{Script=Han}·\s]+)$/u;

/** A name without what lists put round it: its number, how the person is addressed, its reading; what else is said in brackets. */
export function bareName(printed: string): string {
  return printed
    .replace(marks, '')
    .replace(numbering, '')
    .replace(latin, '')
    .replace(address, '')
    .trim()
    .replace(figure, '（$1）')
    .replace(lead, '$2（$1）')
    .replace(
      unbracketed,
      (notes) =>
        `（${notes
          .split(/[\s，,、;；/]+/u)
          .filter(Boolean)
          .join('，')}）`,
    );
}

/** Whether a text looks like somebody's name: a surname and one or two characters, or the parts of a long one. */
export function isLikelyName(text: string): boolean {
  const name = storedName(text);
  return /^[\p{Script=Han}·]+$/u.test(name) && canBeName([...name]);
}

/** What may be a name though its surname is not known: 才让太, 次仁措旦. */
export const possibleName = /^[\p{Script=Han}·\s]{2,15}$/u;

/** Whether several people stand in one cell with nothing but spaces between them: 王凯　丁翀, 王　凯　丁　翀. */
export function isOfSeveral(text: string): boolean {
  const names = withNamesWhole(text.split(/\s+/u).filter((part) => part !== ''));
  return names.length > 1 && !doubleSurnames.has(names[0] ?? '') && names.every(isLikelyName);
}

/** Words of meetings and their papers that begin with a surname: 通知, 时间. */
const ofPapers =
  /^(?:通知|通报|通告|通讯录|公告|公示|时间|日期|安排|方案|计划|章程|文件|全体|成员|单位|党员|广告|应到|单列|平面图|时间表|计划表|安排表|通知单|成员表)$/u;

/** Whether a text that stands alone is a name: it looks like one, and like no unit, post or word of a paper. */
export function isSurelyName(text: string): boolean {
  return isLikelyName(text) && !maybeUnit(text) && !isPost(text) && !ofPapers.test(text);
}

/** 王 凯 -> 王凯: two characters that stand alone, one behind the other, are a name set as wide as three. */
export function withNamesWhole(parts: readonly string[]): readonly string[] {
  const whole: string[] = [];
  let isOpen = false;
  for (const part of parts) {
    const isAlone = /^\p{Script=Han}(?:[（(].*[）)])?$/u.test(part);
    if (isAlone && isOpen) whole[whole.length - 1] += part;
    else whole.push(part);
    isOpen = isAlone && !isOpen;
  }
  return whole;
}

export interface NameAndPost {
  readonly name: string;
  /** Or the unit, as the heading says. */
  readonly post: string;
  /** More than one part may be the name, or none looks like one: `name` is the part that stands where the heading says. */
  readonly isDoubtful: boolean;
}

/** A bracket, with brackets in it. */
const bracket = /[（(]((?:[^（()）]|[（(][^（()）]*[）)])*)[）)]/gu;
/** What brackets behind a name say of somebody besides a post. */
const note = /^(?:[男女]|\p{Script=Han}{1,6}族|列席|旁听|出席|请假|缺席|[，,、\s])+$/u;
const gap = /[\s\u3000，,、/／|｜:：;；—–-]+(?![^（(]*[）)])/u;

/**
 * A cell that says who somebody is and what, in the order of its heading: 王凯 区人大副主任, 区人大副主任 王凯; or
 * 王凯（区人大副主任）, whose further brackets stay with the name.
 */
export function splitNameAndPost(
  cell: string,
  heading: string,
  isKnownUnit: (text: string) => boolean,
): NameAndPost {
  const text = bareName(cell);
  const before = text.replace(/[（(].*$/su, '').trim();
  const behind = text.slice(text.search(/[（(]|$/u));
  const inside = [...behind.matchAll(bracket)].map(([whole, words = '']) => ({ whole, words: words.trim() }));
  const post = inside.find(({ words }) => words !== '' && !note.test(words));
  if (isLikelyName(before) && post && behind.replaceAll(bracket, '').trim() === '') {
    const words = post.words.split(/[，,、;；]/u);
    const own = words.findIndex((word) => !note.test(word.trim()));
    const notes = [
      ...inside.filter((each) => each !== post).map(({ whole }) => whole),
      ...words.slice(0, own).map((word) => `（${word}）`),
    ];
    const isUnit = maybeUnit(storedName(before)) || isKnownUnit(before);
    const held = own > 0 ? post.words.slice(words.slice(0, own).join('，').length + 1).trim() : post.words;
    return { name: [before, ...notes].join(''), post: held, isDoubtful: isUnit };
  }
  const all = withNamesWhole(text.split(gap).filter((part) => part !== ''));
  const parts = all.filter((part) => !note.test(part));
  const notes = all.filter((part) => note.test(part)).map((part) => `（${part}）`);
  const isOther = (part: string): boolean => maybeUnit(part) || isPost(part) || isKnownUnit(part);
  const isFirst = /^[^职单]*(?:姓名|名字)/u.test(heading);
  const due = (isFirst ? parts[0] : parts.at(-1)) ?? '';
  if (parts.length < 2) {
    const isDoubtful = isUnitWord(due) || isPost(due) || isKnownUnit(due);
    return { name: notes.length === 0 ? text : [due, ...notes].join(''), post: '', isDoubtful };
  }
  const able = parts.filter((part) => isLikelyName(part) && !isOther(storedName(part)));
  const [only = due] = able;
  const name = able.includes(due) || !isOther(due) ? due : only;
  return {
    name: [name, ...notes].join(''),
    post: asWritten(text, parts.toSpliced(parts.indexOf(name), 1)),
    isDoubtful: able.length !== 1 || name !== only,
  };
}

/** Parts that stand beside each other, with the signs between them as the text has them: 副主任、党组成员. */
function asWritten(text: string, parts: readonly string[]): string {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const written = text.slice(text.indexOf(first), text.lastIndexOf(last) + last.length);
  const isAll =
    written
      .split(gap)
      .filter((part) => part !== '')
      .join(' ') === parts.join(' ');
  return isAll ? written.replaceAll(/\s+/gu, ' ') : parts.join(' ');
}
