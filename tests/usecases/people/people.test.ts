import { beforeEach, describe, expect, it } from 'vitest';
import { isMailAddress } from '#lib/domain/people/mail-address.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import { verifyChain } from '#lib/store/audit.ts';
import type { Context } from '#lib/usecases/context.ts';
import { keepPerson } from '#lib/usecases/people/commands.ts';
import { exportRoster } from '#lib/usecases/people/export-roster.ts';
import { importRosterFile } from '#lib/usecases/people/import-roster.ts';
import { savePersonInput } from '#lib/usecases/people/input.ts';
import { previewRosterFile } from '#lib/usecases/people/preview-roster.ts';
import { viewPeople, viewPerson } from '#lib/usecases/people/queries.ts';
import { undoRosterImport } from '#lib/usecases/people/undo-import.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
let office: Context;

beforeEach(async () => {
  const { db } = database();
  await loadDemoOffice(db);
  office = await demoContext(db, 'office');
});

const refusalOf = (result: Result<unknown, Refusal>): string | null =>
  result.ok ? null : result.refusal.kind;

const csv = (text: string) => ({ name: 'roster.csv', bytes: new TextEncoder().encode(text) });
const choices = { group: 'deputies' as const, bodyId: 'own', choices: [] };

describe('the roster page', () => {
  it('lists everyone in the stroke order of the office and says which', async () => {
    const { people, total, order } = value(await viewPeople(office, {}));
    expect([total, order]).toEqual([49, 'fullname']);
    expect(people.slice(0, 3).map((p) => p.name)).toEqual(['丁翀', '于文澜', '马立春']);
  });

  it('finds people by name, unit, post and circle', async () => {
    const names = async (search: object) => value(await viewPeople(office, search)).people.map((p) => p.name);
    expect(await names({ text: '池月' })).toEqual(['池月白']);
    expect(await names({ text: '检察长' })).toEqual(['池月白']);
    expect((await names({ group: 'chairpersons' })).length).toBe(7);
    expect(await names({ text: '无此人' })).toEqual([]);
  });

  it('finds them by pinyin initials and by several words at once', async () => {
    const found = async (text: string) => value(await viewPeople(office, { text })).people.map((p) => p.name);
    expect(await found('cyb')).toEqual(['池月白']);
    expect(await found('检察 chiyb')).toEqual(['池月白']);
    expect(await found('文旅 cyb')).toEqual([]);
  });

  it('shows a hundred at a time in one order over all pages, and sees at once who came or was renamed', async () => {
    const before = value(await viewPeople(office, {})).total;
    const data = Array.from({ length: 170 }, (_, n) => ({ name: `王${String.fromCodePoint(0x4e00 + n)}` }));
    await office.db.person.createMany({ data });
    const pages = [];
    for (const page of [1, 2, 3, 9]) pages.push(value(await viewPeople(office, { page })));
    expect(pages.map(({ people, page, pages: of }) => [people.length, page, of])).toEqual([
      ...[
        [100, 1, 3],
        [100, 2, 3],
        [before + 170 - 200, 3, 3],
        [before + 170 - 200, 3, 3],
      ],
    ]);
    const ids = pages.slice(0, 3).flatMap(({ people }) => people.map(({ id }) => id));
    expect(new Set(ids).size).toBe(before + 170);
    await office.db.person.update({ where: { id: ids[0] ?? '' }, data: { name: '查先生' } });
    expect(value(await viewPeople(office, { text: 'zhaxs' })).found).toBe(1);
  });

  it('shows a post held in two circles of one body once', async () => {
    const [chair] = value(await viewPeople(office, { text: '阮秉堃' })).people;
    expect(chair?.posts).toEqual([
      { body: '区人大常委会', post: '主任', groups: ['members', 'chairpersons'], rank: 1, from: null },
    ]);
  });
});

