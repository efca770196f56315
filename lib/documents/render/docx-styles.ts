import type { Document } from '../page.ts';
import { measurePage } from '../page-setup.ts';
import type { ParagraphSpec, StyleName } from '../paragraph-spec.ts';
import { paragraphsOf } from '../paragraphs-of.ts';
import { LATIN_FACE, OFFICIAL_FACES, twips } from './docx-units.ts';

/** Styles that only a word processor needs. */
export const TABLE_STYLE = 'TableText';
export const SCENE_STYLE = 'SceneHead';
export const FOOTER_STYLE = 'Footer';
export const CARD_STYLE = 'CardText';
export const HEAD_STYLE = 'Letterhead';

/** The name Word shows for a style; built-in ones keep theirs, so that Word translates them. */
const SHOWN_NAMES: Readonly<Record<StyleName, string>> = {
  Title: 'Title',
  Caption: 'caption',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  Heading4: 'heading 4',
  Body: 'Body Text',
  Salutation: 'Salutation',
  Signature: 'Signature',
  Attachments: 'Attachments',
  Cue: 'Cue',
  Checklist: 'Checklist',
  ChecklistDetail: 'Checklist Detail',
};

/** What each style looks like in this document; a paragraph states only where it differs. */
export function defaultSpecs(document: Document): Readonly<Record<StyleName, ParagraphSpec>> {
  const of = (block: Parameters<typeof paragraphsOf>[0]): ParagraphSpec => {
    const spec = paragraphsOf(block, document.setup)[0];
    if (spec === undefined) throw new Error(`A ${block.kind} of no paragraphs`);
    return spec;
  };
  const row = { text: '', detail: '' };
  const checklist = paragraphsOf({ kind: 'checklist', items: [row] }, document.setup);
  const body = of({ kind: 'paragraph', text: '' });
  return {
    Title: of({ kind: 'title', lines: [''] }),
    Caption: of({ kind: 'caption', text: '' }),
    Heading1: of({ kind: 'heading', level: 1, text: '' }),
    Heading2: of({ kind: 'heading', level: 2, text: '' }),
    Heading3: of({ kind: 'heading', level: 3, text: '' }),
    Heading4: of({ kind: 'heading', level: 4, text: '' }),
    Body: body,
    Salutation: of({ kind: 'salutation', text: '' }),
    Signature: of({ kind: 'signature', signer: '', date: '', sealed: false }),
    Attachments: of({ kind: 'attachments', label: '', items: [''] }),
    Cue: of({ kind: 'cue', text: '' }),
    Checklist: checklist[0] ?? body,
    ChecklistDetail: checklist[1] ?? body,
  };
}

/**
 * The style sheet as raw XML. docx's own style options drop `snapToGrid` and write `autoSpaceDN` out of order, so the
 * sheet is written whole; element order is that of ECMA-376 17.3.1.26.
 */
export function styleSheet(document: Document): string {
  const specs = defaultSpecs(document);
  const styles = Object.entries(specs).map(([id, spec]) => paragraphStyle(id as StyleName, spec, document));
  const { bodySize, bodyRole } = document.setup;
  const small = Math.min(bodySize, 14);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(bodyRole, document)}<w:kern w:val="0"/>${size(bodySize)}`,
    `<w:lang w:val="${document.language === 'en' ? 'en-GB' : 'en-US'}" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault/></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    `<w:pPr><w:widowControl/>${EAST_ASIAN}</w:pPr></w:style>`,
    ...styles,
    plainStyle(TABLE_STYLE, 'Table Text', small, `<w:jc w:val="left"/>`, 1.45),
    plainStyle(FOOTER_STYLE, 'footer', 14, '', 1.2, fonts('songti', document)),
    plainStyle(CARD_STYLE, 'Card Text', bodySize, '<w:jc w:val="center"/>', undefined),
    // Off the grid, which would give a mark of 34 pt two lines.
    plainStyle(HEAD_STYLE, 'Letterhead', bodySize, '<w:jc w:val="center"/>', undefined),
    sceneStyle(document),
    '</w:styles>',
  ].join('');
}

/** No mark hangs over the edge and no room is added between Chinese and Latin: both would break the grid. */
const NO_SPACING = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';
const EAST_ASIAN = `<w:kinsoku/><w:overflowPunct w:val="0"/>${NO_SPACING}`;

