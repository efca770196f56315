import { inflateSync } from 'node:zlib';

/** A grey picture: one byte a dot, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

const SIGNATURE = 8;

/** Samples of a dot by the colour type of a PNG: grey, or red, green and blue that are alike. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3 };

/** Reads a grey PNG of 8 bits without interlacing, as pdftoppm writes it (PNG 1.2, 4.1 and 6). */
export function readGreyPng(file: Buffer): GreyPicture {
  const data: Buffer[] = [];
  let [width, height, samples] = [0, 0, 0];
  for (let at = SIGNATURE; at < file.length; ) {
    const [length, kind] = [file.readUInt32BE(at), file.toString('latin1', at + 4, at + 8)];
    const content = file.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      [width, height] = [content.readUInt32BE(0), content.readUInt32BE(4)];
      samples = SAMPLES[content[9] ?? -1] ?? 0;
      if (content[8] !== 8 || samples === 0 || content[12] !== 0) throw new Error('not a grey PNG of 8 bits');
    }
    if (kind === 'IDAT') data.push(content);
    at += length + 12;
  }
  const bytes = unfilter(inflateSync(Buffer.concat(data)), { row: width * samples, height, samples });
  return { width, height, dots: bytes.filter((_, at) => at % samples === 0) };
}

interface Rows {
  /** Bytes of one. */
  readonly row: number;
  readonly height: number;
  readonly samples: number;
}

/** Undoes the filter each row was written with. */
function unfilter(raw: Buffer, { row, height, samples }: Rows): Uint8Array {
  const bytes = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x >= samples ? (bytes[at - samples] ?? 0) : 0;
      const above = y > 0 ? (bytes[at - row] ?? 0) : 0;
      const corner = y > 0 && x >= samples ? (bytes[at - row - samples] ?? 0) : 0;
      bytes[at] = (raw[y * (row + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return bytes;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return filter === 4 ? paeth(left, above, corner) : 0;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/**
 * How much of two pictures differs, 0 to 1: dots that are clearly lighter or darker once each is smoothed with its
 * neighbours, which another version of the drawing program does not change. Pictures of another size differ wholly.
 */
export function differingShare(one: GreyPicture, other: GreyPicture): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const [a, b] = [smoothed(one), smoothed(other)];
  const differing = a.filter((value, at) => Math.abs(value - (b[at] ?? 0)) > CLEARLY).length;
  return differing / a.length;
}

/** Of 255 steps of grey. */
const CLEARLY = 32;

function smoothed({ width, height, dots }: GreyPicture): Float32Array {
  return Float32Array.from(dots, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    let [sum, count] = [0, 0];
    for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v += 1)
      for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u += 1) {
        sum += dots[v * width + u] ?? 0;
        count += 1;
      }
    return sum / count;
  });
}
