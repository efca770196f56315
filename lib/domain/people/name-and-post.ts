import { storedName } from './name.ts';
import { canBeName } from './surnames.ts';

/** 1. 2、 (3) ④: a place in a list, written before the name. */
const numbering =
  /^\s*(?:[（(]\s*\d{1,4}\s*[）)]|\d{1,4}\s*[、.．)）]|\d{1,4}(?=\s)|[\u2460-\u2473])\s*(?=\p{L})/u;
/** How people are addressed, behind the name; no name ends so. */
const address = /(?<=\p{Script=Han}{2}|[）)])\s*(?:同志|先生|女士)(?=\s*(?:$|[（(]))/u;
/** A reading in Latin letters behind a name in characters: 丁翀 Dīng Chōng. */
const latin =
  /(?<=\p{Script=Han})[\s（(]*[\p{Script=Latin}\p{M}'’]{2,}(?:[\s'’-]+[\p{Script=Latin}\p{M}]+)*[\s）)]*$/u;

/** A name without what lists put round it: its number, how the person is addressed, its reading. */
export function bareName(printed: string): string {
  return printed.replace(numbering, '').replace(latin, '').replace(address, '').trim();
}

/** Whether a text looks like somebody's name: a surname and one or two characters, or the parts of a long one. */
export function isLikelyName(text: string): boolean {
  const name = storedName(text);
  return /^[\p{Script=Han}·]+$/u.test(name) && canBeName([...name]);
}

/** A cell that says who somebody is and what: 王凯 区人大副主任, 王凯（区人大副主任）, 区人大副主任 王凯. */
export function splitNameAndPost(cell: string): { readonly name: string; readonly post: string } {
  const text = bareName(cell);
  const [, before = '', inside = ''] = /^([^（(]+)[（(](.+)[）)]$/u.exec(text) ?? [];
  if (isLikelyName(before) && !/^(?:[男女]|\p{Script=Han}{1,6}族|[，,、\s])+$/u.test(inside))
    return { name: before.trim(), post: inside.trim() };
  const parts = text.split(/[\s\u3000，,、/／|｜:：;；—–-]+/u).filter((part) => part !== '');
  const at = parts.findIndex(isLikelyName);
  if (parts.length < 2 || at < 0) return { name: text, post: '' };
  return { name: parts[at] ?? '', post: parts.toSpliced(at, 1).join(' ') };
}
