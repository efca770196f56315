import { crc32 } from 'node:zlib';
import { Temporal } from 'temporal-polyfill';

/** A file of an archive; a `/` in its name makes a folder. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An archive that is written file by file, so that none has to wait for the others. */
export interface ZipWriter {
  /** What is to be written for this file: its head, with its size, and its bytes. */
  add(entry: ZipEntry): readonly Uint8Array[];
  /** The directory that ends the archive. */
  end(): Uint8Array;
}

/** UTF-8 names (APPNOTE 6.3.10, 4.4.4), nothing packed: PDF and DOCX are packed already. */
const FLAGS = 0x0800;
const STORED = 0;
const VERSION = 20;

/**
 * Starts an archive. `at` is the time every file carries, as the clock on the wall of its readers shows it: an archive
 * knows no zones. Same files, same bytes. Sizes stand before the bytes, so that whoever reads along knows how far it is.
 */
export function startZip(at: Temporal.PlainDateTime): ZipWriter {
  const directory: Uint8Array[] = [];
  let offset = 0;
  return {
    add({ name, bytes }) {
      const path = new TextEncoder().encode(name);
      const facts = factsOf(bytes, path.byteLength, at);
      const head = record(30, path, [[4, 0x04034b50], [2, VERSION], ...facts, [2, 0]]);
      const place = [
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, offset],
      ] as const;
      directory.push(record(46, path, [[4, 0x02014b50], [2, VERSION], [2, VERSION], ...facts, ...place]));
      offset += head.byteLength + bytes.byteLength;
      return [head, bytes];
    },
    end() {
      const size = directory.reduce((sum, { byteLength }) => sum + byteLength, 0);
      const count = directory.length;
      const fields = [
        [4, 0x06054b50],
        [2, 0],
        [2, 0],
        [2, count],
        [2, count],
        [4, size],
        [4, offset],
      ] as const;
      return Buffer.concat([...directory, record(22, new Uint8Array(), [...fields, [2, 0]])]);
    },
  };
}

/** One archive of files that are at hand. */
export function zipFiles(entries: readonly ZipEntry[], at: Temporal.PlainDateTime): Uint8Array {
  const zip = startZip(at);
  return Buffer.concat([...entries.flatMap((entry) => zip.add(entry)), zip.end()]);
}

/** Bytes and value of a number. */
type Field = readonly [2 | 4, number];

/** What the head of a file and its line in the directory both say. */
function factsOf(bytes: Uint8Array, nameLength: number, at: Temporal.PlainDateTime): readonly Field[] {
  const [time, day] = dosTime(at);
  const size = bytes.byteLength;
  return [
    [2, FLAGS],
    [2, STORED],
    [2, time],
    [2, day],
    [4, crc32(bytes)],
    [4, size],
    [4, size],
    [2, nameLength],
  ];
}

/** The first moment an archive can say. */
const EARLIEST = Temporal.PlainDateTime.from('1980-01-01T00:00');

/** Two-second steps since 1980 (APPNOTE 4.4.6). */
function dosTime(at: Temporal.PlainDateTime): readonly [number, number] {
  const date = Temporal.PlainDateTime.compare(at, EARLIEST) < 0 ? EARLIEST : at;
  const time = (date.hour << 11) | (date.minute << 5) | (date.second >> 1);
  return [time, ((date.year - 1980) << 9) | (date.month << 5) | date.day];
}

/** Little-endian numbers in their order, and the name after them. */
function record(length: number, path: Uint8Array, fields: readonly Field[]): Uint8Array {
  const out = new Uint8Array(length + path.byteLength);
  const view = new DataView(out.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value >>> 0, true);
    at += width;
  }
  out.set(path, length);
  return out;
}
