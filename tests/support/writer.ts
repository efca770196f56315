// A process for tests to kill: opens the database in the directory given and writes until it is stopped, several
// writers at once, and prints the id of every venue once its transaction has been acknowledged.
import { randomUUID } from 'node:crypto';
import { openDatabase } from '#lib/store/database.ts';

const [directory = ''] = process.argv.slice(2);
const { db } = await openDatabase({ kind: 'embedded', directory }, { patienceMs: 10_000 });
process.stdout.write('open\n');

async function write(): Promise<never> {
  for (;;) {
    const id = randomUUID();
    const startsAt = new Date('2026-03-02T01:00Z');
    const endsAt = new Date('2026-03-02T04:00Z');
    await db.$transaction(async (tx) => {
      await tx.venue.create({ data: { id, name: id, capacity: 60, layout: {} } });
      await tx.booking.create({ data: { venueId: id, startsAt, endsAt, title: '会议' } });
    });
    process.stdout.write(`${id}\n`);
  }
}

await Promise.all([write(), write(), write()]);
