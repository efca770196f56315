import { Temporal } from 'temporal-polyfill';
import { type OpenDatabase, openDatabase } from '#lib/store/database.ts';
import { checkPlace } from '#lib/usecases/planning/check.ts';
import { findTimes } from '#lib/usecases/planning/find-times.ts';
import { findTimesInput, placeInput } from '#lib/usecases/planning/input.ts';
import { dataDirectory } from '#tests/support/data-directory.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import type { Benchmark, Prepared } from './benchmark.ts';

const ASKED = 10;

interface Crowded {
  readonly opened: OpenDatabase;
  readonly end: () => Promise<void>;
}

/**
 * The demo office beside `bodies` others with `each` occurrences over two years; every twentieth names one of our
 * people, of each body every fiftieth lasts for days.
 */
async function openCrowded(bodies: number, each: number): Promise<Crowded> {
  const data = await dataDirectory({ migrated: true });
  const opened = await openDatabase({ kind: 'embedded', directory: data.database });
  const { db, pool } = opened;
  await loadDemoOffice(db);
  await pool.query(
    `INSERT INTO "Body"(id, name, "shortName", kind)
     SELECT 'b' || n, '单位' || n, '单位' || n, 'bureau' FROM generate_series(0, $1::int - 1) n`,
    [bodies],
  );
  await pool.query(
    `INSERT INTO "CalendarSource"(id, "bodyId", kind, name, "lastSuccessAt", "horizonTo")
     SELECT 's' || n, 'b' || n, 'upload', '日历', timestamptz '2026-09-11 06:00Z', timestamptz '2028-09-01 00:00Z'
     FROM generate_series(0, $1::int - 1) n`,
    [bodies],
  );
  await pool.query(
    `INSERT INTO "Commitment"(id, "bodyId", "sourceId", summary, "startsAt", "endsAt")
     SELECT 'c' || n, 'b' || n % $1, 's' || n % $1, '会议' || n, start,
       start + (1 + n % 4) * interval '1 hour' * CASE WHEN (n / $1 + n) % 50 = 0 THEN 24 ELSE 1 END
     FROM (SELECT n, timestamptz '2026-09-01 00:00Z' + (n / $1 * 7919 % 731) * interval '1 day'
             + (n * 31 % 10) * interval '1 hour' AS start
           FROM generate_series(0, $1::int * $2::int - 1) n) each`,
    [bodies, each],
  );
  await pool.query(
    `INSERT INTO "CommitmentPerson"("commitmentId", "personId")
     SELECT 'c' || n, p.id FROM generate_series(0, $1::int - 1, 20) n
     JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS k, count(*) OVER () AS all FROM "Person") p
       ON p.k = n / 20 % p.all`,
    [bodies * each],
  );
  await pool.query('ANALYZE');
  return {
    opened,
    end: async () => {
      await opened.close();
      data[Symbol.dispose]();
    },
  };
}

const asked = Array.from({ length: ASKED }, (_, n) => `b${n}`);
const sittings = (day: string) => [{ day, start: '9:00', end: '11:30', venueId: 'room-301' }];

/** A day of work in the coming year, another in each of fifty rounds. */
function dayOf(round: number): string {
  return Temporal.PlainDate.from('2026-11-02')
    .add({ weeks: (round % 50) + 1 })
    .toString();
}

/** Ten of the bodies, our members and a room of ours, as the page of a new meeting asks while a day is chosen. */
async function checking(bodies: number, each: number): Promise<Prepared> {
  const { opened, end } = await openCrowded(bodies, each);
  const context = await demoContext(opened.db, 'office');
  return {
    run: async (round) => {
      const place = placeInput.parse({
        meetingId: null,
        type: 'standing-committee',
        sittings: sittings(dayOf(round)),
        bodyIds: asked,
      });
      const checked = await checkPlace(context, place);
      if (!checked.ok) throw new Error(JSON.stringify(checked.refusal));
    },
    end,
  };
}

async function finding(each: number): Promise<Prepared> {
  const { opened, end } = await openCrowded(ASKED, each);
  const context = await demoContext(opened.db, 'office');
  return {
    run: async (round) => {
      const input = findTimesInput.parse({
        meetingId: null,
        type: 'standing-committee',
        sittings: sittings(dayOf(round)),
        bodyIds: asked,
        from: '2026-11-01',
      });
      const found = await findTimes(context, input);
      if (!found.ok) throw new Error(JSON.stringify(found.refusal));
    },
    end,
  };
}

/**
 * As many checks as a morning's forms ask for: the first fifty after a start take up to three times as long, until the
 * engine's WebAssembly and our code are compiled for good. All are counted.
 */
const CHECKS = 151;

export const clashBenchmarks: readonly Benchmark[] = [
  {
    name: 'check a place against 100,000 occurrences of 20 bodies',
    rounds: CHECKS,
    prepare: () => checking(20, 5_000),
  },
  {
    name: 'check a place against 1,000,000 occurrences of 200 bodies',
    rounds: CHECKS,
    prepare: () => checking(200, 5_000),
  },
  {
    name: 'find a time in a year of 10 bodies with 1,000 occurrences each',
    rounds: 9,
    prepare: () => finding(1_000),
  },
  {
    name: 'find a time in a year of 10 bodies with 5,000 occurrences each',
    rounds: 9,
    prepare: () => finding(5_000),
  },
];
