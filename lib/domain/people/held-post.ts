import { Temporal } from 'temporal-polyfill';
import { parseDate } from '../time/calendar-date.ts';
import { readCount } from '../time/read-count.ts';
import { cellFault, type Read } from './cell-fault.ts';
import type { Group } from './person.ts';

/** How rosters write the circles, without spaces and marks; among them the words of our own exports. */
const groupWords: Readonly<Record<Group, readonly string[]>> = {
  members: ['组成人员', '常委会组成人员', 'members'],
  chairpersons: ['主任会议', '主任会议成员', 'chairpersonsmeeting'],
  deputies: ['代表', '人大代表', 'deputies'],
  presidium: ['主席团', '主席团成员', 'presidium'],
  government: ['一府一委两院', '一府两院', 'governmentcourtsprocuratorate'],
  staff: ['机关工作人员', '工作人员', 'staff'],
  retired: ['离退休老同志', '离退休', '老同志', 'retired'],
  other: ['其他', 'other'],
};

/** The circle a row names; null: none. */
export function readGroup(text: string): Read<Group | null> {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s'’,，]/gu, '');
  if (plain === '') return { value: null, faults: [] };
  const found = Object.entries(groupWords).find(([, words]) => words.includes(plain));
  const fault = cellFault('group', 'group-unknown', 'warn', 'choose-circle', { text });
  return found ? { value: found[0] as Group, faults: [] } : { value: null, faults: [fault] };
}

/** A day as spreadsheet programs count it where a cell is not formatted as one, counted from here. */
const FIRST_DAY = Temporal.PlainDate.from('1899-12-30');

/** A day or a month, and a term written whole, from one to another or to 今. */
const dayOrMonth = String.raw`\d{4}[-./年]\d{1,2}(?:[-./月]\d{1,2}日?|月)?`;
const term = new RegExp(`^(${dayOrMonth})起?(?:[至到→~]+|-{1,2}至?)(${dayOrMonth}|今|现在)止?$`, 'u');
/** Still in post, as an end. */
const stillHeld = /^[至到]?(?:今|现在)$/u;

/** Midnight, as programs write it behind a day. */
const midnight = /(?<=\d)(?:T|\s+)0{1,2}:00(?::00(?:\.0+)?)?Z?$/u;
const hanNumber = /[〇零○一二三四五六七八九十]+(?=[年月日号])/gu;

/**
 * A day, month or term with one sign for each thing, whatever it is written with: 二〇二六年三月一号起 -> 2026年3月1日, 2026。3。1 ->
 * 2026.3.1, 202603 -> 2026.03; without the time of day, the weekday, and an end left open.
 */
function plainDays(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(midnight, '')
    .replaceAll(/\s/gu, '')
    .replaceAll(/\p{Dash}+/gu, (dashes) => '-'.repeat(Math.min(2, dashes.length)))
    .replaceAll(/[(]?(?:星期|周)[一二三四五六日天][)]?/gu, '')
    .replaceAll(hanNumber, arabic)
    .replaceAll(/(?<=\d)号/gu, '日')
    .replaceAll(/(?<=\d)[。、,](?=\d)/gu, '.')
    .replaceAll(/(?<!\d)(\d{4})(\d{2})(\d{2})?(?!\d)/gu, (_, year, month, day) =>
      [year, month, day].filter(Boolean).join('.'),
    )
    .replace(/^(?:自|从|于)(?=\d)/u, '')
    .replace(/(?<=^[^至到→~-]+|^\d{4}-\d+(?:-\d+)?)(?:起任?|[→~]|--?)$/u, '')
    .replace(/^(\d{5})\.0+$/u, '$1');
}

/** 二〇二六 and 十二 in figures; what is neither stays. */
function arabic(han: string): string {
  const figures = [...han].map((each) => '零一二三四五六七八九'.indexOf(each.replace(/[〇○]/u, '零')));
  return han.length === 4 && !figures.includes(-1) ? figures.join('') : String(readCount(han) ?? han);
}

/**
 * The first or last day of a post, as 2026-03-01, 2026.3.1, 2026/3/1, 2026年3月1日, 20260301 or as a count of days, to an ISO
 * date; empty: open, as 至今 is for an end. A month alone (2026年3月, 2026.3) is its first day, of an end its last; of a term
 * written whole (2021.12-2026.12) it is the half that is asked for; `plainDays` has the other ways of writing. 2021.1 may be what a cell of figures made of 2021.10.
 */
export function readHeldDay(field: 'from' | 'to', text: string): Read<string> {
  const plain = plainDays(text);
  const halves = term.exec(plain);
  const said = (field === 'from' ? halves?.[1] : halves?.[2]) ?? plain;
  if (said === '' || (field === 'to' && stillHeld.test(said))) return { value: '', faults: [] };
  const value = heldMonth(field, said) ?? heldDay(said);
  if (value === null) return { value: '', faults: [cellFault(field, 'day-odd', 'warn', 'retype', { text })] };
  const isUnclear = /^\d{4}\.1$/u.test(plain);
  return { value, faults: isUnclear ? [cellFault(field, 'month-unclear', 'warn', 'confirm', { text })] : [] };
}

/** The first and the last day of a post from the two cells of a row; a term written whole in the first says both. */
export function readHeldDays(
  from: string,
  to: string,
): { readonly from: Read<string>; readonly to: Read<string> } {
  const isTerm = to === '' && term.test(plainDays(from));
  return { from: readHeldDay('from', from), to: readHeldDay('to', isTerm ? from : to) };
}

function heldDay(plain: string): string | null {
  const counted = /^\d{5}$/u.test(plain) ? FIRST_DAY.add({ days: Number(plain) }).toString() : plain;
  const parts = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u.exec(counted);
  const [, year = '', month = '', day = ''] = parts ?? [];
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)?.toString() ?? null;
}

/** A month as a post says it begins or ends; null: it is a day, or nothing. */
function heldMonth(field: 'from' | 'to', plain: string): string | null {
  const [, year = '', month = ''] = /^(\d{4})[-./年](\d{1,2})月?[起止]?$/u.exec(plain) ?? [];
  const first = parseDate(`${year}-${month.padStart(2, '0')}-01`);
  if (!first) return null;
  return (field === 'from' ? first : first.with({ day: first.daysInMonth })).toString();
}
