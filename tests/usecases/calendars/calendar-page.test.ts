import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { writeDownCommitment } from '#lib/usecases/calendars/commands.ts';
import { typeCommitmentInput } from '#lib/usecases/calendars/input.ts';
import { viewCalendar } from '#lib/usecases/calendars/queries.ts';
import { viewClashes } from '#lib/usecases/planning/clash-page.ts';
import { waiveFinding } from '#lib/usecases/rehearsals/commands.ts';
import { viewToday } from '#lib/usecases/today/queries.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();

it('shows every last day that the strip of today shows, statutory or not', async () => {
  await loadDemoOffice(database().db);
  const office = await demoContext(database().db, 'office');
  const strip = value(await viewToday(office)).days.flatMap(({ date, deadlines }) =>
    deadlines.map(({ title, meetingId }) => ({ date, title, meetingId })),
  );
  expect(strip.length).toBeGreaterThan(1);
  for (const view of ['month', 'list'] as const) {
    const { weeks } = value(await viewCalendar(office, { view, day: null, find: null }));
    const shown = new Map(weeks.flat().map(({ day, deadlines }) => [day, deadlines]));
    for (const { date, title, meetingId } of strip.filter(({ date }) => shown.has(date))) {
      const marks = shown.get(date)?.filter((mark) => mark.meetingId === meetingId) ?? [];
      expect(marks.some((mark) => mark.title.endsWith(title))).toBe(true);
    }
  }
});

it('marks what stands in the way of ours, until it is set aside, and opens where a meeting stands', async () => {
  const { db } = database();
  await loadDemoOffice(db);
  const office = await demoContext(db, 'office');
  const { sittings } = await db.meeting.findUniqueOrThrow({
    where: { id: 'demo-main' },
    include: { sittings: { orderBy: { startsAt: 'asc' } } },
  });
  const [sitting] = sittings;
  const attendances = await db.attendance.findMany({ where: { meetingId: 'demo-main', capacity: 'member' } });
  const attendee = attendances.find(({ leave }) => leave === null);
  const body = await db.body.findFirstOrThrow({ where: { shortName: '区委办' } });
  const start = Temporal.Instant.fromEpochMilliseconds(sitting?.startsAt.getTime() ?? 0);
  const day = start.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
  const typed = typeCommitmentInput.parse({
    ...{ bodyId: body.id, summary: '专题会', day, allDay: false, start: '9:00', end: '11:00', firm: true },
    ...{ busyOnly: false, personIds: [attendee?.personId] },
  });
  const { id } = value(await writeDownCommitment(office, typed));
  const marked = async () => {
    const { weeks, day: shown } = value(
      await viewCalendar(office, { view: 'month', day: null, find: 'demo-main' }),
    );
    expect(shown).toBe(day);
    return weeks
      .flat()
      .flatMap(({ entries }) => entries)
      .filter(({ clashes }) => clashes)
      .map((entry) => entry.id);
  };
  expect(await marked()).toEqual(expect.arrayContaining([id, `sitting-${sitting?.id}`]));
  const clash = value(await viewClashes(office, 'demo-main')).rows.find(
    ({ commitmentId }) => commitmentId === id,
  );
  value(
    await waiveFinding(office, {
      ...{ meetingId: 'demo-main', findingKey: clash?.key ?? '', stamp: clash?.stamp ?? '' },
      reason: '已请假',
    }),
  );
  expect(await marked()).not.toContain(id);
});

it('marks in the calendar and in the fortnight every entry that weighs in the clashes of a meeting', async () => {
  const { db } = database();
  await loadDemoOffice(db);
  const office = await demoContext(db, 'office');
  const day = value(await viewClashes(office, 'demo-chairpersons')).meeting.sittings[0]?.day ?? '';
  const body = await db.body.findFirstOrThrow({ where: { shortName: '区委办' } });
  const typed = typeCommitmentInput.parse({
    ...{ bodyId: body.id, summary: '区委全会', day, allDay: false, start: '8:30', end: '11:30', firm: true },
    ...{ busyOnly: false, personIds: [] },
  });
  const { id } = value(await writeDownCommitment(office, typed));
  const entries = new Set((await db.commitment.findMany()).map((each) => each.id));
  const weighs = value(await viewClashes(office, 'demo-chairpersons')).rows.flatMap(
    ({ commitmentId, severity }) => (entries.has(commitmentId) && severity !== 'note' ? [commitmentId] : []),
  );
  expect(weighs).toContain(id);
  const { weeks } = value(await viewCalendar(office, { view: 'week', day, find: null }));
  const marked = weeks.flat().flatMap((each) => each.entries.filter(({ clashes }) => clashes));
  expect(marked.map((entry) => entry.id)).toEqual(expect.arrayContaining(weighs));
  const blocks = value(await viewToday(office)).days.flatMap((each) => each.blocks);
  expect(blocks.find((block) => block.id === id)).toMatchObject({ clash: true });
});

it('draws what two sources say of one matter once, with both named, and checks it once', async () => {
  const { db } = database();
  await loadDemoOffice(db);
  const office = await demoContext(db, 'office');
  const sitting = await db.sitting.findFirstOrThrow({ where: { meetingId: 'demo-main' } });
  const row = {
    ...{ uid: 'f1a2b3c4-0000@office.example', startsAt: sitting.startsAt },
    endsAt: new Date(sitting.startsAt.getTime() + 3_600_000),
  };
  for (const shortName of ['区委办', '政府办']) {
    const body = await db.body.findFirstOrThrow({ where: { shortName } });
    const data = {
      bodyId: body.id,
      kind: 'upload',
      name: `${shortName}的日历`,
      lastSuccessAt: office.now.toString(),
    };
    const { id: sourceId } = await db.calendarSource.create({ data });
    await db.commitment.create({
      data: { ...row, id: `joint-${shortName}`, bodyId: body.id, sourceId, summary: `联席（${shortName}）` },
    });
  }
  const { weeks } = value(await viewCalendar(office, { view: 'month', day: null, find: 'demo-main' }));
  const drawn = weeks.flatMap((week) =>
    week.flatMap(({ entries }) => entries.filter(({ id }) => id.startsWith('joint-'))),
  );
  expect(drawn).toHaveLength(1);
  // A number given by hand says nothing from one body to another.
  const drawnBy = async (uid: string) => {
    await db.commitment.updateMany({ where: { id: { startsWith: 'joint-' } }, data: { uid } });
    const page = value(await viewCalendar(office, { view: 'month', day: null, find: 'demo-main' }));
    return page.weeks.flatMap((week) =>
      week.flatMap(({ entries }) => entries.filter(({ id }) => id.startsWith('joint-'))),
    ).length;
  };
  expect([await drawnBy('20260914-01'), await drawnBy(row.uid)]).toEqual([2, 1]);
  expect(drawn[0]).toMatchObject({ clashes: true, alsoIn: [expect.any(String)] });
  expect(drawn[0]?.copies).toMatch(/^(区委办|政府办)“.+的日历”也记有此项。$/);
  const rows = value(await viewClashes(office, 'demo-main')).rows.filter(({ title }) =>
    title.includes('联席'),
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.title).toMatch(/(区委办|政府办)、(区委办|政府办) · 联席/);
});
