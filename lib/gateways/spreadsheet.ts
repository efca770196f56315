import { Unzip, UnzipInflate } from 'fflate';
import type { Sheet } from '#lib/domain/people/sheet.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { decodeText } from './decode-text.ts';
import { readWorkbook, type WorkbookLimits } from './workbook.ts';

export interface Spreadsheet {
  readonly format: 'xlsx' | 'xls' | 'csv';
  /** How the text of a CSV was read; null for workbooks. */
  readonly encoding: 'utf-8' | 'utf-16' | 'gb18030' | null;
  readonly sheets: readonly Sheet[];
}

/** How much a roster may be before it is taken for a mistake or an attack. */
export interface SpreadsheetLimits extends WorkbookLimits {
  readonly fileBytes: number;
  /** Of a .xlsx, which is a ZIP: all parts together, unpacked. */
  readonly unpackedBytes: number;
}

export const usualLimits: SpreadsheetLimits = {
  fileBytes: 10 * 1024 * 1024,
  unpackedBytes: 150 * 1024 * 1024,
  sheets: 20,
  rows: 20_000,
  cells: 500_000,
};

/**
 * Rows of text from .xlsx, .xls or CSV, told apart by their bytes, not by the name. CSV: BOM, else UTF-8 where it is
 * valid, else GB18030. Formulas are not evaluated: their last stored value counts. Refused with a reason (`too-large`,
 * `unpacks-too-large`, `too-many-rows`, `too-many-cells`, `too-many-merges`, `too-many-sheets`, `encrypted`,
 * `damaged`, `not-a-spreadsheet`, `empty`): `unreadable`.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  fileName: string,
  limits: SpreadsheetLimits = usualLimits,
): Promise<Result<Spreadsheet, Refusal>> {
  const unreadable = (reason: string): Result<never, Refusal> =>
    refuse({ kind: 'unreadable', name: fileName, reason });
  if (bytes.length === 0) return unreadable('empty');
  if (bytes.length > limits.fileBytes) return unreadable('too-large');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const fault = checkUnpackedSize(bytes, limits);
    return fault ? unreadable(fault) : finish(await readWorkbook(bytes, limits), 'xlsx', null, unreadable);
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return finish(await readWorkbook(bytes, limits), 'xls', null, unreadable);
  }
  const text = decodeText(bytes);
  if (!text) return unreadable('not-a-spreadsheet');
  return finish(await readWorkbook(text.text, limits), 'csv', text.encoding, unreadable);
}

function finish(
  read: Awaited<ReturnType<typeof readWorkbook>>,
  format: Spreadsheet['format'],
  encoding: Spreadsheet['encoding'],
  unreadable: (reason: string) => Result<never, Refusal>,
): Result<Spreadsheet, Refusal> {
  if (!read.ok) return unreadable(read.refusal);
  const isEmpty = read.value.every((sheet) => sheet.rows.length === 0);
  return isEmpty ? unreadable('empty') : ok({ format, encoding, sheets: read.value });
}

/** Unpacks every part without keeping it and stops as soon as it is too much: what a ZIP says of its sizes is not believed. */
function checkUnpackedSize(
  bytes: Uint8Array,
  { unpackedBytes: most, cells: mostCells }: SpreadsheetLimits,
): 'unpacks-too-large' | 'too-many-cells' | 'damaged' | null {
  let total = 0;
  let cells = 0;
  let failed = false;
  const unzip = new Unzip((part) => {
    part.ondata = (error, chunk) => {
      if (error) failed = true;
      else {
        total += chunk.length;
        if (/worksheets\/[^/]*\.xml$/i.test(part.name)) cells += cellsIn(chunk);
      }
      if (total > most) part.terminate();
    };
    if (total <= most) part.start();
  });
  unzip.register(UnzipInflate);
  const step = 64 * 1024;
  try {
    for (let at = 0; at < bytes.length && total <= most; at += step) {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch {
    failed = true;
  }
  if (total > most) return 'unpacks-too-large';
  // Half as many again may be empty but for how they look; the library is not asked to build more.
  if (cells > mostCells * 1.5) return 'too-many-cells';
  return failed ? 'damaged' : null;
}

/** How many cells a piece of a sheet begins: `<c` and what ends the name. */
function cellsIn(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(0x3c); at >= 0; at = chunk.indexOf(0x3c, at + 1)) {
    const next = chunk[at + 2];
    if (chunk[at + 1] === 0x63 && (next === 0x20 || next === 0x3e || next === 0x2f)) count++;
  }
  return count;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
