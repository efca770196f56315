import { unzipSync } from 'fflate';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { composeChangesList } from '#lib/documents/compose/changes-list.ts';
import { moveItem } from '#lib/usecases/agendas/commands.ts';
import { changeAttendee, removeAttendee, setLeave } from '#lib/usecases/attendance/commands.ts';
import { markCardsPrinted } from '#lib/usecases/cards/commands.ts';
import { viewCards } from '#lib/usecases/cards/queries.ts';
import type { Context } from '#lib/usecases/context.ts';
import { draftOptions, paperOptions, usualOptions } from '#lib/usecases/papers/input.ts';
import { openForPaper } from '#lib/usecases/papers/open-dossier.ts';
import { viewPaper } from '#lib/usecases/papers/queries.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { viewDifferences } from '#lib/usecases/ripple/differences.ts';
import { markDone, undoMark } from '#lib/usecases/ripple/mark.ts';
import { viewRipple } from '#lib/usecases/ripple/queries.ts';
import { tellLines } from '#lib/usecases/ripple/tell-words.ts';
import { takeBackTick, tickPresence } from '#lib/usecases/ripple/tick.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const main = 'demo-main';
let office: Context;

/** A moment later: two prints at one instant would have no order. */
let minute = 0;
const later = (): Context => ({ ...office, now: office.now.add({ minutes: ++minute }) });

const ripple = async () => value(await viewRipple(later(), main));
const file = async (name: string) => value(await renderPaper(later(), main, name));

/** Takes everything out, and says that the cards are on the table. */
async function printAll(): Promise<void> {
  await file('pack.zip');
  const { rows } = value(await viewCards(later(), main, { ...usualOptions, personId: '' }));
  value(
    await markCardsPrinted(later(), { meetingId: main, personIds: rows.map(({ personId }) => personId) }),
  );
}

beforeEach(async () => {
  await loadDemoOffice(database().db);
  office = await demoContext(database().db, 'office');
  await database().db.printing.deleteMany();
});

/** A member of the hall who is expected. */
async function somebody() {
  const rows = await database().db.attendance.findMany({
    where: { meetingId: main, capacity: 'member', onRostrum: false },
    include: { person: true },
    orderBy: { personId: 'asc' },
  });
  const row = rows.find(({ leave }) => leave === null);
  if (!row) throw new Error('everybody is on leave');
  return { personId: row.personId, name: row.person.name };
}

async function somebodyBut(personId: string): Promise<string> {
  const rows = await database().db.attendance.findMany({
    where: { meetingId: main, capacity: 'member', onRostrum: false, NOT: { personId } },
    orderBy: { personId: 'desc' },
  });
  const row = rows.find(({ leave }) => leave === null);
  if (!row) throw new Error('everybody is on leave');
  return row.personId;
}

/** The first report changes places with the item behind it. */
async function reorder(): Promise<void> {
  const { db } = database();
  const item = await db.agendaItem.findFirstOrThrow({
    where: { meetingId: main, kind: 'report' },
    orderBy: { position: 'asc' },
  });
  const { agendaVersion: basedOn } = await db.meeting.findUniqueOrThrow({ where: { id: main } });
  const place = { itemId: item.id, index: item.position + 1 };
  value(await moveItem(later(), { meetingId: main, basedOn, ...place }));
}

/** Whoever else is on leave for being sick. */
async function somebodyAway(personId: string): Promise<string> {
  const rows = await database().db.attendance.findMany({ where: { meetingId: main, NOT: { personId } } });
  const row = rows.find(({ leave }) => (leave as { kind?: string } | null)?.kind === 'sick');
  if (!row) throw new Error('nobody is on leave');
  return row.personId;
}

async function away(personId: string, leave: 'sick' | null): Promise<void> {
  const { version } = await ripple();
  const given = leave === null ? null : { kind: leave, reason: '', approved: true };
  value(await setLeave(later(), { meetingId: main, basedOn: version, personId, leave: given }));
}

it('is still before anything was printed, and right after', async () => {
  expect(await ripple()).toMatchObject({ papers: [], cards: { printed: false, print: [], withdraw: [] } });
  await printAll();
  expect(await ripple()).toMatchObject({ papers: [], cards: { printed: true, print: [], withdraw: [] } });
});

