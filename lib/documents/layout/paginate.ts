import type { PageMeasure } from '../page-setup.ts';
import { linesOfParagraph } from './build-flow.ts';
import { type FilledPage, type PageFiller, startFilling } from './fill-page.ts';
import type { FlowAtom, LineAtom, SetParagraph } from './flow.ts';

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
    const divided =
      turnAt === 'sentence' ? divideAtSentence(flow, at, chunk.length, filler.room(), page) : undefined;
    if (divided !== undefined) flow.splice(at, divided.replaced, ...divided.atoms);
    else if (filler.fitsEmpty(chunk) || chunk.length === 1 || mayTurnFirst(filler, turnAt)) filler.turn();
    else flow.splice(at, chunk.length, ...chunk.map((atom) => ({ ...atom, glued: false })));
  }
  return filler.finish();
}

/** A reading copy takes an empty page before it divides a sentence. */
function mayTurnFirst(filler: PageFiller, turnAt: 'line' | 'sentence'): boolean {
  return turnAt === 'sentence' && !filler.isEmpty();
}

/** The atoms from here to the next place where a page may end. */
function chunkAt(flow: readonly FlowAtom[], at: number): readonly FlowAtom[] {
  let end = at + 1;
  while (end < flow.length && flow[end - 1]?.glued === true) end += 1;
  return flow.slice(at, end);
}

interface Division {
  /** How many atoms of the flow the new ones take the place of. */
  readonly replaced: number;
  readonly atoms: readonly FlowAtom[];
}

/**
 * Divides the first paragraph of a chunk at the last sentence end that fits into `room`. Nothing when not even its
 * first sentence fits, or when what does not fit comes after a paragraph of one sentence.
 */
function divideAtSentence(
  flow: readonly FlowAtom[],
  at: number,
  length: number,
  room: number,
  page: PageMeasure,
): Division | undefined {
  const chunk = flow.slice(at, at + length);
  const start = chunk.findIndex((atom) => atom.kind === 'line' && !atom.paragraph.spec.keepLines);
  const first = chunk[start];
  if (first === undefined || first.kind !== 'line') return undefined;
  const before = chunk.slice(0, start);
  const { paragraph } = first;
  const lines = linesOf(paragraph, flow, at + start);
  const taken = before.reduce((sum, atom) => sum + atom.height, first.before);
  const count = Math.min(lines.length, Math.floor((room - taken + 0.01) / paragraph.spec.pitch));
  const fitsWhole = lines.length * paragraph.spec.pitch <= page.depth;
  const limit = Math.min(lines[count - 1]?.line.end ?? 0, paragraph.pieces.length - 1);
  for (let end = limit; end > first.from; end -= 1) {
    if (paragraph.pieces[end - 1]?.sentenceEnd !== true) continue;
    const head = linesOfParagraph(paragraph, first.from, end, page, 'sentence');
    if (head.length > count || (head.length === 1 && fitsWhole)) continue;
    const tail = linesOfParagraph(paragraph, end, paragraph.pieces.length, page, 'sentence');
    return { replaced: start + lines.length, atoms: [...before, ...head, ...tail] };
  }
  return undefined;
}

/** The paragraph's lines that follow one another from here. */
function linesOf(paragraph: SetParagraph, flow: readonly FlowAtom[], from: number): readonly LineAtom[] {
  const lines: LineAtom[] = [];
  for (let at = from; at < flow.length; at += 1) {
    const atom = flow[at];
    if (atom?.kind !== 'line' || atom.paragraph !== paragraph) break;
    lines.push(atom);
  }
  return lines;
}
