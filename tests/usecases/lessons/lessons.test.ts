import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';
import type { Context } from '#lib/usecases/context.ts';
import { editLesson, recordLesson } from '#lib/usecases/lessons/commands.ts';
import { viewLessons } from '#lib/usecases/lessons/queries.ts';
import { planMeeting } from '#lib/usecases/planning/commands.ts';
import { createMeetingInput } from '#lib/usecases/planning/input.ts';
import { viewRehearsal } from '#lib/usecases/rehearsals/queries.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
let office: Context;
/** The evening after the demo's main meeting. */
let after: Context;

beforeEach(async () => {
  const { db } = database();
  await loadDemoOffice(db);
  office = await demoContext(db, 'office');
  const { sittings } = await db.meeting.findUniqueOrThrow({
    where: { id: 'demo-main' },
    include: { sittings: true },
  });
  const end = Math.max(...sittings.map((s) => s.endsAt.getTime()));
  after = { ...office, now: Temporal.Instant.fromEpochMilliseconds(end + 6 * 3_600_000) };
});

const words = {
  what: '表决器断电，改举手时没有人报数。',
  check: '改举手表决时由谁报数，是否已告知本人？',
  cause: '',
  types: ['standing-committee' as const],
};

async function planned(type: MeetingType): Promise<string> {
  const day = after.now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().add({ days: 58 }).toString();
  const sittings = [{ id: null, name: '', day, start: '9:00', end: '11:30', venueId: null }];
  const input = createMeetingInput.parse({ type, term: 5, number: 90, sittings });
  return value(await planMeeting(after, input)).id;
}

const checksOf = async (meetingId: string): Promise<readonly string[]> =>
  value(await viewRehearsal(after, meetingId))
    .checklist.filter((item) => item.origin === 'lesson')
    .map((item) => `${item.text} ${item.source} ${item.state}`);

describe('a lesson recorded after a meeting', () => {
  it('is a check of the next meeting of its type, and of no other', async () => {
    value(await recordLesson(after, { ...words, fromMeetingId: 'demo-main' }));
    const { shortTitle } = await database().db.meeting.findUniqueOrThrow({ where: { id: 'demo-main' } });
    const [next, other] = [await planned('standing-committee'), await planned('chairpersons')];
    expect(await checksOf(next)).toContain(`${words.check} ${shortTitle} open`);
    expect((await checksOf(other)).join()).not.toContain(words.check);
    expect((await checksOf('demo-main')).join()).not.toContain(words.check);
    expect(value(await viewRehearsal(after, 'demo-main')).lessons.map((l) => l.check)).toEqual([words.check]);
  });

  it('is asked no more once it is retired, and again when that is taken back', async () => {
    const { id } = value(await recordLesson(after, { ...words, fromMeetingId: 'demo-main' }));
    const next = await planned('standing-committee');
    const { version } = value(await editLesson(after, { ...words, id, retired: true, basedOn: 1 }));
    expect((await checksOf(next)).join()).not.toContain(words.check);
    await editLesson(after, { ...words, id, retired: false, basedOn: version });
    expect((await checksOf(next)).join()).toContain(words.check);
  });

  it('shows both versions where a colleague saved first', async () => {
    const { id } = value(await recordLesson(after, { ...words, fromMeetingId: null }));
    await editLesson(after, { ...words, id, cause: '没有预案', retired: false, basedOn: 1 });
    const late = await editLesson(after, { ...words, id, cause: '没有人问', retired: false, basedOn: 1 });
    expect(late).toMatchObject({
      ok: false,
      refusal: { kind: 'stale', current: { cause: '没有预案', version: 2 }, yours: { cause: '没有人问' } },
    });
  });

  it('is refused for a meeting that is not there', async () => {
    expect(await recordLesson(after, { ...words, fromMeetingId: 'gone' })).toEqual({
      ok: false,
      refusal: { kind: 'not-found', what: 'meeting' },
    });
  });
});

describe('the lessons', () => {
  it('stand newest first, with the meetings that were held as places to come from', async () => {
    value(await recordLesson(after, { ...words, fromMeetingId: null }));
    const view = value(await viewLessons(after));
    expect(view.lessons[0]?.check).toBe(words.check);
    expect(view.meetings.map((m) => m.id)).toContain('demo-main');
    expect(value(await viewLessons(office)).meetings.map((m) => m.id)).not.toContain('demo-main');
    expect(view.mayEdit).toBe(true);
  });

  it('are read by leaders and liaisons, and written by the office', async () => {
    for (const role of ['leader', 'liaison'] as const) {
      const context = await demoContext(database().db, role);
      expect(value(await viewLessons(context)).mayEdit).toBe(false);
      expect((await recordLesson(context, { ...words, fromMeetingId: null })).ok).toBe(false);
    }
  });
});

describe('a lesson and who reads it', () => {
  it('is not written down about a classified meeting', async () => {
    const { db } = database();
    await db.meeting.update({ where: { id: 'demo-main' }, data: { secrecy: 'classified' } });
    const refused = await recordLesson(after, { ...words, fromMeetingId: 'demo-main' });
    expect(refused).toEqual({ ok: false, refusal: { kind: 'classified' } });
    expect(await db.lesson.count({ where: { what: words.what } })).toBe(0);
  });

  it('lists no meetings for those who only read: a liaison may not know them all', async () => {
    const liaison = { ...(await demoContext(database().db, 'liaison')), now: after.now };
    const view = value(await viewLessons(liaison));
    expect([view.mayEdit, view.meetings]).toEqual([false, []]);
    expect(value(await viewLessons(after)).meetings.map(({ id }) => id)).toContain('demo-main');
  });
});
