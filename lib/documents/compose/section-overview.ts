import type { RoomLayout } from '#lib/domain/seating/room.ts';
import type { Block, TableRow } from '../page.ts';
import type { LabelShape, RectShape, Shape } from '../page-drawing.ts';
import { columnedTable } from './columned-table.ts';
import type { PaperWords } from './paper-words.ts';
import { type DrawingArea, drawFloor, scaleOf } from './seat-drawing.ts';
import { type SeatedSection, seatsOfSection, sectionExtent, sectionName } from './seat-sections.ts';

/** Millimetres of a line in the box of a section, of its name, and the type of both in points. */
const LINE = { name: 6.5, other: 4.6, nameSize: 14, otherSize: 10 } as const;

/** Millimetres of a character and of a line in the smallest type that can be read, 七号. */
const LEAST = { character: 1.95, line: 2.3 } as const;

/** Those who sit in a section under one name, in the order of their seats. */
export interface SeatedGroup {
  readonly name: string;
  readonly people: number;
}

/** The hall without its seats: every section with its number, its rows and who sits in it, as far as its box holds that. */
export function overviewBlocks(
  room: RoomLayout,
  sections: readonly SeatedSection[],
  sittersOf: (section: SeatedSection) => readonly SeatedGroup[],
  { area, caption }: { readonly area: DrawingArea; readonly caption: Block },
  say: PaperWords,
): readonly Block[] {
  const scale = scaleOf(room, area);
  const floor = drawFloor(room, area, say);
  const drawn = sections.map((section) =>
    sectionShapes(section, sittersOf(section), frameOf(section, room, scale), say),
  );
  const table = sectionTable(sections, sittersOf, say);
  const whole = drawn.every(({ holdsAll }) => holdsAll);
  const shapes = [...floor.shapes, ...drawn.flatMap((each) => each.shapes)];
  return [
    { kind: 'drawing', ...floor, shapes, flow: whole ? [table] : [] },
    ...(whole ? [] : [{ kind: 'page-break' } as const, caption, table]),
  ];
}

function sectionShapes(
  section: SeatedSection,
  sitters: readonly SeatedGroup[],
  frame: Frame,
  say: PaperWords,
): { readonly shapes: readonly Shape[]; readonly holdsAll: boolean } {
  const name = sectionName(section, say);
  const { rows, seats } = sectionExtent(section, say);
  const lines = [rows, seats, ...sitters.map((one) => sitterLine(one, say))].filter((line) => line !== '');
  const inner = { x: frame.x + 0.8, width: frame.width - 1.6 };
  const plate = {
    kind: 'rect',
    ...frame,
    radius: 1,
    fill: '#ffffff',
    stroke: '#000000',
    strokeWidth: 0.3,
  } as const;
  const label = { kind: 'label', ...inner } as const;
  const held = Math.floor((frame.height - LINE.name) / LINE.other);
  if (held < 1) {
    const text = [name, ...lines].join('　');
    const most = Math.floor(frame.height / LEAST.line);
    const fits = squares(text) * LEAST.character <= inner.width * most;
    const only = { ...label, y: frame.y, height: frame.height, lines: Math.max(1, most) } as const;
    return {
      holdsAll: fits,
      shapes: [plate, { ...only, text: fits ? text : name, size: LINE.otherSize, role: 'heiti' }],
    };
  }
  const shown = lines.length <= held ? lines : [...lines.slice(0, held - 1), '……'];
  const top = frame.y + (frame.height - LINE.name - shown.length * LINE.other) / 2;
  return {
    holdsAll: shown.length === lines.length,
    shapes: [
      plate,
      { ...label, y: top, height: LINE.name, text: name, size: LINE.nameSize, role: 'heiti' },
      ...shown.map((text, at): LabelShape => {
        const y = top + LINE.name + at * LINE.other;
        return { ...label, y, height: LINE.other, text, size: LINE.otherSize, role: 'kaiti' };
      }),
    ],
  };
}

/** Characters of a line, those of half a square as halves. */
function squares(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[!-~ ]/.test(char) ? 0.55 : 1), 0);
}

type Frame = Pick<RectShape, 'x' | 'y' | 'width' | 'height'>;

/** Where a section stands on the plan; one of the rostrum is as deep as the platform under it. */
function frameOf({ box, isRostrum }: SeatedSection, { stage }: RoomLayout, scale: number): Frame {
  const { y, depth } = isRostrum && stage !== null ? stage : box;
  return { x: box.x * scale, y: y * scale, width: box.width * scale, height: depth * scale };
}

/** 第一代表团 45人. */
function sitterLine({ name, people }: SeatedGroup, say: PaperWords): string {
  return say.t('seating.sitters-line', { name, count: people });
}

/** The same as a list, a row a section. */
function sectionTable(
  sections: readonly SeatedSection[],
  sittersOf: (section: SeatedSection) => readonly SeatedGroup[],
  say: PaperWords,
): Block {
  const { columns, head, row } = columnedTable('seating.columns', say);
  const rows = sections.map((section): TableRow => {
    const extent = sectionExtent(section, say);
    const sitters = sittersOf(section);
    const people = sitters.reduce((sum, one) => sum + one.people, 0);
    return row({
      part: { text: sectionName(section, say) },
      rows: { text: extent.rows },
      seats: { text: extent.seats },
      sitters: { text: say.list(sitters.map((one) => sitterLine(one, say))) },
      people: { text: String(people) },
      places: { text: String(seatsOfSection(section).filter(({ blocked }) => blocked !== true).length) },
    });
  });
  return { kind: 'table', size: 12, columns, head, rows };
}
