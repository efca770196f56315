import type { RosterFault } from './roster.ts';
import { fieldByEnding, fieldOf, isSameHeading, type RosterField } from './roster-headings.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** A column the import understands. */
export interface RosterColumn {
  readonly field: RosterField;
  /** As it stands in the file. */
  readonly heading: string;
  /** Counted from 1. */
  readonly column: number;
}

export interface RosterHeader {
  readonly row: number;
  readonly columns: readonly RosterColumn[];
  /** How far to the right of these columns they stand again, themselves among them: people side by side. */
  readonly blocks: readonly number[];
  /** Headings that mean nothing to the import; shown, so that nobody thinks they were read. */
  readonly unknown: readonly { readonly heading: string; readonly column: number }[];
}

/** A title, a note and an empty line may stand above the header; further down it is not looked for. */
const deepestHeader = 20;

/** The row that names the most fields, 姓名 among them; null: this sheet is no roster. */
export function findHeader(sheet: Sheet): RosterHeader | null {
  const candidates = sheet.rows.filter(({ number }) => number <= deepestHeader).map(readHeader);
  const rosters = candidates.filter(({ columns }) => columns.some(({ field }) => field === 'name'));
  const most = Math.max(...rosters.map(({ columns }) => columns.length));
  const header = rosters.find(({ columns }) => columns.length === most) ?? null;
  const below = sheet.rows.find(({ number }) => number === (header?.row ?? 0) + 1);
  return header && below ? withSecondStorey(header, below) : header;
}

/**
 * 联系方式 over 手机 and 邮箱: a row of headings only, with nothing under 姓名, belongs to the header above it, and so does one that
 * parts a heading that is not understood (住宿时间 over 起 and 止).
 */
function withSecondStorey(header: RosterHeader, below: SheetRow): RosterHeader {
  const lower = readHeader(below);
  const name = header.columns.find(({ field }) => field === 'name');
  const isUnderName = (below.cells[(name?.column ?? 0) - 1] ?? '').trim() !== '';
  const headed = new Set([...header.columns, ...header.unknown].map(({ column }) => column));
  const isParted = lower.unknown.length > 1 && lower.unknown.some(({ column }) => !headed.has(column));
  const known = new Set(header.columns.map(({ column }) => column));
  const isBeside = isParted && lower.unknown.every(({ column }) => !known.has(column));
  // 城关镇代表团 alone heads the people below it.
  const isNamed = lower.columns.some(({ heading }) => fieldOf(heading) !== undefined);
  const isOver = isNamed ? lower.unknown.length <= lower.columns.length : isBeside;
  if (isUnderName || !isOver || !below.cells.every(isShort)) return header;
  const covered = new Set(lower.columns.map(({ column }) => column));
  const fields = new Set(lower.columns.map(({ field }) => field));
  const upper = header.columns.filter(({ column, field }) => !covered.has(column) && !fields.has(field));
  return {
    row: lower.row,
    columns: [...upper, ...lower.columns].toSorted((a, b) => a.column - b.column),
    blocks: [0],
    unknown: [...header.unknown.filter(({ column }) => !covered.has(column)), ...lower.unknown],
  };
}

/** As short as headings are, and no number. */
function isShort(cell: string): boolean {
  return cell.trim().length <= 12 && !/\d/u.test(cell);
}

/** A row read as headings: by their words first, by their endings for what none of them named. */
export function readHeader(row: SheetRow): RosterHeader {
  const found: RosterColumn[] = [];
  const take = (fieldIn: (heading: string) => RosterField | undefined): void => {
    for (const [index, heading] of row.cells.entries()) {
      const field = fieldIn(heading);
      const isFree = found.every((known) => known.field !== field && known.column !== index + 1);
      if (field && isFree) found.push({ field, heading, column: index + 1 });
    }
  };
  take(fieldOf);
  take(fieldByEnding);
  const columns = withWork(found, row).toSorted((a, b) => a.column - b.column);
  const blocks = blocksOf(row, columns);
  const read = new Set(blocks.flatMap((offset) => columns.map(({ column }) => column + offset)));
  const unknown = row.cells.flatMap((heading, index) =>
    heading.trim() === '' || read.has(index + 1) ? [] : [{ heading, column: index + 1 }],
  );
  return { row: row.number, columns, blocks, unknown };
}

/** Posts somebody holds now and here: not a grade, and none that was or is to be. */
const ofPosts = /^(?!拟|原|曾|兼).*职[务位]/u;

/** 职务 beside 工作单位及职务: the one is the post of the list, the other where somebody works besides. */
function withWork(columns: readonly RosterColumn[], { cells }: SheetRow): readonly RosterColumn[] {
  const isTaken = (column: number): boolean =>
    columns.some((known) => known.column === column && known.field !== 'post');
  const posts = cells.flatMap((heading, index): readonly RosterColumn[] => {
    const isPost = (fieldOf(heading) ?? fieldByEnding(heading)) === 'post' && !isTaken(index + 1);
    return isPost ? [{ field: 'post', heading, column: index + 1 }] : [];
  });
  const [plain] = posts.filter(
    (column) => !isUnitAndPost(column) && ofPosts.test(column.heading.replaceAll(/\s/gu, '')),
  );
  const [joint] = posts.filter(isUnitAndPost);
  if (!plain || !joint) return columns;
  return [...columns.filter(({ field }) => field !== 'post'), plain, { ...joint, field: 'work' }];
}

/** How far to the right the same headings stand again: 姓名 职务 | 姓名 职务. */
function blocksOf(row: SheetRow, columns: readonly RosterColumn[]): readonly number[] {
  const name = columns.find(({ field }) => field === 'name');
  if (!name) return [0];
  const again = (offset: number): boolean =>
    columns.every(({ column, heading }) => isSameHeading(row.cells[column + offset - 1] ?? '', heading));
  const next = row.cells.findIndex((cell, at) => at >= name.column && isSameHeading(cell, name.heading));
  const width = next + 1 - name.column;
  const blocks = [0];
  while (width > 0 && again(width * blocks.length)) blocks.push(width * blocks.length);
  return blocks;
}

/** Whether a column holds the unit and the post in one cell: 工作单位及职务. */
export function isUnitAndPost({ field, heading }: RosterColumn): boolean {
  return field === 'post' && heading.includes('单位');
}

/** Whether a column holds the name and the post in one cell: 姓名及职务. */
export function isNameAndPost({ field, heading }: RosterColumn): boolean {
  return field === 'name' && /职务|单位/u.test(heading);
}

/** Where the column of a field stands; null: there is none. */
export function placeOf(field: RosterField | null, columns: readonly RosterColumn[]): RosterFault['column'] {
  const found = columns.find((column) => column.field === field);
  return found ? { letter: columnLetter(found.column), heading: found.heading } : null;
}

/** `3` -> `C`, as spreadsheet programs name columns. */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetter((column - 1 - rest) / 26) + letter : letter;
}

/** The column names stand in; 0: none. */
export function nameColumn(columns: readonly RosterColumn[]): number {
  return columns.find(({ field }) => field === 'name')?.column ?? 0;
}
