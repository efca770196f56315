import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '#lib/domain/id.ts';
import { contentOf } from '#lib/domain/people/lay-over.ts';
import { verifyChain } from '#lib/store/audit.ts';
import { findPerson, listPeople } from '#lib/store/people.ts';
import { savePeople } from '#lib/store/save-people.ts';
import { signIn } from '#lib/usecases/attendance/commands.ts';
import { undoAttendance } from '#lib/usecases/attendance/undo.ts';
import type { Context } from '#lib/usecases/context.ts';
import { exportRoster } from '#lib/usecases/people/export-roster.ts';
import { importRosterFile } from '#lib/usecases/people/import-roster.ts';
import { previewRosterFile } from '#lib/usecases/people/preview-roster.ts';
import { undoRosterImport, viewImports } from '#lib/usecases/people/undo-import.ts';
import { demoContext, demoNow, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
let office: Context;

beforeEach(async () => {
  const { db } = database();
  await loadDemoOffice(db);
  office = await demoContext(db, 'office');
});

const choices = { group: 'deputies' as const, bodyId: 'own', choices: [] };
const roster = {
  name: '代表.csv',
  bytes: new TextEncoder().encode('姓名,单位,职务,电话\n谷翯,区文旅局,局长,13800000000\n新来者,,委员,\n'),
};

/** Everyone as they are, without what the store counts. */
async function everyone(): Promise<readonly string[]> {
  const people = await listPeople(office.db);
  return people
    .map(({ id: _, version: __, memberships, ...fields }) => {
      const posts = memberships.map(({ id: _id, personId: _person, ...held }) => JSON.stringify(held));
      return `${JSON.stringify(fields)} ${posts.toSorted().join()}`;
    })
    .toSorted();
}

describe('an import of the roster', () => {
  it('is undone as a whole: added people go, changed ones are as before, and the list says who did', async () => {
    const before = await everyone();
    const { importId } = value(await importRosterFile(office, roster, choices));
    expect(await everyone()).not.toEqual(before);
    expect(value(await viewImports(office)).imports).toMatchObject([
      { id: importId, fileName: '代表.csv', by: office.actor.name, created: 1, updated: 1, undone: null },
    ]);
    const undo = () => undoRosterImport(office, { importId: importId ?? '' });
    expect(value(await undo())).toEqual({ removed: 1, restored: 1, listings: 0, lists: 0 });
    expect(await everyone()).toEqual(before);
    expect(await undo()).toMatchObject({ refusal: { kind: 'not-found' } });
    const [line] = value(await viewImports(office)).imports;
    expect(line?.undone).toEqual({ by: office.actor.name, at: demoNow.toString() });
    expect((await verifyChain(office.db)).intact).toBe(true);
  });

  it('gives those who lead ranks by their posts, shows them first, leaves them out when told so, and takes them back', async () => {
    await office.db.membership.updateMany({ where: { bodyId: 'own' }, data: { rank: null } });
    const { name } = await office.db.person.findFirstOrThrow({
      where: { memberships: { some: { bodyId: 'own', post: '主任', group: 'members' } } },
    });
    const file = {
      name: '组成人员.csv',
      bytes: new TextEncoder().encode(
        `姓名,单位,职务\n郑木森,区人大常委会,委员\n钱兰芝,区人大常委会,副主任\n${name},区人大常委会,主任\n`,
      ),
    };
    const members = { group: 'members' as const, bodyId: 'own' };
    const shown = value(await previewRosterFile(office, file, members));
    expect(shown.rows.map(({ entry }) => [entry.name, entry.rank])).toEqual([
      ['郑木森', null],
      ['钱兰芝', 2],
      [name, 1],
    ]);
    expect(shown.ranks).toBe(true);
    const ranked = async () =>
      (await listPeople(office.db)).flatMap((person) =>
        person.memberships.flatMap(({ rank, group }) =>
          rank !== null && group === 'members' ? [`${person.name} ${rank}`] : [],
        ),
      );
    const plain = await previewRosterFile(office, file, { ...members, ranks: false });
    expect(value(plain).rows.every(({ entry }) => entry.rank === null)).toBe(true);
    const { importId } = value(await importRosterFile(office, file, { ...members, choices: [] }));
    expect((await ranked()).toSorted()).toEqual([`钱兰芝 2`, `${name} 1`].toSorted());
    expect(value(await importRosterFile(office, file, { ...members, choices: [] }))).toMatchObject({
      unchanged: 3,
    });
    value(await undoRosterImport(office, { importId: importId ?? '' }));
    expect(await ranked()).toEqual([]);
  });

  it('puts a newcomer among those who have ranks once somebody says so, and takes it back with who made room', async () => {
    const line = '姓名,单位,职务\n新来者,区人大常委会,常务副主任\n';
    const file = { name: '增补.csv', bytes: new TextEncoder().encode(line) };
    const members = { group: 'members' as const, bodyId: 'own' };
    const before = await everyone();
    const shown = value(await previewRosterFile(office, file, members));
    expect([shown.places, shown.moved, shown.rows[0]?.entry.rank]).toEqual([['新来者'], [], null]);
    const placed = value(await previewRosterFile(office, file, { ...members, place: true }));
    const rank = placed.rows[0]?.entry.rank;
    const there = (await listPeople(office.db)).filter(({ memberships }) =>
      memberships.some((held) => held.bodyId === 'own' && held.rank === rank),
    );
    expect(placed.moved).toContainEqual({ personId: there[0]?.id, rank: Number(rank) + 1 });
    const { importId } = value(
      await importRosterFile(office, file, { ...members, place: true, choices: [] }),
    );
    const after = await findPerson(office.db, there[0]?.id as PersonId);
    expect(after?.memberships.filter(({ bodyId }) => bodyId === 'own').map((held) => held.rank)).toContain(
      Number(rank) + 1,
    );
    value(await undoRosterImport(office, { importId: importId ?? '' }));
    expect(await everyone()).toEqual(before);
  });

  it('moves nobody for a newcomer whose row is left, or goes to another circle', async () => {
    const line = '姓名,单位,职务\n新来者,区人大常委会,常务副主任\n郑木森,区人大常委会,委员\n';
    const file = { name: '增补.csv', bytes: new TextEncoder().encode(line) };
    const members = { group: 'members' as const, bodyId: 'own', place: true };
    const ranks = async () =>
      (await office.db.membership.findMany({ where: { bodyId: 'own' }, orderBy: { id: 'asc' } })).flatMap(
        ({ personId, rank }) => (rank === null ? [] : [`${personId} ${rank}`]),
      );
    const before = await ranks();
    const shown = value(await previewRosterFile(office, file, members));
    expect(shown.moved.length).toBeGreaterThan(0);
    const key = shown.rows[0]?.entry.key ?? '';
    const bring = (choice: object) =>
      importRosterFile(office, file, { ...members, choices: [{ key, personId: null, ...choice }] as never });
    expect(value(await bring({ action: 'skip' }))).toMatchObject({ skipped: 1 });
    expect(await ranks()).toEqual(before);
    expect(value(await bring({ action: 'create', group: 'staff' }))).toMatchObject({ created: 1 });
    expect(await ranks()).toEqual(before);
  });

  it('does with a row what was chosen of it: its circle, and a need that is not kept', async () => {
    const text = '姓名,职务,备注\n新来者,委员,素食，由副局长代\n后来者,委员,轮椅\n';
    const file = { name: '增补.csv', bytes: new TextEncoder().encode(text) };
    const members = { group: 'members' as const, bodyId: 'own' };
    const { rows, remarks, ignored } = value(await previewRosterFile(office, file, members));
    expect(rows.map(({ circle, entry }) => [circle, entry.diet, entry.access, entry.unread])).toEqual([
      ['members', '素食', '', '由副局长代'],
      ['members', '', '轮椅', undefined],
    ]);
    expect([remarks, ignored]).toEqual([{ heading: '备注', read: 2, left: 1 }, []]);
    const [first, second] = rows.map(({ entry }) => ({ key: entry.key, personId: null }));
    const chosen = [
      {
        ...first,
        key: first?.key ?? '',
        personId: null,
        action: 'create' as const,
        leave: ['diet' as const],
      },
      {
        ...second,
        key: second?.key ?? '',
        personId: null,
        action: 'create' as const,
        group: 'staff' as const,
      },
    ];
    value(await importRosterFile(office, file, { ...members, choices: chosen }));
    const found = (await listPeople(office.db)).filter(({ name }) => ['新来者', '后来者'].includes(name));
    expect(
      found.map(({ name, diet, access, memberships }) => [name, diet, access, memberships[0]?.group]),
    ).toEqual([
      ['新来者', '', '', 'members'],
      ['后来者', '', '轮椅', 'staff'],
    ]);
  });

  it('keeps the order of the file however many it adds, changes known ones, and writes an event for each', async () => {
    const names = Array.from({ length: 1_200 }, (_, n) => `甲${String.fromCodePoint(0x4e00 + n)}`);
    const lines = names.map((name) => `${name},,代表,`);
    const file = { ...roster, bytes: new TextEncoder().encode(['姓名,单位,职务,电话', ...lines].join('\n')) };
    const before = await everyone();
    const { importId } = value(await importRosterFile(office, file, choices));
    const added = (await listPeople(office.db)).filter(({ name }) => names.includes(name));
    expect(added.map(({ name }) => name)).toEqual(names);
    const { name: unit } = await office.db.body.findUniqueOrThrow({ where: { id: 'own' } });
    const changed = names.map((name) => `${name},${unit},代表,13900000000`);
    const again = {
      ...roster,
      bytes: new TextEncoder().encode(['姓名,单位,职务,电话', ...changed].join('\n')),
    };
    expect(value(await importRosterFile(office, again, choices))).toMatchObject({
      created: 0,
      updated: 1_200,
    });
    const phones = await office.db.person.count({ where: { phone: '13900000000', version: 2 } });
    expect(phones).toBe(1_200);
    const [last] = value(await viewImports(office)).imports;
    expect(value(await undoRosterImport(office, { importId: last?.id ?? '' }))).toMatchObject({
      restored: 1_200,
    });
    const events = await office.db.auditEvent.groupBy({ by: ['action'], _count: true });
    expect(Object.fromEntries(events.map(({ action, _count }) => [action, _count]))).toMatchObject({
      'add-person': 1_200,
      'edit-person': 2_400,
    });
    expect(await verifyChain(office.db)).toMatchObject({ intact: true });
    expect(importId).not.toBe(last?.id);
    expect(await everyone()).toHaveLength(before.length + 1_200);
  });

  it('refuses to change one person twice', async () => {
    const [person] = await listPeople(office.db);
    if (!person) throw new Error('the demo office has people');
    const save = { id: person.id, basedOn: person.version, content: { ...contentOf(person), phone: '1' } };
    const saved = await office.db.$transaction((tx) =>
      savePeople(tx, [save, { ...save, content: { ...save.content, phone: '2' } }], {
        actor: office.actor,
        at: demoNow,
      }),
    );
    expect(saved).toMatchObject({ ok: false, refusal: { kind: 'stale', what: 'person' } });
  });

  it('stands where somebody changed one of its people since, who is named, and nothing is undone', async () => {
    const { importId } = value(await importRosterFile(office, roster, choices));
    await office.db.person.updateMany({ where: { name: '新来者' }, data: { version: 2 } });
    const after = await everyone();
    expect(await undoRosterImport(office, { importId: importId ?? '' })).toEqual({
      ok: false,
      refusal: { kind: 'changed-since', names: ['新来者'], more: 0 },
    });
    expect(await everyone()).toEqual(after);
    expect(value(await viewImports(office)).imports[0]?.undone).toBeNull();
  });

  /** Lists the one the import adds at a meeting nobody was told of yet, and then does something with that. */
  const undoneAfter = async (change: (personId: string) => Promise<unknown>) => {
    const { importId } = value(await importRosterFile(office, roster, choices));
    const { id: personId } = await office.db.person.findFirstOrThrow({ where: { name: '新来者' } });
    await office.db.attendance.create({ data: { meetingId: 'demo-main', personId, capacity: 'observer' } });
    await change(personId);
    const list = await office.db.attendance.findMany({ orderBy: { id: 'asc' } });
    const undone = await undoRosterImport(office, { importId: importId ?? '' });
    const left = await office.db.attendance.findMany({ orderBy: { id: 'asc' } });
    return { personId, list, undone, left };
  };
  const meeting = () => office.db.meeting.findUniqueOrThrow({ where: { id: 'demo-main' } });

  it('takes whom it added off the list of a meeting nobody was told of, and nobody else', async () => {
    const before = await meeting();
    const { personId, list, undone, left } = await undoneAfter(async () => undefined);
    expect(undone).toMatchObject({ ok: true, value: { listings: 1, lists: 1 } });
    expect(left).toEqual(list.filter((row) => row.personId !== personId));
    expect((await meeting()).attendanceVersion).toBe(before.attendanceVersion + 1);
    const event = await office.db.auditEvent.findFirst({
      where: { entity: 'attendance' },
      orderBy: { seq: 'desc' },
    });
    expect(event).toMatchObject({ entityId: 'demo-main', after: [{ personId, removed: true }] });
  });

  it('leaves what else was done on that list to be undone there', async () => {
    const who = await office.db.attendance.findFirstOrThrow({ where: { meetingId: 'demo-main' } });
    const list = { meetingId: 'demo-main', personId: who.personId };
    const arrivedAt = async () =>
      (await office.db.attendance.findFirstOrThrow({ where: { id: who.id } })).arrivedAt;
    value(await signIn(office, { ...list, basedOn: (await meeting()).attendanceVersion, arrived: true }));
    expect(await arrivedAt()).not.toBeNull();
    expect((await undoneAfter(async () => undefined)).undone).toMatchObject({ ok: true });
    value(
      await undoAttendance(office, { meetingId: 'demo-main', basedOn: (await meeting()).attendanceVersion }),
    );
    expect(await arrivedAt()).toBeNull();
  });

  it.each([
    ['has leave', (personId: string) => ({ leave: { kind: 'sick', reason: '' }, personId })],
    ['came', (personId: string) => ({ arrivedAt: new Date(), personId })],
  ])('stands where one of those it added %s', async (_, row) => {
    const { personId, list, undone, left } = await undoneAfter((id) =>
      office.db.attendance.updateMany({ where: { personId: id }, data: row(id) }),
    );
    const { shortTitle } = await meeting();
    expect(undone).toMatchObject({
      refusal: { kind: 'used-since', names: ['新来者'], meetings: [shortTitle], lists: 1 },
    });
    expect(left).toEqual(list);
    expect(await findPerson(office.db, personId as PersonId)).not.toBeNull();
  });

  it('stands where one has a seat of their own, or the notice went out', async () => {
    const seating = async (id: string) => {
      const { seating } = await meeting();
      const locks = { ...(seating as { locks: object }).locks, 'row-1-1': id };
      await office.db.meeting.update({
        where: { id: 'demo-main' },
        data: { seating: { ...(seating as object), locks } },
      });
    };
    const sent = () =>
      office.db.meeting.update({
        where: { id: 'demo-main' },
        data: { state: 'notified', noticeSentAt: new Date() },
      });
    for (const change of [seating, sent]) {
      const { list, undone, left, personId } = await undoneAfter(change);
      expect(undone).toMatchObject({ refusal: { kind: 'used-since' } });
      expect(left).toEqual(list);
      await office.db.attendance.deleteMany({ where: { personId } });
      await office.db.person.delete({ where: { id: personId } });
    }
  });

  it('is undone by nobody who may not edit people', async () => {
    const { importId } = value(await importRosterFile(office, roster, choices));
    for (const role of ['leader', 'liaison'] as const) {
      const context = await demoContext(office.db, role);
      const refusal = { kind: 'not-allowed' };
      expect(await undoRosterImport(context, { importId: importId ?? '' })).toMatchObject({ refusal });
      expect(await viewImports(context)).toMatchObject({ refusal });
      expect(await exportRoster(context, 'xlsx')).toMatchObject({ refusal });
    }
  });
});

describe('an export of the roster', () => {
  it.each(['xlsx', 'csv'] as const)(
    'as %s changes nobody when it comes back, and fills an empty office',
    async (format) => {
      const file = value(await exportRoster(office, format));
      const back = { name: file.fileName, bytes: file.bytes };
      const before = await everyone();
      const { rows } = value(await previewRosterFile(office, back, choices));
      expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(['same']));
      expect(value(await importRosterFile(office, back, choices))).toEqual({
        ...{ importId: null, created: 0, updated: 0, unchanged: before.length, skipped: 0 },
      });
      await office.db.$executeRaw`TRUNCATE "Person" CASCADE`;
      expect(value(await importRosterFile(office, back, choices)).created).toBe(before.length);
      expect(await everyone()).toEqual(before);
      const events = await office.db.auditEvent.findMany({ where: { action: 'export-roster' } });
      expect(events.map(({ after }) => after)).toEqual([{ format, people: before.length }]);
    },
  );
});
