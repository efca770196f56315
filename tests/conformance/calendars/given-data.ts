import { existsSync, readFileSync } from 'node:fs';
import { describe } from 'vitest';

/** Third-party cases, read where they lie beside the repository. */
const folder = new URL('../../../../shared/data/', import.meta.url);

export const hasGivenData: boolean = existsSync(folder);
if (!hasGivenData) console.info('skipped: ../shared/data is not there');

/** `describe`, skipped where the given data is not there. */
export const describeGiven: typeof describe | typeof describe.skip = hasGivenData ? describe : describe.skip;

export function givenPath(file: string): string {
  return new URL(file, folder).pathname;
}

export function givenBytes(file: string): Uint8Array {
  return readFileSync(givenPath(file));
}

/** A given JSON file, or `absent` where the folder is not there. */
export function givenJson<T>(file: string, absent: T): T {
  return hasGivenData ? (JSON.parse(readFileSync(givenPath(file), 'utf8')) as T) : absent;
}
