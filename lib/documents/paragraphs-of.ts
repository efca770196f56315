import type { Block, ChecklistBlock, CueBlock, PageSetup, ParagraphBlock } from './page.ts';
import { measurePage } from './page-setup.ts';
import { QUIET, type TextRun, type TypeRole } from './page-text.ts';
import type { ParagraphSpec } from './paragraph-spec.ts';
import { attachmentSpecs, signatureSpecs } from './signature-spec.ts';

type TextBlock = Exclude<
  Block,
  {
    kind:
      | 'divider'
      | 'table'
      | 'space'
      | 'page-break'
      | 'keep'
      | 'running-head'
      | 'drawing'
      | 'cards'
      | 'letterhead'
      | 'imprint';
  }
>;

/** Size of a title over a body of this size: 2号 over 3号 (GB/T 9704-2012 7.3.1), the same step for larger copies. */
function titleSize(bodySize: number): number {
  return Math.round(bodySize * 1.375);
}

/** Points between the lines of a title of 2号. */
const TITLE_LEADING = 34 / 22;

/** The paragraphs a block of words becomes; layout and word processor set the same ones. */
export function paragraphsOf(block: TextBlock, setup: PageSetup): readonly ParagraphSpec[] {
  const body = bodySpec(setup);
  const pitch = measurePage(setup).charPitch;
  const anchor = 'ref' in block && block.ref !== undefined ? { ref: block.ref } : {};
  switch (block.kind) {
    case 'title':
      return [titleSpec(block.lines, setup, anchor)];
    case 'caption':
      return [
        { ...body, ...anchor, style: 'Caption', text: block.text, role: 'kaiti', align: 'center', first: 0 },
      ];
    case 'heading':
      return [
        {
          ...body,
          ...anchor,
          style: `Heading${block.level}`,
          text: block.text,
          role: headingRole(block.level, setup),
          keepWithNext: true,
        },
      ];
    case 'paragraph':
      return [{ ...paragraphSpec(block, body, pitch), ...anchor }];
    case 'salutation':
      return [{ ...body, ...anchor, style: 'Salutation', text: block.text, first: 0, align: 'left' }];
    case 'signature':
      return signatureSpecs(block, body, pitch).map((spec) => ({ ...spec, ...anchor }));
    case 'attachments':
      return attachmentSpecs(block, body, pitch).map((spec) => ({ ...spec, ...anchor }));
    case 'cue':
      return [{ ...cueSpec(block, body, setup), ...anchor }];
    case 'checklist':
      return checklistSpecs(block, body);
  }
}

function headingRole(level: 1 | 2 | 3 | 4, { faces }: PageSetup): TypeRole {
  if (faces === undefined || level === 4) return HEADING_ROLES[level];
  return faces[`heading${level}`];
}

const HEADING_ROLES = { 1: 'heiti', 2: 'kaiti', 3: 'fangsong', 4: 'fangsong' } as const;

function bodySpec(setup: PageSetup): ParagraphSpec {
  const page = measurePage(setup);
  return {
    style: 'Body',
    text: '',
    role: setup.bodyRole,
    size: setup.bodySize,
    pitch: page.linePitch,
    align: setup.align,
    first: 2 * page.charPitch,
    rest: 0,
    right: 0,
    before: 0,
    after: 0,
    keepWithNext: false,
    keepLines: false,
    keepWithPrevious: false,
  };
}

/** The title's lines together fill whole lines of the grid, so that the body below stays on it. */
function titleSpec(lines: readonly string[], setup: PageSetup, anchor: { ref?: string }): ParagraphSpec {
  const body = bodySpec(setup);
  const size = setup.faces?.titleSize ?? titleSize(setup.bodySize);
  const height = lines.length * size * TITLE_LEADING;
  const slots = Math.ceil(height / body.pitch - 0.05);
  return {
    ...body,
    ...anchor,
    style: 'Title',
    text: lines.join('\n'),
    role: setup.faces?.title ?? 'xiaobiaosong',
    size,
    pitch: size * TITLE_LEADING,
    after: slots * body.pitch - height,
    align: 'center',
    first: 0,
    keepWithNext: true,
    keepLines: true,
  };
}

/** Type near the body's size stands on its grid; other sizes take the room they need. */
function pitchOf(size: number, body: ParagraphSpec): number {
  if (size > body.size) return size * 1.4;
  return size < body.size * 0.85 ? size * 1.6 : body.pitch;
}

function paragraphSpec(block: ParagraphBlock, body: ParagraphSpec, charPitch: number): ParagraphSpec {
  const align = block.align ?? body.align;
  const indent = block.indent ?? (align === 'center' || align === 'right' ? 0 : 2);
  const size = block.size ?? body.size;
  const cell = size === body.size ? charPitch : size;
  return {
    ...body,
    text: block.text,
    role: block.role ?? body.role,
    size,
    pitch: pitchOf(size, body),
    align,
    first: indent * cell,
    rest: (block.hang ?? 0) * cell,
    keepWithNext: block.keepWithNext === true,
  };
}

function cueSpec(block: CueBlock, body: ParagraphSpec, { faces }: PageSetup): ParagraphSpec {
  const size = Math.round(body.size * 0.7);
  return {
    ...body,
    style: 'Cue',
    text: block.text,
    role: faces?.cue ?? 'kaiti',
    size,
    pitch: size * 1.5,
    align: 'left',
    first: 2 * body.size,
    rest: 2 * body.size + size,
    before: size * 0.2,
    after: size * 0.2,
    colour: QUIET,
    keepLines: true,
    keepWithPrevious: block.keep !== 'next',
    keepWithNext: block.keep === 'next',
  };
}

function checklistSpecs(block: ChecklistBlock, body: ParagraphSpec): readonly ParagraphSpec[] {
  const size = Math.min(body.size, 14);
  const detailSize = Math.min(body.size, 11);
  return block.items.flatMap((item): readonly ParagraphSpec[] => {
    const anchor = item.ref === undefined ? {} : { ref: item.ref };
    const parts = typeof item.text === 'string' ? [asRun(item.text)] : item.text;
    const row: ParagraphSpec = {
      ...body,
      ...anchor,
      style: 'Checklist',
      text: [{ kind: 'box', ticked: item.ticked === true }, asRun('\u3000'), ...parts],
      size,
      pitch: size * 1.6,
      align: 'left',
      first: 0,
      rest: 2 * size,
      before: size * 0.3,
      keepLines: true,
      keepWithNext: item.detail !== undefined,
    };
    if (item.detail === undefined) return [row];
    return [
      row,
      {
        ...body,
        ...anchor,
        style: 'ChecklistDetail',
        text: item.detail,
        role: 'kaiti',
        size: detailSize,
        pitch: detailSize * 1.5,
        align: 'left',
        first: 2 * size,
        rest: 2 * size,
        colour: QUIET,
        keepLines: true,
      },
    ];
  });
}

function asRun(text: string): TextRun {
  return { kind: 'text', text };
}
