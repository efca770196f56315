import type { FaceId, FontSet } from '../fonts/font-set.ts';
import type { Block, Document, TableRow } from '../page.ts';
import type { TypeRole } from '../page-text.ts';
import { cleanText, runsOf } from './shape-text.ts';

type NamesByRole = ReadonlyMap<TypeRole, ReadonlySet<string>>;

/**
 * The fonts as the lists of a document use them: where one name of its tables or its drawing needs another face, all
 * names there take it, or the heavier one would read as of higher rank. A name no face draws whole stays by itself, and
 * so do all where no face draws every one of them. Words in running text go on character by character.
 */
export function evenNames(document: Document, fonts: FontSet): FontSet {
  const faces = new Map<TypeRole, { readonly names: ReadonlySet<string>; readonly face: FaceId }>();
  for (const [role, names] of listedNames(document)) {
    const drawn = [...names].filter((name) => fonts.wholeFace(role, name) !== undefined);
    const face = fonts.wholeFace(role, drawn.join(''));
    if (face !== undefined) faces.set(role, { names: new Set(drawn), face });
  }
  if (faces.size === 0) return fonts;
  return {
    face: (role, codePoint) => fonts.face(role, codePoint),
    advance: (face, codePoint) => fonts.advance(face, codePoint),
    wholeFace(role, text) {
      const list = faces.get(role);
      return list?.names.has(text) ? list.face : fonts.wholeFace(role, text);
    },
  };
}

/** Names in tables and on drawings, by the part of type they are set in. */
function listedNames({ blocks, setup }: Document): NamesByRole {
  const found = new Map<TypeRole, Set<string>>();
  const add = (role: TypeRole, text: string): void => {
    const name = cleanText(text).replaceAll('\n', '');
    const names = found.get(role);
    if (names) names.add(name);
    else found.set(role, new Set([name]));
  };
  const walk = (block: Block): void => {
    if (block.kind === 'keep') block.blocks.forEach(walk);
    if (block.kind === 'table') rowNames(block.rows, block.role ?? setup.bodyRole, add);
    if (block.kind !== 'drawing') return;
    for (const shape of block.shapes)
      if (shape.kind === 'label' && shape.name) add(shape.role ?? 'heiti', shape.text);
  };
  blocks.forEach(walk);
  return found;
}

function rowNames(
  rows: readonly TableRow[],
  role: TypeRole,
  add: (role: TypeRole, text: string) => void,
): void {
  for (const { cells } of rows)
    for (const cell of cells)
      for (const run of runsOf(cell.text))
        if (run.kind === 'text' && run.name)
          add(run.role ?? (run.strong ? 'heiti' : (cell.role ?? role)), run.text);
}