function paragraphStyle(id: StyleName, spec: ParagraphSpec, document: Document): string {
  const page = measurePage(document.setup);
  const onGrid = spec.pitch === page.linePitch;
  const tracking = spec.size === document.setup.bodySize ? Math.floor(page.tracking * 20) : 0;
  const level = /^Heading(\d)$/.exec(id)?.[1];
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${SHOWN_NAMES[id]}"/>`,
    '<w:basedOn w:val="Normal"/><w:next w:val="Body"/><w:qFormat/><w:pPr>',
    spec.keepWithNext ? '<w:keepNext/>' : '',
    spec.keepLines ? '<w:keepLines/>' : '',
    onGrid ? '' : '<w:snapToGrid w:val="0"/>',
    spacing(spec, onGrid),
    indent(spec, page.charPitch),
    `<w:jc w:val="${spec.align === 'justify' ? 'both' : spec.align}"/>`,
    level === undefined ? '' : `<w:outlineLvl w:val="${Number(level) - 1}"/>`,
    `</w:pPr><w:rPr>${fonts(spec.role, document)}`,
    spec.colour === undefined ? '' : `<w:color w:val="${spec.colour.slice(1)}"/>`,
    tracking === 0 ? '' : `<w:spacing w:val="${tracking}"/>`,
    `${size(spec.size)}</w:rPr></w:style>`,
  ].join('');
}

function spacing(spec: ParagraphSpec, onGrid: boolean): string {
  const line = onGrid ? 'w:line="240" w:lineRule="auto"' : `w:line="${twips(spec.pitch)}" w:lineRule="exact"`;
  return `<w:spacing w:before="${twips(spec.before)}" w:after="${twips(spec.after)}" ${line}/>`;
}

/** First-line indents are in characters too, so that they follow when staff change the size. */
function indent(spec: ParagraphSpec, charPitch: number): string {
  const first = spec.first - spec.rest;
  const chars = Math.round((first / charPitch) * 100);
  const byChars = spec.style === 'Body' && chars > 0 ? ` w:firstLineChars="${chars}"` : '';
  const by = first < 0 ? `w:hanging="${twips(-first)}"` : `w:firstLine="${twips(first)}"${byChars}`;
  return `<w:ind w:left="${twips(spec.rest)}" w:right="${twips(spec.right)}" ${by}/>`;
}

function plainStyle(
  id: string,
  name: string,
  points: number,
  align: string,
  leading: number | undefined,
  face = '',
): string {
  const line =
    leading === undefined
      ? ''
      : `<w:snapToGrid w:val="0"/><w:spacing w:line="${twips(points * leading)}" w:lineRule="exact"/>`;
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>`,
    `<w:pPr>${NO_SPACING}${line === '' ? '<w:snapToGrid w:val="0"/>' : line}${align}</w:pPr>`,
    `<w:rPr>${face}${size(points)}</w:rPr></w:style>`,
  ].join('');
}

/** A scene's head in a script: on paper it runs at the top of the page, in Word it stands where the scene begins. */
function sceneStyle(document: Document): string {
  const width = twips(measurePage(document.setup).measure);
  return [
    `<w:style w:type="paragraph" w:styleId="${SCENE_STYLE}"><w:name w:val="Scene Head"/>`,
    '<w:basedOn w:val="Normal"/><w:next w:val="Body"/><w:pPr><w:keepNext/>',
    '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="2" w:color="4A4A4A"/></w:pBdr>',
    `<w:tabs><w:tab w:val="right" w:pos="${width}"/></w:tabs><w:snapToGrid w:val="0"/>`,
    '<w:spacing w:before="240" w:after="120" w:line="360" w:lineRule="exact"/></w:pPr>',
    `<w:rPr>${fonts('heiti', document)}<w:color w:val="4A4A4A"/>${size(12)}</w:rPr></w:style>`,
  ].join('');
}

function fonts(role: keyof typeof OFFICIAL_FACES, document: Document): string {
  const face = OFFICIAL_FACES[role];
  const latin = document.language === 'en' ? LATIN_FACE : face;
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${face}" w:cs="${LATIN_FACE}"/>`;
}

/** Half points. */
function size(points: number): string {
  return `<w:sz w:val="${Math.round(points * 2)}"/><w:szCs w:val="${Math.round(points * 2)}"/>`;
}
