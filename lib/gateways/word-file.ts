import { strFromU8, unzipSync } from 'fflate';
import { plainText } from '#lib/domain/plain-text.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';

/** Why a Word file could not be read. */
export type WordFault = 'not-docx' | 'no-text' | 'too-large';

/** A script of a whole congress is far below; what claims to be more is not read into memory. */
const MOST_BYTES = 64 * 1024 * 1024;
const BODY = 'word/document.xml';

/** The paragraphs of a Word file (.docx) as text, in order, tables included; struck-out and alternative text left out. */
export function readWordParagraphs(bytes: Uint8Array): Result<readonly string[], WordFault> {
  let tooLarge = false;
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== BODY) return false;
        tooLarge = originalSize > MOST_BYTES;
        return !tooLarge;
      },
    });
  } catch {
    return refuse('not-docx');
  }
  if (tooLarge) return refuse('too-large');
  const body = files[BODY];
  if (body === undefined) return refuse('not-docx');
  const paragraphs = paragraphsOf(strFromU8(body));
  return paragraphs.some((text) => text !== '') ? ok(paragraphs) : refuse('no-text');
}

/** A tag of WordprocessingML that matters here, or the text between two tags. */
const token =
  /<(\/?)(w:p|w:t|w:tab|w:br|w:cr|w:noBreakHyphen|mc:Fallback)(?=[\s/>])[^>]*?(\/?)>|([^<]+)|<[^>]*>/g;

function paragraphsOf(xml: string): readonly string[] {
  const done: string[] = [];
  const open: string[] = [];
  let inText = false;
  let fallback = 0;
  const add = (text: string): void => {
    if (open.length > 0) open[open.length - 1] += text;
  };
  for (const [, closing, name, empty, between] of xml.matchAll(token)) {
    if (between !== undefined) {
      if (inText && fallback === 0) add(plainText(unescapeXml(between)));
      continue;
    }
    if (name === 'mc:Fallback') fallback += closing ? -1 : empty ? 0 : 1;
    if (fallback > 0 || name === undefined) continue;
    if (name === 'w:t') inText = !closing && !empty;
    else if (name === 'w:p') {
      if (empty) done.push('');
      else if (closing) done.push(open.pop() ?? '');
      else open.push('');
    } else if (!closing) add(name === 'w:noBreakHyphen' ? '-' : name === 'w:tab' ? '\t' : '\n');
  }
  return done;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return named[entity] ?? whole;
    const hex = entity[1] === 'x' || entity[1] === 'X';
    const code = Number.parseInt(entity.slice(hex ? 2 : 1), hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
