/** Tables of a font file by their tag (OpenType 1.9, "Table directory"). */
export type SfntTables = Readonly<Record<string, Uint8Array>>;

/** The tables of a font, or of the first font of a collection. */
export function readTables(bytes: Uint8Array): SfntTables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = tagAt(bytes, 0) === 'ttcf' ? view.getUint32(12) : 0;
  const tables: Record<string, Uint8Array> = {};
  for (let index = 0; index < view.getUint16(start + 4); index += 1) {
    const entry = start + 12 + index * 16;
    const offset = view.getUint32(entry + 8);
    tables[tagAt(bytes, entry)] = bytes.slice(offset, offset + view.getUint32(entry + 12));
  }
  return tables;
}

/** A font file of these tables. */
export function writeTables(flavour: 'OTTO' | 'true', tables: SfntTables): Uint8Array {
  const entries = Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1));
  const heads = 12 + entries.length * 16;
  const length = entries.reduce((sum, [, table]) => sum + padded(table.byteLength), heads);
  const out = new Uint8Array(length);
  const view = new DataView(out.buffer);
  const power = 2 ** Math.floor(Math.log2(entries.length));
  view.setUint32(0, flavour === 'OTTO' ? 0x4f54544f : 0x00010000);
  view.setUint16(4, entries.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (entries.length - power) * 16);
  let offset = heads;
  entries.forEach(([tag, table], index) => {
    const entry = 12 + index * 16;
    out.set(new TextEncoder().encode(tag.padEnd(4)), entry);
    out.set(table, offset);
    view.setUint32(entry + 4, checksum(out.subarray(offset, offset + padded(table.byteLength))));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, table.byteLength);
    offset += padded(table.byteLength);
  });
  return out;
}

/** Tables begin on four bytes. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function checksum(table: Uint8Array): number {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  let sum = 0;
  for (let at = 0; at < table.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function tagAt(bytes: Uint8Array, at: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(at, at + 4));
}
