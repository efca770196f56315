import { Temporal } from 'temporal-polyfill';
import { appendAudit, verifyChain } from '#lib/store/audit.ts';
import { readBackup } from '#lib/store/backup.ts';
import { type OpenDatabase, openDatabase } from '#lib/store/database.ts';
import { dataDirectory } from '#tests/support/data-directory.ts';
import type { Benchmark, Prepared } from './benchmark.ts';

const now = Temporal.Instant.from('2026-09-11T14:32+08:00');
const hour = 3_600_000;

/** The embedded database on a real disk, with one hall in it. */
async function onDisk(run: (opened: OpenDatabase, round: number) => Promise<unknown>): Promise<Prepared> {
  const data = await dataDirectory({ migrated: true });
  const opened = await openDatabase({ kind: 'embedded', directory: data.database });
  await opened.db.venue.create({ data: { id: 'hall', name: '会议厅', capacity: 60, layout: {} } });
  return {
    run: (round) => run(opened, round),
    end: async () => {
      await opened.close();
      data[Symbol.dispose]();
    },
  };
}

function booking(at: number): { venueId: string; startsAt: Date; endsAt: Date; title: string } {
  return { venueId: 'hall', startsAt: new Date(at), endsAt: new Date(at + hour), title: '会议' };
}

async function appendMany({ db }: OpenDatabase, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    await db.$transaction((tx) =>
      appendAudit(tx, {
        at: now,
        actorId: 'u1',
        actorName: '张三',
        action: 'edit',
        entity: 'meeting',
        entityId: `m${n}`,
        before: { n },
        after: { n: n + 1 },
      }),
    );
  }
}

export const databaseBenchmarks: readonly Benchmark[] = [
  {
    name: 'open the embedded database and close it',
    rounds: 5,
    prepare: async () => {
      const data = await dataDirectory({ migrated: true });
      const settings = { kind: 'embedded', directory: data.database } as const;
      return {
        run: async () => (await openDatabase(settings)).close(),
        end: async () => data[Symbol.dispose](),
      };
    },
  },
  {
    name: 'book 100 free slots, one after another, each on the disk',
    rounds: 5,
    prepare: () =>
      onDisk(async ({ db }, round) => {
        const from = Date.UTC(2030 + round, 0, 1);
        for (let n = 0; n < 100; n += 1) await db.booking.create({ data: booking(from + n * hour) });
      }),
  },
  {
    name: 'give one slot to exactly one of 200 at once',
    rounds: 5,
    prepare: () =>
      onDisk(async ({ db }, round) => {
        const data = booking(Date.UTC(2020 + round, 0, 1));
        const all = await Promise.allSettled(Array.from({ length: 200 }, () => db.booking.create({ data })));
        const given = all.filter(({ status }) => status === 'fulfilled').length;
        if (given !== 1) throw new Error(`the slot was given ${given} times`);
      }),
  },
  {
    name: 'append 100 audit events',
    rounds: 5,
    prepare: () => onDisk((opened) => appendMany(opened, 100)),
  },
  {
    name: 'verify a chain of 1,000 audit events',
    rounds: 3,
    prepare: () =>
      onDisk(async (opened, round) => {
        if (round < 0) await appendMany(opened, 1_000);
        const chain = await verifyChain(opened.db);
        if (!chain.intact || chain.events !== 1_000) throw new Error('the chain is broken');
      }),
  },
  {
    name: 'read a backup of 10,000 people',
    rounds: 3,
    prepare: () =>
      onDisk(async ({ db, pool }) => {
        if ((await db.person.count()) === 0) {
          await db.person.createMany({
            data: Array.from({ length: 10_000 }, (_, n) => ({ name: `代表${n}` })),
          });
        }
        for await (const line of readBackup(pool, now)) if (line === '') throw new Error('an empty line');
      }),
  },
];
