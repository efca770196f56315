import { Temporal } from 'temporal-polyfill';
import { beforeEach, expect, it } from 'vitest';
import type { BodyId } from '#lib/domain/id.ts';
import type { Database } from '#lib/store/database.ts';
import { takeBackCommitment, writeDownCommitment } from '#lib/usecases/calendars/commands.ts';
import { typeCommitmentInput } from '#lib/usecases/calendars/input.ts';
import { watching } from '#lib/usecases/calendars/watch.ts';
import type { Context } from '#lib/usecases/context.ts';
import { seeNews } from '#lib/usecases/planning/clash-news.ts';
import { viewToday } from '#lib/usecases/today/queries.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
let office: Context;
let at: { readonly day: string; readonly start: string; readonly end: string; readonly bodyId: string };

beforeEach(async () => {
  const { db } = database();
  await loadDemoOffice(db);
  office = await demoContext(db, 'office');
  const sitting = await db.sitting.findFirstOrThrow({
    where: { meetingId: 'demo-main' },
    orderBy: { startsAt: 'asc' },
  });
  const body = await db.body.findFirstOrThrow({ where: { kind: 'government' } });
  const clock = (instant: Date): string =>
    Temporal.Instant.fromEpochMilliseconds(instant.getTime())
      .toZonedDateTimeISO('Asia/Shanghai')
      .toString({ smallestUnit: 'minute' })
      .slice(0, 16);
  const [start, end] = [clock(sitting.startsAt), clock(sitting.endsAt)];
  at = { day: start.slice(0, 10), start: start.slice(11), end: end.slice(11), bodyId: body.id };
});

it('that cannot be looked for takes nothing of a change back', async () => {
  let isKept = false;
  const { db } = database();
  const broken = db.$extends({
    query: {
      $queryRaw: ({ args, query }) => {
        if (isKept) throw new Error('connection lost');
        return query(args);
      },
    },
  });
  const change = async () => {
    isKept = true;
    return 'kept';
  };
  const now = Temporal.Instant.from('2026-09-01T00:00:00Z');
  expect(await watching(broken as unknown as Database, now, at.bodyId as BodyId, change)).toBe('kept');
});

const typed = async (over: object = {}) =>
  value(
    await writeDownCommitment(
      office,
      typeCommitmentInput.parse({
        summary: '区政府常务会议',
        busyOnly: false,
        allDay: false,
        firm: true,
        location: '',
        personIds: [],
        ...at,
        ...over,
      }),
    ),
  ).id;

const news = async (context = office) => value(await viewToday(context)).news;

it('tells whoever answers for a meeting that another calendar now stands in its way', async () => {
  expect(await news()).toEqual([]);
  await typed();
  const [line, ...more] = await news();
  expect(more).toEqual([]);
  expect(line).toMatchObject({ meetingId: 'demo-main', change: 'appeared' });
  expect(line?.title).toContain('区政府常务会议');
});

it('is no news where nothing of ours is in the way', async () => {
  await typed({ start: '06:00', end: '06:30' });
  expect(await news()).toEqual([]);
});

it('is seen once; and its end is told to whoever had seen it', async () => {
  const id = await typed();
  const ids = (await news()).map((line) => line.id);
  value(await seeNews(office, { ids }));
  expect(await news()).toEqual([]);
  value(await takeBackCommitment(office, { commitmentId: id }));
  const [line] = await news();
  expect(line).toMatchObject({ change: 'gone', meetingId: 'demo-main' });
  value(await seeNews(office, { ids: [line?.id ?? ''] }));
  expect(await news()).toEqual([]);
});

it('is forgotten where it came and went before anybody looked', async () => {
  const id = await typed();
  value(await takeBackCommitment(office, { commitmentId: id }));
  expect(await news()).toEqual([]);
});

it('is for those who mend clashes', async () => {
  await typed();
  const liaison = await demoContext(database().db, 'liaison');
  expect(await news(liaison)).toEqual([]);
  expect(await seeNews(liaison, { ids: ['x'] })).toMatchObject({
    ok: false,
    refusal: { kind: 'not-allowed' },
  });
});