describe('saving a person', () => {
  const fresh = savePersonInput.parse({
    id: null,
    basedOn: 0,
    name: '龑文',
    gender: 'male',
    ethnicity: '',
    phone: '',
    email: '',
    diet: '',
    access: '',
    reading: 'yǎn',
    memberships: [
      { bodyId: 'own', group: 'members', post: '委员', rank: null, from: '2026-01-01', to: null },
    ],
  });

  it('asks whether a second one of a name in a body is another person, and takes yes for an answer', async () => {
    const { people } = value(await viewPeople(office, { text: '丁翀' }));
    const { person } = value(await viewPerson(office, people[0]?.id ?? ''));
    const [post] = person.memberships;
    const second = { ...person, id: null, memberships: [{ ...post, post: '科员' }] };
    const asked = await keepPerson(office, savePersonInput.parse({ ...second, basedOn: 0 }));
    expect(asked).toMatchObject({
      refusal: { kind: 'asks', question: 'same-person', about: { what: 'person', id: person.id } },
    });
    const meant = savePersonInput.parse({ ...second, basedOn: 0, answered: ['same-person', 'since-ever'] });
    expect(await keepPerson(office, meant)).toMatchObject({ ok: true });
    const elsewhere = { ...second, memberships: [{ ...post, bodyId: 'city-congress' }] };
    expect(
      await keepPerson(office, savePersonInput.parse({ ...elsewhere, basedOn: 0, answered: ['since-ever'] })),
    ).toMatchObject({
      ok: true,
    });
  });

  it('asks since when somebody comes into a circle that is counted, once', async () => {
    const [post] = fresh.memberships;
    const since = { ...fresh, memberships: [{ ...post, from: null }] };
    const parse = (more: object) => savePersonInput.parse({ ...since, ...more });
    expect(await keepPerson(office, parse({}))).toMatchObject({
      refusal: { kind: 'asks', question: 'since-ever', facts: { name: fresh.name, group: 'members' } },
    });
    const { id } = value(await keepPerson(office, parse({ answered: ['since-ever'] })));
    expect(await keepPerson(office, parse({ id, basedOn: 1, phone: '1' }))).toMatchObject({ ok: true });
    const second = [...since.memberships, { ...post, from: null, group: 'chairpersons' }];
    expect(await keepPerson(office, parse({ id, basedOn: 2, memberships: second }))).toMatchObject({
      refusal: { question: 'since-ever', facts: { group: 'chairpersons' } },
    });
    const uncounted = [...since.memberships, { ...post, from: null, group: 'staff' }];
    expect(await keepPerson(office, parse({ id, basedOn: 2, memberships: uncounted }))).toMatchObject({
      ok: true,
    });
  });

  it('keeps who may know what somebody needs, who set it down, and takes it out only where it may go', async () => {
    const needs = { diet: '清真', access: '轮椅', consent: '9月1日电话告知', needsUse: 'inside' };
    const { id } = value(await keepPerson(office, savePersonInput.parse({ ...fresh, ...needs })));
    const seen = value(await viewPerson(office, id));
    expect(seen.person).toMatchObject(needs);
    expect(seen.needsRecorded).toEqual({ by: office.actor.name, at: office.now.toString() });
    const taken = async () =>
      new TextDecoder()
        .decode(value(await exportRoster(office, 'csv')).bytes)
        .split('\n')
        .find((line) => line.includes(fresh.name));
    expect(await taken()).not.toMatch(/清真|轮椅|电话告知/);
    const later = { ...office, now: office.now.add({ hours: 1 }) };
    const other = savePersonInput.parse({ ...fresh, ...needs, id, basedOn: 1, phone: '1' });
    value(await keepPerson(later, other));
    expect(value(await viewPerson(office, id)).needsRecorded?.at).toBe(office.now.toString());
    value(await keepPerson(later, savePersonInput.parse({ ...other, basedOn: 2, needsUse: 'lists' })));
    expect(value(await viewPerson(office, id)).needsRecorded?.at).toBe(later.now.toString());
    expect(await taken()).toMatch(/清真.*轮椅/);
    expect(await taken()).not.toContain('电话告知');
    const leader = value(await viewPerson(await demoContext(office.db, 'leader'), id));
    expect([leader.person.diet, leader.person.consent, leader.needsRecorded]).toEqual(['', '', null]);
  });

  it('says from when a post is held that begins only later, and counts nobody among its circle before', async () => {
    const [post] = fresh.memberships;
    const later = { ...fresh, memberships: [{ ...post, from: '2026-12-01' }] };
    value(await keepPerson(office, savePersonInput.parse(later)));
    const { people } = value(await viewPeople(office, { text: fresh.name }));
    expect(people[0]?.posts).toMatchObject([{ post: '委员', from: '2026-12-01' }]);
    expect(value(await viewPeople(office, { text: fresh.name, group: 'members' })).found).toBe(0);
    value(await keepPerson(office, savePersonInput.parse({ ...fresh, name: '鄢今任' })));
    expect(value(await viewPeople(office, { text: '鄢今任' })).people[0]?.posts).toMatchObject([
      { from: null },
    ]);
  });

  it.each([
    ['ding.chong@huiqian.example', true],
    ['', true],
    ['丁翀@huiqian.example', false],
    ['ding@huiqian.1', false],
    [`${'d'.repeat(110)}@huiqian.example`, false],
  ])('takes an address as a roster does: %s', (email, taken) => {
    expect(savePersonInput.shape.email.safeParse(email).success).toBe(taken);
    expect(email === '' || isMailAddress(email)).toBe(taken);
  });

  it('keeps the posts with their days and appends to the audit chain', async () => {
    const { id } = value(await keepPerson(office, fresh));
    const { person } = value(await viewPerson(office, id));
    expect(person.memberships).toEqual(fresh.memberships);
    expect((await verifyChain(office.db)).intact).toBe(true);
  });

  it('refuses a save based on an older version and gives both', async () => {
    const { id } = value(await keepPerson(office, fresh));
    value(await keepPerson(office, { ...fresh, id, basedOn: 1, phone: '1' }));
    const late = await keepPerson(office, { ...fresh, id, basedOn: 1, phone: '2' });
    expect(late).toMatchObject({
      ok: false,
      refusal: { kind: 'stale', current: { phone: '1' }, yours: { phone: '2' } },
    });
  });

  it('refuses a post that ends before it starts, naming the field', async () => {
    const memberships = [
      { ...fresh.memberships[0], from: '2026-02-01', to: '2026-01-01' },
    ] as typeof fresh.memberships;
    expect(await keepPerson(office, { ...fresh, memberships })).toEqual({
      ok: false,
      refusal: { kind: 'invalid', faults: [{ path: 'memberships.0.to', code: 'end-before-start' }] },
    });
  });

  it('is not for leaders and liaisons', async () => {
    for (const login of ['leader', 'liaison'] as const) {
      expect(refusalOf(await keepPerson(await demoContext(office.db, login), fresh))).toBe('not-allowed');
    }
  });
});

