import { beforeEach, describe, expect, it } from 'vitest';
import { viewAgenda } from '#lib/usecases/agendas/queries.ts';
import { viewAttendance } from '#lib/usecases/attendance/queries.ts';
import { viewCards } from '#lib/usecases/cards/queries.ts';
import type { Context } from '#lib/usecases/context.ts';
import { viewMeetingHead } from '#lib/usecases/meetings/head.ts';
import { viewOverview } from '#lib/usecases/meetings/overview.ts';
import { usualOptions } from '#lib/usecases/papers/input.ts';
import { viewPapers } from '#lib/usecases/papers/queries.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { viewClashes } from '#lib/usecases/planning/clash-page.ts';
import { viewRehearsal } from '#lib/usecases/rehearsals/queries.ts';
import { viewRipple } from '#lib/usecases/ripple/queries.ts';
import { viewScript } from '#lib/usecases/scripts/queries.ts';
import { viewSeating } from '#lib/usecases/seating/queries.ts';
import { viewToday } from '#lib/usecases/today/queries.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const database = testDatabase();
const main = 'demo-main';

const views = {
  agenda: viewAgenda,
  attendance: viewAttendance,
  cards: (context: Context, meetingId: string) =>
    viewCards(context, meetingId, { ...usualOptions, personId: '' }),
  head: viewMeetingHead,
  overview: viewOverview,
  papers: viewPapers,
  clashes: viewClashes,
  rehearsal: viewRehearsal,
  ripple: viewRipple,
  script: viewScript,
  seating: viewSeating,
} as const;

/** The names put forward for a vote that has not been held. */
async function candidates(): Promise<readonly string[]> {
  const items = await database().db.agendaItem.findMany({ where: { meetingId: main, embargoed: true } });
  return items.flatMap(({ motions }) =>
    (motions as unknown as readonly { name: string }[]).map(({ name }) => name),
  );
}

beforeEach(() => loadDemoOffice(database().db));

describe('whom a vote is about, before it is held (粤任21, 渝任26)', () => {
  it('stands on no page of a liaison, and the script is not theirs', async () => {
    const names = await candidates();
    expect(names.length).toBeGreaterThan(1);
    const liaison = await demoContext(database().db, 'liaison');
    const office = await demoContext(database().db, 'office');
    // A draft went out, and was changed since: neither what it said nor what is gone names anybody.
    for (const file of ['agenda.pdf', 'script.pdf'])
      expect(await renderPaper(office, main, file)).toMatchObject({ ok: true });
    const [named] = await database().db.agendaItem.findMany({ where: { meetingId: main, embargoed: true } });
    await database().db.agendaItem.updateMany({
      where: { id: named?.id ?? '' },
      data: { title: `任命${names[0]}`, note: `${names[0]}到会` },
    });
    for (const [page, view] of Object.entries(views)) {
      const shown = JSON.stringify(await view(liaison, main));
      expect([page, names.filter((name) => shown.includes(name))]).toEqual([page, []]);
    }
    const today = JSON.stringify(await viewToday(liaison));
    expect(names.filter((name) => today.includes(name))).toEqual([]);
    expect(await viewScript(liaison, main)).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed', action: 'read-embargoed' },
    });
    expect(await viewAgenda(liaison, main)).toMatchObject({ ok: true });
    expect(await viewRehearsal(liaison, main)).toMatchObject({ ok: true });
  });

  it('is known to the office and the leaders', async () => {
    const names = await candidates();
    for (const role of ['office', 'leader'] as const) {
      const shown = JSON.stringify(await viewScript(await demoContext(database().db, role), main));
      expect(names.filter((name) => !shown.includes(name))).toEqual([]);
    }
  });

  it('is everybody’s once the meeting is over', async () => {
    await database().db.meeting.update({ where: { id: main }, data: { state: 'closed' } });
    const names = await candidates();
    const shown = JSON.stringify(await viewAgenda(await demoContext(database().db, 'liaison'), main));
    expect(names.filter((name) => !shown.includes(name))).toEqual([]);
  });
});
