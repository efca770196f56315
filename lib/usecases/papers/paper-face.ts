import { fontBookOf } from '#lib/documents/fonts/font-book.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { fontShelf } from '#lib/gateways/fonts.ts';
import { keepRendered } from './rendered.ts';

/** More characters than a browser asks for at once. */
const MOST = 1_000;

/**
 * A face of the papers that draws these characters alone. Letters say nothing of any meeting, so whoever is signed in
 * may have them.
 */
export async function cutPaperFace(face: string, text: string): Promise<Result<Uint8Array, Refusal>> {
  const nothing = refuse({ kind: 'not-found', what: 'file' } as const);
  const codePoints = [...text].map((char) => char.codePointAt(0) ?? 0);
  if (codePoints.length === 0 || codePoints.length > MOST) return nothing;
  const book = fontBookOf(fontShelf());
  if (!fontShelf().files.some(({ id }) => id === face)) return nothing;
  const file = await keepRendered(`face:${fontShelf().stamp}:${face}:${text}`, async () => ({
    bytes: book.subset(face, codePoints) ?? new Uint8Array(),
    pages: 0,
    prints: [],
  }));
  return ok(file.bytes);
}
