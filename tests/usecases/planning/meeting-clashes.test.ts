import { beforeEach, describe, expect, it } from 'vitest';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { Context } from '#lib/usecases/context.ts';
import { judgeMeeting } from '#lib/usecases/dossiers/judge-dossier.ts';
import { changeState } from '#lib/usecases/meetings/change-state.ts';
import { viewMeetingHead } from '#lib/usecases/meetings/head.ts';
import { viewClashes } from '#lib/usecases/planning/clash-page.ts';
import { moveToDay } from '#lib/usecases/planning/commands.ts';
import { waiveFinding, withdrawWaiver } from '#lib/usecases/rehearsals/commands.ts';
import { refusalMessage } from '#lib/web/answer.ts';
import { mendPath } from '#lib/web/paths.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const meetingId = 'demo-chairpersons';

beforeEach(() => loadDemoOffice(database().db));

/** A context is one request: each step has its own. */
const asked = (): Promise<Context> => demoContext(database().db, 'office');

async function clashes(): Promise<readonly JudgedFinding[]> {
  const { findings } = value(await judgeMeeting(await asked(), meetingId));
  return findings.filter(({ code }) => code.startsWith('clash.'));
}

async function theClash(): Promise<JudgedFinding> {
  const [clash] = (await clashes()).filter(({ facts }) => String(facts.with).includes('政府办'));
  if (!clash) throw new Error('the demo chairpersons’ meeting does not clash with the government');
  return clash;
}

const waived = async () => (await theClash()).waiver !== null;

async function waive(): Promise<void> {
  const { key: findingKey, stamp = '' } = await theClash();
  const reason = '已与政府办电话说定，常务会推迟到下午。';
  value(await waiveFinding(await asked(), { meetingId, findingKey, stamp, reason }));
}

describe('the clashes of a meeting', () => {
  it('are findings of it, mended on its clash page', async () => {
    const clash = await theClash();
    expect(clash).toMatchObject({ place: 'clashes', waivable: true, waiver: null });
    expect(clash.facts.why).toContain('9:00');
    expect(mendPath(meetingId, clash.place)).toBe('/meetings/demo-chairpersons/clashes');
  });

  it('say as of when they are known once the calendar they stand in is old', async () => {
    const { db } = database();
    const { severity } = await theClash();
    const source = { body: { shortName: '政府办' } };
    await db.calendarSource.updateMany({
      where: source,
      data: { lastSuccessAt: new Date('2026-08-03T00:00Z') },
    });
    const old = (await clashes()).filter(({ facts }) => String(facts.with).includes('政府办'));
    const said = old.map(({ facts }) => String(facts.why));
    expect(said.filter((why) => why.includes('8月3日 周一 8:00'))).toHaveLength(said.length);
    expect(old.some((clash) => clash.severity === severity)).toBe(false);
  });

  it('put their mark on the overview, which they are a page of', async () => {
    const { severity } = await theClash();
    const { marks } = value(await viewMeetingHead(await asked(), meetingId));
    expect(marks.find(({ place }) => place === 'overview')?.severity).toBe(severity);
    expect(marks.some(({ place }) => place === 'clashes')).toBe(false);
  });

  it('fail the line of the checklist that asks for them', async () => {
    const { checklist } = value(await judgeMeeting(await asked(), meetingId));
    const { key } = await theClash();
    expect(checklist.find((item) => item.findingKeys.includes(key))?.state).toBe('fail');
  });

  it('are gone when the meeting is over or called off', async () => {
    const { findings } = value(await judgeMeeting(await asked(), 'demo-previous-chairpersons'));
    expect(findings.filter(({ code }) => code.startsWith('clash.'))).toEqual([]);
    value(await changeState(await asked(), { meetingId, from: 'preparing', to: 'cancelled' }));
    expect(await clashes()).toEqual([]);
  });
});

