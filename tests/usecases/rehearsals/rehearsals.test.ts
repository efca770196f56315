import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#lib/usecases/context.ts';
import { viewOverview } from '#lib/usecases/meetings/overview.ts';
import { markCheck, waiveFinding, withdrawWaiver } from '#lib/usecases/rehearsals/commands.ts';
import { markCheckInput } from '#lib/usecases/rehearsals/input.ts';
import { type RehearsalView, viewRehearsal } from '#lib/usecases/rehearsals/queries.ts';
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

const view = async (): Promise<RehearsalView> => value(await viewRehearsal(office, meetingId));
const lineOf = async (key: string) => (await view()).checklist.find((item) => item.key === key);
const mark = (key: string, more: object) =>
  markCheck(office, markCheckInput.parse({ meetingId, key, ...more }));

describe('deadlines gone by', () => {
  it('are the same on the overview and on the checklist, which passes only once somebody says so', async () => {
    office = { ...office, now: office.now.add({ hours: 24 * 7 }) };
    const overview = value(await viewOverview(office, meetingId));
    const past = (overview.deadlines ?? []).filter(({ state }) => state === 'past').map(({ title }) => title);
    expect(past.length).toBeGreaterThan(0);
    const { checklist } = await view();
    const line = checklist.find(({ unrecorded }) => unrecorded.length > 0);
    expect(line?.unrecorded.map(({ title }) => title['zh-CN'])).toEqual(past);
    expect(line?.state).toBe('open');
    value(await mark(line?.key ?? '', { state: 'pass' }));
    expect((await lineOf(line?.key ?? ''))?.state).toBe('pass');
  });
});

describe('the checklist of a meeting', () => {
  it('is ticked by a person, whose name and hour stand with it, and can be opened again', async () => {
    value(await mark('template.60', { state: 'pass' }));
    expect(await lineOf('template.60')).toMatchObject({
      state: 'pass',
      mark: { by: office.actor.name, at: '2026-09-11T06:32:00.000Z' },
    });
    value(await mark('template.60', { state: 'open' }));
    expect((await lineOf('template.60'))?.state).toBe('open');
  });

  it('takes no words about a classified meeting', async () => {
    await database().db.meeting.update({ where: { id: meetingId }, data: { secrecy: 'classified' } });
    expect(await mark('template.60', { state: 'doubt', note: '议题要改' })).toEqual({
      ok: false,
      refusal: { kind: 'classified' },
    });
  });

  it('does not let a rule be ticked, nor a doubt go without words', async () => {
    const rule = (await view()).checklist.find((item) => item.origin === 'rule');
    expect(await mark(rule?.key ?? '', { state: 'pass' })).toMatchObject({
      refusal: { kind: 'invalid', faults: [{ path: 'key', code: 'checks-itself' }] },
    });
    expect(await mark('template.60', { state: 'doubt' })).toMatchObject({
      refusal: { kind: 'invalid', faults: [{ path: 'note', code: 'doubt-without-words' }] },
    });
  });

  it('a rule passes when what it found is set aside, and fails again when that is taken back', async () => {
    const { checklist, findings } = await view();
    const mayGo = new Set(findings.filter((f) => f.waivable && f.waiver === null).map((f) => f.key));
    const line = checklist.find((i) => i.state === 'fail' && i.findingKeys.every((key) => mayGo.has(key)));
    if (!line) throw new Error('no rule of the demo can be set aside');
    for (const findingKey of line.findingKeys) {
      const stamp = findings.find(({ key }) => key === findingKey)?.stamp ?? '';
      value(await waiveFinding(office, { meetingId, findingKey, stamp, reason: '已口头核实' }));
    }
    expect(await lineOf(line.key)).toMatchObject({ state: 'pass', waivedKeys: line.findingKeys });
    for (const findingKey of line.findingKeys) value(await withdrawWaiver(office, { meetingId, findingKey }));
    expect(await lineOf(line.key)).toMatchObject({ state: 'fail', findingKeys: line.findingKeys });
  });
});

describe('walking through the film', () => {
  it('has every scene in order with its words', async () => {
    const [film] = (await view()).films;
    expect(film?.scenes[0]?.words.length).toBeGreaterThan(0);
    const starts = film?.scenes.map((scene) => scene.start) ?? [];
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('a scene is passed, or doubted with words and an owner; the doubt is a finding until it is closed', async () => {
    const scene = (await view()).films[0]?.scenes[2];
    if (!scene) throw new Error('no scene');
    const said = { note: '表决器停用时谁报数', owner: '柏原', dueOn: '2026-09-18' };
    value(await mark(scene.markKey, { state: 'doubt', ...said }));
    const doubted = await view();
    expect(doubted.films[0]?.scenes[2]?.mark).toMatchObject({ state: 'doubt', ...said });
    expect(doubted.findings.find((f) => f.code === 'rehearsal.doubt')).toMatchObject({
      subjectId: scene.markKey,
      facts: { owner: '柏原', due: '2026-09-18' },
    });
    value(await mark(scene.markKey, { state: 'pass' }));
    expect((await view()).findings.some((f) => f.code.startsWith('rehearsal.doubt'))).toBe(false);
  });

  it('refuses a scene the script does not have, and whoever may not judge', async () => {
    expect(await mark('film.scene.gone', { state: 'pass' })).toMatchObject({
      refusal: { kind: 'not-found', what: 'scene' },
    });
    const leader = await demoContext(database().db, 'leader');
    const input = markCheckInput.parse({ meetingId, key: 'template.60', state: 'pass' });
    expect(await markCheck(leader, input)).toMatchObject({ refusal: { kind: 'not-allowed' } });
  });
});
