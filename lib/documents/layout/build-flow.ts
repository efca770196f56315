import type { FontSet } from '../fonts/font-set.ts';
import type { Block, DividerBlock, Document, TableBlock } from '../page.ts';
import { measurePage, type PageMeasure } from '../page-setup.ts';
import { QUIET } from '../page-text.ts';
import type { ParagraphSpec } from '../paragraph-spec.ts';
import { paragraphsOf } from '../paragraphs-of.ts';
import { points } from '../points.ts';
import { breakLines } from './break-lines.ts';
import { fitText } from './fit-text.ts';
import type { FixedAtom, FlowAtom, LineAtom, SetParagraph } from './flow.ts';
import { layOutCards } from './lay-out-cards.ts';
import { layOutDrawing } from './lay-out-drawing.ts';
import { layOutImprint } from './lay-out-imprint.ts';
import { layOutLetterhead } from './lay-out-letterhead.ts';
import { layOutTable } from './lay-out-table.ts';
import { shift } from './mark.ts';
import { shapeText } from './shape-text.ts';

/** Everything blocks need to become atoms. */
interface Setting {
  readonly document: Document;
  readonly page: PageMeasure;
  readonly fonts: FontSet;
  readonly chinese: boolean;
}

/** Turns a document's blocks into atoms to fill pages with. */
export function buildFlow(document: Document, fonts: FontSet): readonly FlowAtom[] {
  const setting: Setting = {
    document,
    page: measurePage(document.setup),
    fonts,
    chinese: document.language === 'zh-CN',
  };
  return joinAtoms(document.blocks.map((block) => blockAtoms(block, setting)));
}

/** Puts blocks one after another; one that stays with what is before it holds that to itself. */
function joinAtoms(groups: readonly (readonly FlowAtom[])[]): readonly FlowAtom[] {
  const out: FlowAtom[] = [];
  for (const atoms of groups) {
    const first = atoms[0];
    const last = out.at(-1);
    if (first?.kind === 'line' && first.paragraph.spec.keepWithPrevious && last?.kind === 'line') {
      out[out.length - 1] = { ...last, glued: true };
    }
    for (const atom of atoms) out.push(atom);
  }
  return out;
}

function blockAtoms(block: Block, setting: Setting): readonly FlowAtom[] {
  const { page, fonts, chinese, document } = setting;
  switch (block.kind) {
    case 'space':
      return [{ kind: 'space', height: block.lines * page.linePitch, glued: false }];
    case 'page-break':
      return [{ kind: 'break', height: 0, glued: false, pages: [], anew: block.anew === true }];
    case 'cards':
      return [
        {
          kind: 'break',
          height: 0,
          glued: false,
          anew: false,
          pages: layOutCards(block, document.setup, chinese, fonts),
        },
      ];
    case 'running-head':
      return [{ kind: 'head', height: 0, glued: true, left: block.left, right: block.right }];
    case 'keep':
      return holdTogether(joinAtoms(block.blocks.map((inner) => blockAtoms(inner, setting))));
    case 'divider':
      return [dividerAtom(block, setting)];
    case 'drawing': {
      const left = (page.measure - points(block.width)) / 2;
      const marks = shift(layOutDrawing(block, chinese, fonts), left, 0);
      return [{ kind: 'fixed', height: points(block.height), glued: false, marks }];
    }
    case 'table':
      return tableAtoms(block, setting);
    case 'letterhead':
      return [layOutLetterhead(block, { page, fonts, chinese })];
    case 'imprint':
      return [layOutImprint(block, { page, fonts, chinese })];
    default:
      return paragraphsOf(block, document.setup).flatMap((spec) => paragraphAtoms(spec, setting));
  }
}

function tableAtoms(block: TableBlock, { page, fonts, chinese, document }: Setting): readonly FlowAtom[] {
  const { bodySize, bodyRole } = document.setup;
  const size = Math.min(bodySize, 14);
  const room = { width: page.measure, capacity: page.depth, size, role: bodyRole, chinese };
  const table = layOutTable(block, room, fonts);
  return table.bands.map(({ height, open }, band) => ({ kind: 'band', height, glued: !open, table, band }));
}

function holdTogether(atoms: readonly FlowAtom[]): readonly FlowAtom[] {
  return atoms.map((atom, at) => (at === atoms.length - 1 ? atom : { ...atom, glued: true }));
}

function paragraphAtoms(spec: ParagraphSpec, setting: Setting): readonly FlowAtom[] {
  const { document, page, fonts, chinese } = setting;
  const pieces = shapeText(
    spec.text,
    {
      role: spec.role,
      size: spec.size,
      tracking: spec.size === document.setup.bodySize ? page.tracking : 0,
      chinese,
      keepWords: document.setup.turnAt === 'sentence',
      ...(spec.colour === undefined ? {} : { colour: spec.colour }),
      ...(spec.ref === undefined ? {} : { ref: spec.ref }),
    },
    fonts,
  );
  return linesOfParagraph({ spec, pieces }, 0, pieces.length, page, document.setup.turnAt);
}

/** Fewest characters on the last line of a paragraph that is read aloud. */
const SHORTEST_LINE = 4;

/** Lines of a paragraph, or of the part of it between two pieces, with the places where a page may end. */
export function linesOfParagraph(
  paragraph: SetParagraph,
  from: number,
  to: number,
  page: PageMeasure,
  turnAt: 'line' | 'sentence',
): readonly LineAtom[] {
  const { spec, pieces } = paragraph;
  const part = to === pieces.length ? pieces : pieces.slice(0, to);
  const sparing = turnAt === 'sentence' ? { tail: SHORTEST_LINE } : {};
  const room = { width: page.measure - spec.right, first: spec.first, rest: spec.rest, ...sparing };
  const lines = breakLines(part, room, spec.align, from);
  return lines.map((line, at): LineAtom => {
    const last = at === lines.length - 1;
    const ends = last && to === pieces.length;
    return {
      kind: 'line',
      line,
      paragraph,
      from: lines[at - 1]?.end ?? from,
      before: at === 0 && from === 0 ? spec.before : 0,
      height: spec.pitch + (ends ? spec.after : 0),
      glued: last
        ? ends && spec.keepWithNext
        : spec.keepLines || (turnAt === 'sentence' ? !line.sentenceEnd : isWidow(at, lines.length)),
    };
  });
}

/** The first line of a paragraph does not stay behind alone, nor does the last go over alone. */
function isWidow(at: number, count: number): boolean {
  return at === 0 || at === count - 2;
}

/** A dashed rule across the type area with a word in its middle. */
function dividerAtom(block: DividerBlock, setting: Setting): FixedAtom {
  const { page, fonts, chinese } = setting;
  const size = 11;
  const height = page.linePitch * 0.8;
  const y = height / 2;
  const rule = { kind: 'line', y1: y, y2: y, width: 0.5, colour: QUIET, dash: [3, 2] } as const;
  if (block.label === undefined) {
    return {
      kind: 'fixed',
      height,
      glued: false,
      marks: [{ ...rule, x1: 0, x2: page.measure }],
    };
  }
  const room = (block.label.length + 2) * size;
  const left = (page.measure - room) / 2;
  const words = fitText(
    {
      text: block.label,
      role: 'kaiti',
      x: left,
      y: 0,
      width: room,
      height,
      size,
      lines: 1,
      align: 'center',
      name: false,
      chinese,
      colour: QUIET,
    },
    fonts,
  );
  return {
    kind: 'fixed',
    height,
    glued: false,
    marks: [{ ...rule, x1: 0, x2: left }, { ...rule, x1: left + room, x2: page.measure }, ...words],
  };
}