describe('a waiver of a clash', () => {
  it('holds while both sides stay where they are, and can be taken back', async () => {
    await waive();
    expect(await waived()).toBe(true);
    const { key: findingKey } = await theClash();
    value(await withdrawWaiver(await asked(), { meetingId, findingKey }));
    expect(await waived()).toBe(false);
  });

  it('lapses when the other side moves', async () => {
    await waive();
    const { db } = database();
    const other = await db.commitment.findFirstOrThrow({
      where: { body: { shortName: '政府办' } },
      orderBy: { startsAt: 'asc' },
    });
    await db.commitment.update({
      where: { id: other.id },
      data: { endsAt: new Date(other.endsAt.getTime() + 60_000) },
    });
    expect(await waived()).toBe(false);
    const rows = value(await viewClashes(await asked(), meetingId)).rows;
    const { key } = await theClash();
    expect(rows.find((row) => row.key === key)).toMatchObject({
      waiver: null,
      lapsed: {
        reason: '已与政府办电话说定，常务会推迟到下午。',
        theirs: expect.stringMatching(/\d:\d\d–\d/),
      },
    });
    expect(rows.filter((row) => row.lapsed !== null)).toHaveLength(1);
  });

  it('is of the clash that was seen: one that has changed since is refused in plain words', async () => {
    const { key: findingKey, stamp = '' } = await theClash();
    const { db } = database();
    const sitting = await db.sitting.findFirstOrThrow({ where: { meetingId } });
    await db.sitting.update({
      where: { id: sitting.id },
      data: { startsAt: new Date(sitting.startsAt.getTime() + 15 * 60_000) },
    });
    const late = await waiveFinding(await asked(), { meetingId, findingKey, stamp, reason: '已电话说定' });
    expect(late).toMatchObject({ refusal: { kind: 'stale', what: 'finding', yours: null } });
    expect(await waived()).toBe(false);
    const message = late.ok ? '' : refusalMessage('zh-CN', late.refusal);
    expect(message).toContain('这条所说的情况有了变动');
    await waive();
    expect(await waived()).toBe(true);
  });

  it('lapses when ours moves, even if it moves back into the same body’s way', async () => {
    await waive();
    const { db } = database();
    const sitting = await db.sitting.findFirstOrThrow({ where: { meetingId } });
    await db.sitting.update({
      where: { id: sitting.id },
      data: { startsAt: new Date(sitting.startsAt.getTime() + 15 * 60_000) },
    });
    expect(await waived()).toBe(false);
  });

  it('is not needed where the meeting moves away', async () => {
    const { version } = await database().db.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    value(await moveToDay(await asked(), { meetingId, basedOn: version, day: '2026-09-22' }));
    expect((await clashes()).filter(({ facts }) => String(facts.with).includes('政府办'))).toEqual([]);
  });
});

describe('the clash page', () => {
  const page = async () => value(await viewClashes(await asked(), meetingId));

  it('says with whom, why, as of when and who yields, and draws both sides on one strip', async () => {
    const { rows, strip, counts } = await page();
    const [row] = rows;
    expect(row).toMatchObject({
      ...{ n: 1, kind: 'person', title: '政府办 · 区政府常务会议', when: '9月18日 周五 9:00–11:00' },
      ...{ why: '喻怀瑾两边都要到。', waivable: true, waiver: null },
    });
    expect(row?.asOf).toContain('登记');
    expect(counts).toMatchObject({ block: 1, waived: 0 });
    expect(strip?.rows.map(({ name }) => name)).toEqual(['我们', '政府办']);
    expect(strip?.rows[1]?.marks.map(({ n }) => n)).toEqual([1]);
  });

  it('puts what was set aside last, with the reason and who gave it', async () => {
    await waive();
    const { rows, counts } = await page();
    expect(rows.at(-1)?.waiver).toMatchObject({ reason: '已与政府办电话说定，常务会推迟到下午。' });
    expect(counts).toMatchObject({ block: 0, waived: 1 });
  });

  it('offers to read a subscribed calendar again to those who may, and no other', async () => {
    expect((await page()).rows.map(({ mayReadAgain }) => mayReadAgain)).not.toContain(true);
    const { db } = database();
    const source = await db.calendarSource.findFirstOrThrow({ where: { body: { shortName: '政府办' } } });
    await db.calendarSource.update({
      where: { id: source.id },
      data: { kind: 'url', url: 'https://gov.example/plan.ics', failures: 3, lastError: 'status:503' },
    });
    const { rows, sources, mayReadAgain } = await page();
    expect(mayReadAgain).toBe(true);
    expect(rows.filter((row) => row.mayReadAgain).map(({ sourceId }) => sourceId)).toContain(source.id);
    expect(
      rows.find(({ kind, sourceId }) => kind === 'unknown' && sourceId === source.id)?.mayReadAgain,
    ).toBe(true);
    expect(sources.filter(({ canBeAsked }) => canBeAsked).map(({ id }) => id)).toEqual([source.id]);
    const leader = value(await viewClashes(await demoContext(db, 'leader'), meetingId));
    expect([leader.mayReadAgain, ...leader.rows.map((row) => row.mayReadAgain)]).not.toContain(true);
  });

  it('shows each share level what it sees of us', async () => {
    const { seen } = await page();
    expect(seen.map(({ level, look }) => [level, look])).toEqual([
      ['full', 'ours'],
      ['title', 'ours'],
      ['busy', 'busy'],
    ]);
    expect(seen.find(({ level }) => level === 'busy')?.title).not.toContain('主任会议');
  });
});
