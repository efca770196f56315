import { fontBookOf } from '#lib/documents/fonts/font-book.ts';
import type { FaceId, FontBook } from '#lib/documents/fonts/font-set.ts';
import { missingGlyphs } from '#lib/documents/fonts/missing-glyphs.ts';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import type { Document } from '#lib/documents/page.ts';
import { renderDocx } from '#lib/documents/render/docx.ts';
import { renderPdf } from '#lib/documents/render/pdf.ts';
import { renderSvg } from '#lib/documents/render/svg.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { fontShelf } from '#lib/gateways/fonts.ts';
import type { PaperFormat } from './artefacts.ts';
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
function stackOf(face: FaceId): string {
  const name = fontShelf().files.find((file) => file.id === face)?.name ?? face;
  const family = Object.keys(fallbacks).find((key) => face.startsWith(key)) ?? 'serif';
  return `"paper-${face}", "${name}", ${fallbacks[family]}`;
}

/** Characters of a paper that would print as nothing, with the words they stand in. */
export function missingIn(document: Document): readonly Missing[] {
  return missingGlyphs(document, fonts()).map(({ char, text }) => ({ char, text }));
}

/** A paper's pages as drawings, the same marks as the PDF. */
export function drawPages(document: Document): readonly string[] {
  return renderSvg(layOut(document, fonts()), stackOf);
}

/**
 * A paper as a file. A character that no font has is told by name before anything is printed (检查目录 31); a Word
 * file is drawn with the fonts of whoever opens it, so it is not refused.
 */
export async function setPaper(
  document: Document,
  { format, key, at }: { readonly format: PaperFormat; readonly key: string; readonly at: number },
): Promise<Result<Rendered, Refusal>> {
  const missing = format === 'docx' ? null : missingGlyphsOf(document);
  if (missing) return refuse(missing);
  return ok(await keepRendered(`${key}.${format}`, () => render(document, format, at)));
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

async function render(document: Document, format: PaperFormat, createdAt: number): Promise<Rendered> {
  if (format === 'docx') return { bytes: await renderDocx(document, { createdAt }), pages: 0 };
  const pages = layOut(document, fonts());
  if (format === 'svg') {
    const drawn = renderSvg(pages, stackOf).join('\n');
    return { bytes: new TextEncoder().encode(drawn), pages: pages.length };
  }
  const { title, language } = document;
  const bytes = await renderPdf(pages, fonts(), { title, language, createdAt });
  return { bytes, pages: pages.length };
}
