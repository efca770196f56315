import { notedNeeds } from './noted-needs.ts';
import { isFooter } from './read-roster-name.ts';
import type { Need } from './roster.ts';
import { findHeader } from './roster-columns.ts';
import { fieldOf } from './roster-headings.ts';
import { isNobody } from './roster-sections.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** As what somebody comes, where there are several such columns: 出席 alone may say no more than that they come. */
const attends = /^(?:出席|列席|旁听|特邀|邀请|工作人员)(?:人员)?$/u;

/** A column of ticks: what a tick under its heading says, of which field. */
interface Ticked {
  readonly field: 'gender' | 'capacity' | Need;
  readonly word: string;
  /** Counted from 0. */
  readonly at: number;
}

const tick = /^\s*(?:[√✓✔☑■●✅]|是|有|需要?|要|1|y|yes)\s*$/iu;
const blank = /^\s*(?:[×✗✘☐□○否无/—-]|不|没有|0|n|no)?\s*$/iu;
const headings = { gender: '性别', capacity: '参会身份', diet: '饮食', access: '无障碍需求' } as const;

/**
 * The sheet with what ticks say in words: √ under 女 is 女 under 性别, under 列席 is 列席 under 参会身份, 是 under 是否清真 is 清真 under 饮食. Several needs of a
 * person stand together, beside what a column of words says.
 */
export function withTicksWorded(sheet: Sheet): Sheet {
  const header = findHeader(sheet);
  if (!header) return sheet;
  const name = header.columns.find(({ field }) => field === 'name')?.column ?? 0;
  const isHead = ({ number, cells }: SheetRow): boolean =>
    number === header.row || (number === header.row + 1 && (cells[name - 1] ?? '').trim() === '');
  // 说明：… in a remark ends no table.
  const isEnd = ({ cells }: SheetRow): boolean => {
    const who = (cells[name - 1] ?? '').trim();
    return isNobody(who) ? cells.some(isFooter) : isFooter(who);
  };
  const people = sheet.rows.filter((row) => !isEnd(row));
  const head = sheet.rows.findLast((row) => isHead(row) && tickedUnder(row, people).length > 0);
  if (!head) return sheet;
  const ticked = tickedUnder(head, people);
  const own = new Map(header.columns.map(({ field, column }) => [field as string, column - 1]));
  const isAgain = ({ cells }: SheetRow): boolean => ticked.every(({ at }) => cells[at] === head.cells[at]);
  const rows = sheet.rows.map((row) => {
    if (row.number < head.number || (row !== head && isEnd(row))) return row;
    return isAgain(row) ? headed(row, ticked, own) : worded(row, ticked, own);
  });
  return { ...sheet, rows };
}

/** The columns of ticks under a row of headings: a tick somewhere, and nothing that is neither one nor its opposite. */
function tickedUnder(head: SheetRow, rows: readonly SheetRow[]): readonly Ticked[] {
  const below = rows.filter(({ number }) => number > head.number);
  return tickedIn(head).filter(({ at }) => {
    const cells = below.map((row) => row.cells[at] ?? '').filter((cell) => cell !== head.cells[at]);
    return (
      cells.some((cell) => tick.test(cell)) && cells.every((cell) => tick.test(cell) || blank.test(cell))
    );
  });
}

function tickedIn({ cells }: SheetRow): readonly Ticked[] {
  const sexes = cells.flatMap((cell, at): readonly Ticked[] => {
    const word = cell.trim();
    return word === '男' || word === '女' ? [{ field: 'gender', word, at }] : [];
  });
  const wishes = cells.flatMap((cell, at): readonly Ticked[] => {
    const word = cell.replaceAll(/[\s?？]|^是否(?:需要?)?|^需要?/gu, '');
    if (fieldOf(cell) !== undefined || word.length > 6) return [];
    return notedNeeds(word, new Set(), 'own').map(({ need: field }) => ({ field, word, at }));
  });
  const capacities = cells.flatMap((cell, at): readonly Ticked[] => {
    const word = cell.replaceAll(/\s/gu, '');
    return attends.test(word) ? [{ field: 'capacity', word, at }] : [];
  });
  // 列席人员 alone is a title over those below, who are numbered.
  return [...(sexes.length === 2 ? sexes : []), ...(capacities.length > 1 ? capacities : []), ...wishes];
}

/** Where the words of a field are put: its own column, or the first of its columns of ticks. */
function placeOf(
  field: Ticked['field'],
  ticked: readonly Ticked[],
  own: ReadonlyMap<string, number>,
): number {
  const at = own.get(field);
  const first = ticked.find((one) => one.field === field)?.at ?? 0;
  return at === undefined || field === 'gender' ? first : at;
}

function headed(row: SheetRow, ticked: readonly Ticked[], own: ReadonlyMap<string, number>): SheetRow {
  const cells = [...row.cells];
  for (const { field, at } of ticked)
    if (!own.has(field) || field === 'gender')
      cells[at] = at === placeOf(field, ticked, own) ? headings[field] : '';
  return { ...row, cells };
}

function worded(row: SheetRow, ticked: readonly Ticked[], own: ReadonlyMap<string, number>): SheetRow {
  const cells = row.cells.map((cell, at) => (ticked.some((one) => one.at === at) ? '' : cell));
  for (const { field, word, at: from } of ticked) {
    if (!tick.test(row.cells[from] ?? '')) continue;
    const at = placeOf(field, ticked, own);
    while (cells.length <= at) cells.push('');
    const known = (cells[at] ?? '').trim();
    cells[at] = known === '' ? word : `${known}、${word}`;
  }
  return { ...row, cells };
}
