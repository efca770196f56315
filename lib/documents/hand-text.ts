import { applyEdits, type EditedPassage, type EditedScript } from '#lib/domain/scripts/apply-edits.ts';
import type { Passage, ScriptEdit } from '#lib/domain/scripts/script.ts';
import type { Block, Document, HeadingBlock, ParagraphBlock, SalutationBlock } from './page.ts';

/** A block of running words: what may be changed by hand. */
type WordsBlock = (HeadingBlock | ParagraphBlock | SalutationBlock) & { readonly text: string };

function isWords(block: Block): block is WordsBlock {
  const kinds: readonly Block['kind'][] = ['heading', 'paragraph', 'salutation'];
  return kinds.includes(block.kind) && 'text' in block && typeof block.text === 'string';
}

/** The paragraphs of a paper as passages, with the hand edits laid over them as over a script. `title`: what it is called. */
export function handText(document: Document, edits: readonly ScriptEdit[], title: string): EditedScript {
  const passages = keyed(document.blocks).map(
    ({ key, block }): Passage => ({ key, kind: 'speech', text: block.text, itemId: null }),
  );
  const scene = { key: 'text', title, itemId: null, itemNumber: null, start: '', minutes: 0 };
  return applyEdits([{ ...scene, speaker: '', passages }], edits);
}

/** The paper as it goes out: paragraphs changed, added and left out by hand. */
export function withHandText(document: Document, edits: readonly ScriptEdit[]): Document {
  if (edits.length === 0) return document;
  const passages = handText(document, edits, '').scenes.flatMap((scene) => scene.passages);
  const keys = new Map(keyed(document.blocks).map(({ key, block }) => [block, key]));
  const rewrite = (block: Block): readonly Block[] => {
    if (block.kind === 'keep') return [{ ...block, blocks: block.blocks.flatMap(rewrite) }];
    const at = passages.findIndex(({ key }) => key === keys.get(block as WordsBlock));
    const passage = passages[at];
    if (!passage) return [block];
    const own = passage.text === '' ? [] : [{ ...block, text: passage.text } as Block];
    return [...own, ...addedBehind(passages, at)];
  };
  return { ...document, blocks: document.blocks.flatMap(rewrite) };
}

function addedBehind(passages: readonly EditedPassage[], at: number): readonly Block[] {
  const rest = passages.slice(at + 1);
  const end = rest.findIndex(({ origin }) => origin !== 'added');
  return rest.slice(0, end < 0 ? rest.length : end).map(({ text }): Block => ({ kind: 'paragraph', text }));
}

interface Keyed {
  readonly key: string;
  readonly block: WordsBlock;
}

const numbered = /^(?:[一二三四五六七八九十]+、|\d+\.\s*)/u;

/**
 * Every paragraph under a key that stays the same while others come and go: the heading it stands under, without its number,
 * what it is about, and its place among those of the same.
 */
function keyed(blocks: readonly Block[]): readonly Keyed[] {
  const seen = new Map<string, number>();
  let section = '';
  const flat = blocks.flatMap((block) => (block.kind === 'keep' ? block.blocks : [block]));
  return flat.filter(isWords).map((block) => {
    if (block.kind === 'heading') section = block.text.replace(numbered, '');
    const base = [section, block.kind, block.ref ?? ''].join('/').slice(0, 280);
    const n = (seen.get(base) ?? 0) + 1;
    seen.set(base, n);
    return { key: `${base}/${n}`, block };
  });
}
