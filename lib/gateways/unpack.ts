import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

const unpackers = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const;

/** How a body of a kind begins (RFC 1952 2.3.1); a proxy may have unpacked it and left the header. */
function isPlain(name: string | undefined, body: Uint8Array): boolean {
  return (name === 'gzip' || name === 'x-gzip') && !(body[0] === 0x1f && body[1] === 0x8b);
}

/** A body as it was before a Content-Encoding; throws where it is damaged or larger than the limit. */
export async function unpacked(
  encoding: string | undefined,
  body: Uint8Array,
  limit: number,
): Promise<Uint8Array> {
  const name = encoding?.trim().toLowerCase();
  const unpack = Object.entries(unpackers).find(([known]) => known === name)?.[1];
  return unpack && body.length > 0 && !isPlain(name, body) ? unpack(body, { maxOutputLength: limit }) : body;
}
