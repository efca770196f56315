import { Temporal } from 'temporal-polyfill';
import { parseDate } from '../time/calendar-date.ts';
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
  const fault = cellFault('group', 'group-unknown', 'warn', 'confirm', { text });
  return found ? { value: found[0] as Group, faults: [] } : { value: null, faults: [fault] };
}

/** A day as spreadsheet programs count it where a cell is not formatted as one, counted from here. */
const FIRST_DAY = Temporal.PlainDate.from('1899-12-30');

/** The first or last day of a post, as 2026-03-01, 2026.3.1, 2026/3/1, 2026年3月1日, 20260301 or as a count of days, to an ISO date; empty: open. */
export function readHeldDay(field: 'from' | 'to', text: string): Read<string> {
  if (text === '') return { value: '', faults: [] };
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '');
  const counted = /^\d{5}$/u.test(plain) ? FIRST_DAY.add({ days: Number(plain) }).toString() : plain;
  const parted = counted.replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3');
  const parts = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u.exec(parted);
  const [, year = '', month = '', day = ''] = parts ?? [];
  const date = parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (date) return { value: date.toString(), faults: [] };
  return { value: '', faults: [cellFault(field, 'day-odd', 'warn', 'retype', { text })] };
}
