import {
  AlignmentType,
  BorderStyle,
  OverlapType,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import type { Document } from '../page.ts';
import { IMPRINT, type ImprintBlock, OFFICIAL } from '../page-official.ts';
import { measurePage } from '../page-setup.ts';
import { points } from '../points.ts';
import { docxRuns } from './docx-paragraph.ts';
import { TABLE_STYLE } from './docx-styles.ts';
import { twips } from './docx-units.ts';

/**
 * 版记 as a table that floats at the foot of the page on which the text ends. Its left edge is counted from the paper's:
 * as wide as the text and counted from the margin, LibreOffice would let it flow with the text.
 */
export function docxImprint(block: ImprintBlock, document: Document): Table {
  const width = twips(measurePage(document.setup).measure);
  const english = document.language === 'en';
  const { issued } = block;
  const rows = [
    ...(block.copies === '' ? [] : [copies(block, english)]),
    ...(issued === null ? [] : [issuedLine(issued, width, english)]),
  ];
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: twips(measurePage(document.setup).left),
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              borders: bordersOf(issued !== null, at === 0, at === rows.length - 1),
              children: [row],
            }),
          ],
        }),
    ),
  });
}

/** The first and the last rule are thick, the one between them is thin. */
function bordersOf(ruled: boolean, first: boolean, last: boolean) {
  const none = { style: BorderStyle.NONE, size: 0 };
  const rule = (outer: boolean) => ({
    style: BorderStyle.SINGLE,
    size: Math.round(points(outer ? OFFICIAL.outerRule : OFFICIAL.innerRule) * 8),
  });
  if (!ruled) return { top: none, bottom: none, left: none, right: none };
  return { top: rule(first), bottom: rule(last), left: none, right: none };
}

const EXACT = { line: twips(IMPRINT.pitch), lineRule: 'exact' } as const;

function copies({ copiesLabel, copies: names }: ImprintBlock, english: boolean): Paragraph {
  const label = twips([...copiesLabel].length * IMPRINT.size);
  return new Paragraph({
    style: TABLE_STYLE,
    alignment: AlignmentType.BOTH,
    spacing: EXACT,
    indent: { left: twips(IMPRINT.size) + label, right: twips(IMPRINT.size), hanging: label },
    children: docxRuns(copiesLabel + names, { english, size: IMPRINT.size }),
  });
}

function issuedLine(issued: NonNullable<ImprintBlock['issued']>, width: number, english: boolean): Paragraph {
  return new Paragraph({
    style: TABLE_STYLE,
    spacing: EXACT,
    indent: { left: twips(IMPRINT.size), right: twips(IMPRINT.size) },
    tabStops: [{ type: TabStopType.RIGHT, position: width - twips(IMPRINT.size) }],
    children: docxRuns(`${issued.by}\t${issued.on}`, { english, size: IMPRINT.size }),
  });
}
