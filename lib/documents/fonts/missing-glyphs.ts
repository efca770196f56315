import { cleanText, runsOf } from '../layout/shape-text.ts';
import type { Block, Document, TableRow } from '../page.ts';
import type { Card, Shape } from '../page-drawing.ts';
import type { Text, TypeRole } from '../page-text.ts';
import { paragraphsOf } from '../paragraphs-of.ts';
import type { FontSet } from './font-set.ts';

/** A character no font at hand can draw, in the words it stands in. */
export interface MissingGlyph {
  readonly char: string;
  readonly text: string;
  readonly ref?: string;
}

interface Word {
  readonly text: string;
  readonly role: TypeRole;
  readonly ref: string | undefined;
}

/** Characters of a document that no font draws, each once with the first words it stands in: to be told before printing. */
export function missingGlyphs(document: Document, fonts: FontSet): readonly MissingGlyph[] {
  const found = new Map<string, MissingGlyph>();
  for (const { text, role, ref } of document.blocks.flatMap((block) => wordsOf(block, document))) {
    for (const char of cleanText(text)) {
      if (char === '\n' || char === '\t' || found.has(char)) continue;
      if (fonts.face(role, char.codePointAt(0) ?? 0) !== undefined) continue;
      found.set(char, { char, text, ...(ref === undefined ? {} : { ref }) });
    }
  }
  return [...found.values()];
}

function wordsOf(block: Block, document: Document): readonly Word[] {
  const body = document.setup.bodyRole;
  switch (block.kind) {
    case 'space':
    case 'page-break':
      return [];
    case 'keep':
      return block.blocks.flatMap((inner) => wordsOf(inner, document));
    case 'divider':
      return [{ text: block.label ?? '', role: 'kaiti', ref: undefined }];
    case 'running-head':
      return [{ text: block.left + block.right, role: 'heiti', ref: undefined }];
    case 'table':
      return [...rowWords(block.head, 'heiti'), ...rowWords(block.rows, block.role ?? body)];
    case 'drawing':
      return block.shapes.flatMap(shapeWords);
    case 'cards':
      return block.cards.flatMap(cardWords);
    case 'letterhead':
      return [
        ...block.mark.map((text): Word => ({ text, role: 'xiaobiaosong', ref: block.ref })),
        { text: block.number, role: 'fangsong', ref: block.ref },
      ];
    case 'imprint':
      return [block.copies, block.issued?.by ?? ''].map(
        (text): Word => ({ text, role: 'fangsong', ref: block.ref }),
      );
    default:
      return paragraphsOf(block, document.setup).flatMap((spec) => textWords(spec.text, spec.role, spec.ref));
  }
}

function textWords(text: Text, role: TypeRole, ref: string | undefined): readonly Word[] {
  return runsOf(text).flatMap((run) =>
    run.kind === 'text' ? [{ text: run.text, role: run.role ?? role, ref: run.ref ?? ref }] : [],
  );
}

function rowWords(rows: readonly TableRow[], role: TypeRole): readonly Word[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => textWords(cell.text, cell.role ?? role, cell.ref)),
  );
}

function shapeWords(shape: Shape): readonly Word[] {
  return shape.kind === 'label' ? [{ text: shape.text, role: shape.role ?? 'heiti', ref: shape.ref }] : [];
}

function cardWords(card: Card): readonly Word[] {
  return card.lines.map((line) => ({ text: line.text, role: line.role, ref: card.ref }));
}
