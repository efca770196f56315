import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#lib/usecases/context.ts';
import { judgeMeeting } from '#lib/usecases/dossiers/judge-dossier.ts';
import { recordVote, takeBackVote, undoVote } from '#lib/usecases/votes/commands.ts';
import type { RecordVoteInput } from '#lib/usecases/votes/input.ts';
import { viewVotes } from '#lib/usecases/votes/queries.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const meetingId = 'demo-main';
let office: Context;

beforeEach(async () => {
  const { db } = database();
  await loadDemoOffice(db);
  office = await demoContext(db, 'office');
});

const state = (to: string) => office.db.meeting.update({ where: { id: meetingId }, data: { state: to } });
const view = async (as: Context = office) => value(await viewVotes(as, meetingId));
const nothing: RecordVoteInput['entry'] = {
  ...{ putOff: false, reason: '', members: null, present: null },
  ...{ yes: null, no: null, abstain: null, notVoted: null },
  ...{ handedOut: null, collected: null, void: null, seats: null, candidates: [] },
};
const count = (present: number, yes: number, no: number, abstain: number, notVoted = 0) => ({
  ...{ ...nothing, present, yes, no, abstain, notVoted },
});
type Entry = RecordVoteInput['entry'];
/** The input for the vote at a place of the page, as the page would send it. */
async function input(at: number, entry: Entry, why = ''): Promise<RecordVoteInput> {
  const question = (await view()).questions[at];
  if (!question) throw new Error('nothing is voted on there');
  const { itemId, motion, results, nextBasedOn } = question;
  const last = results.at(-1);
  const key =
    why === '' || !last
      ? { round: question.next ?? 1, basedOn: nextBasedOn }
      : { round: last.round, basedOn: last.version };
  return { meetingId, itemId, motion: (why === '' ? undefined : last?.motion) ?? motion, ...key, entry, why };
}
const record = async (at: number, entry: Entry, why = '') => recordVote(office, await input(at, entry, why));

describe('the votes of a meeting', () => {
  it('are the adoption of the agenda, each motion by itself and each item with a vote, with what they take', async () => {
    const { questions, signedIn, closed, mayRecord } = await view();
    expect(questions.map(({ subject, form, number }) => [subject.kind, subject.act, form, number])).toEqual([
      ['adopt-agenda', null, 'count', null],
      ['appointment', expect.any(String), 'count', 1],
      ['appointment', expect.any(String), 'count', 1],
      ['credentials', null, 'count', 5],
    ]);
    expect(questions[0]?.ground.members).toBe(35);
    expect([signedIn, closed?.kind, mayRecord]).toEqual([null, 'too-early', true]);
  });

  it('are never recorded beforehand, nor by those who may not', async () => {
    const entry = count(31, 30, 0, 1);
    const ahead = await record(0, entry);
    expect(ahead).toMatchObject({ refusal: { kind: 'too-early', what: 'voted' } });
    await state('in-session');
    const asked = await input(0, entry);
    for (const role of ['leader', 'liaison'] as const)
      expect(await recordVote(await demoContext(office.db, role), asked)).toMatchObject({
        refusal: { kind: 'not-allowed', action: 'record-votes' },
      });
    expect((await view(await demoContext(office.db, 'leader'))).mayRecord).toBe(false);
    value(await recordVote(office, asked));
  });
});

