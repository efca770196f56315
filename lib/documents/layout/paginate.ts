import type { PageMeasure } from '../page-setup.ts';
import { linesOfParagraph } from './build-flow.ts';
import { type FilledPage, startFilling } from './fill-page.ts';
import type { FlowAtom, LineAtom } from './flow.ts';

/**
 * Fills pages from top to bottom. A page ends only where an atom leaves it open; a reading copy divides a paragraph
 * at the last sentence end that fits. What no page could hold is divided wherever it must be.
 */
export function paginate(
  atoms: readonly FlowAtom[],
  page: PageMeasure,
  turnAt: 'line' | 'sentence',
): readonly FilledPage[] {
  const flow = [...atoms];
  const filler = startFilling(page);
  let at = 0;
  while (at < flow.length) {
    const chunk = chunkAt(flow, at);
    if (filler.fits(chunk) || (chunk.length === 1 && filler.isEmpty())) {
      filler.place(chunk);
      at += chunk.length;
      continue;
    }
    const divided = turnAt === 'sentence' ? divideAtSentence(chunk, filler.room(), page) : undefined;
    if (divided !== undefined) flow.splice(at, chunk.length, ...divided);
    else if (filler.fitsEmpty(chunk) || chunk.length === 1) filler.turn();
    else flow.splice(at, chunk.length, ...chunk.map((atom) => ({ ...atom, glued: false })));
  }
  return filler.finish();
}

/** The atoms from here to the next place where a page may end. */
function chunkAt(flow: readonly FlowAtom[], at: number): readonly FlowAtom[] {
  let end = at + 1;
  while (end < flow.length && flow[end - 1]?.glued === true) end += 1;
  return flow.slice(at, end);
}

/**
 * Divides the first paragraph of a chunk at the last sentence end that fits into `room`. Nothing when not even its
 * first sentence fits, or when what does not fit comes after a paragraph of one sentence.
 */
function divideAtSentence(
  chunk: readonly FlowAtom[],
  room: number,
  page: PageMeasure,
): readonly FlowAtom[] | undefined {
  const start = chunk.findIndex((atom) => atom.kind === 'line' && !atom.paragraph.spec.keepLines);
  const first = chunk[start];
  if (first === undefined || first.kind !== 'line') return undefined;
  const before = chunk.slice(0, start);
  const { paragraph } = first;
  const lines = chunk
    .slice(start)
    .filter((atom): atom is LineAtom => atom.kind === 'line' && atom.paragraph === paragraph);
  const taken = before.reduce((sum, atom) => sum + atom.height, first.before);
  const count = Math.min(lines.length, Math.floor((room - taken + 0.01) / paragraph.spec.pitch));
  const limit = Math.min(lines[count - 1]?.line.end ?? 0, paragraph.pieces.length - 1);
  for (let end = limit; end > first.from; end -= 1) {
    if (paragraph.pieces[end - 1]?.sentenceEnd !== true) continue;
    const head = linesOfParagraph(paragraph, first.from, end, page, 'sentence');
    if (head.length > count) continue;
    const tail = linesOfParagraph(paragraph, end, paragraph.pieces.length, page, 'sentence');
    return [...before, ...head, ...tail, ...chunk.slice(start + lines.length)];
  }
  return undefined;
}
