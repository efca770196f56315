// Started by packs.ts: makes a pack whenever it is told to, part by part as it is sent, and says how much memory it took.
import { openDatabase } from '#lib/store/database.ts';
import { openPack } from '#lib/usecases/papers/render-pack.ts';
import { demoContext } from '#tests/support/demo-office.ts';
import { peakMb } from './peak-memory.ts';

const [directory = '', meetingId = ''] = process.argv.slice(2);
const opened = await openDatabase({ kind: 'embedded', directory }, { join: true });
const context = await demoContext(opened.db, 'office');

process.on('message', async () => {
  const before = process.cpuUsage();
  const pack = await openPack(context, meetingId);
  if (!pack.ok) throw new Error(JSON.stringify(pack.refusal));
  let bytes = 0;
  for await (const part of pack.value.parts) bytes += part.byteLength;
  const peak = peakMb();
  const { user, system } = process.cpuUsage(before);
  process.send?.({ bytes, peakMb: peak, cpuMs: Math.round((user + system) / 1_000) });
});
process.send?.('ready');
process.on('disconnect', () => process.exit(0));
