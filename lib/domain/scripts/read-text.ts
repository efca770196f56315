/**
 * A text as the rules read it: full-width and compatibility forms made plain, without the spaces, breaks and unseen
 * characters that differ from hand to hand (刘　英 and 刘英 are one name), every character knowing where it stands.
 */
export interface ReadText {
  readonly text: string;
  /** Where each UTF-16 unit of `text` begins in what was written; one more at the end. */
  readonly from: readonly number[];
  /** Where it ends. */
  readonly to: readonly number[];
}

/** A stretch of a text: from `start` up to, but not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const unseen = /[\s\u200B-\u200F\u2060\uFEFF\u00AD]|\p{Variation_Selector}/u;
const dots = /[·•‧∙⋅・･．․●﹒]/u;
const latin = /[A-Za-z0-9]/;
/** 2 7人: a figure with its digits set apart; 1 2026年 and 9 10:30 are two. */
const spaced = /(?<![\p{Nd}.:：])\p{Nd}(?:\s\p{Nd})+(?![\p{Nd}.:：]|\s\p{Nd})/gu;
/** What one character is read as. */
const same: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };

/** Reads a text; punctuation comes out in its Chinese form, digits and brackets in the plain one. */
export function readText(written: string): ReadText {
  const from: number[] = [];
  const to: number[] = [];
  let text = '';
  let at = 0;
  let gap = false;
  const figures = [...written.matchAll(spaced)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const inFigure = (place: number): boolean => figures.some(({ start, end }) => start < place && place < end);
  for (const character of written) {
    const end = at + character.length;
    if (unseen.test(character)) {
      gap ||= /\s/u.test(character);
    } else {
      const plain = plainOf(character);
      // A space parts words of other scripts; between Chinese characters it is only set there.
      if (gap && latin.test(plain[0] ?? '') && latin.test(text.at(-1) ?? '') && !inFigure(at))
        add(' ', at - 1, at);
      gap = false;
      add(plain, at, end);
    }
    at = end;
  }
  from.push(at);
  return { text, from, to };

  function add(part: string, start: number, end: number): void {
    text += part;
    for (let unit = 0; unit < part.length; unit += 1) {
      from.push(start);
      to.push(end);
    }
  }
}

function plainOf(character: string): string {
  if (dots.test(character)) return '·';
  const code = character.codePointAt(0) as number;
  const plain = code < 0x3000 || code > 0xf8ff ? character.normalize('NFKC') : character;
  return same[plain] ?? plain;
}

/** Just the text a value is read as: how names, posts and titles of the dossier are looked for. */
export function readAs(value: string): string {
  return plainText.test(value) ? value : readText(value).text;
}

/** Unified characters alone, as nearly every name and post: they are read as they stand. */
const plainText = /^[\u4E00-\u9FFF]*$/;

/** A stretch of what is read as a stretch of what was written. */
export function writtenSpan({ from, to }: ReadText, { start, end }: Span): Span {
  const first = from[start] ?? 0;
  return { start: first, end: end > start ? (to[end - 1] ?? first) : first };
}

/** Every end of a text, the longest first: 会议室, 议室, 室. */
export function suffixes(text: string): readonly string[] {
  return Array.from({ length: text.length }, (_, at) => text.slice(at));
}
