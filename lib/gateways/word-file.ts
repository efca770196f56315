import { strFromU8, unzipSync } from 'fflate';
import { plainText } from '#lib/domain/plain-text.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';

/** Why a Word file could not be read. */
export type WordFault = 'not-docx' | 'no-text' | 'too-large';

/** A script of a whole congress is far below; what claims to be more is not read into memory. */
const MOST_BYTES = 64 * 1024 * 1024;
const BODY = 'word/document.xml';
/** What else is printed: heads and feet of pages, notes. */
const MARGINS = /^word\/(?:header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/**
 * The paragraphs of a Word file (.docx) as text, in order, tables included; struck-out, moved, hidden and alternative text
 * and readings set above characters left out. With its margins: what stands in heads, feet and notes comes after the body.
 */
export function readWordParagraphs(
  bytes: Uint8Array,
  { margins = false }: { readonly margins?: boolean } = {},
): Result<readonly string[], WordFault> {
  let size = 0;
  let tooLarge = false;
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== BODY && !(margins && MARGINS.test(name))) return false;
        size += originalSize;
        tooLarge = size > MOST_BYTES;
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
  if (paragraphs.every((text) => text === '')) return refuse('no-text');
  const beside = Object.keys(files)
    .filter((name) => name !== BODY)
    .sort()
    .flatMap((name) => paragraphsOf(strFromU8(files[name] as Uint8Array)))
    .filter((text) => text.trim() !== '');
  return ok([...paragraphs, ...new Set(beside)]);
}

/** A tag of WordprocessingML that matters here, or the text between two tags. */
const token =
  /<(\/?)(w:p|w:pPr|w:r|w:vanish|w:t|w:tab|w:br|w:cr|w:noBreakHyphen|mc:Fallback|w:moveFrom|w:rt)(?=[\s/>])([^>]*?)(\/?)>|([^<]+)|<[^>]*>/g;

/** The older form of a drawing, what was moved away, a reading above a character. */
const unreadTags: ReadonlySet<string> = new Set(['mc:Fallback', 'w:moveFrom', 'w:rt']);

function paragraphsOf(xml: string): readonly string[] {
  const done: string[] = [];
  const open: string[] = [];
  /** Whether each run that is open is hidden; one may hold a text box with runs of its own. */
  const hidden: boolean[] = [];
  let inText = false;
  /** In what says how a paragraph looks: its mark may be hidden, and its words not. */
  let ofParagraph = false;
  let unread = 0;
  const add = (text: string): void => {
    if (open.length > 0 && !hidden.includes(true)) open[open.length - 1] += text;
  };
  for (const [, closing, name, says, empty, between] of xml.matchAll(token)) {
    if (between !== undefined) {
      if (inText && unread === 0) add(plainText(unescapeXml(between)));
      continue;
    }
    if (unreadTags.has(name ?? '')) unread += closing ? -1 : empty ? 0 : 1;
    if (unread > 0 || name === undefined) continue;
    if (name === 'w:pPr') ofParagraph = !closing && !empty;
    else if (name === 'w:r') {
      if (closing) hidden.pop();
      else if (!empty) hidden.push(false);
    } else if (name === 'w:vanish') {
      if (hidden.length > 0 && !ofParagraph)
        hidden[hidden.length - 1] = !/w:val="(?:0|false|off)"/.test(says ?? '');
    } else if (name === 'w:t') inText = !closing && !empty;
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