it('names what one leave makes untrue, and nothing else', async () => {
  await printAll();
  const before = await ripple();
  const { personId, name } = await somebody();
  await away(personId, 'sick');
  const after = await ripple();
  expect(after.quorum?.expected).toBe((before.quorum?.expected ?? 0) - 1);
  expect(after.cards).toMatchObject({ print: [], withdraw: [{ name }] });
  const stale = after.papers.map(({ artefact }) => artefact);
  expect(stale).toEqual(expect.arrayContaining(['seating', 'sign-in', 'script']));
  expect(stale).not.toContain('agenda');
  expect(stale).not.toContain('schedule');
  expect(after.papers.find(({ artefact }) => artefact === 'sign-in')?.parts).toContain(name);
});

/** Notes everything that is listed as in its place. */
async function markAll() {
  const { cards, papers, hall } = await ripple();
  return value(
    await markDone(later(), {
      meetingId: main,
      papers: papers.map(({ artefact, fingerprint }) => ({ artefact, fingerprint })),
      cards: [...cards.print, ...cards.withdraw].map(({ personId, unit }) => ({ personId, unit })),
      told: [hall.quorum, hall.meals].flatMap((told) => (told ? [{ ref: told.ref, unit: told.unit }] : [])),
    }),
  );
}

it('prints only the difference, and notes nothing by it', async () => {
  await printAll();
  const { personId } = await somebody();
  await away(personId, 'sick');
  const before = await ripple();
  const names = Object.keys(unzipSync((await file('changes.zip')).bytes));
  expect(names[0]).toBe('00 变动清单.pdf');
  expect(names.join()).not.toContain('议程');
  expect(await ripple()).toEqual(before);
});

it('says on paper whom to tell as the page does', async () => {
  await printAll();
  const { personId } = await somebody();
  await away(personId, 'sick');
  const { hall, quorum, zone } = await ripple();
  const expected = quorum?.expected ?? 0;
  const lines = tellLines(hall, { expected, zone, locale: 'zh-CN' });
  expect(lines).toContain(`主持人${hall.presiding[0]}：预计到会 ${expected + 1} → ${expected} 人`);
  const { dossier } = value(await openForPaper(later(), main));
  const none = { withdraw: [], reprint: [], left: [], taken: [], moved: [], papers: [] };
  const list = composeChangesList(dossier, { ...none, tell: lines }, 'zh-CN');
  expect(list.blocks.at(-2)).toMatchObject({ kind: 'heading', text: '要告诉的人' });
  expect(list.blocks.at(-1)).toEqual({ kind: 'checklist', items: lines.map((text) => ({ text })) });
});

it('is still once everything was noted as in its place, and as before when that is taken back', async () => {
  await printAll();
  const { personId } = await somebody();
  await away(personId, 'sick');
  const before = await ripple();
  const { ids } = await markAll();
  const after = await ripple();
  expect(after).toMatchObject({ papers: [], cards: { print: [], withdraw: [] } });
  expect(after.hall).toMatchObject({ quorum: null, meals: null });
  expect(after.seats).toMatchObject({ left: [], taken: [], moved: [] });
  expect(await renderPaper(later(), main, 'changes.zip')).toEqual({
    ok: false,
    refusal: { kind: 'blocked', codes: ['papers.nothing-changed'] },
  });
  value(await undoMark(later(), { meetingId: main, ids: [...ids] }));
  expect(await ripple()).toEqual(before);
});

it('notes nothing that has changed again since it was looked at', async () => {
  await printAll();
  const { personId } = await somebody();
  await away(personId, 'sick');
  const seen = await ripple();
  await away(personId, null);
  const [paper] = seen.papers;
  const marks = {
    papers: [{ artefact: paper?.artefact ?? 'script', fingerprint: paper?.fingerprint ?? '' }],
  };
  const refusal = { kind: 'blocked', codes: ['ripple.changed-again'] };
  const none = { meetingId: main, papers: [], cards: [], told: [] };
  expect(await markDone(later(), { ...none, ...marks })).toEqual({ ok: false, refusal });
  expect(await markDone(later(), { ...none, cards: [{ personId, unit: null }] })).toEqual({
    ok: false,
    refusal,
  });
});

