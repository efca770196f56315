import { AlignmentType, BorderStyle, Footer, type ISectionOptions, Paragraph } from 'docx';
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
import { FOOTER_STYLE, HEAD_STYLE } from './docx-styles.ts';
import { twips } from './docx-units.ts';

const COLOUR = OFFICIAL_RED.slice(1);

/** In an exact line a word processor sets characters so far below its top, and leaves so much under them; in ems. */
const EXACT_DROP = 0.08;
const EXACT_REST = MARK_LEADING - 1 - EXACT_DROP;

/** 版头 of a document as paragraphs: mark, number and red line. */
export function docxLetterhead(block: LetterheadBlock, document: Document): readonly Paragraph[] {
  const page = measurePage(document.setup);
  const english = document.language === 'en';
  const { bodySize } = document.setup;
  // A letter's stands in the header of its first page.
  if (block.form === 'letter') return [];
  const number = new Paragraph({
    style: HEAD_STYLE,
    spacing: exact(bodySize * MARK_LEADING),
    border: {
      bottom: {
        style: BorderStyle.SINGLE,
        size: RED_LINE * 8,
        space: Math.round(points(OFFICIAL.lineDrop) - EXACT_REST * bodySize),
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
        style: HEAD_STYLE,
        spacing: {
          ...exact(size * MARK_LEADING),
          before: at === 0 ? twips(Math.max(0, above - EXACT_DROP * size)) : 0,
        },
        children: docxRuns(text, { english, role: 'xiaobiaosong', size, colour: OFFICIAL_RED }),
      }),
  );
}

interface FirstPage extends Pick<ISectionOptions, 'footers'> {
  readonly header: readonly Paragraph[];
  /** Points from the paper's edge to the header. */
  readonly top: number;
}

/** What a letter's first page has above and below its type area; nothing of other papers. */
export function letterFirstPage(document: Document): FirstPage | undefined {
  const head = document.blocks.find((block) => block.kind === 'letterhead');
  if (head === undefined || head.form !== 'letter') return undefined;
  const page = measurePage(document.setup);
  const english = document.language === 'en';
  const size = markSize(head.mark, page.measure);
  const { bodySize } = document.setup;
  const reach = points(OFFICIAL.letterLine);
  const indent = {
    left: twips((page.width - reach) / 2 - page.left),
    right: twips((page.width - reach) / 2 - (page.width - page.left - page.measure)),
  };
  return {
    top: points(OFFICIAL.letterMarkTop) - EXACT_DROP * size,
    header: [
      ...markLines(head.mark, page.measure, 0, english),
      doubleLine({ ...indent, before: points(OFFICIAL.lineDrop) - EXACT_REST * size, thickFirst: true }),
      new Paragraph({
        style: HEAD_STYLE,
        alignment: AlignmentType.RIGHT,
        spacing: { ...exact(bodySize), before: twips(LETTER_NUMBER_DROP * bodySize) },
        children: docxRuns(head.number, { english }),
      }),
    ],
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
