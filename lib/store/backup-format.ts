import { createHash, type Hash } from 'node:crypto';
import { DatabaseRefusal } from './errors.ts';
import type { AppliedMigration } from './migrate.ts';

/**
 * A backup is lines of JSON, compressed with gzip: a header; then every row of every table the header lists, in
 * that order, as an array of the columns in PostgreSQL's own text form (`null` for NULL), which is exact for every
 * type and the same on both kinds of database; then an end that seals what went before.
 */
export interface BackupHeader {
  readonly format: 'huiqian-backup';
  readonly formatVersion: 1;
  /** RFC 3339. */
  readonly createdAt: string;
  readonly migrations: readonly AppliedMigration[];
  readonly tables: readonly BackedUpTable[];
  /** The newest audit event: a later audit trail that does not contain it was cut. */
  readonly auditHead: string | null;
}

export interface BackedUpTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

export interface BackupEnd {
  readonly end: true;
  /** SHA-256 (hex) over every line before this one, each with its line feed. */
  readonly sha256: string;
}

/** Seals lines as they pass. */
export function sealer(): { readonly add: (line: string) => string; readonly end: () => BackupEnd } {
  const hash: Hash = createHash('sha256');
  return {
    add: (line) => {
      hash.update(line).update('\n');
      return line;
    },
    end: () => ({ end: true, sha256: hash.digest('hex') }),
  };
}

/** Reads the first line; throws `DatabaseRefusal` if this is no backup this version can read. */
export function parseHeader(line: string | undefined, where: string): BackupHeader {
  const header = parseLine(line, where) as Partial<BackupHeader> | null;
  if (header?.format !== 'huiqian-backup') throw notABackup(where);
  if (header.formatVersion !== 1) {
    const mend = 'restore it with the version of the program that made it, or a newer one';
    throw new DatabaseRefusal(`the backup has format ${String(header.formatVersion)}`, where, mend);
  }
  return header as BackupHeader;
}

/** Checks the last line against what was read; throws `DatabaseRefusal` if the file is cut short or was changed. */
export function checkEnd(line: string | undefined, seal: BackupEnd, where: string): void {
  const end = parseLine(line, where) as Partial<BackupEnd> | null;
  if (end?.end !== true || end.sha256 !== seal.sha256) throw damaged(where);
}

export function notABackup(where: string, cause?: unknown): DatabaseRefusal {
  return new DatabaseRefusal('this is not a backup made by huiqian', where, 'check the file name', { cause });
}

export function damaged(where: string, cause?: unknown): DatabaseRefusal {
  const mend = 'the file was changed or cut short; use another backup';
  return new DatabaseRefusal('the backup is damaged', where, mend, { cause });
}

function parseLine(line: string | undefined, where: string): unknown {
  try {
    return JSON.parse(line ?? '');
  } catch (error) {
    throw notABackup(where, error);
  }
}