it('does not take back a note that something was printed on top of', async () => {
  await printAll();
  const { personId } = await somebody();
  await away(personId, 'sick');
  const { ids } = await markAll();
  await file('sign-in.pdf');
  expect(await undoMark(later(), { meetingId: main, ids: [...ids] })).toEqual({
    ok: false,
    refusal: { kind: 'blocked', codes: ['ripple.printed-since'] },
  });
});

it('notes one card at a time', async () => {
  await printAll();
  const { personId } = await somebody();
  const other = await somebodyBut(personId);
  await away(personId, 'sick');
  await away(other, 'sick');
  const none = { meetingId: main, papers: [], told: [] };
  value(await markDone(later(), { ...none, cards: [{ personId, unit: null }] }));
  expect((await ripple()).cards.withdraw.map((card) => card.personId)).toEqual([other]);
});

it('notes one page at a time, and the last of them makes the paper true', async () => {
  await printAll();
  const { personId, name } = await somebody();
  await away(personId, 'sick');
  await reorder();
  const none = { meetingId: main, cards: [], told: [] };
  const lies = async (artefact: 'sign-in' | 'script') => {
    const paper = (await ripple()).papers.find((each) => each.artefact === artefact);
    const due = (await viewDifferences(later(), main))[artefact];
    return paper && due ? { paper, pages: [...due.print, ...due.remove] } : null;
  };
  const before = await ripple();
  const script = await lies('script');
  expect(script?.pages.length).toBeGreaterThan(1);
  const noted: string[] = [];
  for (const [at, page] of (script?.pages ?? []).entries()) {
    const fingerprint = script?.paper.fingerprint ?? '';
    const mark = { artefact: 'script' as const, fingerprint, pages: [page] };
    const { ids } = value(await markDone(later(), { ...none, papers: [mark] }));
    noted.push(...ids);
    const left = await lies('script');
    expect(left?.pages ?? []).toEqual(script?.pages.slice(at + 1));
    expect(left?.paper.changed ?? 0).toBeLessThanOrEqual(script?.paper.changed ?? 0);
    // A page that lies there already is not put again.
    expect(await markDone(later(), { ...none, papers: [mark] })).toMatchObject({
      refusal: { codes: ['ripple.changed-again'] },
    });
  }
  expect((await lies('sign-in'))?.paper.parts).toContain(name);
  value(await undoMark(later(), { meetingId: main, ids: noted }));
  expect(await ripple()).toEqual(before);
});

it('puts back only the page that was put, when what was half laid in is taken back', async () => {
  await printAll();
  const { personId } = await somebody();
  await away(personId, 'sick');
  await away(await somebodyBut(personId), 'sick');
  const { papers } = await ripple();
  const { script } = await viewDifferences(later(), main);
  const [page = 0] = script?.print ?? [];
  const fingerprint = papers.find(({ artefact }) => artefact === 'script')?.fingerprint ?? '';
  const mark = { artefact: 'script' as const, fingerprint, pages: [page] };
  value(await markDone(later(), { meetingId: main, papers: [mark], cards: [], told: [] }));
  await away(await somebodyAway(personId), null);
  await away(personId, null);
  expect((await viewDifferences(later(), main)).script?.print).toEqual([page]);
});

it('says which pages of a paper are to be replaced, and prints no other', async () => {
  await printAll();
  const { personId } = await somebody();
  await away(personId, 'sick');
  const { script } = await viewDifferences(later(), main);
  expect(script?.isWhole).toBe(false);
  expect(script?.print.length).toBeGreaterThan(0);
  const inside = unzipSync((await file('changes.zip')).bytes);
  const [name, bytes] = Object.entries(inside).find(([each]) => each.includes('主持词')) ?? ['', undefined];
  expect(name).toContain(`第 ${script?.print.join('、')} 页`);
  expect(
    Buffer.from(bytes ?? [])
      .toString('latin1')
      .match(/\/Type \/Page\b/g),
  ).toHaveLength(script?.print.length ?? 0);
});

