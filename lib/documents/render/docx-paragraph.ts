import { AlignmentType, type IRunOptions, Paragraph, TextRun, UnderlineType } from 'docx';
import { cleanText, runsOf } from '../layout/shape-text.ts';
import type { Align } from '../page.ts';
import type { Run, Text, TypeRole } from '../page-text.ts';
import type { ParagraphSpec, StyleName } from '../paragraph-spec.ts';
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

/** Words as runs; a line end inside them stays a line end. */
export function docxRuns(text: Text, style: RunStyle): readonly TextRun[] {
  return runsOf(text).flatMap((run) => docxRun(run, style));
}

function docxRun(run: Run, style: RunStyle): readonly TextRun[] {
  if (run.kind === 'blank') {
    return [
      new TextRun({
        text: '\u3000'.repeat(run.chars),
        underline: { type: UnderlineType.SINGLE },
        ...look(style),
      }),
    ];
  }
  if (run.kind === 'box') return [new TextRun({ text: run.ticked === true ? '☑' : '□', ...look(style) })];
  const role = run.role ?? (run.strong === true ? 'heiti' : style.role);
  const own: RunStyle = {
    english: style.english,
    ...(role === undefined ? {} : { role }),
    ...withSize(run.size ?? style.size),
    ...withColour(run.colour ?? style.colour),
  };
  const under = run.underline === true ? { underline: { type: UnderlineType.SINGLE } } : {};
  return cleanText(run.text)
    .split('\n')
    .map(
      (line, at) => new TextRun({ text: line, ...(at === 0 ? {} : { break: 1 }), ...under, ...look(own) }),
    );
}

function withSize(size: number | undefined): { size?: number } {
  return size === undefined ? {} : { size };
}

function withColour(colour: string | undefined): { colour?: string } {
  return colour === undefined ? {} : { colour };
}

/** `hint=eastAsia` makes quotation marks and dashes full-width. */
function look(style: RunStyle): Pick<IRunOptions, 'font' | 'size' | 'color'> {
  const hint = style.english ? {} : { hint: 'eastAsia' };
  const face = style.role === undefined ? undefined : OFFICIAL_FACES[style.role];
  const latin = style.english ? LATIN_FACE : face;
  const font =
    face === undefined || latin === undefined
      ? hint
      : { ascii: latin, hAnsi: latin, eastAsia: face, ...hint };
  return {
    font,
    ...(style.size === undefined ? {} : { size: style.size * 2 }),
    ...(style.colour === undefined ? {} : { color: style.colour.slice(1) }),
  };
}
