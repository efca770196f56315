/** What is written into one sheet: the head and the rows, text in every cell. */
export interface WrittenSheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A workbook (.xlsx) of one sheet, every cell a text, so that no program turns a telephone number into 1.38E+10. */
export async function writeXlsx({ name, head, rows }: WrittenSheet): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx');
  const sheet = utils.aoa_to_sheet([head, ...rows].map((row) => row.map((v) => ({ t: 's', v, z: '@' }))));
  sheet['!cols'] = head.map((_, at) => ({ wch: widthOf([head, ...rows].map((row) => row[at] ?? '')) }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

/** CSV (RFC 4180) in UTF-8 with a byte order mark. A cell that a spreadsheet program would run is marked as text by `'`. */
export function writeCsv({ head, rows }: WrittenSheet): Uint8Array {
  const lines = [head, ...rows].map((row) => row.map(csvCell).join(','));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function csvCell(text: string): string {
  const safe = /^[=+@-]/u.test(text) ? `'${text}` : text;
  return /["',\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Wide enough for what stands in the column, Han characters counted twice. */
function widthOf(texts: readonly string[]): number {
  const longest = texts.reduce(
    (most, text) => Math.max(most, text.length + (text.match(/[^\0-\xFF]/gu)?.length ?? 0)),
    0,
  );
  return Math.min(Math.max(longest + 2, 6), 48);
}
