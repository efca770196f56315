import { runsOf } from './layout/shape-text.ts';
import type { Block, Document, TableRow } from './page.ts';
import type { Text } from './page-text.ts';

/** A paragraph of a paper as it is read: words without their look. */
export interface ReadParagraph {
  readonly kind: 'title' | 'heading' | 'cue' | 'row' | 'plain';
  readonly text: string;
}

/** Between the cells of a row. */
const CELL = '　｜　';

/** The words of a paper in the order they are read, a row of a table as one paragraph. */
export function wordsOf({ blocks }: Pick<Document, 'blocks'>): readonly ReadParagraph[] {
  return blocks.flatMap(wordsIn).filter(({ text }) => text.trim() !== '');
}

function wordsIn(block: Block): readonly ReadParagraph[] {
  switch (block.kind) {
    case 'title':
      return [{ kind: 'title', text: block.lines.join('') }];
    case 'heading':
    case 'cue':
      return [{ kind: block.kind, text: plain(block.text) }];
    case 'caption':
    case 'paragraph':
    case 'salutation':
      return [read(plain(block.text))];
    case 'signature':
      return [read(block.signer), read(block.date)];
    case 'attachments':
      return block.items.map((item, at) => read(`${at === 0 ? block.label : ''}${item}`));
    case 'checklist':
      return block.items.map(({ text, detail, ticked }) =>
        read(`${ticked ? '☑' : '□'}${plain(text)}${detail === undefined ? '' : CELL + plain(detail)}`),
      );
    case 'table':
      return [...block.head, ...block.rows].map(rowOf);
    case 'keep':
      return block.blocks.flatMap(wordsIn);
    case 'drawing':
      return block.flow.flatMap(wordsIn);
    case 'running-head':
      return [{ kind: 'heading', text: [block.left, block.right].filter((part) => part !== '').join('　') }];
    case 'divider':
      return [{ kind: 'cue', text: block.label ?? '' }];
    case 'letterhead':
      return [{ kind: 'title', text: block.mark.join('') }, read(block.number)];
    case 'imprint':
      return [
        ...(block.copies === '' ? [] : [read(block.copiesLabel + block.copies)]),
        ...(block.issued === null ? [] : [read(`${block.issued.by}　${block.issued.on}`)]),
      ];
    case 'cards':
      return block.cards.map(({ lines }) => read(lines.map(({ text }) => text).join('　')));
    case 'space':
    case 'page-break':
      return [];
  }
}

const read = (text: string): ReadParagraph => ({ kind: 'plain', text });

function rowOf({ cells }: TableRow): ReadParagraph {
  const texts = cells.map(({ text }) => plain(text).replaceAll('\n', ' '));
  return { kind: 'row', text: texts.some((text) => text !== '') ? texts.join(CELL) : '' };
}

/** A rule to write on and a box to tick are read as what they look like. */
function plain(text: Text): string {
  return runsOf(text)
    .map((run) => (run.kind === 'text' ? run.text : run.kind === 'box' ? (run.ticked ? '☑' : '□') : '____'))
    .join('');
}
