import { open } from 'node:fs/promises';
import { LARGEST_CALENDAR, type ReadRefusal, type ReadResult, readCalendar } from '#lib/ical/read.ts';

/**
 * Reads a calendar file; one over the limit is refused by its size, before anything of it is read. `unreadable` says why
 * the file itself cannot be read; a fault of ours in reading what is in it is not that.
 */
export async function readCalendarFile(
  file: string,
  unreadable: (code: string) => never,
): Promise<ReadResult> {
  const content = await contentOf(file).catch((cause: unknown) => unreadable(errorCode(cause)));
  if (typeof content !== 'number') return readCalendar(content);
  return { ok: false, refusal: { kind: 'calendar-too-large', size: content, limit: LARGEST_CALENDAR } };
}

/** What stands in the file, or its size where that is over the limit. */
async function contentOf(file: string): Promise<Uint8Array | number> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    return size <= LARGEST_CALENDAR ? await handle.readFile() : size;
  } finally {
    await handle.close();
  }
}

/** `ENOENT` and its like. */
export function errorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
}

/** Why a file was not read, and what to do about it. */
export function readRefusalWords(refusal: ReadRefusal): { readonly why: string; readonly mend: string } {
  const mend = 'split it, or export fewer years';
  switch (refusal.kind) {
    case 'not-a-calendar':
      return { why: 'no calendar in it', mend: 'give an iCalendar (.ics) file' };
    case 'too-many-events':
      return { why: `more than ${refusal.limit} events`, mend };
    case 'calendar-too-large':
      return { why: `${refusal.size} bytes are over the limit of ${refusal.limit}`, mend };
  }
}
