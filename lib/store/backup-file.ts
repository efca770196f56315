import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { checkEnd, damaged, notABackup, parseHeader, sealer } from './backup-format.ts';

/**
 * Writes the lines of a backup to `file` (readable by its owner only: it holds people's data and password hashes).
 * The file appears whole or not at all: it is written beside its place, read back and checked, then moved.
 * Returns its size in bytes.
 */
export async function writeBackupFile(lines: AsyncIterable<string>, file: string): Promise<number> {
  const partial = `${file}.partial-${process.pid}`;
  try {
    const target = createWriteStream(partial, { mode: 0o600, flags: 'w', flush: true });
    await pipeline(Readable.from(withLineFeeds(lines)), createGzip(), target);
    await checkBackupFile(partial);
    await rename(partial, file);
    await syncFolder(path.dirname(file));
    return (await stat(file)).size;
  } finally {
    await rm(partial, { force: true });
  }
}

/** The lines of a backup file; throws `DatabaseRefusal` if it is not one or cannot be read to its end. */
export async function* readBackupFile(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unzipped = source.pipe(createGunzip());
  source.on('error', (error) => unzipped.destroy(error));
  let started = false;
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of unzipped as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        yield Buffer.concat([rest, chunk.subarray(from, at)]).toString('utf8');
        started = true;
        rest = Buffer.alloc(0);
        from = at + 1;
      }
      rest = Buffer.concat([rest, chunk.subarray(from)]);
    }
  } catch (error) {
    if (!isZlibError(error)) throw error;
    throw started ? damaged(file, error) : notABackup(file, error);
  }
}

/** Reads a backup from end to end and throws `DatabaseRefusal` unless it is whole. */
export async function checkBackupFile(file: string): Promise<void> {
  const seal = sealer();
  let remaining: number | undefined;
  for await (const line of readBackupFile(file)) {
    if (remaining === undefined)
      remaining = parseHeader(line, file).tables.reduce((sum, { rows }) => sum + rows, 0);
    else if (remaining > 0) remaining -= 1;
    else return checkEnd(line, seal.end(), file);
    seal.add(line);
  }
  throw damaged(file);
}

async function* withLineFeeds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** Makes the rename itself survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isZlibError(error: unknown): boolean {
  return String((error as NodeJS.ErrnoException).code).startsWith('Z_');
}
