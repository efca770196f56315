import { narrow } from './plain-cells.ts';
import type { PlanRow } from './plan-grid.ts';
import type { PlanColumn } from './weekly-plan.ts';
import { whenTokens } from './when-tokens.ts';
import { writtenWhen } from './written-when.ts';

/** What a column holds. `leader`: what one leader does; `day`: what happens on one day. */
export const planFields = [
  'date',
  'weekday',
  'half',
  'time',
  'end',
  'matter',
  'place',
  'people',
  'chair',
  'host',
  'note',
  'leader',
  'day',
  'ignore',
] as const;
export type PlanField = (typeof planFields)[number];

/** Fields that say when. */
export const whenFields: readonly PlanField[] = ['date', 'weekday', 'half', 'time', 'end'];

/** Headings as offices write them, after `plainHeading`; the first that fits counts. */
const headings: readonly (readonly [PlanField, RegExp])[] = [
  ['ignore', /^(?:序号?|编号|号|no|nr|联系人|联系电话|联系方式|电话|contact|phone)$/],
  [
    'date',
    /^(?:会议|活动|举行|召开|开始|起始)?日期$|^年月日$|^(?:日期(?:及|和)?(?:时间|星期)|时间日期)$|^(?:date|day)$/,
  ],
  ['weekday', /^(?:星期几?|周几?|礼拜|weekday|dayofweek)$/],
  ['half', /^(?:午别|时段|上下午|上午下午|半天|halfday|session|ampm)$/],
  ['end', /^(?:结束|终止|截止)(?:时间|日期)?$|^(?:end|endtime|until|to)$/],
  [
    'time',
    /^(?:起止|会议|活动|开始|具体|举行|召开|安排)?(?:时间|时刻)(?:安排)?$|^(?:time|when|start|starttime|dateandtime|datetime)$/,
  ],
  [
    'people',
    /(?:参加|出席|参会|与会|陪同|到会).{0,4}(?:领导|人员|人|同志|范围|对象)|^(?:市|区|县|省|参会|参加|出席|与会)?领导(?:同志|姓名)?$|^(?:people|attendees|attending|leaders?|participants|who)$/,
  ],
  ['chair', /^(?:会议)?主持(?:人|领导)?$|^(?:chair|chairedby|chairperson)$/],
  [
    'host',
    /(?:承办|主办|责任|牵头|组织|召集|联系|协办|筹备)(?:单位|部门|科室|处室|委室)?$|^(?:单位|部门)$|^(?:organi[sz]er|organi[sz]edby|department|responsible|host)$/,
  ],
  ['place', /地点|^(?:场地|会场|场所|地址|会议室|place|venue|location|room|where)$/],
  ['note', /^(?:备注|说明|备注说明|要求|注意事项|其他|remarks?|notes?|comments?)$/],
  [
    'matter',
    /^(?:会议|活动|工作|主要|具体|日程|重要|议程|公务|政务)*(?:名称|内容|事项|主题|事由|议题|安排|日程|活动|会议|事务)(?:名称|内容|安排|事项)?$|^(?:matter|meetings?|events?|activity|activities|subject|content|title|what|agenda|description|item)$/,
  ],
];

/** `会议（活动）名称*` → `会议名称`; `会议、活动名称` → `会议活动名称`. */
function plainHeading(heading: string): string {
  return narrow(heading)
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/gu, '')
    .replace(/[\s*:：_、，,;；/.及与\-|]/gu, '')
    .toLowerCase();
}

export function fieldOf(heading: string): PlanField | null {
  const plain = plainHeading(heading);
  return headings.find(([, form]) => form.test(plain))?.[0] ?? null;
}

/** Whether a cell says a day or a weekday and nothing else, as the head of a column does. */
export function isDayHead(text: string): boolean {
  if (text === '' || text.length > 40 || /^\d+$/.test(text)) return false;
  const tokens = whenTokens(text, 'day');
  const { days, weekdays, times } = writtenWhen(tokens);
  return (
    days.length + weekdays.length > 0 && times.length === 0 && !tokens.some(({ kind }) => kind === 'text')
  );
}

/** Whether a cell names parts of a day and nothing else: 上午, 下午, 晚上. */
export function isHalfHead(text: string): boolean {
  const tokens = text.length > 20 ? [] : whenTokens(text, 'clock').filter(({ kind }) => kind !== 'gap');
  return tokens.length > 0 && tokens.every(({ kind }) => kind === 'part');
}

export interface PlanHeading {
  readonly form: 'list' | 'leaders' | 'days';
  readonly row: number;
  /** Where the days' heads take two rows, the second. */
  readonly lastRow: number;
  readonly columns: readonly PlanColumn[];
}

/** Titles, notes and empty lines may stand above the heading; further down it is not looked for. */
const deepestHeading = 25;

/** The heading of a plan in any of its forms, wherever it is; null: there is none. */
export function findPlanHeading(rows: readonly PlanRow[]): PlanHeading | null {
  const top = rows.slice(0, deepestHeading);
  return (
    best(top, (row) => listHeading(row, true)) ??
    best(top, daysHeading) ??
    best(top, (row) => listHeading(row, false)) ??
    best(top, leadersHeading)
  );
}

function best(
  rows: readonly PlanRow[],
  read: (row: PlanRow, next: PlanRow | undefined) => (PlanHeading & { readonly score: number }) | null,
): PlanHeading | null {
  let found: (PlanHeading & { readonly score: number }) | null = null;
  for (const [index, row] of rows.entries()) {
    const heading = read(row, rows[index + 1]);
    if (heading && heading.score > (found?.score ?? 0)) found = heading;
  }
  return found;
}

