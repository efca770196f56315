import { gunzipSync, gzipSync } from 'node:zlib';

/** A calendar's text is kept packed: a tenth of the size on its way to the database and in every backup. */
export function packText(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(gzipSync(bytes, { level: 1 }));
}

/** The end of what `packText` packs a text of so many bytes to, as hexadecimal digits: its length (RFC 1952 2.3.1, ISIZE). */
export function packedEnd(length: number): string {
  const end = Buffer.alloc(4);
  end.writeUInt32LE(length % 2 ** 32);
  return end.toString('hex');
}

/** What `packText` packed; what was kept before it was is given back as it is (RFC 1952 2.3.1: 1f 8b). */
export function unpackText(kept: Uint8Array): Uint8Array {
  return kept[0] === 0x1f && kept[1] === 0x8b ? new Uint8Array(gunzipSync(kept)) : kept;
}
