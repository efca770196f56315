// Started by imports.ts: takes in a calendar file whenever it is told to, and says how much memory it took.
import { readFileSync } from 'node:fs';
import { openDatabase } from '#lib/store/database.ts';
import { uploadCalendar } from '#lib/usecases/calendars/upload.ts';
import { demoContext } from '#tests/support/demo-office.ts';

const [directory = '', file = '', bodyId = ''] = process.argv.slice(2);
const opened = await openDatabase({ kind: 'embedded', directory }, { join: true });
const context = await demoContext(opened.db, 'office');
const beforeMb = Math.round(process.resourceUsage().maxRSS / 1_000);
let sourceId: string | null = null;

process.on('message', async () => {
  const before = process.cpuUsage();
  const done = await uploadCalendar(context, bodyId, async () => ({
    ok: true,
    value: { sourceId, name: 'calendar.ics', bytes: new Uint8Array(readFileSync(file)) },
  }));
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  sourceId = done.value.sourceId;
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1_000);
  const { user, system } = process.cpuUsage(before);
  process.send?.({ used: done.value.used, beforeMb, peakMb, cpuMs: Math.round((user + system) / 1_000) });
});
process.send?.('ready');
process.on('disconnect', () => process.exit(0));
