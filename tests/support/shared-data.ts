import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder beside the repository with cases that are read in place and never copied in. */
const folder = path.resolve(import.meta.dirname, '../../../shared');

/**
 * Whether a file of the shared data is there. Where it is not, the suite that needs it is skipped
 * (`describe.skipIf(!hasShared(...))`) and the reason is printed.
 */
export function hasShared(name: string): boolean {
  const there = existsSync(path.join(folder, name));
  if (!there) console.info(`SKIPPED: ../shared/${name} is not there`);
  return there;
}

/** A JSON file of the shared data; null where it is absent, so that a skipped suite can still be collected. */
export function readShared<T>(name: string): T | null {
  const file = path.join(folder, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

/** A text of the shared data; empty where it is absent. */
export function readSharedText(name: string): string {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
