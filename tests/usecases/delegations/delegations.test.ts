import { beforeEach, describe, expect, it } from 'vitest';
import { addCircle, convene } from '#lib/usecases/attendance/commands.ts';
import { viewBodies } from '#lib/usecases/bodies/queries.ts';
import type { Context } from '#lib/usecases/context.ts';
import {
  addDelegation,
  keepDelegation,
  keepRetired,
  orderDelegations,
} from '#lib/usecases/delegations/commands.ts';
import { viewDelegation, viewDelegations, viewRetired } from '#lib/usecases/delegations/queries.ts';
import { findPeople } from '#lib/usecases/people/find.ts';
import { importRosterFile } from '#lib/usecases/people/import-roster.ts';
import { previewRosterFile } from '#lib/usecases/people/preview-roster.ts';
import { viewPeople } from '#lib/usecases/people/queries.ts';
import { undoRosterImport } from '#lib/usecases/people/undo-import.ts';
import { viewSeating } from '#lib/usecases/seating/queries.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
let office: Context;

beforeEach(async () => {
  await loadDemoOffice(database().db);
  office = await demoContext(database().db, 'office');
});

const roster = {
  name: '代表.csv',
  bytes: new TextEncoder().encode(
    [
      '姓名,单位,职务,代表团',
      '甲一一,区文旅局,局长,第二代表团团长',
      '甲二二,,,第一代表团（副团长）',
      '甲三三,,,第一代表团团长',
      '甲四四,,,第一代表团',
      '甲五五,,,第二代表团',
    ].join('\n'),
  ),
};
const choices = { group: 'deputies' as const, bodyId: 'own', choices: [] };

const lines = async () => value(await viewDelegations(office)).delegations;
const one = async (shortName: string) => {
  const id = (await lines()).find((line) => line.shortName === shortName)?.id ?? '';
  return value(await viewDelegation(office, id));
};

