import { describe, expect, it } from 'vitest';
import { dropTask, finishTask, jotTask, reopenTask } from '#lib/usecases/tasks/commands.ts';
import { jotInput } from '#lib/usecases/tasks/input.ts';
import { readLine } from '#lib/usecases/tasks/queries.ts';
import { anAccount, anOffice } from '#tests/support/accounts.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const opened = testDatabase();
const db = () => opened().db;

async function office() {
  await anOffice(db());
  await db().person.create({ data: { name: '柏原' } });
  return anAccount(db(), { email: 'office@example.gov.cn', role: 'office' });
}

const line = '周一前请柏原问清电梯检修';

describe('jotting down', () => {
  it('reads a line in words before it is kept', async () => {
    const read = await readLine(await office(), { line });
    expect(read).toEqual({
      ok: true,
      value: {
        ownerName: '柏原',
        dueOn: '2026-09-14',
        dueWords: '9月14日（星期一）',
        by: true,
        meeting: null,
        topicWord: '后勤',
      },
    });
  });

  it('keeps what the line says', async () => {
    await jotTask(await office(), { line });
    const [task] = await db().task.findMany();
    expect([task?.title, task?.ownerName, task?.dueOn?.toISOString()]).toEqual([
      line,
      '柏原',
      '2026-09-14T00:00:00.000Z',
    ]);
  });

  it('keeps what the person set before what the line says, also nothing', async () => {
    await jotTask(await office(), { line, ownerName: null, dueOn: '2026-09-15' });
    const [task] = await db().task.findMany();
    expect([task?.ownerName, task?.dueOn?.toISOString()]).toEqual(['', '2026-09-15T00:00:00.000Z']);
  });

  it('refuses a meeting that is not there', async () => {
    expect(await jotTask(await office(), { line, meetingId: 'gone' })).toEqual({
      ok: false,
      refusal: { kind: 'not-found', what: 'meeting' },
    });
  });

  it('refuses a day that no calendar has before anything is kept', () => {
    const read = jotInput.safeParse({ line, dueOn: '2026-02-31' });
    expect(read.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['dueOn', 'not-a-date'],
    ]);
  });

  it('writes nothing down about a classified meeting', async () => {
    const context = await office();
    const own = await db().body.findFirstOrThrow({ where: { kind: 'own' } });
    const { id: meetingId } = await db().meeting.create({
      data: {
        ...{ type: 'topic', hostBodyId: own.id, term: 5, state: 'tentative', secrecy: 'classified' },
        ...{ title: '工作安排', shortTitle: '工作安排' },
      },
    });
    expect(await jotTask(context, { line, meetingId })).toEqual({
      ok: false,
      refusal: { kind: 'classified' },
    });
    expect(await db().task.count()).toBe(0);
  });

  it('ticks off, opens again and takes away, each in the trail', async () => {
    const context = await office();
    const kept = await jotTask(context, { line });
    if (!kept.ok) throw new Error(kept.refusal.kind);
    const done = async () => (await db().task.findFirst())?.doneAt?.toISOString() ?? null;
    const finished = await finishTask(context, kept.value);
    if (!finished.ok) throw new Error(finished.refusal.kind);
    expect(await done()).toBe('2026-09-11T06:32:00.000Z');
    const open = await reopenTask(context, finished.value);
    if (!open.ok) throw new Error(open.refusal.kind);
    expect(await done()).toBeNull();
    await dropTask(context, open.value);
    expect(await db().task.count()).toBe(0);
    const trail = await db().auditEvent.findMany({ where: { entity: 'task' }, orderBy: { seq: 'asc' } });
    expect(trail.map(({ action }) => action)).toEqual([
      'create-task',
      'finish-task',
      'reopen-task',
      'delete-task',
    ]);
  });
});

describe('whose tasks', () => {
  it('a liaison touches the tasks of their own department only', async () => {
    const staff = await office();
    const [mine, other] = await Promise.all(
      ['财政经济工委', '社会建设工委'].map((name) =>
        db().body.create({ data: { name, shortName: name, kind: 'department' } }),
      ),
    );
    const liaison = await anAccount(db(), {
      email: 'liaison@example.gov.cn',
      role: 'liaison',
      bodyId: mine?.id ?? null,
    });
    const own = await jotTask(liaison, { line: '周二交稿' });
    expect(await jotTask(liaison, { line: `请${other?.name}周二交稿` })).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed', action: 'edit-tasks' },
    });
    const theirs = await jotTask(staff, { line: `请${other?.name}周二交稿` });
    if (!own.ok || !theirs.ok) throw new Error('not kept');
    expect((await finishTask(liaison, own.value)).ok).toBe(true);
    expect(await finishTask(liaison, theirs.value)).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed', action: 'edit-tasks' },
    });
  });

  it('a leader has none', async () => {
    await anOffice(db());
    const leader = await anAccount(db(), { email: 'leader@example.gov.cn', role: 'leader', bodyId: null });
    expect((await jotTask(leader, { line })).ok).toBe(false);
    expect((await readLine(leader, { line })).ok).toBe(false);
  });
});
