import {
  AlignmentType,
  Footer,
  FrameAnchorType,
  Header,
  HeightRule,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Document } from '../page.ts';
import { HEAD_MARK } from '../page-setup.ts';
import { points } from '../points.ts';
import { docxRuns, nothing } from './docx-paragraph.ts';
import { FOOTER_STYLE } from './docx-styles.ts';
import { twips } from './docx-units.ts';

/** What pages carry above their type area: a mark on each of them, and on the first what a letter has there. */
export function headersOf(
  document: Document,
  first?: readonly Paragraph[],
): NonNullable<ISectionOptions['headers']> {
  const header = (below: readonly Paragraph[]): Header =>
    new Header({ children: [...headMarkOf(document), ...below] });
  const marked =
    document.headMark === undefined ? {} : { default: header([nothing()]), even: header([nothing()]) };
  return { ...marked, ...(first === undefined ? {} : { first: header(first) }) };
}

/** In a frame of its own, so that nothing on the page gives way to it. */
function headMarkOf({ headMark, language, setup }: Document): readonly Paragraph[] {
  if (headMark === undefined) return [];
  const height = HEAD_MARK.size * 1.4;
  return [
    new Paragraph({
      style: FOOTER_STYLE,
      alignment: AlignmentType.CENTER,
      spacing: { line: twips(height), lineRule: 'exact' },
      frame: {
        type: 'absolute',
        position: { x: 0, y: twips(points(HEAD_MARK.top)) },
        width: twips(points(setup.paper.width)),
        height: twips(height),
        anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
        rule: HeightRule.EXACT,
      },
      children: docxRuns(headMark, { english: language === 'en', role: 'heiti', size: HEAD_MARK.size }),
    }),
  ];
}

/** From the foot of the paper to the foot of the footer's line, so that its dash lies 7 mm below the type area. */
export function footerRise(document: Document): number {
  const { bottom } = document.setup.margins;
  return Math.max(0, twips(points(bottom - Math.min(7, bottom * 0.45)) - 8.4));
}

/** Page numbers below the type area, `lift` higher than they stand otherwise. */
export function footersOf(document: Document, lift: number): NonNullable<ISectionOptions['footers']> {
  const { pageNumbers } = document.setup;
  const footer = (
    children: readonly TextRun[],
    alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT,
    inset: number,
  ): Footer =>
    new Footer({
      children: [
        new Paragraph({
          style: FOOTER_STYLE,
          alignment,
          indent: { left: inset, right: inset },
          ...(lift === 0 ? {} : { spacing: { after: lift } }),
          children,
        }),
      ],
    });
  if (pageNumbers.style === 'none') return {};
  if (pageNumbers.style === 'dash') {
    const number = (): readonly TextRun[] => [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })];
    return {
      default: footer(number(), AlignmentType.RIGHT, 280),
      even: footer(number(), AlignmentType.LEFT, 280),
    };
  }
  const parts = pageNumbers.template.split(/(\{pages?\})/).filter((part) => part !== '');
  const children = parts.map((part) =>
    part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part,
  );
  return { default: footer([new TextRun({ children, size: 22 })], AlignmentType.RIGHT, 0) };
}
