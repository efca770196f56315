/**
 * How a character behaves on a line of Chinese. Source: CLREQ (W3C, Requirements for Chinese Text Layout) 3.1 and
 * GB/T 15834-2011 5.1: which marks may not begin or end a line, and where a full-width mark has air to give.
 */
export type CharacterClass = 'han' | 'open' | 'close' | 'stop' | 'middle' | 'dash' | 'latin' | 'space';

const OPEN = new Set('（〔［｛〈《「『【〖“‘');
const CLOSE = new Set('）〕］｝〉》」』】〗”’、，。．');
const STOP = new Set('：；！？');
const MIDDLE = new Set('·・');
const DASH = new Set('—…～');
const NO_START = new Set('）〕］｝〉》」』】〗”’、，。．：；！？·・—…～々ー％‰℃°′″)]},.;:!?%');
const NO_END = new Set('（〔［｛〈《「『【〖“‘([{￥＄￡$#№§');
const LATIN =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\u0021-\u007e\u00a1-\u00b6\u00b8-\u036f\u2010-\u2013\u2018\u2019\u201c\u201d\u2032-\u2044]/u;

/** The class of a character; `chinese` decides what a curly quote is. */
export function classOf(char: string, chinese: boolean): CharacterClass {
  if (char === ' ' || char === '\u00a0' || char === '\u2009') return 'space';
  if (isFullWidth(char)) return 'han';
  if (!chinese && LATIN.test(char)) return 'latin';
  if (OPEN.has(char)) return 'open';
  if (CLOSE.has(char)) return 'close';
  if (STOP.has(char)) return 'stop';
  if (MIDDLE.has(char)) return 'middle';
  if (DASH.has(char)) return 'dash';
  return LATIN.test(char) ? 'latin' : 'han';
}

/** Full-width digits and letters are cells like any other. */
function isFullWidth(char: string): boolean {
  return /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/.test(char);
}

/** Air in ems that a full-width mark can give up on its left and on its right. */
export function airOf(kind: CharacterClass): { readonly left: number; readonly right: number } {
  switch (kind) {
    case 'open':
      return { left: 0.5, right: 0 };
    case 'close':
      return { left: 0, right: 0.5 };
    case 'stop':
      return { left: 0, right: 0.25 };
    case 'middle':
      return { left: 0.25, right: 0.25 };
    default:
      return { left: 0, right: 0 };
  }
}

const UNITS = new Set('年月日号时分秒人名位个件项条款届次票元万亿％%');

/** Whether a line may end after `before` and the next begin with `after`. */
export function mayBreakBetween(before: string, after: string, chinese: boolean): boolean {
  const left = classOf(before, chinese);
  const right = classOf(after, chinese);
  if (NO_START.has(after) || NO_END.has(before)) return false;
  if (right === 'space') return false;
  if (left === 'space') return true;
  if (left === 'latin' && right === 'latin') return before === '-' || before === '–';
  return !(left === 'dash' && right === 'dash');
}

/** A number and its unit, which a reading copy keeps on one line: 2026年, 27人. */
export function isNumberAndUnit(before: string, after: string): boolean {
  return /[0-9]/.test(before) && UNITS.has(after);
}

const SENTENCE_END = new Set('。！？.!?');
const TRAILING = new Set('”’）》」』】〕)"\'');

/** Whether a sentence is over at `end`, a closing quote or bracket taken with it. */
export function endsSentence(text: string, end: number): boolean {
  let at = end - 1;
  while (at > 0 && TRAILING.has(text.charAt(at))) at -= 1;
  const next = text.charAt(end);
  if (TRAILING.has(next) || SENTENCE_END.has(next)) return false;
  const last = text.charAt(at);
  if (last === '.') return next === '' || next === ' ';
  return SENTENCE_END.has(last);
}