it('replaces a page in the type and under the day of the paper that lies there', async () => {
  value(await renderPaper(later(), main, 'script.pdf', paperOptions.parse({ size: '22' })));
  const { personId } = await somebody();
  await away(personId, 'sick');
  const { script } = await viewDifferences(later(), main);
  const whole = value(await viewPaper(later(), main, 'script', paperOptions.parse({ size: '22' })));
  expect(script).toMatchObject({ isWhole: false, of: whole.pages.length, remove: [] });
});

it('prints all of a paper whose pages nobody knows', async () => {
  await file('script.docx');
  const { personId } = await somebody();
  await away(personId, 'sick');
  expect((await viewDifferences(later(), main)).script?.isWhole).toBe(true);
});

it('knows the pages that lie there when a Word file of the same is taken out', async () => {
  await file('script.pdf');
  await file('script.docx');
  const { personId } = await somebody();
  await away(personId, 'sick');
  expect((await viewDifferences(later(), main)).script?.isWhole).toBe(false);
});

it('prints one card for one who comes after all', async () => {
  const { personId, name } = await somebody();
  await away(personId, 'sick');
  await printAll();
  await away(personId, null);
  const { cards } = await ripple();
  expect(cards).toMatchObject({ print: [{ name, reason: 'new' }], withdraw: [] });
  const names = Object.keys(unzipSync((await file('changes.zip')).bytes));
  expect(names[1]).toContain('席卡');
  await markAll();
  expect((await ripple()).cards).toMatchObject({ print: [], withdraw: [] });
});

it('names whoever is off the list by the name that was printed, and the seat they left', async () => {
  await printAll();
  const { personId, name } = await somebody();
  const { version } = await ripple();
  value(await removeAttendee(later(), { meetingId: main, basedOn: version, personId }));
  const { papers, cards, seats } = await ripple();
  expect(papers.find(({ artefact }) => artefact === 'sign-in')?.parts).toContain(name);
  expect(cards.withdraw).toMatchObject([{ personId, name }]);
  expect(seats.left).toMatchObject([{ personId, name }]);
});

it('names what changed outside every named part', async () => {
  await printAll();
  const { version } = await ripple();
  const staff = await database().db.attendance.findFirstOrThrow({
    where: { meetingId: main, capacity: 'non-voting' },
    orderBy: { personId: 'asc' },
  });
  const { personId, post } = staff;
  const seen = { meetingId: main, basedOn: version, personId, post, rank: null, onRostrum: false };
  value(await changeAttendee(later(), { ...seen, capacity: 'observer' }));
  const signIn = (await ripple()).papers.find(({ artefact }) => artefact === 'sign-in');
  expect(signIn?.parts).toContain('标题、说明、落款等文字');
});

it('takes a tick back with what was noted because of it', async () => {
  await printAll();
  const { personId } = await somebody();
  const before = await ripple();
  const ask = { meetingId: main, personId };
  const leave = { kind: 'sick', reason: '', approved: false } as const;
  const ticked = value(await tickPresence(later(), { ...ask, basedOn: before.version, leave }));
  await markAll();
  value(await takeBackTick(later(), { ...ask, basedOn: ticked.version, leave: null, since: ticked.at }));
  expect({ ...(await ripple()), version: before.version }).toEqual(before);
});

it('is all gone when the leave is taken back', async () => {
  await printAll();
  const { personId } = await somebody();
  await away(personId, 'sick');
  await away(personId, null);
  expect(await ripple()).toMatchObject({ papers: [], cards: { print: [], withdraw: [] } });
});

it('knows the whole of a leave, so that a tick can be taken back with its reason', async () => {
  const { personId } = await somebody();
  const leave = { kind: 'personal', reason: '家中有事', approved: true } as const;
  const { version } = await ripple();
  value(await setLeave(later(), { meetingId: main, basedOn: version, personId, leave }));
  const {
    presence: { people },
  } = await ripple();
  expect(people.find((one) => one.personId === personId)?.leave).toEqual(leave);
});

