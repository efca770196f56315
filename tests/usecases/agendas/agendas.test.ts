import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AgendaJson } from '#lib/domain/agendas/agenda-json.ts';
import type { AgendaItemId, MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import { findAgenda, keepSnapshot, saveAgenda } from '#lib/store/agendas.ts';
import { verifyChain } from '#lib/store/audit.ts';
import { adoptAgenda, reopenAgenda } from '#lib/usecases/agendas/adoption.ts';
import {
  addItem,
  addItems,
  duplicateItem,
  moveItem,
  removeItem,
  swapItems,
  updateItem,
} from '#lib/usecases/agendas/commands.ts';
import { viewAgenda } from '#lib/usecases/agendas/queries.ts';
import { undoAgenda } from '#lib/usecases/agendas/undo.ts';
import type { Context } from '#lib/usecases/context.ts';
import { demoContext, demoNow, loadDemoOffice } from '#tests/support/demo-office.ts';
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

const refusalOf = (result: Result<unknown, Refusal>) => (result.ok ? null : result.refusal.kind);
const view = async (context: Context = office) => value(await viewAgenda(context, meetingId));
const order = async () => (await view()).lines.map((line) => line.id);

describe('the agenda page', () => {
  it('shows every line with its time, and numbers only what is deliberated', async () => {
    const { lines, standing, mayEdit, sittings, comparison, undo } = await view();
    expect(lines.filter((l) => l.number !== null).map((l) => l.number)).toEqual([1, 2, 3, 4, 5]);
    expect(lines[0]?.start).toBe(sittings[0]?.start);
    expect([standing, mayEdit, comparison, undo]).toEqual(['draft', true, null, null]);
    expect(sittings[0]?.slackMinutes).toBe(180 - lines.reduce((sum, l) => sum + l.minutes, 0));
  });

  it('says when each paper is due, with the law it is due by', async () => {
    const paper = (await view()).lines.flatMap((l) => l.papers).find((p) => p.deadlineRule === 'DL-C-10a');
    expect(paper?.latest).toMatch(/^2026-\d\d-\d\d$/);
    expect(paper?.citation).toContain('监督法');
  });

  it('may be read by a leader but not edited', async () => {
    const leader = await demoContext(database().db, 'leader');
    expect((await view(leader)).mayEdit).toBe(false);
    const refused = await removeItem(leader, { meetingId, itemId: 'demo-main-item-1', basedOn: 1 });
    expect(refusalOf(refused)).toBe('not-allowed');
  });

  it('is not found for a meeting that is not there', async () => {
    expect(refusalOf(await viewAgenda(office, 'nothing'))).toBe('not-found');
  });
});

describe('editing', () => {
  it('keeps a new line under the id the page gave it, which is written in before it is kept', async () => {
    const itemId = '0198f0f2-7c1b-4c0e-9c57-3d5e4f1a2b3c';
    const at = { meetingId, basedOn: 1, kind: 'matter' as const, title: '' };
    expect(value(await addItem(office, { ...at, itemId })).itemId).toBe(itemId);
    expect(value(await addItem(office, { ...at, itemId }))).toMatchObject({ version: 2, itemId });
    const patch = { title: '研究有关事项' };
    value(await updateItem(office, { meetingId, basedOn: 2, itemId, patch }));
    expect((await view()).lines.find(({ id }) => id === itemId)?.title).toBe(patch.title);
  });

  it('puts pasted items in as one change, each of the kind its title says, which one undo takes back', async () => {
    const before = (await view()).lines.map(({ id }) => id);
    const items = ['听取和审议区人民政府关于医保工作的报告', '决定人事任免事项'].map((title, n) => ({
      ...{ itemId: `0198f0f2-7c1b-4c0e-9c57-3d5e4f1a2b4${n}`, title },
    }));
    value(await addItems(office, { meetingId, basedOn: 1, items, index: 2 }));
    expect((await view()).lines.slice(2, 4)).toMatchObject([
      { ...{ id: items[0]?.itemId, title: items[0]?.title, kind: 'report' } },
      { ...{ id: items[1]?.itemId, kind: 'appointment', embargoed: true } },
    ]);
    value(await undoAgenda(office, { meetingId, basedOn: 2 }));
    expect((await view()).lines.map(({ id }) => id)).toEqual(before);
  });

  it('stores the names of a line as the roster does, without the space between two characters', async () => {
    const itemId = 'demo-main-item-1';
    const patch = {
      reporters: [{ personId: null, name: '许 青', post: '局长' }],
      motions: [
        { act: 'appoint' as const, name: '谷　翯', post: '局长' },
        { act: 'appoint' as const, name: 'Anna  Maria', post: '副局长' },
      ],
    };
    value(await updateItem(office, { meetingId, basedOn: 1, itemId, patch }));
    const line = (await view()).lines.find(({ id }) => id === itemId);
    expect(line?.reporters.map(({ name }) => name)).toEqual(['许青']);
    expect(line?.motions.map(({ name }) => name)).toEqual(['谷翯', 'Anna Maria']);
  });

  it('adds, changes, moves, copies, swaps and removes, each on the version before', async () => {
    const start = await order();
    const added = value(
      await addItem(office, {
        meetingId,
        basedOn: 1,
        kind: 'decision',
        title: '关于选举时间的决定',
        index: 2,
      }),
    );
    expect(added.version).toBe(2);
    const id = added.itemId as string;
    value(
      await updateItem(office, {
        meetingId,
        basedOn: 2,
        itemId: id,
        patch: {
          minutes: 8,
          vote: 'electronic',
          reporters: [{ personId: null, name: '邬翀', post: '副主任' }],
          papers: [
            {
              id: null,
              title: '草案',
              bodyId: null,
              deadlineRule: null,
              dueOn: '2026-09-20',
              receivedOn: null,
            },
          ],
        },
      }),
    );
    const line = (await view()).lines.find((l) => l.id === id);
    expect([line?.minutes, line?.vote, line?.number, line?.papers[0]?.due]).toEqual([
      8,
      'electronic',
      1,
      '2026-09-20',
    ]);
    value(await moveItem(office, { meetingId, basedOn: 3, itemId: id, index: 0 }));
    expect((await order())[0]).toBe(id);
    const copy = value(await duplicateItem(office, { meetingId, basedOn: 4, itemId: id })).itemId;
    expect((await order()).slice(0, 2)).toEqual([id, copy]);
    value(await swapItems(office, { meetingId, basedOn: 5, itemId: id, otherId: start[0] as string }));
    expect((await order()).slice(0, 3)).toEqual([start[0], copy, id]);
    value(await removeItem(office, { meetingId, basedOn: 6, itemId: id }));
    value(await removeItem(office, { meetingId, basedOn: 7, itemId: copy as string }));
    expect(await order()).toEqual(start);
  });

  it('records the day a paper came', async () => {
    const before = (await view()).lines.find((l) => l.papers.length > 0);
    const paper = before?.papers[0];
    value(
      await updateItem(office, {
        meetingId,
        basedOn: 1,
        itemId: before?.id ?? '',
        patch: { papers: (before?.papers ?? []).map((each) => ({ ...each, receivedOn: '2026-09-10' })) },
      }),
    );
    const after = (await view()).lines.find((l) => l.id === before?.id)?.papers[0];
    expect([after?.id, after?.receivedOn]).toEqual([paper?.id, '2026-09-10']);
  });

  it('refuses a change on an old version and shows both', async () => {
    const [first] = await order();
    value(
      await updateItem(office, {
        meetingId,
        basedOn: 1,
        itemId: first as string,
        patch: { title: '甲改的' },
      }),
    );
    const late = await updateItem(office, {
      meetingId,
      basedOn: 1,
      itemId: first as string,
      patch: { title: '乙改的' },
    });
    if (late.ok || late.refusal.kind !== 'stale') throw new Error('the second change should have been stale');
    const titles = [late.refusal.current, late.refusal.yours].map((v) => (v as AgendaJson).items[0]?.title);
    expect(titles).toEqual(['甲改的', '乙改的']);
    expect((await view()).lines[0]?.title).toBe('甲改的');
  });

  it('keeps what two people changed of different lines, and asks nobody', async () => {
    const [first = '', second = '', third = ''] = (await order()).map(String);
    const change = (itemId: string, title: string) =>
      updateItem(office, { meetingId, basedOn: 1, itemId, patch: { title } });
    value(await change(first, '甲改的'));
    value(await moveItem(office, { meetingId, basedOn: 1, itemId: third, index: 1 }));
    expect(value(await change(second, '乙改的')).version).toBe(4);
    const after = (await view()).lines;
    expect(after.slice(0, 3).map(({ id }) => id)).toEqual([first, third, second]);
    expect([after[0]?.title, after[2]?.title]).toEqual(['甲改的', '乙改的']);
    expect(await verifyChain(database().db)).toMatchObject({ intact: true });
  });

  it('says what both began from where they changed the same line, so that each can be told whose is whose', async () => {
    const [first = ''] = (await order()).map(String);
    const before = (await view()).lines[0]?.title;
    const change = (patch: object) => updateItem(office, { meetingId, basedOn: 1, itemId: first, patch });
    value(await change({ title: '甲改的' }));
    const late = await change({ minutes: 77 });
    if (late.ok || late.refusal.kind !== 'stale') throw new Error('both changed the first line');
    const { base, current, yours } = late.refusal;
    const told = [base, current, yours].map((version) => (version as AgendaJson).items[0]);
    expect(told.map((line) => [line?.title, line?.minutes === 77])).toEqual([
      [before, false],
      ['甲改的', false],
      ['甲改的', true],
    ]);
  });

  it('keeps the words written in a line a colleague takes out, says who did, and puts the line back with them', async () => {
    const [first = '', second = '', third = ''] = (await order()).map(String);
    const before = await view();
    value(await removeItem(office, { meetingId, basedOn: 1, itemId: second }));
    // The page has come to know the newer version by saving another line: the words are no less its own.
    for (const basedOn of [1, 3]) {
      const late = await updateItem(office, {
        meetingId,
        basedOn,
        itemId: second,
        patch: { title: '乙写的' },
      });
      if (late.ok || late.refusal.kind !== 'stale') throw new Error('the line is gone');
      const { saved, removed, base, current, yours } = late.refusal;
      expect([saved?.by, removed]).toEqual([office.actor.name, before.lines[1]?.title]);
      const titles = [base, current, yours].map((version) => (version as AgendaJson).items[1]?.title);
      expect(titles).toEqual([before.lines[1]?.title, before.lines[2]?.title, '乙写的']);
      if (basedOn === 1)
        value(await updateItem(office, { meetingId, basedOn: 2, itemId: first, patch: { minutes: 7 } }));
    }
    const words = { itemId: second, patch: { title: '乙写的' }, putBack: true };
    value(await updateItem(office, { meetingId, basedOn: 3, ...words }));
    const after = await view();
    expect(after.lines.slice(0, 3).map(({ id }) => id)).toEqual([first, second, third]);
    expect(after.lines[1]).toMatchObject({ title: '乙写的', minutes: before.lines[1]?.minutes });
  });

  it('lets exactly one of ten changes on the same version through', async () => {
    const [first] = await order();
    const tries = Array.from({ length: 10 }, (_, n) =>
      updateItem(office, { meetingId, basedOn: 1, itemId: first as string, patch: { minutes: n + 1 } }),
    );
    const results = await Promise.all(tries);
    expect(results.filter((r) => r.ok)).toHaveLength(1);
    expect(new Set(results.map(refusalOf))).toEqual(new Set([null, 'stale']));
  });

  it('has nothing to change in a classified meeting', async () => {
    await database().db.meeting.update({ where: { id: meetingId }, data: { secrecy: 'classified' } });
    const refused = await addItem(office, { meetingId, basedOn: 1, kind: 'matter', title: '某事' });
    expect(refusalOf(refused)).toBe('classified');
  });

  it('writes every change into the trail, chained', async () => {
    const [first] = await order();
    value(
      await updateItem(office, { meetingId, basedOn: 1, itemId: first as string, patch: { minutes: 4 } }),
    );
    const event = await database().db.auditEvent.findFirstOrThrow({ where: { entity: 'agenda' } });
    expect([event.action, event.actorName, event.entityId]).toEqual([
      'edit-agenda',
      office.actor.name,
      meetingId,
    ]);
    expect(await verifyChain(database().db)).toMatchObject({ intact: true });
  });
});

describe('undo', () => {
  it('goes back step by step, over what was undone, and keeps ids and papers', async () => {
    const start = value(await viewAgenda(office, meetingId)).lines;
    const [a, b] = start.map((l) => l.id as string) as [string, string];
    value(await updateItem(office, { meetingId, basedOn: 1, itemId: a, patch: { title: '一改' } }));
    value(await removeItem(office, { meetingId, basedOn: 2, itemId: b }));
    value(await undoAgenda(office, { meetingId, basedOn: 3 }));
    expect((await view()).lines.map((l) => l.title)[0]).toBe('一改');
    expect(await order()).toEqual(start.map((l) => l.id));
    value(await undoAgenda(office, { meetingId, basedOn: 4 }));
    const back = await view();
    expect(back.lines).toEqual(start);
    expect([back.version, back.undo]).toEqual([5, null]);
    expect(refusalOf(await undoAgenda(office, { meetingId, basedOn: 5 }))).toBe('not-found');
  });

  it('takes back what was done after an undo first', async () => {
    const [a] = await order();
    const patch = (title: string) => ({ meetingId, itemId: a as string, patch: { title } });
    value(await updateItem(office, { ...patch('一'), basedOn: 1 }));
    value(await updateItem(office, { ...patch('二'), basedOn: 2 }));
    value(await undoAgenda(office, { meetingId, basedOn: 3 }));
    value(await updateItem(office, { ...patch('三'), basedOn: 4 }));
    value(await undoAgenda(office, { meetingId, basedOn: 5 }));
    expect((await view()).lines[0]?.title).toBe('一');
  });

  it('never takes back a colleague’s change unseen', async () => {
    const admin = await demoContext(database().db, 'admin');
    const [a] = await order();
    value(await updateItem(admin, { meetingId, basedOn: 1, itemId: a as string, patch: { minutes: 9 } }));
    expect((await view()).undo).toBeNull();
    expect(refusalOf(await undoAgenda(office, { meetingId, basedOn: 2 }))).toBe('blocked');
  });
});

describe('the post of a reporter', () => {
  it('is held against the roster, and the demo office has none wrong', async () => {
    const differing = async () =>
      (await view()).findings.filter(({ code }) => code === 'agenda.reporter-post-differs');
    expect(await differing()).toEqual([]);
    const { lines, version } = await view();
    const item = lines.find(({ title }) => title.includes('区人民检察院'));
    const [reporter] = item?.reporters ?? [];
    if (!item || !reporter) throw new Error('nobody reports for the procuratorate');
    const reporters = [{ ...reporter, post: '区人民法院院长' }];
    value(await updateItem(office, { meetingId, basedOn: version, itemId: item.id, patch: { reporters } }));
    expect(await differing()).toMatchObject([
      { severity: 'block', facts: { name: reporter.name, post: '区人民法院院长', held: reporter.post } },
    ]);
  });
});

describe('adoption', () => {
  const onTheDay = () =>
    demoContext(database().db, 'office', { now: Temporal.Instant.from('2026-10-08T09:10+08:00') });

  const clear = async () => {
    const { db } = database();
    await db.opinion.deleteMany({});
    await db.paper.updateMany({ data: { receivedOn: new Date('2026-09-01') } });
  };

  it('is refused while a leader’s objection is undecided', async () => {
    expect(await adoptAgenda(office, { meetingId, basedOn: 1 })).toMatchObject({
      ok: false,
      refusal: { kind: 'blocked', codes: ['consultation.objection-undecided'] },
    });
  });

  it('takes 草案 away, closes the agenda to edits, and can be taken back', async () => {
    await clear();
    value(await adoptAgenda(await onTheDay(), { meetingId, basedOn: 1 }));
    const adopted = await view();
    expect([adopted.standing, adopted.mayEdit, adopted.adoptedAt]).toEqual([
      'adopted',
      false,
      (await onTheDay()).now.toString(),
    ]);
    const edit = await addItem(office, {
      meetingId,
      basedOn: adopted.version,
      kind: 'matter',
      title: '新增',
    });
    expect(edit).toMatchObject({ ok: false, refusal: { kind: 'blocked', codes: ['agenda.adopted'] } });
    value(await reopenAgenda(office, { meetingId }));
    expect((await view()).standing).toBe('draft');
  });

  it('adopts the agenda that was seen, not one a colleague has changed since', async () => {
    await clear();
    value(await addItem(office, { meetingId, basedOn: 1, kind: 'break', title: '休息' }));
    const refused = await adoptAgenda(await onTheDay(), { meetingId, basedOn: 1 });
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'stale', what: 'agenda' } });
    expect((await view()).standing).toBe('draft');
    value(await adoptAgenda(await onTheDay(), { meetingId, basedOn: 2 }));
  });

  it('is not overtaken by an edit that was opened before it', async () => {
    await clear();
    const { db } = database();
    const agenda = await findAgenda(db, meetingId as MeetingId);
    if (!agenda) throw new Error('no agenda');
    value(await adoptAgenda(await onTheDay(), { meetingId, basedOn: 1 }));
    const late = { meetingId: meetingId as MeetingId, agenda, basedOn: 1, actor: office.actor, at: demoNow };
    expect(await saveAgenda(db, late)).toMatchObject({ ok: false, refusal: { kind: 'stale' } });
  });

  it('is refused before the meeting meets, and the page says from which day', async () => {
    await clear();
    expect(await adoptAgenda(office, { meetingId, basedOn: 1 })).toMatchObject({
      refusal: { kind: 'too-early', what: 'adopted', day: '2026-10-08' },
    });
    expect((await view()).inTheWay).toEqual({ from: '2026-10-08', undated: false, findings: [] });
  });

  it('is not recorded for a moment that is yet to come', async () => {
    await clear();
    const ahead = { meetingId, basedOn: 1, at: '2026-10-08T10:00:00+08:00' };
    expect(await adoptAgenda(office, ahead)).toMatchObject({
      refusal: { kind: 'invalid', faults: [{ path: 'at', code: 'in-the-future' }] },
    });
    value(await adoptAgenda(await onTheDay(), { ...ahead, at: (await onTheDay()).now.toString() }));
  });

  it('is not for a chairpersons’ meeting', async () => {
    const refused = await adoptAgenda(await onTheDay(), { meetingId: 'demo-chairpersons', basedOn: 1 });
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'blocked' } });
  });
});

describe('comparison with the last draft that went out', () => {
  it('marks what was added and changed since', async () => {
    const { db } = database();
    const agenda = await findAgenda(db, meetingId as MeetingId);
    if (!agenda) throw new Error('no agenda');
    const keep = { meetingId: meetingId as MeetingId, agenda, by: '温玥', at: demoNow };
    await db.$transaction((tx) => keepSnapshot(tx, { ...keep, occasion: 'consultation' }));
    const report = agenda.items.find((i) => i.kind === 'report')?.id as AgendaItemId;
    value(await updateItem(office, { meetingId, basedOn: 1, itemId: report, patch: { minutes: 18 } }));
    value(await addItem(office, { meetingId, basedOn: 2, kind: 'matter', title: '其他' }));
    const { comparison, lines } = await view();
    expect(comparison).toMatchObject({
      occasion: 'consultation',
      counts: { added: 1, changed: 1, moved: 0, removed: 0 },
    });
    expect(lines.find((l) => l.id === report)?.mark?.fields).toEqual(['minutes']);
  });
});
