/** What a Chinese keyboard writes for a colon and a semicolon. */
export const WIDE_COLON = 0xff1a;
export const WIDE_SEMICOLON = 0xff1b;

/**
 * The colon before the value of a content line whose name ends at `from`: a wide one right behind the name, a colon, or a
 * wide one where there is no other. Below `from` where there is none. Of a date it is the last: its parameters may hold colons.
 */
export function findValueColon(text: string, from: number, end: number, isDate: boolean): number {
  if (text.charCodeAt(from) === WIDE_COLON) return from;
  const colon = isDate ? findDateColon(text, from, end) : findColon(text, from, end);
  return colon < from ? text.indexOf('：', from) : colon;
}

/** The last colon, or the one before a date that is written with colons itself (ISO 8601, extended): it is shown whole. */
function findDateColon(text: string, from: number, end: number): number {
  const last = findLastColon(text, from, end);
  if (end - last > SHORTEST_DATE) return last;
  const extended = text.slice(from, end).search(/:\s*\d{4}-\d{2}-\d{2}[T ]\d{2}:/i);
  return extended < 0 ? last : from + extended;
}

/** 20260914 */
const SHORTEST_DATE = 8;

function findLastColon(text: string, from: number, end: number): number {
  let at = end - 1;
  while (at >= from && text.charCodeAt(at) !== 58) at--;
  return at;
}

/** The colon that ends the parameters: the first outside quotes, or simply the first where a quote is never closed. */
function findColon(text: string, from: number, end: number): number {
  let quoted = false;
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) quoted = !quoted;
    else if (code === 58 && !quoted) return i;
  }
  return quoted ? from + text.slice(from, end).indexOf(':') : -1;
}
