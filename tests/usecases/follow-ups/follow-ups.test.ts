import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { noConventions } from '#lib/domain/office/conventions.ts';
import type { Context } from '#lib/usecases/context.ts';
import { editConventions } from '#lib/usecases/conventions/commands.ts';
import { editConventionsInput } from '#lib/usecases/conventions/input.ts';
import {
  closeFollowUp,
  dropFollowUps,
  editFollowUp,
  recordFollowUp,
  reopenFollowUp,
  reportFollowUp,
  takeBackReport,
} from '#lib/usecases/follow-ups/commands.ts';
import { takeUpItems } from '#lib/usecases/follow-ups/from-meeting.ts';
import { recordFollowUpInput } from '#lib/usecases/follow-ups/input.ts';
import {
  type FollowUpView,
  listDueDays,
  sumFollowUps,
  viewFollowUps,
} from '#lib/usecases/follow-ups/queries.ts';
import { viewToday } from '#lib/usecases/today/queries.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
let office: Context;
let liaison: Context;
/** The evening of the day the demo's main meeting closes. */
let after: Context;

beforeEach(async () => {
  const { db } = database();
  await loadDemoOffice(db);
  office = await demoContext(db, 'office');
  liaison = await demoContext(db, 'liaison');
  const { sittings } = await db.meeting.findUniqueOrThrow({
    where: { id: 'demo-main' },
    include: { sittings: true },
  });
  const end = Math.max(...sittings.map((sitting) => sitting.endsAt.getTime()));
  after = at(office, Temporal.Instant.fromEpochMilliseconds(end + 6 * 3_600_000));
});

const at = (context: Context, now: Temporal.Instant): Context => ({ ...context, now });
const later = (context: Context, days: number): Context => at(context, context.now.add({ hours: days * 24 }));
const today = (): string => after.now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
const words = () => ({
  ...{ kind: 'assigned' as const, title: '核实沿河路停车位' },
  ...{ bodyId: null, ownerName: '', assisting: '', handedOn: today(), dueOn: null, urgent: false },
});
const open = async (context: Context = after, meetingId: string | null = null) =>
  value(await viewFollowUps(context, { meetingId })).open;
const only = async (context: Context = after): Promise<FollowUpView> => {
  const [first, ...rest] = await open(context);
  expect(rest).toEqual([]);
  return first as FollowUpView;
};

