import { fontBookOf } from '#lib/documents/fonts/font-book.ts';
import type { FaceId, FontBook } from '#lib/documents/fonts/font-set.ts';
import { missingGlyphs } from '#lib/documents/fonts/missing-glyphs.ts';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import type { Mark, Page } from '#lib/documents/layout/mark.ts';
import type { Document } from '#lib/documents/page.ts';
import { renderDocx } from '#lib/documents/render/docx.ts';
import { renderPdf } from '#lib/documents/render/pdf.ts';
import { renderSvg } from '#lib/documents/render/svg.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { pageDifference } from '#lib/domain/ripple/page-difference.ts';
import { type FontShelf, fontShelf } from '#lib/gateways/fonts.ts';
import type { PaperFormat } from './artefacts.ts';
import { pagePrints } from './fingerprint.ts';
import { keepRendered, type Rendered } from './rendered.ts';

/** A character no font at hand draws, with the words it stands in. */
export interface Missing {
  readonly char: string;
  readonly text: string;
}

/** Generic families behind the faces of the print, for a browser that has not got them. */
const fallbacks: Readonly<Record<string, string>> = {
  fang: 'FangSong, STFangsong, serif',
  kai: 'KaiTi, STKaiti, serif',
  sans: 'SimHei, "Noto Sans CJK SC", sans-serif',
  serif: 'SimSun, "Noto Serif CJK SC", serif',
};

function fonts(): FontBook {
  return fontBookOf(fontShelf());
}

/**
 * Whose letters the preview asks the browser for: the very face of the print, as the page brings it; then the same face
 * where the machine has it, for a drawing that was saved.
 */
function stackOf(shelf: FontShelf): (face: FaceId) => string {
  return (face) => {
    const name = shelf.files.find((file) => file.id === face)?.name ?? face;
    const family = Object.keys(fallbacks).find((key) => face.startsWith(key)) ?? 'serif';
    return `"paper-${face}", "${name}", ${fallbacks[family]}`;
  };
}

/** Characters of a paper that would print as nothing, with the words they stand in. */
export function missingIn(document: Document): readonly Missing[] {
  return missingGlyphs(document, fonts()).map(({ char, text }) => ({ char, text }));
}

/** A paper's pages as drawings, the same marks as the PDF. */
export function drawPages(document: Document): readonly string[] {
  return renderSvg(layOut(document, fonts()), stackOf(fontShelf()));
}

/** How a paper is set. */
export interface PaperSetting {
  readonly format: PaperFormat;
  /** Names what it says; the same key gives the same file. */
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Fingerprints of the pages that lie there already: only what differs from them is in the file. PDF only. */
  readonly instead?: readonly string[];
}

/**
 * A paper as a file. A character that no font has is told by name before anything is printed (检查目录 31); a Word
 * file is drawn with the fonts of whoever opens it, so it is not refused.
 */
export async function setPaper(
  document: Document,
  setting: PaperSetting,
): Promise<Result<Rendered, Refusal>> {
  const { format, key, instead = [] } = setting;
  const missing = format === 'docx' ? null : missingGlyphsOf(document);
  if (missing) return refuse(missing);
  const name = [fontShelf().stamp, key, ...instead, format].join('.');
  return ok(await keepRendered(name, () => render(document, setting)));
}

/** A paper among several of one file; `instead`: as in `PaperSetting`. */
export interface PartOfFile {
  readonly document: Document;
  readonly instead: readonly string[];
}

/** Several papers as one PDF, one behind the other, each page of its own size. Refused as `setPaper` refuses. */
export function setTogether(
  parts: readonly PartOfFile[],
  { title, language, at }: Pick<Document, 'title' | 'language'> & Pick<PaperSetting, 'at'>,
): Result<Uint8Array, Refusal> {
  const pages: Page[] = [];
  for (const { document, instead } of parts) {
    const missing = missingGlyphsOf(document);
    if (missing) return refuse(missing);
    pages.push(...pagesInstead(layOut(document, fonts()), instead));
  }
  return ok(renderPdf(pages, fonts(), { title, language, createdAt: at }));
}

/** The pages that differ from those that lie there already. */
function pagesInstead(pages: readonly Page[], instead: readonly string[]): readonly Page[] {
  if (instead.length === 0) return pages;
  const { print } = pageDifference(instead, pagePrints(pages));
  const chosen = new Set(print);
  return pages.filter((_, index) => chosen.has(index + 1));
}

/** A fingerprint of every page, without making a file of them. */
export async function printsOf(document: Document, key: string): Promise<readonly string[]> {
  const { prints } = await keepRendered(`${fontShelf().stamp}.${key}.prints`, async () => ({
    ...{ bytes: new Uint8Array(), pages: 0 },
    prints: pagePrints(layOut(document, fonts())),
  }));
  return prints;
}

/** The anchors of what stands on each page. */
export function refsByPage(document: Document): readonly ReadonlySet<string>[] {
  return layOut(document, fonts()).map(({ marks }) => new Set(marks.flatMap(refsOf)));
}

function refsOf(mark: Mark): readonly string[] {
  if (mark.kind === 'turn') return mark.marks.flatMap(refsOf);
  return mark.kind === 'line' || mark.ref === undefined ? [] : [mark.ref];
}

/** Why a paper must not be printed: characters that no font has. Null: it can be. */
export function missingGlyphsOf(document: Document): Refusal | null {
  const missing = missingIn(document);
  if (missing.length === 0) return null;
  return { kind: 'missing-glyphs', characters: missing.map(({ char, text }) => named(char, text)) };
}

/** 䶮（柯䶮）: the character and the name or words it stands in. */
function named(char: string, text: string): string {
  const short = [...text.replace(/[\s\u3000]/gu, '')];
  return short.length > 1 && short.length <= 8 ? `${char}（${short.join('')}）` : char;
}

async function render(document: Document, { format, at, instead = [] }: PaperSetting): Promise<Rendered> {
  if (format === 'docx')
    return { bytes: await renderDocx(document, { createdAt: at }), pages: 0, prints: [] };
  const pages = layOut(document, fonts());
  const prints = pagePrints(pages);
  if (format === 'svg') {
    const drawn = renderSvg(pages, stackOf(fontShelf())).join('\n');
    return { bytes: new TextEncoder().encode(drawn), pages: pages.length, prints };
  }
  const { print } = pageDifference(instead, prints);
  const chosen = pages.filter((_, index) => print.includes(index + 1));
  const { title, language } = document;
  const bytes = renderPdf(chosen, fonts(), { title, language, createdAt: at });
  return { bytes, pages: chosen.length, prints };
}
