import { hunksOf, isLow } from './compare-text.ts';
import type { TitleHit } from './find-titles.ts';
import type { Span } from './read-text.ts';
import { isSlight, type TitleParts } from './title-parts.ts';

/** A fifth of a title may be wrong and it is still that title. */
export const SHARE = 0.2;
/** Characters shown on either side of what differs. */
const SHOWN = 3;

/** What differs, with a few characters on either side; null where only 关于, 的 or 和 come and go. */
export function slipIn(written: string, expected: string): TitleHit['slip'] {
  const hunks = hunksOf(written, expected).filter(
    ({ written: w, expected: e }) => !isSlight(written.slice(w.start, w.end), expected.slice(e.start, e.end)),
  );
  const [first, last] = [hunks[0], hunks.at(-1)];
  if (!first || !last) return null;
  const least = Math.min(SHOWN, first.written.start, first.expected.start);
  const start = isLow(written, first.written.start - least) ? least - 1 : least;
  const most = Math.min(SHOWN, written.length - last.written.end, expected.length - last.expected.end);
  const end = isLow(written, last.written.end + most) ? most - 1 : most;
  const span = { start: first.written.start - start, end: last.written.end + end };
  return {
    span,
    written: written.slice(span.start, span.end),
    expected: expected.slice(first.expected.start - start, last.expected.end + end),
  };
}

/** 听取和审仪区人民政府 before a title that is right: a character or two of what leads to it are wrong. */
export function leadSlip(
  front: string,
  lead: string,
): (NonNullable<TitleHit['slip']> & { readonly from: number }) | null {
  const written = front.slice(-lead.length);
  if (lead.length < 2 || written.length !== lead.length || written === lead) return null;
  const off = [...written].filter((character, at) => character !== lead[at]).length;
  const slip = off <= Math.max(1, Math.floor(lead.length * SHARE)) ? slipIn(written, lead) : null;
  return slip && { ...slip, from: front.length - lead.length };
}

/** What a paper is; one for another is no way of saying it. */
const kinds = /^(?:报告|议案|草案|决定|决议|办法|方案|条例|规定|意见|说明)$/u;

/**
 * Whether an exact place leaves nothing to say about a near one: it overlaps it. Where it is but a heading inside the
 * title, only single characters changed about it are a slip, and not that the rest is missing.
 */
export function isSaidBy(
  exact: {
    readonly span: Span;
    readonly heading: boolean;
    readonly title: TitleParts;
    readonly wanted: string;
  },
  near: Span,
  text: string,
  wanted: string,
): boolean {
  if (exact.span.start >= near.end || near.start >= exact.span.end) return false;
  const inTitle = exact.heading || wanted.includes(exact.wanted);
  if (!inTitle || wanted === exact.wanted) return true;
  return hunksOf(text.slice(near.start, near.end), wanted).some(({ written: w, expected: e }) => {
    const [wrote, size] = [text.slice(near.start + w.start, near.start + w.end), e.end - e.start];
    if (kinds.test(wrote) && kinds.test(wanted.slice(e.start, e.end))) return false;
    // 关于决算的报告 for 关于决算草案的报告: the title goes on behind what is lost.
    if (!exact.heading && wrote === '' && wanted.slice(e.start, e.end) === '草案' && e.end < wanted.length)
      return false;
    return wrote.length !== size || size > 1 || /[项\d]/u.test(wrote);
  });
}