describe('what a meeting decided', () => {
  it('is taken up at one go once the meeting has begun, each item once', async () => {
    const before = value(await viewFollowUps(office, { meetingId: 'demo-main' }));
    expect(before).toMatchObject({ items: [], meeting: { begun: false } });
    const { items } = value(await viewFollowUps(after, { meetingId: 'demo-main' }));
    expect(items.length).toBeGreaterThan(2);
    const itemIds = items.map(({ id }) => id);
    const early = await takeUpItems(office, { meetingId: 'demo-main', itemIds });
    expect(early).toMatchObject({ refusal: { faults: [{ code: 'meeting-not-begun' }] } });

    const left = items.length;
    expect(value(await sumFollowUps(after, 'demo-main'))).toEqual({ open: 0, closed: 0, left });
    expect(value(await sumFollowUps(office, 'demo-main'))).toEqual({ open: 0, closed: 0, left: 0 });
    const { ids } = value(await takeUpItems(after, { meetingId: 'demo-main', itemIds }));
    expect(value(await sumFollowUps(after, 'demo-main'))).toEqual({ open: left, closed: 0, left: 0 });
    expect(ids).toHaveLength(items.length);
    expect(value(await takeUpItems(after, { meetingId: 'demo-main', itemIds })).ids).toEqual([]);
    const taken = await open(after, 'demo-main');
    expect(taken.map(({ itemId }) => itemId).sort()).toEqual([...itemIds].sort());
    const report = taken.find(({ kind }) => kind === 'deliberation');
    expect(report).toMatchObject({ handedOn: today(), light: 'in-time' });
    expect(report?.title).toMatch(/^研究处理对(?!听取|关于).+的审议意见$/);
    expect(report?.dueOn).toBe(Temporal.PlainDate.from(today()).add({ months: 3 }).toString());
    expect(value(await viewFollowUps(after, { meetingId: 'demo-main' })).items).toEqual([]);

    value(await dropFollowUps(after, { ids: [...ids] }));
    expect(await open()).toEqual([]);
  });

  it('is taken up once where two take it up at the same moment, and taken back all or nothing', async () => {
    const { items } = value(await viewFollowUps(after, { meetingId: 'demo-main' }));
    const itemIds = items.map(({ id }) => id);
    const takeUp = async () => value(await takeUpItems(after, { meetingId: 'demo-main', itemIds })).ids;
    const [one, other] = await Promise.all([takeUp(), takeUp()]);
    const ids = [...one, ...other];
    expect(ids).toHaveLength(items.length);
    const last = (await open()).find(({ id }) => id === ids.at(-1)) as FollowUpView;
    value(await reportFollowUp(after, { id: last.id, words: '已开工', trouble: '' }));
    expect(await dropFollowUps(after, { ids })).toMatchObject({ refusal: { kind: 'stale' } });
    expect(await open()).toHaveLength(items.length);
  });

  it('runs, where it is an audit, from the day it was heard and not from when somebody takes it up', async () => {
    const [item] = value(await viewFollowUps(after, { meetingId: 'demo-main' })).items;
    const where = { id: item?.id ?? '' };
    await database().db.agendaItem.update({ where, data: { kind: 'audit' } });
    const itemIds = [where.id];
    value(await takeUpItems(later(after, 10), { meetingId: 'demo-main', itemIds }));
    const dueOn = Temporal.PlainDate.from(today()).add({ months: 6 }).toString();
    expect(await only(later(after, 10))).toMatchObject({ kind: 'audit', handedOn: today(), dueOn });
  });

  it('is refused for a classified meeting', async () => {
    await database().db.meeting.update({ where: { id: 'demo-main' }, data: { secrecy: 'classified' } });
    expect(await takeUpItems(after, { meetingId: 'demo-main', itemIds: ['x'] })).toMatchObject({
      refusal: { kind: 'classified' },
    });
    expect(await recordFollowUp(after, { ...words(), meetingId: 'demo-main' })).toMatchObject({
      refusal: { kind: 'classified' },
    });
  });
});

describe('a matter', () => {
  it('turns amber, then red, is named on Today, and is closed with its outcome', async () => {
    const dueOn = Temporal.PlainDate.from(today()).add({ days: 10 }).toString();
    value(await recordFollowUp(after, { ...words(), dueOn, meetingId: 'demo-main' }));
    expect(await only()).toMatchObject({ light: 'in-time', daysLeft: 10 });
    expect(await only(later(after, 5))).toMatchObject({ light: 'soon', daysLeft: 5 });
    const late = later(after, 12);
    expect(await only(late)).toMatchObject({ light: 'late', daysLeft: -2 });
    const named = async (context: Context) =>
      value(await viewToday(context)).first.flatMap((thing) =>
        thing.kind === 'follow-up' ? [thing.followUp.title] : [],
      );
    expect(await named(after)).toEqual([]);
    expect(await named(late)).toEqual([words().title]);
    const own = editConventionsInput.parse({ ...noConventions, followUpSoonDays: 14, basedOn: 1 });
    value(await editConventions(await demoContext(after.db, 'admin'), own));
    expect(await only()).toMatchObject({ light: 'soon', daysLeft: 10 });
    expect(await named(after)).toEqual([words().title]);

    const { id } = await only();
    const closing = '已施划三十个，现场核实。';
    const close = (closedOn: string) => closeFollowUp(late, { id, basedOn: 1, closedOn, closing });
    const fault = async (closedOn: string) => (await close(closedOn)) as { refusal?: object };
    expect(await fault('2099-01-01')).toMatchObject({
      refusal: { faults: [{ code: 'closed-in-the-future' }] },
    });
    expect(await fault('2020-01-01')).toMatchObject({
      refusal: { faults: [{ code: 'closed-before-handed-on' }] },
    });
    const closed = value(await close(dueOn));
    expect(await named(late)).toEqual([]);
    const view = value(await viewFollowUps(late, { meetingId: null }));
    expect(view.closed).toMatchObject([{ closing, closedOn: dueOn, light: 'closed' }]);
    expect(view.fulfilment).toEqual({ due: 1, closed: 1, inTime: 1 });
    value(await reopenFollowUp(late, { id, basedOn: closed.version }));
    expect(await only(late)).toMatchObject({ light: 'late', closing: '' });
  });

  it('is not silently overwritten', async () => {
    value(await recordFollowUp(after, { ...words(), meetingId: null }));
    const { id } = await only();
    const edit = (title: string) => editFollowUp(after, { ...words(), title, id, basedOn: 1 });
    value(await edit('甲'));
    expect(await edit('乙')).toMatchObject({
      refusal: { kind: 'stale', what: 'follow-up', current: { title: '甲' }, yours: { title: '乙' } },
    });
    expect(await closeFollowUp(after, { id, basedOn: 1, closedOn: today(), closing: '办结' })).toMatchObject({
      refusal: { kind: 'stale', yours: null },
    });
    expect(await dropFollowUps(after, { ids: [id] })).toMatchObject({ refusal: { kind: 'stale' } });
  });

  it('cannot be due before it is handed over', () => {
    const parsed = recordFollowUpInput.safeParse({
      ...{ ...words(), dueOn: '2020-01-01' },
      ...{ meetingId: null },
    });
    expect(parsed.error?.issues).toMatchObject([{ path: ['dueOn'], message: 'due-before-handed-on' }]);
  });
});

