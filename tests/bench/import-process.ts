// Started by imports.ts: takes in a calendar file whenever it is told to, as a new one or again, and says how much memory
// it took.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { openDatabase } from '#lib/store/database.ts';
import { uploadCalendar } from '#lib/usecases/calendars/upload.ts';
import { demoContext } from '#tests/support/demo-office.ts';
import { peakMb } from './peak-memory.ts';

const [directory = '', file = '', bodyId = ''] = process.argv.slice(2);
const opened = await openDatabase({ kind: 'embedded', directory }, { join: true });
const context = await demoContext(opened.db, 'office');
const beforeMb = peakMb();
let sourceId: string | null = null;
let round = 0;

/** The file with something more at its end, in memory once, as a form brings it. */
function fileEnding(end: string): Uint8Array {
  const { size } = statSync(file);
  const bytes = Buffer.alloc(size + end.length, end);
  const from = openSync(file, 'r');
  readSync(from, bytes, 0, size, 0);
  closeSync(from);
  return bytes;
}

process.on('message', async (how) => {
  const before = process.cpuUsage();
  // The very same file is not taken in twice: each new one ends with a blank line more.
  if (how !== 'again') round += 1;
  const done = await uploadCalendar(context, bodyId, async () => ({
    ok: true,
    value: {
      sourceId: how === 'again' ? sourceId : null,
      name: 'calendar.ics',
      bytes: fileEnding('\r\n'.repeat(round)),
    },
  }));
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  sourceId = done.value.sourceId;
  const peak = peakMb();
  const { user, system } = process.cpuUsage(before);
  process.send?.({
    used: done.value.used,
    beforeMb,
    peakMb: peak,
    cpuMs: Math.round((user + system) / 1_000),
  });
});
process.send?.('ready');
process.on('disconnect', () => process.exit(0));