it('lets only those who put cards on tables print what changed', async () => {
  await printAll();
  const { personId } = await somebody();
  await away(personId, 'sick');
  const leader = await demoContext(database().db, 'leader');
  expect(value(await viewRipple(leader, main))).toMatchObject({
    maySeat: false,
    mayEdit: false,
  });
  const refused = await renderPaper(leader, main, 'changes.zip');
  expect(refused).toMatchObject({ ok: false, refusal: { kind: 'not-allowed', action: 'edit-seating' } });
});

it('tells the kitchen what is eaten by one more or one less, without names', async () => {
  await printAll();
  const row = await database().db.attendance.findFirstOrThrow({
    where: { meetingId: main, capacity: 'member', person: { diet: '' } },
    orderBy: { personId: 'asc' },
  });
  expect((await ripple()).hall.diets).toBeNull();
  await database().db.person.update({ where: { id: row.personId }, data: { diet: '低盐' } });
  const { diets } = (await ripple()).hall;
  expect(diets?.before).not.toContainEqual(['低盐', 1]);
  expect(diets?.now).toContainEqual(['低盐', 1]);
  const told = [{ ref: diets?.ref ?? '', unit: diets?.unit ?? null }];
  value(await markDone(later(), { meetingId: main, papers: [], cards: [], told }));
  expect((await ripple()).hall.diets).toBeNull();
});

it('tells the kitchen nothing where only who eats it changed', async () => {
  const { db } = database();
  await db.person.updateMany({ data: { diet: '' } });
  const [one, other] = await db.attendance.findMany({
    where: { meetingId: main, capacity: 'member', onRostrum: false },
    orderBy: { id: 'asc' },
    take: 2,
  });
  const eats = async (personId: string | undefined, diet: string) =>
    db.person.update({ where: { id: personId ?? '' }, data: { diet } });
  await eats(one?.personId, '清真');
  await eats(other?.personId, '素食');
  await printAll();
  await eats(one?.personId, '素食');
  await eats(other?.personId, '清真');
  expect((await ripple()).hall.diets).toBeNull();
});

it('is for those who may print', async () => {
  const liaison = await demoContext(database().db, 'liaison');
  const seen = await viewRipple(liaison, 'demo-chairpersons');
  expect(seen.ok ? seen.value.mayEdit : seen.refusal.kind).not.toBe(true);
});

it('asks before it prints pages in which something must be mended first, and prints them once that is answered', async () => {
  await printAll();
  const { personId } = await somebody();
  const leave = { kind: 'sick', reason: '', approved: true } as const;
  value(await setLeave(later(), { meetingId: main, basedOn: (await ripple()).version, personId, leave }));
  const changes = (options: typeof draftOptions) => renderPaper(later(), main, 'changes.zip', options);
  const asked = await changes(draftOptions);
  expect(asked).toMatchObject({ ok: false, refusal: { kind: 'asks', question: 'print-unmended' } });
  const { papers } = (!asked.ok && asked.refusal.kind === 'asks' && asked.refusal.facts) || { papers: '' };
  expect(papers?.split('、')).toContain('主持词');
  // What of it is in order is printed without a question.
  expect(papers).not.toContain('签到表');
  expect((await changes({ ...draftOptions, changed: 'sign-in' })).ok).toBe(true);
  const names = Object.keys(unzipSync(value(await changes(usualOptions)).bytes));
  expect(names.some((name) => name.includes('主持词'))).toBe(true);
});

