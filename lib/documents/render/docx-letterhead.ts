import { AlignmentType, BorderStyle, Footer, Header, type ISectionOptions, Paragraph } from 'docx';
import type { Document } from '../page.ts';
import {
  DOUBLE_LINE,
  LETTER_NUMBER_DROP,
  type LetterheadBlock,
  MARK_LEADING,
  markSize,
  OFFICIAL,
  OFFICIAL_RED,
  RED_LINE,
} from '../page-official.ts';
import { measurePage } from '../page-setup.ts';
import { points } from '../points.ts';
import { docxRuns } from './docx-paragraph.ts';
import { FOOTER_STYLE } from './docx-styles.ts';
import { twips } from './docx-units.ts';

const COLOUR = OFFICIAL_RED.slice(1);

/** Line and characters of an exact line: a word processor sets them so far below its top, in ems. */
const EXACT_DROP = 0.08;

/** 版头 as paragraphs: in a document the mark and its red line, in a letter the number alone. */
export function docxLetterhead(block: LetterheadBlock, document: Document): readonly Paragraph[] {
  const page = measurePage(document.setup);
  const english = document.language === 'en';
  if (block.form === 'letter') {
    const size = document.setup.bodySize;
    return [
      new Paragraph({
        style: 'Salutation',
        alignment: AlignmentType.RIGHT,
        spacing: { ...exact(size), before: twips(LETTER_NUMBER_DROP * size) },
        children: docxRuns(block.number, { english }),
      }),
    ];
  }
  const number = new Paragraph({
    style: 'Salutation',
    alignment: AlignmentType.CENTER,
    spacing: exact(document.setup.bodySize * MARK_LEADING),
    border: {
      bottom: {
        style: BorderStyle.SINGLE,
        size: RED_LINE * 8,
        space: Math.round(points(OFFICIAL.lineDrop)),
        color: COLOUR,
      },
    },
    children: docxRuns(block.number, { english }),
  });
  const blank = (): Paragraph => new Paragraph({ style: 'Salutation' });
  const above = points(OFFICIAL.markDrop);
  return [...markLines(block.mark, page.measure, above, english), blank(), blank(), number];
}

function exact(height: number): { readonly line: number; readonly lineRule: 'exact' } {
  return { line: twips(height), lineRule: 'exact' };
}

function markLines(
  mark: readonly string[],
  measure: number,
  above: number,
  english: boolean,
): readonly Paragraph[] {
  const size = markSize(mark, measure);
  return mark.map(
    (text, at) =>
      new Paragraph({
        style: 'Salutation',
        alignment: AlignmentType.CENTER,
        spacing: {
          ...exact(size * MARK_LEADING),
          before: at === 0 ? twips(Math.max(0, above - EXACT_DROP * size)) : 0,
        },
        children: docxRuns(text, { english, role: 'xiaobiaosong', size, colour: OFFICIAL_RED }),
      }),
  );
}

type FirstPage = Pick<ISectionOptions, 'headers' | 'footers'>;

/** What a letter's first page has above and below its type area; nothing of other papers. */
export function letterFirstPage(document: Document): FirstPage | undefined {
  const head = document.blocks.find((block) => block.kind === 'letterhead');
  if (head === undefined || head.form !== 'letter') return undefined;
  const page = measurePage(document.setup);
  const english = document.language === 'en';
  const reach = points(OFFICIAL.letterLine);
  const indent = {
    left: twips((page.width - reach) / 2 - page.left),
    right: twips((page.width - reach) / 2 - (page.width - page.left - page.measure)),
  };
  return {
    headers: {
      first: new Header({
        children: [
          ...markLines(head.mark, page.measure, 0, english),
          doubleLine({ ...indent, before: points(OFFICIAL.lineDrop), thickFirst: true }),
        ],
      }),
    },
    footers: {
      first: new Footer({ children: [doubleLine({ ...indent, before: 0, thickFirst: false })] }),
    },
  };
}

interface LinePlace {
  readonly left: number;
  readonly right: number;
  readonly before: number;
  readonly thickFirst: boolean;
}

/** A paragraph so low that the rules above and below it read as one double line. */
function doubleLine({ left, right, before, thickFirst }: LinePlace): Paragraph {
  return new Paragraph({
    style: FOOTER_STYLE,
    spacing: { ...exact(DOUBLE_LINE.gap), before: twips(before) },
    indent: { left, right },
    border: rules(thickFirst),
  });
}

function rules(thickFirst: boolean) {
  const rule = (width: number) => ({ style: BorderStyle.SINGLE, size: width * 8, space: 0, color: COLOUR });
  const { thick, thin } = DOUBLE_LINE;
  return thickFirst ? { top: rule(thick), bottom: rule(thin) } : { top: rule(thin), bottom: rule(thick) };
}