describe('delegations', () => {
  it('come in by the roster’s column, with who leads them', async () => {
    const { faults } = value(await previewRosterFile(office, roster, choices));
    expect(faults.filter(({ code }) => code === 'delegation-new').map(({ facts }) => facts.text)).toEqual([
      '第二代表团',
      '第一代表团',
    ]);
    expect(faults.filter(({ code }) => code === 'unit-unknown')).toEqual([]);
    expect(value(await importRosterFile(office, roster, choices)).created).toBe(5);
    expect(await lines()).toMatchObject([
      { shortName: '第二代表团', people: 2, heads: [{ name: '甲一一', lead: 'head' }] },
      { shortName: '第一代表团', people: 3, heads: [{ name: '甲三三' }, { name: '甲二二', lead: 'deputy' }] },
    ]);
    const again = value(await previewRosterFile(office, roster, choices));
    expect(new Set(again.rows.map(({ action }) => action))).toEqual(new Set(['same']));
  });

  it('come and go with the import that brings them, but for those somebody stands in by now', async () => {
    const { importId } = value(await importRosterFile(office, roster, choices));
    value(await undoRosterImport(office, { importId: importId ?? '' }));
    expect(await lines()).toEqual([]);
    const again = value(await importRosterFile(office, roster, choices));
    const [kept] = await lines();
    const held = { bodyId: kept?.id ?? '', group: 'deputies', post: '' };
    const { id: personId } = await office.db.person.findFirstOrThrow({
      where: { name: { not: { startsWith: '甲' } } },
    });
    await office.db.membership.create({ data: { ...held, personId } });
    value(await undoRosterImport(office, { importId: again.importId ?? '' }));
    expect((await lines()).map(({ shortName }) => shortName)).toEqual(['第二代表团']);
  });

  it('stay out where the import that would bring them takes nobody', async () => {
    const rows = value(await previewRosterFile(office, roster, choices)).rows;
    const skipped = rows.map(({ entry }) => ({ key: entry.key, action: 'skip' as const, personId: null }));
    value(await importRosterFile(office, roster, { ...choices, choices: skipped }));
    expect(await lines()).toEqual([]);
  });

  it('stand in the order the office gives them, and are no bodies to keep clear of', async () => {
    value(await importRosterFile(office, roster, choices));
    const before = await lines();
    const basedOn = before.map(({ id, version }) => ({ id, version }));
    const ids = before.map(({ id }) => id).toReversed();
    value(await orderDelegations(office, { ids, basedOn }));
    expect((await lines()).map(({ shortName }) => shortName)).toEqual(['第一代表团', '第二代表团']);
    expect(await orderDelegations(office, { ids: ids.toReversed(), basedOn })).toMatchObject({
      refusal: { kind: 'stale' },
    });
    const { ours, theirs } = value(await viewBodies(office));
    expect([...ours, ...theirs].some(({ kind }) => kind === 'delegation')).toBe(false);
  });

  it('take somebody from the one they were in; whoever leaves stays in the roster', async () => {
    value(await importRosterFile(office, roster, choices));
    const [first, second] = [await one('第一代表团'), await one('第二代表团')];
    const moving = second.people.find(({ name }) => name === '甲五五');
    const kept = first.people.filter(({ name }) => name !== '甲四四');
    const people = [...kept, ...(moving ? [{ ...moving, post: first.posts.deputy }] : [])];
    const { id, name, shortName, version } = first;
    const sent = people.map(({ id: personId, version: seen, post }) => ({
      id: personId,
      version: seen,
      post,
    }));
    const was = first.people.map((each) => ({ id: each.id, version: each.version }));
    const save = { id, name, shortName, basedOn: version, people: sent, seen: was };
    value(await keepDelegation(office, save));
    expect((await one('第一代表团')).people.map((each) => [each.name, each.post])).toEqual([
      ['甲三三', '团长'],
      ['甲二二', '副团长'],
      ['甲五五', '副团长'],
    ]);
    expect((await one('第二代表团')).people.map((each) => each.name)).toEqual(['甲一一']);
    expect(value(await viewPeople(office, { text: '甲四四' })).found).toBe(1);
    expect(await keepDelegation(office, save)).toMatchObject({ refusal: { kind: 'stale' } });
  });

  it('call their deputies to a congress under their name, and seat them in their blocks', async () => {
    value(await importRosterFile(office, roster, choices));
    const venue = await office.db.venue.findFirstOrThrow({ orderBy: { name: 'asc' } });
    const at = new Date('2027-01-12T01:00:00Z');
    const sitting = {
      position: 0,
      startsAt: at,
      endsAt: new Date('2027-01-12T03:00:00Z'),
      venueId: venue.id,
    };
    const { id: meetingId } = await office.db.meeting.create({
      data: {
        ...{ type: 'congress', hostBodyId: 'own', term: 5, number: 90, title: '大会', shortTitle: '大会' },
        sittings: { create: [sitting] },
      },
    });
    value(await convene(office, { meetingId, basedOn: 1 }));
    const rows = await office.db.attendance.findMany({ where: { meetingId }, include: { person: true } });
    const row = rows.find(({ person }) => person.name === '甲一一');
    const delegation = await one('第二代表团');
    expect(row).toMatchObject({ bodyId: delegation.id, post: '团长', rank: null, onRostrum: false });
    const seating = value(await viewSeating(office, meetingId));
    const sits = seating?.people.find(({ name }) => name === '甲一一');
    expect(sits?.bodyShortName).toBe('第二代表团');
  });

  it('are kept by those who keep the roster, once a name', async () => {
    const names = { name: '第九代表团', shortName: '九团' };
    value(await addDelegation(office, names));
    expect(await addDelegation(office, names)).toMatchObject({ refusal: { kind: 'invalid' } });
    for (const role of ['leader', 'liaison'] as const) {
      const context = await demoContext(office.db, role);
      const refusal = { kind: 'not-allowed' };
      expect(await viewDelegations(context)).toMatchObject({ refusal });
      expect(await viewDelegation(context, 'x')).toMatchObject({ refusal });
      expect(await viewRetired(context)).toMatchObject({ refusal });
      expect(await addDelegation(context, names)).toMatchObject({ refusal });
      expect(await orderDelegations(context, { ids: [], basedOn: [] })).toMatchObject({ refusal });
      expect(await keepRetired(context, { people: [], seen: [] })).toMatchObject({ refusal });
      expect(await findPeople(context, { text: 'x' })).toMatchObject({ refusal });
      expect(
        await keepDelegation(context, { id: 'x', ...names, basedOn: 1, people: [], seen: [] }),
      ).toMatchObject({
        refusal,
      });
    }
  });
});

describe('retired comrades', () => {
  it('are kept in an order, found, and invited in it', async () => {
    const find = async (text: string) => value(await findPeople(office, { text })).people[0];
    const [a, b] = [await find('丁翀'), await find('谷翯')];
    if (!a || !b) throw new Error('nobody found');
    const people = [b, a].map(({ id, version }) => ({ id, version, post: '原副主任' }));
    value(await keepRetired(office, { people, seen: [] }));
    // Who opened the list before them knows of nobody in it, and takes nobody out.
    expect(await keepRetired(office, { people: [], seen: [] })).toMatchObject({ refusal: { kind: 'stale' } });
    expect(value(await viewRetired(office)).people.map(({ id }) => id)).toEqual([b.id, a.id]);
    expect(value(await viewPeople(office, { text: '离退休' })).found).toBe(2);
    const meeting = await office.db.meeting.findUniqueOrThrow({ where: { id: 'demo-main' } });
    await office.db.attendance.deleteMany({ where: { meetingId: meeting.id } });
    const ask = { meetingId: meeting.id, basedOn: meeting.attendanceVersion };
    value(await addCircle(office, { ...ask, group: 'retired', capacity: 'observer' }));
    const rows = await office.db.attendance.findMany({
      where: { meetingId: meeting.id },
      orderBy: { id: 'asc' },
    });
    expect(rows.map(({ personId, post }) => [personId, post])).toEqual([
      [b.id, '原副主任'],
      [a.id, '原副主任'],
    ]);
  });
});
