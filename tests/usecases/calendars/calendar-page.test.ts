import { expect, it } from 'vitest';
import { viewCalendar } from '#lib/usecases/calendars/queries.ts';
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
    const { weeks } = value(await viewCalendar(office, { view, day: null }));
    const shown = new Map(weeks.flat().map(({ day, deadlines }) => [day, deadlines]));
    for (const { date, title, meetingId } of strip.filter(({ date }) => shown.has(date))) {
      const marks = shown.get(date)?.filter((mark) => mark.meetingId === meetingId) ?? [];
      expect(marks.some((mark) => mark.title.endsWith(title))).toBe(true);
    }
  }
});