describe('recording', () => {
  beforeEach(() => state('in-session'));

  it('works the outcome out, keeps who recorded it and the line of that day, and tells the trail', async () => {
    value(await record(0, count(31, 18, 12, 1)));
    value(await record(3, count(31, 17, 14, 0)));
    const { questions } = await view();
    expect(questions.map(({ results }) => results[0]?.outcome)).toEqual([
      ...['carried', undefined, undefined, 'not-carried'],
    ]);
    expect(questions[0]?.results[0]).toMatchObject({
      ...{
        members: 35,
        quorum: 18,
        needed: 18,
        present: 31,
        yes: 18,
        version: 1,
        recordedBy: office.actor.name,
      },
    });
    const event = await office.db.auditEvent.findFirst({
      where: { entity: 'vote' },
      orderBy: { seq: 'desc' },
    });
    expect(event).toMatchObject({ action: 'record-vote', before: null, after: { outcome: 'not-carried' } });
  });

  it('refuses a sum that is no result, with the figure to mend, and keeps nothing', async () => {
    expect(await record(0, count(31, 30, 1, 1))).toMatchObject({
      refusal: { kind: 'invalid', faults: [{ path: 'entry', code: 'votes-over-present', facts: { by: 1 } }] },
    });
    expect((await view()).questions[0]?.results).toEqual([]);
  });

  it('corrects with a reason, and refuses whoever came second with what is stored', async () => {
    value(await record(0, count(31, 30, 0, 1)));
    const late = await recordVote(office, { ...(await input(0, count(31, 29, 1, 1), 'x')), why: '' });
    expect(late).toMatchObject({ refusal: { kind: 'invalid', faults: [{ path: 'why', code: 'required' }] } });
    const first = await input(0, count(31, 29, 1, 1), '报数有误');
    value(await recordVote(office, first));
    expect(await recordVote(office, first)).toMatchObject({
      refusal: {
        kind: 'stale',
        what: 'vote',
        current: { yes: 29, version: 2 },
        saved: { by: office.actor.name },
      },
    });
    const event = await office.db.auditEvent.findFirst({ where: { action: 'correct-vote' } });
    expect(event).toMatchObject({ before: { yes: 30 }, after: { yes: 29, why: '报数有误' } });
  });

  it('is taken back and undone, each by who did it, and goes on from the version it had', async () => {
    value(await record(0, count(31, 30, 0, 1)));
    const { itemId, motion } = await input(0, nothing);
    const key = { meetingId, itemId, motion, round: 1 };
    expect(value(await takeBackVote(office, { ...key, basedOn: 1 })).version).toBe(2);
    expect((await view()).questions[0]).toMatchObject({ results: [], next: 1, nextBasedOn: 2 });
    const admin = await demoContext(office.db, 'admin');
    expect(await undoVote(admin, { ...key, basedOn: 2 })).toMatchObject({ refusal: { kind: 'blocked' } });
    value(await undoVote(office, { ...key, basedOn: 2 }));
    expect((await view()).questions[0]?.results).toMatchObject([{ yes: 30, version: 3 }]);
    value(await undoVote(office, { ...key, basedOn: 3 }));
    expect((await view()).questions[0]?.results).toEqual([]);
    expect(await undoVote(office, { ...key, basedOn: 4 })).toMatchObject({ refusal: { kind: 'not-found' } });
  });

  it('keeps a result as it was recorded when its item is reworded, and when it is taken out', async () => {
    value(await record(3, count(31, 30, 0, 1)));
    value(await record(1, count(31, 30, 0, 1)));
    const [, motion, , item] = (await view()).questions;
    if (!motion || !item) throw new Error('the demo meeting has both');
    const { db } = office;
    const row = await db.agendaItem.findUniqueOrThrow({ where: { id: motion.itemId } });
    const motions = (row.motions as { name: string; post: string }[]).map((one) =>
      one.name === motion.subject.name ? { ...one, post: '区教育局局长' } : one,
    );
    await db.agendaItem.update({ where: { id: motion.itemId }, data: { motions } });
    await db.agendaItem.delete({ where: { id: item.itemId } });
    const { questions } = await view();
    expect(questions.find(({ subject }) => subject.post === '区教育局局长')).toMatchObject({
      ...{ changedSince: true, results: [{ outcome: 'carried', subject: { post: motion.subject.post } }] },
    });
    expect(questions.at(-1)).toMatchObject({
      ...{ itemId: item.itemId, changedSince: true, results: [{ subject: { title: item.subject.title } }] },
    });
  });

  it('votes again where a round was void or put off, never where it was decided', async () => {
    value(await record(3, { ...nothing, putOff: true, reason: '还要研究' }));
    expect((await view()).questions[3]).toMatchObject({
      next: 2,
      results: [{ outcome: 'put-off', yes: null }],
    });
    value(await record(3, count(31, 30, 0, 1)));
    const { next, results } = (await view()).questions[3] ?? {};
    expect([next, results?.map(({ round, outcome }) => [round, outcome])]).toEqual([
      ...[
        null,
        [
          [1, 'put-off'],
          [2, 'carried'],
        ],
      ],
    ]);
    const { itemId, motion } = await input(3, nothing);
    const first = { meetingId, itemId, motion, round: 1, basedOn: 1 };
    expect(await takeBackVote(office, first)).toMatchObject({
      refusal: { kind: 'blocked', codes: ['vote.later-round'] },
    });
    const decided = { ...first, entry: count(31, 30, 0, 1), why: '当时已付表决' };
    expect(await recordVote(office, decided)).toMatchObject({
      refusal: { kind: 'blocked', codes: ['vote.later-round'] },
    });
    const stillOpen = { ...nothing, putOff: true, reason: '材料未齐' };
    value(await recordVote(office, { ...decided, entry: stillOpen }));
    const third = { ...(await input(3, count(31, 30, 0, 1))), round: 3 };
    expect(await recordVote(office, third)).toMatchObject({ refusal: { kind: 'not-found' } });
  });

  it('knows at the next meeting of the term who was twice not appointed', async () => {
    const { db } = office;
    const { motions } = await db.agendaItem.findUniqueOrThrow({ where: { id: 'demo-main-item-3' } });
    const at = (motions as { act: string }[]).findIndex(({ act }) => act === 'appoint') + 1;
    value(await record(at, count(31, 10, 20, 1)));
    const { id: _, ...first } = await db.voteResult.findFirstOrThrow({ where: { meetingId } });
    await db.voteResult.create({ data: { ...first, meetingId: 'demo-previous' } as never });
    const next = await db.agendaItem.create({
      data: {
        ...{
          meetingId: 'demo-chairpersons',
          position: 9,
          kind: 'appointment',
          title: '人事任免',
          minutes: 5,
        },
        motions: motions as never,
      },
    });
    const { findings } = value(await judgeMeeting(office, 'demo-chairpersons'));
    expect(findings.filter(({ code }) => code === 'agenda.rejected-twice')).toMatchObject([
      { subjectId: next.id, facts: { first: '常委会第二十一次会议', second: '常委会第二十二次会议' } },
    ]);
  });

  it('tells a liaison whom it is about only once they are appointed', async () => {
    const liaison = await demoContext(office.db, 'liaison');
    const namesOf = async () =>
      (await view(liaison)).questions.slice(1, 3).map(({ subject }) => subject.name);
    const [, first, second] = (await view()).questions;
    expect(await namesOf()).toEqual(['×××', '×××']);
    value(await record(1, count(31, 30, 0, 1)));
    value(await record(2, count(31, 10, 20, 1)));
    expect(await namesOf()).toEqual([first?.subject.name, '×××']);
    await state('closed');
    expect(await namesOf()).toEqual([first?.subject.name, '×××']);
    expect(JSON.stringify(await view(liaison))).not.toContain(second?.subject.name);
  });

  it('tells a liaison nothing of a motion that was not carried and is taken out, or whose item is', async () => {
    const liaison = await demoContext(office.db, 'liaison');
    const [, first, second] = (await view()).questions;
    if (!first || !second) throw new Error('the demo meeting has both');
    value(await record(1, count(31, 10, 20, 1)));
    value(await record(2, count(31, 30, 0, 1)));
    const where = { id: first.itemId };
    const { motions } = await office.db.agendaItem.findUniqueOrThrow({ where });
    const others = (motions as { name: string }[]).filter(({ name }) => name !== first.subject.name);
    await office.db.agendaItem.update({ where, data: { motions: others } });
    const shown = async () => JSON.stringify(await view(liaison));
    expect(await shown()).not.toContain(first.subject.name);
    await office.db.agendaItem.delete({ where });
    await state('closed');
    expect(await shown()).not.toContain(first.subject.name);
    expect(await shown()).toContain(second.subject.name);
  });
});