describe('the body that carries it out', () => {
  it('sees and reports its own matters and no others, and closes none', async () => {
    const own = liaison.actor.bodyId;
    value(await recordFollowUp(after, { ...words(), bodyId: own, meetingId: null }));
    value(await recordFollowUp(after, { ...words(), title: '别人的', meetingId: null }));
    const theirs = at(liaison, after.now);
    const { id, mayReport } = await only(theirs);
    expect(mayReport).toBe(true);
    const { reportId } = value(
      await reportFollowUp(theirs, { id, words: '已开工', trouble: '资金缺口五万元' }),
    );
    expect((await only(theirs)).reports).toMatchObject([
      { words: '已开工', trouble: '资金缺口五万元', by: liaison.actor.name },
    ]);
    const [other] = (await open()).filter(({ title }) => title === '别人的');
    const notAllowed = { refusal: { kind: 'not-allowed' } };
    expect(await reportFollowUp(theirs, { id: other?.id ?? '', words: '已开工', trouble: '' })).toMatchObject(
      notAllowed,
    );
    expect(await closeFollowUp(theirs, { id, basedOn: 1, closedOn: today(), closing: '办结' })).toMatchObject(
      notAllowed,
    );
    const view = async () => value(await viewFollowUps(theirs, { meetingId: 'demo-main' }));
    expect((await view()).meeting).toBeNull();
    value(await recordFollowUp(after, { ...words(), bodyId: own, meetingId: 'demo-main' }));
    const { meeting, items, meetings, bodies } = await view();
    expect(meeting).toMatchObject({ begun: true });
    expect([items, meetings, bodies]).toEqual([[], [], []]);
    expect(await sumFollowUps(theirs, 'demo-main')).toMatchObject({ value: { open: 1, closed: 0, left: 0 } });
    // Another account of the same name and body.
    const namesake = { ...theirs, actor: { ...theirs.actor, userId: 'another' } };
    expect(await takeBackReport(namesake, { id, reportId })).toMatchObject(notAllowed);
    value(await takeBackReport(theirs, { id, reportId }));
    expect((await open(theirs)).flatMap(({ reports }) => reports)).toEqual([]);
    const said = value(await reportFollowUp(after, { id, words: '已约谈', trouble: '' }));
    expect(await takeBackReport(theirs, { id, reportId: said.reportId })).toMatchObject(notAllowed);
    value(await closeFollowUp(after, { id, basedOn: 1, closedOn: today(), closing: '办结' }));
    expect(await reportFollowUp(theirs, { id, words: '还在办', trouble: '' })).toMatchObject({
      refusal: { kind: 'blocked', codes: ['follow-up.closed'] },
    });
  });
});

it('offers the days the rules of the place give', async () => {
  const days = value(await listDueDays(after, { kind: 'proposal', handedOn: '2026-01-15' }));
  expect(days.map(({ latest }) => latest)).toContain('2026-04-15');
  expect(days.every(({ basis }) => basis !== '')).toBe(true);
});
