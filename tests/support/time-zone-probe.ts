// A process with a time zone of its own (TZ): stores an instant and prints what it, and the database itself, find.
import { openDatabase } from '#lib/store/database.ts';
import { databaseSettings } from '#lib/store/settings.ts';

const when = new Date('2026-05-06T07:08:09.123Z');
const { db, pool, close } = await openDatabase(databaseSettings(process.env));
await db.lesson.create({
  data: { id: 'probe', what: '', check: '', types: [], recordedBy: '', recordedAt: when },
});
const stored = await pool.query<{ epoch: string }>(
  `SELECT extract(epoch FROM "recordedAt")::text AS epoch FROM "Lesson" WHERE id = 'probe'`,
);
const { recordedAt } = await db.lesson.findUniqueOrThrow({ where: { id: 'probe' } });
const raw = await db.$queryRaw<
  { at: Date }[]
>`SELECT "recordedAt" AS at FROM "Lesson" WHERE "recordedAt" = ${when}`;
await db.task.create({ data: { id: 'probe', title: '', dueOn: new Date('2026-05-06') } });
const day = await pool.query<{ day: string }>(`SELECT "dueOn"::text AS day FROM "Task" WHERE id = 'probe'`);
await close();
process.stdout.write(
  JSON.stringify({
    processZoneOffset: when.getTimezoneOffset(),
    epoch: Number(stored.rows[0]?.epoch),
    read: recordedAt.toISOString(),
    rawFound: raw.map(({ at }) => at.toISOString()),
    day: day.rows[0]?.day,
  }),
);
