import { AlignmentType, Paragraph } from 'docx';
import { cleanText, runsOf } from '../layout/shape-text.ts';
import type { Align } from '../page.ts';
import type { Run, Text, TypeRole } from '../page-text.ts';
import type { ParagraphSpec, StyleName } from '../paragraph-spec.ts';
import { element, escapeXml, RawRuns } from './docx-raw.ts';
import { FOOTER_STYLE } from './docx-styles.ts';
import { LATIN_FACE, OFFICIAL_FACES, twips } from './docx-units.ts';

const ALIGNMENTS = {
  justify: AlignmentType.BOTH,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Word's name for an alignment. */
export function alignmentOf(align: Align): (typeof ALIGNMENTS)[Align] {
  return ALIGNMENTS[align];
}

/** A paragraph in its style, saying for itself only what differs from it. */
export function docxParagraph(
  spec: ParagraphSpec,
  styles: Readonly<Record<StyleName, ParagraphSpec>>,
  keepNext: boolean,
  english: boolean,
): Paragraph {
  const style = styles[spec.style];
  const moved = spec.first !== style.first || spec.rest !== style.rest || spec.right !== style.right;
  const first = spec.first - spec.rest;
  const by = first < 0 ? { hanging: twips(-first) } : { firstLine: twips(first) };
  return new Paragraph({
    style: spec.style,
    ...(spec.align === style.align ? {} : { alignment: alignmentOf(spec.align) }),
    ...(moved ? { indent: { left: twips(spec.rest), right: twips(spec.right), ...by } } : {}),
    ...(spec.pitch === style.pitch
      ? {}
      : { spacing: { line: twips(spec.pitch), lineRule: 'exact' as const } }),
    ...(keepNext || spec.keepWithNext ? { keepNext: true } : {}),
    children: docxRuns(spec.text, {
      english,
      ...(spec.role === style.role ? {} : { role: spec.role }),
      ...(spec.size === style.size ? {} : { size: spec.size }),
      ...(spec.colour === style.colour || spec.colour === undefined ? {} : { colour: spec.colour }),
    }),
  });
}

/** What runs say over their paragraph's style. */
export interface RunStyle {
  readonly english: boolean;
  readonly role?: TypeRole;
  readonly size?: number;
  readonly colour?: string;
}

/** Words as runs for a paragraph of docx. */
export function docxRuns(text: Text, style: RunStyle): readonly RawRuns[] {
  return [new RawRuns(runsXml(text, style))];
}

/** Words as runs; a line end inside them stays a line end. */
export function runsXml(text: Text, style: RunStyle): string {
  return runsOf(text)
    .map((run) => runXml(run, style))
    .join('');
}

function runXml(run: Run, style: RunStyle): string {
  if (run.kind === 'blank') return written('\u3000'.repeat(run.chars), look(style, true));
  if (run.kind === 'box') return written(run.ticked === true ? '☑' : '□', look(style, false));
  const role = run.role ?? (run.strong === true ? 'heiti' : style.role);
  const size = run.size ?? style.size;
  const colour = run.colour ?? style.colour;
  const own: RunStyle = {
    english: style.english,
    ...(role === undefined ? {} : { role }),
    ...(size === undefined ? {} : { size }),
    ...(colour === undefined ? {} : { colour }),
  };
  const properties = look(own, run.underline === true);
  return cleanText(run.text)
    .split('\n')
    .map((line, at) => written(line, properties, at > 0))
    .join('');
}

function written(text: string, properties: string, newLine = false): string {
  const words = text
    .split('\t')
    .map((part) => `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`)
    .join('<w:tab/>');
  return `<w:r>${properties}${newLine ? '<w:br/>' : ''}${words}</w:r>`;
}

/** `hint=eastAsia` makes quotation marks and dashes full-width. Element order is that of ECMA-376 17.3.2.28. */
function look(style: RunStyle, underlined: boolean): string {
  const face = style.role === undefined ? undefined : OFFICIAL_FACES[style.role];
  const latin = style.english ? LATIN_FACE : face;
  const fonts = {
    ...(face === undefined || latin === undefined ? {} : { ascii: latin, hAnsi: latin, eastAsia: face }),
    ...(style.english ? {} : { hint: 'eastAsia' }),
  };
  const half = style.size === undefined ? undefined : Math.round(style.size * 2);
  const inner = [
    Object.keys(fonts).length === 0 ? '' : element('rFonts', fonts),
    style.colour === undefined ? '' : element('color', { val: style.colour.slice(1) }),
    half === undefined ? '' : element('sz', { val: half }) + element('szCs', { val: half }),
    underlined ? element('u', { val: 'single' }) : '',
  ].join('');
  return inner === '' ? '' : element('rPr', {}, inner);
}

/** A paragraph nobody sees: two tables in a row would grow together, and a document may not end with one; nor a header with a frame. */
export function nothing(options: { readonly pageBreakBefore?: boolean } = {}): Paragraph {
  return new Paragraph({ style: FOOTER_STYLE, spacing: { line: 20, lineRule: 'exact' }, ...options });
}
