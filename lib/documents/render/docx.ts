import {
  AlignmentType,
  BorderStyle,
  DocumentGridType,
  Document as DocxDocument,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import type { Block, Document } from '../page.ts';
import type { CardsBlock } from '../page-drawing.ts';
import { OFFICIAL } from '../page-official.ts';
import { measurePage } from '../page-setup.ts';
import { paragraphsOf } from '../paragraphs-of.ts';
import { points } from '../points.ts';
import { docxCards } from './docx-cards.ts';
import { docxImprint } from './docx-imprint.ts';
import { docxLetterhead, letterFirstPage } from './docx-letterhead.ts';
import { footerRise, footersOf, headersOf } from './docx-margins.ts';
import { docxParagraph, docxRuns, nothing } from './docx-paragraph.ts';
import { escapeXml, putRawXml, type RawXml } from './docx-raw.ts';
import { defaultSpecs, SCENE_STYLE, styleSheet } from './docx-styles.ts';
import { docxTable } from './docx-table.ts';
import { twips } from './docx-units.ts';

export interface DocxOptions {
  /** Milliseconds since 1970, written as the time the file was made. */
  readonly createdAt: number;
  readonly author?: string;
}

/** A document for Word and WPS: styles, grid and official face names, so that staff go on editing where we stop. */
export async function renderDocx(document: Document, options: DocxOptions): Promise<Uint8Array> {
  const file = new DocxDocument({
    title: document.title,
    creator: options.author ?? '',
    externalStyles: styleSheet(document),
    evenAndOddHeaderAndFooters: document.setup.pageNumbers.style === 'dash',
    compatibility: { version: 15 },
    sections: sectionsOf(document),
  });
  const parts = inside.compiler.compile(file, '', [
    { path: 'docProps/core.xml', data: coreProperties(document, options) },
  ]);
  const files = Array.from(parts, ([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(putRawXml(part, file)) : part,
  ]);
  return zipSync(Object.fromEntries(files), { mtime: Math.max(options.createdAt, ZIP_BEGINS), level: 6 });
}

/** No archive knows a time before 1980. */
const ZIP_BEGINS = Date.UTC(1980, 0, 2);

/** What docx has but its types do not name: the parts of the file, by their paths, before it packs them. */
const inside = Packer as unknown as {
  readonly compiler: {
    compile(
      file: DocxDocument,
      indent: string,
      overrides: readonly { readonly path: string; readonly data: string }[],
    ): ReadonlyMap<string, string | Uint8Array>;
  };
};

/** docx stamps the hour it runs at; ours is the one that was passed in. */
function coreProperties(document: Document, options: DocxOptions): string {
  const stamp = new Date(options.createdAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const when = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${stamp}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(document.title)}</dc:title><dc:creator>${escapeXml(options.author ?? '')}</dc:creator>`,
    `${when('created')}${when('modified')}</cp:coreProperties>`,
  ].join('');
}

/** Cards have paper of their own, so each run of other blocks and each set of cards is a section. */
function sectionsOf(document: Document): readonly ISectionOptions[] {
  const sections: ISectionOptions[] = [];
  let flow: Block[] = [];
  const close = (): void => {
    if (flow.length > 0) sections.push(flowSection(flow, document));
    flow = [];
  };
  for (const block of document.blocks) {
    if (block.kind === 'cards') {
      close();
      sections.push(cardSection(block, document));
    } else flow.push(block);
  }
  close();
  return sections.length === 0 ? [flowSection([], document)] : sections;
}

function cardSection(block: CardsBlock, document: Document): ISectionOptions {
  const { width, height, top, side, children } = docxCards(block, document.setup, document.language === 'en');
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: paperSize(width, height),
        margin: { top, bottom: 0, left: side, right: side, header: 0, footer: 0 },
      },
    },
    headers: headersOf(document),
    children,
  };
}

/** docx swaps the sides of a landscape page itself. */
function paperSize(
  width: number,
  height: number,
): { width: number; height: number; orientation: (typeof PageOrientation)[keyof typeof PageOrientation] } {
  return width > height
    ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
    : { width, height, orientation: PageOrientation.PORTRAIT };
}

function flowSection(blocks: readonly Block[], document: Document): ISectionOptions {
  const { setup } = document;
  const page = measurePage(setup);
  const first = letterFirstPage(document);
  // A letter's footer reaches down to its lower red line; the numbers of its other pages stand where they always do.
  const lift = first === undefined ? 0 : footerRise(document) - twips(points(OFFICIAL.letterFoot));
  const side = (millimetres: number): number => twips(points(millimetres));
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      ...(first === undefined ? {} : { titlePage: true }),
      page: {
        size: paperSize(twips(page.width), twips(page.height)),
        margin: {
          top: side(setup.margins.top),
          right: side(setup.margins.right),
          bottom: side(setup.margins.bottom),
          left: side(setup.margins.left),
          header: first === undefined ? side(setup.margins.top / 2) : twips(first.top),
          footer: first === undefined ? footerRise(document) : twips(points(OFFICIAL.letterFoot)),
        },
      },
      grid: { type: DocumentGridType.LINES, linePitch: Math.floor(page.linePitch * 20) },
    },
    headers: headersOf(document, first?.header),
    footers: { ...footersOf(document, lift), ...first?.footers },
    children: blocks.flatMap((block, at) => {
      const made = docxBlock(block, { document, styles: defaultSpecs(document) }, false);
      // The paragraph that turns the page parts a table from what follows; another, behind a full page, would take one.
      return block.kind === 'table' && blocks[at + 1]?.kind === 'page-break' ? made.slice(0, -1) : made;
    }),
  };
}

interface Sheet {
  readonly document: Document;
  readonly styles: ReturnType<typeof defaultSpecs>;
}

/** A block as paragraphs and tables; blocks kept together are chained to what follows them. */
function docxBlock(block: Block, sheet: Sheet, keepNext: boolean): readonly (Paragraph | Table | RawXml)[] {
  const { document, styles } = sheet;
  const english = document.language === 'en';
  switch (block.kind) {
    case 'space':
      return Array.from({ length: Math.round(block.lines) }, () => new Paragraph({ style: 'Salutation' }));
    case 'page-break':
      return [nothing({ pageBreakBefore: true })];
    case 'keep':
      return block.blocks.flatMap((inner, at) =>
        docxBlock(inner, sheet, keepNext || at < block.blocks.length - 1),
      );
    case 'running-head':
      return [
        new Paragraph({
          style: SCENE_STYLE,
          children: docxRuns(`${block.left}\t${block.right}`, { english }),
        }),
      ];
    case 'divider':
      return [docxDivider(block.label ?? '', english)];
    case 'table':
      return [docxTable(block, document, keepNext), nothing()];
    case 'drawing':
      return block.flow.flatMap((inner) => docxBlock(inner, sheet, keepNext));
    case 'cards':
      return [];
    case 'letterhead':
      return docxLetterhead(block, document);
    case 'imprint':
      return [docxImprint(block, document), nothing()];
    default:
      return paragraphsOf(block, document.setup).map((spec) =>
        docxParagraph(spec, styles, keepNext, english),
      );
  }
}

function docxDivider(label: string, english: boolean): Paragraph {
  return new Paragraph({
    style: 'Cue',
    alignment: AlignmentType.CENTER,
    indent: { left: 0, firstLine: 0 },
    border: { bottom: { style: BorderStyle.DASHED, size: 4, space: 1, color: '4A4A4A' } },
    children: docxRuns(label, { english }),
  });
}
