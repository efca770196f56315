import { type Zippable, zipSync } from 'fflate';

/** A file of an archive; a `/` in its name makes a folder. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * One archive of files that are compressed already (PDF, DOCX): stored as they are. Names are written in UTF-8.
 * `at`, milliseconds since 1970, is the time every file carries: same files, same bytes.
 */
export function zipFiles(entries: readonly ZipEntry[], at: number): Uint8Array {
  const files: Zippable = {};
  for (const { name, bytes } of entries) files[name] = [bytes, { level: 0, mtime: at }];
  return zipSync(files);
}