describe('one line or seat at a time', () => {
  const none = { meetingId: main, cards: [], told: [] };
  const paperOf = async (artefact: 'sign-in' | 'seating') => {
    const paper = (await ripple()).papers.find((each) => each.artefact === artefact);
    return paper && { ...paper, mark: { artefact, fingerprint: paper.fingerprint } };
  };

  it('notes a line of the sign-in sheet; the last of them makes the sheet true, and each can be taken back', async () => {
    await printAll();
    const { personId } = await somebody();
    const other = await somebodyBut(personId);
    await away(personId, 'sick');
    await away(other, 'sick');
    const before = await ripple();
    const sheet = await paperOf('sign-in');
    const refs: string[] = sheet?.units.map(({ ref }) => ref) ?? [];
    expect(refs).toEqual(expect.arrayContaining([`person:${personId}`, `person:${other}`]));
    const noted: string[] = [];
    for (const [at, ref] of refs.entries()) {
      const { mark } = (await paperOf('sign-in')) ?? {};
      if (!mark) throw new Error('the sheet is true too soon');
      const { ids } = value(await markDone(later(), { ...none, papers: [{ ...mark, refs: [ref] }] }));
      noted.push(...ids);
      const left = await paperOf('sign-in');
      expect(left?.units.map((unit) => unit.ref) ?? []).toEqual(refs.slice(at + 1));
      // A line that was mended is not mended again.
      expect(await markDone(later(), { ...none, papers: [{ ...mark, refs: [ref] }] })).toMatchObject({
        refusal: { codes: ['ripple.changed-again'] },
      });
    }
    expect((await viewDifferences(later(), main))['sign-in']).toBeUndefined();
    value(await undoMark(later(), { meetingId: main, ids: noted }));
    expect(await ripple()).toEqual(before);
  });

  it('notes a page as true once every line on it is', async () => {
    await printAll();
    const { personId } = await somebody();
    await away(personId, 'sick');
    const sheet = await paperOf('sign-in');
    const refs: string[] = sheet?.units.map(({ ref }) => ref) ?? [];
    if (!sheet) throw new Error('the sheet is true');
    value(await markDone(later(), { ...none, papers: [{ ...sheet.mark, refs }] }));
    expect(await paperOf('sign-in')).toBeUndefined();
  });

  it('notes who knows their seat, and keeps those on the list who do not', async () => {
    await printAll();
    const { personId } = await somebody();
    await away(personId, 'sick');
    const other = await somebodyBut(personId);
    await away(other, 'sick');
    const before = await ripple();
    const gone: string[] = before.seats.left.map((seat) => seat.personId);
    expect(gone).toEqual(expect.arrayContaining([personId, other]));
    const chart = await paperOf('seating');
    if (!chart) throw new Error('the chart is true');
    expect(chart.units.some(({ ref }) => ref.startsWith('seat:'))).toBe(false);
    const { ids } = value(
      await markDone(later(), { ...none, papers: [{ ...chart.mark, seated: [personId] }] }),
    );
    expect((await ripple()).seats.left.map((seat) => seat.personId)).toEqual(
      gone.filter((id) => id !== personId),
    );
    expect(
      await markDone(later(), { ...none, papers: [{ ...chart.mark, seated: [personId] }] }),
    ).toMatchObject({ refusal: { codes: ['ripple.changed-again'] } });
    value(await undoMark(later(), { meetingId: main, ids: [...ids] }));
    expect(await ripple()).toEqual(before);
  });
});

describe('checks reopened since things went out', () => {
  it('are those a late change made: no day that went by since, and no answer of a leader', async () => {
    const { db } = database();
    await db.opinion.deleteMany({ where: { answer: 'disagree' } });
    await db.paper.updateMany({ data: { receivedOn: null } });
    await printAll();
    const late = { ...office, now: Temporal.Instant.from('2026-10-07T09:00+08:00') };
    const open = async () =>
      value(await viewRipple(late, main)).hall.checks.map(({ finding }) => finding.code);
    expect(value(await viewRipple(late, main)).blocks).toBeGreaterThan(0);
    expect(await open()).toEqual([]);
    const { chairId } = await db.sitting.findFirstOrThrow({ where: { meetingId: main } });
    await away(chairId ?? '', 'sick');
    expect(await open()).toContain('meeting.chair-on-leave');
    expect((await open()).filter((code) => /paper|deadline|consultation/u.test(code))).toEqual([]);
  });
});

it('says of a seat left on the rostrum that it is there, not in the row of that number in the hall', async () => {
  await printAll();
  const { personId } = await database().db.attendance.findFirstOrThrow({
    where: { meetingId: main, capacity: 'member', onRostrum: true },
    orderBy: { rank: 'asc' },
  });
  const leave = { kind: 'personal', reason: '公务', approved: true } as const;
  const { version } = await ripple();
  value(await setLeave(later(), { meetingId: main, basedOn: version, personId, leave }));
  expect((await ripple()).seats.left).toMatchObject([{ personId, kind: 'rostrum' }]);
});
