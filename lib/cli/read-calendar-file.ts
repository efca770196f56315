import { open } from 'node:fs/promises';
import { LARGEST_CALENDAR, type ReadRefusal, type ReadResult, readCalendar } from '#lib/ical/read.ts';

/** Reads a calendar file; one over the limit is refused by its size, before anything of it is read. */
export async function readCalendarFile(file: string): Promise<ReadResult> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size <= LARGEST_CALENDAR) return readCalendar(await handle.readFile());
    return { ok: false, refusal: { kind: 'calendar-too-large', size, limit: LARGEST_CALENDAR } };
  } finally {
    await handle.close();
  }
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
