import { beforeEach, expect, it } from 'vitest';
import { databaseOver, type OpenDatabase } from '#lib/store/database.ts';
import { checkPlace, type PlaceChecked } from '#lib/usecases/planning/check.ts';
import { placeInput } from '#lib/usecases/planning/input.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const database = testDatabase();

beforeEach(async () => {
  const { db, pool } = database();
  await loadDemoOffice(db);
  await pool.query(
    `INSERT INTO "Body"(id, name, "shortName", kind) VALUES ('b', '区水务局', '水务局', 'bureau')`,
  );
  await pool.query(
    `INSERT INTO "CalendarSource"(id, "bodyId", kind, name, "lastSuccessAt", "horizonTo")
     VALUES ('s', 'b', 'upload', '日历', timestamptz '2026-09-11 06:00Z', timestamptz '2028-09-01 00:00Z')`,
  );
  await pool.query(
    `INSERT INTO "Commitment"(id, "bodyId", "sourceId", summary, "startsAt", "endsAt") VALUES
     ('c', 'b', 's', '防汛会', timestamptz '2026-11-10 10:00+08', timestamptz '2026-11-10 11:00+08')`,
  );
});

/** An instance of the product on the same database, which has kept nothing yet. */
function instance(): OpenDatabase['db'] & AsyncDisposable {
  const { kind, where, pool } = database();
  const { db } = databaseOver(kind, { where, pool, release: async () => {} });
  return Object.assign(db, { [Symbol.asyncDispose]: () => db.$disconnect() });
}

async function check(db: OpenDatabase['db']): Promise<PlaceChecked> {
  const place = placeInput.parse({
    meetingId: null,
    type: 'standing-committee',
    sittings: [{ day: '2026-11-10', start: '9:00', end: '11:30', venueId: 'room-301' }],
    bodyIds: ['b'],
  });
  const checked = await checkPlace(await demoContext(db, 'office'), place);
  if (!checked.ok) throw new Error(JSON.stringify(checked.refusal));
  return checked.value;
}

it.each([
  ['a body gets another name', `UPDATE "Body" SET "shortName" = '水利局' WHERE id = 'b'`],
  ['another calendar is moved', `UPDATE "Commitment" SET "startsAt" = "startsAt" - interval '30 minutes'`],
  ['another calendar is emptied', `DELETE FROM "Commitment" WHERE id = 'c'`],
  ['a calendar fails', `UPDATE "CalendarSource" SET failures = 9, "lastError" = 'timeout' WHERE id = 's'`],
  ['the office sets another weight', `UPDATE "Office" SET conventions = '{"severity":{"body":"note"}}'`],
  [
    'a venue needs longer to be cleared',
    `UPDATE "Venue" SET "clearDownMinutes" = 600 WHERE id = 'room-301';
     UPDATE "Commitment" SET "venueId" = 'room-301', "startsAt" = timestamptz '2026-11-10 15:00+08',
       "endsAt" = timestamptz '2026-11-10 16:00+08'`,
  ],
  [
    'a member takes a second post there',
    `INSERT INTO "Membership"(id, "personId", "bodyId", "group", post)
     SELECT 'm', "personId", 'b', 'staff', '局长' FROM "Membership" WHERE "group" = 'members' LIMIT 1`,
  ],
  [
    'a member leaves the circle who was called there',
    `INSERT INTO "CommitmentPerson"("commitmentId", "personId")
       SELECT 'c', "personId" FROM "Membership" WHERE "group" = 'members' ORDER BY "personId" LIMIT 2;
     UPDATE "Membership" SET "to" = date '2026-10-01' WHERE "personId" =
       (SELECT "personId" FROM "Membership" WHERE "group" = 'members' ORDER BY "personId" LIMIT 1)`,
  ],
  [
    'a meeting of ours takes the room',
    `UPDATE "Sitting" SET "startsAt" = timestamptz '2026-11-10 09:00+08', "endsAt" = timestamptz '2026-11-10 10:00+08',
       "venueId" = 'room-301' WHERE id = (SELECT id FROM "Sitting" ORDER BY "startsAt" LIMIT 1)`,
  ],
])('sees at once when %s, though another instance wrote it', async (_what, sql) => {
  await using db = instance();
  const before = await check(db);
  expect(await check(db)).toEqual(before);
  await database().pool.query(sql);
  const after = await check(db);
  expect(after).not.toEqual(before);
  await using other = instance();
  expect(after).toEqual(await check(other));
});
