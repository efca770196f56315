import * as xlsx from '@e965/xlsx';

type Cell = string | number | null;

/** A workbook of one sheet, as an office sends it. */
export function planBook(
  rows: readonly (readonly Cell[])[],
  { name = 'Sheet1', merges = [] }: { readonly name?: string; readonly merges?: readonly string[] } = {},
  bookType: 'xlsx' | 'biff8' = 'xlsx',
): Uint8Array<ArrayBuffer> {
  const sheet = xlsx.utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = merges.map((range) => xlsx.utils.decode_range(range));
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType }) as ArrayBuffer);
}

/** The same rows as CSV, in GB18030 as WPS and older Excel save it unless said otherwise. */
export function planCsv(
  rows: readonly (readonly Cell[])[],
  encoding: 'gb18030' | 'utf-8' = 'gb18030',
): Uint8Array<ArrayBuffer> {
  const cell = (value: Cell): string => {
    const text = String(value ?? '');
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = rows.map((row) => row.map(cell).join(',')).join('\r\n');
  if (encoding === 'utf-8') return new Uint8Array(new TextEncoder().encode(text));
  const bytesOf = twoByteCodes();
  return new Uint8Array(
    [...text].flatMap((character) => bytesOf.get(character) ?? [character.charCodeAt(0)]),
  );
}

/** GB18030 backwards, by decoding every code of two bytes. */
function twoByteCodes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.from([lead, trail])), [lead, trail]);
    }
  }
  return codes;
}

/** 一周会议活动安排: a list with merged days, a whole-day matter, a cancelled one, and one nobody can read. */
export const weekRows: readonly (readonly Cell[])[] = [
  ['区政府办公室一周会议活动安排（2026年9月14日—9月20日）'],
  ['日期', '星期', '时间', '会议（活动）名称', '地点', '参加领导', '备注'],
  ['9月14日', '周一', '上午9:00', '区政府常务会议', '三楼301会议室', '喻怀瑾、蔺舒', ''],
  ['', '', '下午2:30', '安全生产专题会', '区应急局', '蔺舒', '暂定'],
  ['9月15日', '周二', '', '无安排', '', '', ''],
  ['9月16日', '周五', '9:00-11:30', '重点项目调度会', '三楼301会议室', '喻怀瑾', ''],
  ['9月17日', '周四', '全天', '赴市里参会', '', '喻怀瑾', ''],
  ['9月18日', '周五', '会后', '座谈会', '', '', ''],
  ['', '', '15:00', '招商推介会（取消）', '', '', ''],
];
export const weekMerges = ['A1:G1', 'A3:A4', 'B3:B4'];
