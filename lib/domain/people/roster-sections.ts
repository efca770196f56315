import { plainUnit } from './match-roster.ts';
import { bareName, isLikelyName, splitNameAndPost } from './name-and-post.ts';
import { isFooter } from './read-roster-name.ts';
import { isNameAndPost, type RosterColumn } from './roster-columns.ts';
import type { RosterField } from './roster-headings.ts';
import { isOver, type MergedCells, type SheetRow } from './sheet.ts';
import { isPost } from './unit-and-post.ts';
import { isUnitWord, maybeUnit } from './unit-words.ts';

/** A row that heads those below it: 第一代表团（32人）, 二、列席人员. */
export interface RosterSection {
  readonly title: string;
  /** What it says of everybody below who does not say it themselves. */
  readonly says: Readonly<Partial<Record<RosterField, string>>>;
}

const numeral =
  /^(?:[（(](?:[一二三四五六七八九十百]+|\d+)[）)]|(?:[一二三四五六七八九十百]+|\d+)[）)]?)(?:[、.．]|(?<=[）)]))\s*/u;
const count =
  /\s*(?:[（(]\s*[共计:：]*\s*\d+\s*[人名位][^（()）]*[）)]|[（(]?\s*[共计:：]*\s*\d+\s*[人名位]\s*[）)]?)\s*$/u;
/** Who leads it. */
const leads = /\s*[（(][^（()）]*(?:[团组]长|召集人|负责人)\s*[:：][^（()）]*[）)]\s*$/u;
/** No name ends like these, or begins with the place of a unit. */
const units =
  /(?:代表团|代表组|委员会|常委会|办公室|政府|法院|检察院|总工会|联合会|公司|学校|中学|小学|医院|中心|街道)$|^[区市县省州旗].{2,}[委室局院部处科组镇乡]$/u;
/** Names may end so too (司马文科). */
const unitEnding = /[委室局院部处科组镇乡]$/u;
/** What stands before a unit and is no part of it. */
const label = /^(?:单位|部门|代表团)[:：]\s*/u;
/** （以下为列席人员） */
const aside = /^[（(【[]?\s*以下(?:各行)?(?:均?[为是])?\s*([^）)】\]]+)[）)】\]]?$/u;
const kinds = /(?:人员|代表|委员|同志|领导|嘉宾|名单|出席|列席|旁听|请假|缺席)$/u;
const capacities = /列席|旁听|工作人员|会务|邀请|应邀|特邀|嘉宾|出席|组成人员/u;
/** 出席、列席人员 says of nobody which of the two they are. */
const both = /出席.*列席|列席.*出席/u;
/** Only its place in a list, or only how many: no part of a title by itself. */
const loose = /^(?:[一二三四五六七八九十百]+[、.．]?|[共计:：\s]*\d{1,5}\s*[人名位]?)$/u;

/** Whether a text beside a total names nobody: none, or how many there are. */
export function isNobody(text: string): boolean {
  return text === '' || loose.test(text);
}

/** What it takes to tell sections from people. */
interface SectionGround {
  readonly columns: readonly RosterColumn[];
  /** The merged cells over the row. */
  readonly merges: readonly MergedCells[];
  /** Units the office knows, without spaces. */
  readonly knownUnits: ReadonlySet<string>;
  /** Nothing but names stands in the sheet besides. */
  readonly namesOnly: boolean;
}

/** The section a row begins; null: it is somebody's row, or nobody's. */
export function sectionOf(
  row: SheetRow,
  { columns, merges, knownUnits, namesOnly }: SectionGround,
): RosterSection | null {
  const held = row.cells.flatMap((cell, index) =>
    isNobody(cell.trim()) ? [] : [{ text: cell.trim(), column: index + 1 }],
  );
  const isKnown = (unit: string): boolean => knownUnits.has(plainUnit(unit));
  const [only, ...more] = held;
  if (!only || more.length > 0) return null;
  const column = columns.find((known) => known.column === only.column);
  if (column && isNameAndPost(column) && splitNameAndPost(only.text, column.heading, isKnown).post !== '')
    return null;
  const text = only.text.replace(label, '').replace(aside, '$1');
  if (isFooter(text)) return null;
  const title = text
    .replace(numeral, '')
    .replace(leads, '')
    .replace(count, '')
    .replace(/[:：]$/u, '')
    .trim();
  // A line whose places could not be told apart is no title.
  if (title === '' || title.length > 40 || title.includes('|')) return null;
  const field = column?.field;
  const isWide = merges.some(
    (merge) => isOver(merge, only.column) && columns.filter(({ column }) => isOver(merge, column)).length > 1,
  );
  const isMarked = isWide || title !== only.text;
  const isSure = units.test(title) || isKnown(title);
  // 1.李文科 is somebody in a numbered list; 一、文化科 heads one.
  const isListed = field === 'name' && /^[（(]?\d/u.test(text) && !count.test(text);
  if (isListed && !isWide && !isSure && isLikelyName(title)) return null;
  // 赵强同志 is somebody, 离退休同志 heads some.
  const bare = bareName(title);
  if (field === 'name' && bare !== title && /(?:同志|先生|女士)$/u.test(title) && isLikelyName(bare))
    return null;
  const isAmongNames =
    namesOnly && !isPost(title) && (isUnitWord(title) || (maybeUnit(title) && !isLikelyName(title)));
  const isUnit = isSure || isAmongNames || unitEnding.test(title);
  const isKind = kinds.test(title);
  const isTitle =
    field === 'name'
      ? isAmongNames ||
        isWide ||
        (isMarked ? isUnit || isKind : (isSure || isKind) && (namesOnly || title.length > 3))
      : isMarked || (field === undefined && (isUnit || isKind));
  return isTitle ? { title, says: saidBy(title, isUnit) } : null;
}

function saidBy(title: string, isUnit: boolean): RosterSection['says'] {
  if (title.endsWith('代表团')) return { delegation: title };
  if (capacities.test(title)) return both.test(title) ? {} : { capacity: title };
  return isUnit ? { body: title } : {};
}