describe('importing a roster', () => {
  it('adds new people, completes known ones and leaves questions for a person', async () => {
    const file = csv(
      '姓名,单位,职务,电话\n谷翯,区文旅局,局长,13800000000\n池月白,别的单位,处长,\n新来者,,委员,\n',
    );
    const preview = value(await previewRosterFile(office, file, choices));
    expect(preview.rows.map((r) => r.action)).toEqual(['update', 'ask', 'create']);
    expect(value(await importRosterFile(office, file, choices))).toMatchObject({
      ...{ created: 1, updated: 1, unchanged: 0, skipped: 1 },
    });
    const [updated] = value(await viewPeople(office, { text: '谷翯' })).people;
    expect(updated?.phone).toBe('13800000000');
  });

  it('counts nobody among the circle who stands under 列席人员 or says so of themselves, and says it first', async () => {
    const file = csv(
      '姓名,单位,职务,身份\n一、出席、列席人员名单,,,\n新委员,,委员,\n特邀者,,律师,特邀人员\n二、列席人员（2人）,,,\n新区长,区政府,副区长（女）,\n新院长,区法院,院长（回族）,\n',
    );
    const into = { ...choices, group: 'members' as const };
    const preview = value(await previewRosterFile(office, file, into));
    expect(preview.faults.filter(({ code }) => code === 'section-beside')).toMatchObject([
      { row: 5, severity: 'warn', facts: { name: '列席人员', people: 2 } },
    ]);
    expect(preview.faults.filter(({ code }) => code === 'capacity-beside')).toMatchObject([
      { row: 4, severity: 'warn', column: { heading: '身份' }, facts: { capacity: 'non-voting' } },
    ]);
    expect(preview.faults.filter(({ code }) => code === 'unit-missing')).toMatchObject([
      { row: 3, severity: 'warn', column: { heading: '单位' } },
      { row: 4 },
    ]);
    expect(preview.ignored).not.toContain('身份');
    expect(value(await importRosterFile(office, file, into)).created).toBe(4);
    const circles = async (text: string) =>
      value(await viewPeople(office, { text })).people.flatMap(({ posts }) =>
        posts.flatMap(({ groups }) => groups),
      );
    expect(await circles('新委员')).toEqual(['members']);
    for (const name of ['特邀者', '新区长', '新院长']) expect(await circles(name)).toEqual(['other']);
    const entryOf = (name: string) => preview.rows.find(({ entry }) => entry.name === name)?.entry;
    expect(entryOf('新区长')).toMatchObject({ post: '副区长', gender: 'female', ethnicity: '' });
    expect(entryOf('新院长')).toMatchObject({ post: '院长', gender: 'unknown', ethnicity: '回族' });
    const again = value(await importRosterFile(office, file, into));
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
  });

  it('never erases with an empty cell, and importing twice adds nobody twice', async () => {
    const file = csv('姓名,单位,职务\n新来者,,委员\n');
    value(await importRosterFile(office, file, choices));
    const again = value(
      await importRosterFile(office, csv('姓名,单位,职务\n新来者,区人大常委会,\n'), choices),
    );
    expect(again).toEqual({ importId: null, created: 0, updated: 0, unchanged: 1, skipped: 0 });
    const [person] = value(await viewPeople(office, { text: '新来者' })).people;
    expect(person?.posts).toEqual([
      { body: '区人大常委会', post: '委员', groups: ['deputies'], rank: null, from: null },
    ]);
  });

  it('erases what somebody needs where the row says none, and says so first; a dash erases nothing', async () => {
    const roster = (diet: string, access: string) =>
      csv(`姓名,单位,职务,饮食,无障碍需要\n新来者,区人大常委会,委员,${diet},${access}\n`);
    const needs = () =>
      office.db.person.findFirstOrThrow({
        where: { name: '新来者' },
        select: { diet: true, access: true },
      });
    value(await importRosterFile(office, roster('清真', '轮椅'), choices));
    for (const dash of ['', '—', '/', '未填'])
      value(await importRosterFile(office, roster(dash, dash), choices));
    expect(await needs()).toEqual({ diet: '清真', access: '轮椅' });
    const { faults, rows } = value(await previewRosterFile(office, roster('无', '—'), choices));
    expect(rows.map(({ action }) => action)).toEqual(['update']);
    expect(faults).toMatchObject([
      { row: 2, column: { letter: 'D' }, code: 'need-cleared', severity: 'warn', facts: { text: '清真' } },
    ]);
    value(await importRosterFile(office, roster('无', '—'), choices));
    expect(await needs()).toEqual({ diet: '', access: '轮椅' });
    expect(value(await previewRosterFile(office, roster('无', '—'), choices)).faults).toEqual([]);
  });

  it('names the row and column of every doubt', async () => {
    const { faults } = value(await previewRosterFile(office, csv('姓名,电话\n王?明,1.38E+10\n'), choices));
    expect(faults.map((f) => [f.row, f.column?.letter, f.code])).toEqual([
      [2, 'A', 'name-lossy'],
      [2, 'B', 'phone-scientific'],
    ]);
  });

  it('notes an ethnicity there is none of and a unit nobody listed, and nothing of what is right', async () => {
    const rows =
      '姓名,民族,单位\n甲一,火星族,区文旅局\n乙二,维吾尔,不存在局\n丙三,汉族,丰台区文化和 旅游局\n丁四,,\n';
    const { faults } = value(await previewRosterFile(office, csv(rows), choices));
    expect(faults.map((f) => [f.row, f.column?.letter, f.code, f.severity])).toEqual([
      [2, 'B', 'ethnicity-unknown', 'note'],
      [3, 'C', 'unit-unknown', 'note'],
      [5, 'C', 'unit-missing', 'warn'],
    ]);
  });

  it('takes a unit for the body whose full name ends so, and asks about each other one', async () => {
    const rows =
      '姓名,单位,职务\n甲一,区文化和旅游局,局长\n乙二,区税务局,局长\n丙三,区税务局,副局长\n丁四,某某局,局长\n';
    const { units, faults } = value(await previewRosterFile(office, csv(rows), choices));
    expect(units).toEqual([
      { unit: '区税务局', rows: 2 },
      { unit: '某某局', rows: 1 },
    ]);
    expect(faults.map(({ row, code }) => [row, code])).toEqual(
      [2, 3, 4].map((at) => [at + 1, 'unit-unknown']),
    );
    const bureau = await office.db.body.findFirstOrThrow({ where: { kind: 'court' } });
    const said = {
      ...choices,
      units: [
        { unit: '区税务局', bodyId: null },
        { unit: '某某局', bodyId: bureau.id },
      ],
    };
    expect(value(await previewRosterFile(office, csv(rows), said)).faults).toEqual([]);
    const { importId } = value(await importRosterFile(office, csv(rows), { ...said, choices: [] }));
    const heldBy = async (name: string) => {
      const person = await office.db.person.findFirstOrThrow({
        where: { name },
        include: { memberships: { include: { body: true } } },
      });
      return person.memberships.map(({ body }) => [body.name, body.kind]);
    };
    expect(await heldBy('丙三')).toEqual([['区税务局', 'bureau']]);
    expect(await heldBy('丁四')).toEqual([[bureau.name, 'court']]);
    value(await undoRosterImport(office, { importId: importId ?? '' }));
    expect(await office.db.body.count({ where: { name: '区税务局' } })).toBe(0);
  });

  it('reads a GB18030 file and refuses one without a name column', async () => {
    const gb = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x0a]); // 姓名 / 张三
    expect(
      value(await previewRosterFile(office, { name: 'gb.csv', bytes: gb }, choices)).rows[0]?.entry.name,
    ).toBe('张三');
    expect(await previewRosterFile(office, csv('甲,乙\n1,2\n'), choices)).toEqual({
      ok: false,
      refusal: { kind: 'unreadable', name: 'roster.csv', reason: 'no-name-column' },
    });
  });

  it('refuses a file that is marked secret', async () => {
    const marked = await previewRosterFile(office, csv('机密★1年\n姓名,职务\n张三,主任\n'), choices);
    expect(marked).toEqual({ ok: false, refusal: { kind: 'classified' } });
  });
});