/** One line a matter. Without a column for the matter itself a person has to say which it is. */
function listHeading(row: PlanRow, withMatter: boolean): (PlanHeading & { readonly score: number }) | null {
  const columns = fieldsOf(row);
  const fields = new Set(columns.map(({ field }) => field));
  const when = whenFields.some((field) => fields.has(field));
  const named = withMatter
    ? fields.has('matter')
    : (['place', 'people', 'chair', 'host'] as const).some((field) => fields.has(field));
  if (!when || !named) return null;
  return { form: 'list', row: row.number, lastRow: row.number, columns, score: fields.size };
}

/** Each field once: of two columns of one name the first counts, times apart (开始时间, 结束时间). */
function fieldsOf(row: PlanRow): readonly PlanColumn[] {
  const seen = new Set<PlanField>();
  return row.cells.map(({ text, across }, index) => {
    const field = across ? null : fieldOf(text);
    const taken = field === null || seen.has(field);
    if (field !== null) seen.add(field);
    return { column: index + 1, heading: across ? '' : text, field: taken ? 'ignore' : field };
  });
}

function daysHeading(
  row: PlanRow,
  next: PlanRow | undefined,
): (PlanHeading & { readonly score: number }) | null {
  const heads = row.cells.map(({ text, across }) => !across && isDayHead(text));
  const count = daysNamed(row.cells.filter((_, index) => heads[index]).map(({ text }) => text));
  if (count < 2) return null;
  const halved = halvedDays(row, next);
  if (halved) return { ...halved, score: count };
  const second = next?.cells.map(({ text, across }) => !across && isDayHead(text)) ?? [];
  const both = second.filter(Boolean).length >= 2 && next !== undefined;
  const columns = row.cells.map(({ text }, index): PlanColumn => {
    const below = both && second[index] ? (next.cells[index]?.text ?? '') : '';
    const heading = [text, below === text ? '' : below].filter((part) => part !== '').join(' ');
    const field = heads[index] || second[index] ? 'day' : (fieldOf(text) ?? 'half');
    return { column: index + 1, heading, field };
  });
  return { form: 'days', row: row.number, lastRow: both ? next.number : row.number, columns, score: count };
}

/** How many days heads name; a date and its weekday side by side (9月7日, 周一) are one, as a row below a heading has them. */
function daysNamed(heads: readonly string[]): number {
  const written = heads.map((text) => writtenWhen(whenTokens(text, 'day')));
  const dates = written.filter(({ days }) => days.length > 0).length;
  const weekdays = written.filter(({ weekdays: named }) => named.length > 0).length;
  return Math.max(dates, weekdays);
}

/** Days that each reach over several columns, 上午 and 下午 under them; CSV names the day over the first of them alone. */
function halvedDays(row: PlanRow, next: PlanRow | undefined): PlanHeading | null {
  if (!next) return null;
  let day = '';
  const columns = row.cells.map((cell, index): PlanColumn => {
    const half = next.cells[index]?.text ?? '';
    const text = cell.text === '' && isHalfHead(half) ? day : cell.text;
    day = text;
    return isDayHead(text) && isHalfHead(half)
      ? { column: index + 1, heading: `${text} ${half}`, field: 'day' }
      : { column: index + 1, heading: text, field: fieldOf(text) ?? 'half' };
  });
  const halves = columns.filter(({ field }) => field === 'day').length;
  const whole = row.cells.some(({ text }, index) => isDayHead(text) && columns[index]?.field !== 'day');
  return halves < 2 || whole ? null : { form: 'days', row: row.number, lastRow: next.number, columns };
}

function leadersHeading(row: PlanRow): (PlanHeading & { readonly score: number }) | null {
  const columns = row.cells.map(({ text, across }, index): PlanColumn => {
    const field =
      across || text === '' ? 'ignore' : (fieldOf(text) ?? (isDayHead(text) ? 'ignore' : 'leader'));
    return { column: index + 1, heading: across ? '' : text, field };
  });
  const leaders = columns.filter(({ field, heading }) => field === 'leader' && isShort(heading)).length;
  const when = columns.some(({ field }) => whenFields.includes(field));
  return leaders > 0 && when
    ? { form: 'leaders', row: row.number, lastRow: row.number, columns, score: leaders }
    : null;
}

/**
 * The row that stands where headings do, though none of them is known: the first of several cells, short and without
 * figures. A person says what its columns hold; null: there is not even that.
 */
export function presumedHeading(rows: readonly PlanRow[]): Pick<PlanHeading, 'row' | 'columns'> | null {
  const row = rows.slice(0, deepestHeading).find(({ cells }) => {
    const own = cells.filter(({ text, across }) => text !== '' && !across);
    return own.length > 1 && own.every(({ text }) => isShort(text) && !/\d/.test(narrow(text)));
  });
  if (!row) return null;
  const columns = row.cells.map(({ text, across }, index): PlanColumn => {
    const heading = across ? '' : text;
    return { column: index + 1, heading, field: fieldOf(heading) ?? 'ignore' };
  });
  return { row: row.number, columns };
}

/** A name with a post at most; a sentence is no head of a column. */
function isShort(heading: string): boolean {
  return heading.length <= 20;
}

/** The form a set of columns makes, however it came about. */
export function formOf(columns: readonly PlanColumn[]): 'list' | 'leaders' | 'days' {
  if (columns.some(({ field }) => field === 'day')) return 'days';
  return columns.some(({ field }) => field === 'leader') ? 'leaders' : 'list';
}

/** What headings are remembered by: their words without the dates in them, and how many columns there are. */
export function signatureOf(columns: readonly PlanColumn[]): string {
  return columns
    .map(({ heading }) => (isDayHead(heading) ? '#' : plainHeading(heading).slice(0, 24)))
    .join('|')
    .slice(0, 500);
}
