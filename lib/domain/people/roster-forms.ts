import { plainUnit } from './match-roster.ts';
import { storedName } from './name.ts';
import { bareName, isLikelyName, isSurelyName, possibleName, withNamesWhole } from './name-and-post.ts';
import { isFooter } from './read-roster-name.ts';
import { findHeader, readHeader } from './roster-columns.ts';
import { fieldOf } from './roster-headings.ts';
import { fromForm } from './roster-of-form.ts';
import { isNobody, sectionOf } from './roster-sections.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/**
 * A sheet in one of the other forms offices keep rosters in, turned into rows under headings: text pasted from a page,
 * whose columns are spaces (`spaced`); headings one below another with a person in each column (`turned`); 姓 and 名
 * apart; one person's form (`fromForm`); names and nothing else, one below another or many in a row (`names`). As it is where it needs none of that.
 */
export function straightened(sheet: Sheet, units: readonly string[] = []): Straightened {
  const rows = joinedNames(spaced(sheet.rows) ?? sheet.rows);
  const plain = rows === sheet.rows ? sheet : { ...sheet, rows };
  const form = fromForm(plain);
  if (form) return { sheet: form, turned: false, namesOnly: false };
  const across = turned(plain);
  if (across) return { sheet: across, turned: true, namesOnly: false };
  const list = findHeader(plain) ? null : namesOnly(plain, units);
  return { sheet: list ?? plain, turned: false, namesOnly: list !== null };
}

interface Straightened {
  readonly sheet: Sheet;
  readonly turned: boolean;
  readonly namesOnly: boolean;
}

const fieldsIn = (cells: readonly string[]): number =>
  readHeader({ number: 0, cells }).columns.some(({ field }) => field === 'name')
    ? readHeader({ number: 0, cells }).columns.length
    : 0;

const held = ({ cells }: SheetRow): readonly string[] => cells.filter((cell) => cell.trim() !== '');

/** Columns that are only spaces: two and more between them, or one where the headings stand so. Null: it is no such text. */
function spaced(rows: readonly SheetRow[]): readonly SheetRow[] | null {
  if (rows.some((row) => held(row).length > 1)) return null;
  const lines = rows.map((row) => ({ ...row, line: held(row)[0]?.trim() ?? '' }));
  for (const gap of [/[ \u00A0]{2,}|\t/u, /[ \u00A0]+/u]) {
    const head = lines.find(({ line }) => fieldsIn(line.split(gap)) > 1);
    if (!head) continue;
    const headings = head.line.split(gap);
    return lines.map(({ line, ...row }) => ({ ...row, cells: cellsOf(line.split(gap), headings, line) }));
  }
  return null;
}

/** What no name, unit or post is as short as. */
const lone = /^\p{Script=Han}$/u;

/**
 * A line with a place too many or too few is not guessed at, nor is one with a single character for a name: it stays
 * whole, to be named by its row.
 */
function cellsOf(parts: readonly string[], headings: readonly string[], line: string): readonly string[] {
  if (parts.length === 1) return parts;
  const fields = headings.map(fieldOf);
  const isWhole = (cells: readonly string[]): boolean =>
    cells.length === fields.length &&
    cells.every((cell, at) => !lone.test(cell) || !['name', 'body', 'post'].includes(fields[at] ?? ''));
  const joined = [parts, withNamesWhole(parts)].find(isWhole);
  if (joined) return joined;
  const whole = line.replaceAll(/\s+/gu, ' | ');
  return fields.map((field) => (field === 'name' ? whole : ''));
}

/** Headings one below another: more of them down a column than along any row. Null: it stands as rosters do. */
function turned(sheet: Sheet): Sheet | null {
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length));
  const along = Math.max(0, ...sheet.rows.map(({ cells }) => fieldsIn(cells)));
  const down = (column: number): readonly string[] => sheet.rows.map(({ cells }) => cells[column] ?? '');
  const column = Array.from({ length: width }, (_, at) => at).find(
    (at) => fieldsIn(down(at)) > Math.max(1, along),
  );
  if (column === undefined) return null;
  const rows = Array.from({ length: width - column }, (_, at) => ({
    number: column + at + 1,
    cells: down(column + at),
  }));
  return { ...sheet, rows: rows.filter((row) => held(row).length > 0), mergedCells: [] };
}

/** 姓 and 名 in two columns beside one another are one. */
function joinedNames(rows: readonly SheetRow[]): readonly SheetRow[] {
  const plain = (cell: string): string => cell.replaceAll(/\s/gu, '');
  const at = (row: SheetRow): number =>
    row.cells.findIndex((cell, place) => plain(cell) === '姓' && plain(row.cells[place + 1] ?? '') === '名');
  const head = rows.findIndex((row) => at(row) >= 0);
  const row = rows[head];
  if (!row) return rows;
  const column = at(row);
  return rows.map((each, place) =>
    place < head
      ? each
      : {
          ...each,
          cells: each.cells.toSpliced(
            column,
            2,
            `${each.cells[column] ?? ''}${each.cells[column + 1] ?? ''}`.trim(),
            '',
          ),
        },
  );
}

/** As few names as are a list. */
const FEWEST = 2;

/**
 * Names under titles and units, as many of them as of anything else: given the heading they lack. Null: it is no such
 * list. `units`: names of the bodies the office knows.
 */
function namesOnly(sheet: Sheet, units: readonly string[]): Sheet | null {
  const ground = {
    columns: [{ field: 'name' as const, heading: '', column: 1 }],
    merges: [],
    knownUnits: new Set(units.map(plainUnit)),
    namesOnly: true,
  };
  const isTitle = (row: SheetRow): boolean =>
    held(row).length === 1 &&
    (isFooter(held(row)[0] ?? '') || sectionOf({ ...row, cells: held(row) }, ground) !== null);
  const rows = sheet.rows.map((row) => (isTitle(row) ? row : { ...row, cells: held(row).flatMap(namesIn) }));
  const people = rows
    .filter((row) => !isTitle(row))
    .map((row) =>
      held(row)
        .filter((cell) => !isNobody(cell))
        .map((cell) => storedName(bareName(cell))),
    );
  const likely = people.flat().filter(isLikelyName);
  // What stands beside a name is one, or this is a table without headings.
  const isList = people.every((cells) => cells.length < 2 || cells.every((cell) => possibleName.test(cell)));
  const isMost = likely.length * 2 >= people.flat().length;
  if (!isList || !isMost || likely.filter(isSurelyName).length < FEWEST) return null;
  const width = Math.max(...rows.map((row) => row.cells.length));
  return { ...sheet, rows: [{ number: 0, cells: Array.from({ length: width }, () => '姓名') }, ...rows] };
}

/** 王凯、丁　翀（女，回族） 李强 -> three names, where all that stands there are names. */
function namesIn(cell: string): readonly string[] {
  const parts = cell.split(/[\s\u3000、，,；;]+(?![^（(]*[）)])/u).filter((part) => part !== '');
  const names = withNamesWhole(parts);
  return names.length > 1 && names.every((name) => isLikelyName(bareName(name))) ? names : [cell];
}
