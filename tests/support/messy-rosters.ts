import * as xlsx from '@e965/xlsx';
import { findRoster, type RosterPreview } from '#lib/domain/people/roster-import.ts';
import { readSpreadsheet } from '#lib/gateways/spreadsheet.ts';

export type Rows = readonly (readonly unknown[])[];
export interface Made {
  readonly merges?: readonly string[];
  readonly change?: (sheet: xlsx.WorkSheet, book: xlsx.WorkBook) => void;
}

export const heading = ['姓名', '性别', '民族', '单位', '职务', '电话'];
export const ayi = ['阿依古丽·买买提', '女', '维吾尔族', '区教育局', '局长', '13800138000'];
export const wang = ['王凯', '男', '汉族', '区人大', '副主任', '0991-2345678'];
export const ding = ['丁翀', '女', '回族', '区医院', '医师', '13900139000'];
export const everyone = [ayi, wang, ding];
export const plain: readonly (readonly string[])[] = [heading, ...everyone];

export function book(rows: Rows, { merges = [], change }: Made = {}): xlsx.WorkBook {
  const sheet = xlsx.utils.aoa_to_sheet(rows as unknown[][]);
  sheet['!merges'] = merges.map((range) => xlsx.utils.decode_range(range));
  const made = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(made, sheet, '名册');
  change?.(sheet, made);
  return made;
}

export function file(rows: Rows, made: Made = {}, bookType: xlsx.BookType = 'xlsx'): Uint8Array {
  return new Uint8Array(xlsx.write(book(rows, made), { type: 'array', bookType, cellStyles: true }));
}

export const csv = (rows: Rows, separator = ','): string =>
  rows.map((row) => row.join(separator)).join('\r\n');
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
};

export async function previewOf(bytes: Uint8Array): Promise<RosterPreview> {
  const read = await readSpreadsheet(bytes, 'x');
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const found = findRoster(read.value.sheets);
  if (!found) throw new Error('no roster');
  return found;
}

export async function peopleOf(bytes: Uint8Array): Promise<unknown> {
  const sex = { male: '男', female: '女', unknown: '' } as const;
  const { entries } = await previewOf(bytes);
  return entries.map(({ name, gender, ethnicity, body, post, phone }) => [
    ...[name, sex[gender], ethnicity, body, post],
    phone,
  ]);
}

/** Faults as `row code`, without what is only a note on how something was read. */
export async function faultsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { faults } = await previewOf(bytes);
  return faults.map(({ row, code }) => `${row} ${code}`);
}

export const land = wang.with(5, '09912345678');
export const read = [ayi, land, ding];
