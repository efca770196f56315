import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/access/can.ts';
import type { BodyId, PersonId, SourceId } from '#lib/domain/id.ts';
import {
  createSource,
  findSource,
  leaseSources,
  listCalendarSources,
  removeSource,
} from '#lib/store/calendar-sources.ts';
import { listCommitments } from '#lib/store/commitments.ts';
import { noteFailure, type SourceReading, saveReading } from '#lib/store/source-readings.ts';
import {
  confirmTyped,
  listTyped,
  removeTyped,
  typeCommitment,
  unconfirmTyped,
} from '#lib/store/typed-commitments.ts';
import type { ReadCommitment } from '#lib/store/write-commitments.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const database = testDatabase();
const actor: Actor = { userId: 'u1', name: '温玥', role: 'office', bodyId: 'own', personId: null };
const at = (text: string) => Temporal.Instant.from(`2026-09-11T${text}+08:00`);
const government = 'government' as BodyId;
const year = { start: at('00:00'), end: at('00:00').add({ hours: 24 * 60 }) };

beforeEach(async () => {
  const { db } = database();
  await db.body.create({
    data: { id: 'government', name: '区政府办', shortName: '政府办', kind: 'government' },
  });
  await db.person.create({ data: { id: 'yu', name: '喻怀瑾' } });
});

const add = () =>
  createSource(database().db, {
    bodyId: government,
    kind: 'url',
    name: '周安排',
    url: 'https://user:secret@calendar.example/a.ics?key=secret',
    actor,
    at: at('12:00'),
  });

function occurrence(id: string, hour: number): ReadCommitment {
  return {
    id,
    uid: id,
    summary: `会议 ${id}`,
    start: at('08:00').add({ hours: 24 + hour }),
    end: at('09:00').add({ hours: 24 + hour }),
    allDay: false,
    firm: true,
    visibility: 'title',
    venueId: null,
    location: '',
    personIds: ['yu' as PersonId],
  };
}

function reading(id: SourceId, over: Partial<SourceReading> = {}): SourceReading {
  return {
    id,
    bodyId: government,
    leasedUntil: null,
    at: at('12:05'),
    saidAt: at('12:05'),
    nextRunAt: at('13:05'),
    horizon: { from: at('00:00'), to: at('00:00').add({ hours: 24 * 395 }) },
    commitments: [occurrence('a', 0), occurrence('b', 3)],
    skipped: 1,
    warnings: [{ kind: 'component-skipped', line: 7, about: 'c' }],
    content: { bytes: new TextEncoder().encode('BEGIN:VCALENDAR'), etag: '"1"', lastModified: null },
    ...over,
  };
}

const lease = (now: string, ids?: readonly SourceId[]) =>
  leaseSources(database().db, {
    now: at(now),
    until: at(now).add({ minutes: 5 }),
    limit: 10,
    ...(ids ? { ids } : {}),
  });

describe('a source', () => {
  it('keeps its secret out of the trail', async () => {
    await add();
    const [event] = await database().db.auditEvent.findMany();
    expect(JSON.stringify(event?.after)).toBe(
      '{"url":"calendar.example","kind":"url","name":"周安排","bodyId":"government"}',
    );
  });

  it('is leased by one at a time, and again once the lease has run out', async () => {
    const id = await add();
    const first = await Promise.all([lease('12:00'), lease('12:00'), lease('12:00')]);
    expect(first.flat().map((source) => source.id)).toEqual([id]);
    expect(await lease('12:04')).toEqual([]);
    expect(await lease('12:05')).toHaveLength(1);
  });

  it('that is not due is leased only when it is asked for', async () => {
    const id = await add();
    await saveReading(database().db, reading(id));
    expect(await lease('12:30')).toEqual([]);
    expect(await lease('12:30', [id])).toMatchObject([{ id, etag: '"1"' }]);
    expect(await lease('13:04')).toEqual([]);
    expect(await lease('13:05')).toHaveLength(1);
  });

  it('takes everything it said along when it is removed', async () => {
    const id = await add();
    await saveReading(database().db, reading(id));
    expect(await removeSource(database().db, { id, actor, at: at('12:30') })).toBe(true);
    expect(await listCommitments(database().db, year)).toEqual([]);
    expect(await removeSource(database().db, { id, actor, at: at('12:30') })).toBe(false);
  });
});

describe('a reading', () => {
  it('replaces all that was read before, with people', async () => {
    const { db } = database();
    const id = await add();
    await saveReading(db, reading(id));
    await saveReading(db, reading(id, { commitments: [occurrence('b', 5), occurrence('c', 1)] }));
    const read = await listCommitments(db, year);
    expect(read.map((c) => [c.id, c.start.toString(), c.personIds])).toEqual([
      ['c', '2026-09-12T01:00:00Z', ['yu']],
      ['b', '2026-09-12T05:00:00Z', ['yu']],
    ]);
    expect(await findSource(db, id)).toMatchObject({ used: 2, skipped: 1, failures: 0, lastError: null });
  });

  it('says what came, moved and went, and leaves untouched what stands as it was', async () => {
    const { db } = database();
    const id = await add();
    const yu = ['yu' as PersonId];
    const [same, renamed, moved, gone] = [0, 1, 2, 3].map((n) => occurrence(`m${n}`, n)) as [
      ...ReadCommitment[],
    ] as [ReadCommitment, ReadCommitment, ReadCommitment, ReadCommitment];
    expect(await saveReading(db, reading(id, { commitments: [same, renamed, moved, gone] }))).toEqual(
      new Set(['m0', 'm1', 'm2', 'm3']),
    );
    const written = async () =>
      db.$queryRaw<{ id: string; by: string }[]>`SELECT id, xmin::text AS by FROM "Commitment" ORDER BY id`;
    const before = await written();
    const now = [
      { ...same, personIds: [] },
      { ...renamed, summary: '改了名' },
      { ...moved, end: moved.end.add({ minutes: 30 }), personIds: yu },
      occurrence('new', 5),
    ];
    expect(await saveReading(db, reading(id, { commitments: now }))).toEqual(new Set(['m2', 'm3', 'new']));
    const after = await written();
    expect(after.map((row) => row.id)).toEqual(['m0', 'm1', 'm2', 'new']);
    expect(after.filter((row) => before.some((was) => was.id === row.id && was.by === row.by))).toEqual([
      before[0],
    ]);
    const read = await listCommitments(db, year);
    expect(read.map(({ summary, personIds }) => [summary, personIds])).toEqual([
      [same.summary, []],
      ['改了名', yu],
      [moved.summary, yu],
      ['会议 new', yu],
    ]);
    expect(await saveReading(db, reading(id, { commitments: now }))).toEqual(new Set());
  });

  it('that fails half way leaves everything as it was', async () => {
    const { db } = database();
    const id = await add();
    await saveReading(db, reading(id));
    const twice = [occurrence('x', 0), occurrence('x', 1)];
    await expect(saveReading(db, reading(id, { at: at('13:00'), commitments: twice }))).rejects.toThrow();
    expect((await listCommitments(db, year)).map((c) => c.id)).toEqual(['a', 'b']);
    expect((await findSource(db, id))?.lastSuccessAt?.toString()).toBe(at('12:05').toString());
  });

  it('writes nothing once its lease went to another', async () => {
    const { db } = database();
    const id = await add();
    const [mine] = await lease('12:00');
    await lease('12:06');
    expect(await saveReading(db, reading(id, { leasedUntil: mine?.leasedUntil ?? null }))).toBeNull();
    expect(await listCommitments(db, year)).toEqual([]);
  });

  it('failure keeps what was read and says what went wrong', async () => {
    const { db } = database();
    const id = await add();
    await saveReading(db, reading(id));
    const failure = { id, leasedUntil: null, at: at('13:05'), nextRunAt: at('13:10'), error: 'status 503' };
    await noteFailure(db, failure);
    await noteFailure(db, failure);
    expect(await findSource(db, id)).toMatchObject({ failures: 2, lastError: 'status 503', used: 2 });
    expect(await listCommitments(db, year)).toHaveLength(2);
  });
});

describe('what staff type in', () => {
  const words = {
    bodyId: government,
    summary: '政府常务会议',
    start: at('14:00'),
    end: at('16:00'),
    allDay: false,
    firm: false,
    venueId: null,
    location: '',
    visibility: 'busy',
    personIds: ['yu' as PersonId],
  } as const;

  it('makes one typed calendar a body, as fresh as the last word, and can be taken back', async () => {
    const { db } = database();
    const type = (replaces: string | null, clock: string) =>
      typeCommitment(db, { words, sourceName: '电话登记', replaces, actor, at: at(clock) });
    const first = await type(null, '11:30');
    // Changed: another in its place, once; whoever changes what is gone is told, and nothing is written twice.
    const id = (await type(first, '12:00')) ?? '';
    expect(await type(first, '12:30')).toBeNull();
    await db.body.create({ data: { id: 'court', name: '区人民法院', shortName: '法院', kind: 'court' } });
    const other = { ...words, bodyId: 'court' as BodyId };
    const taking = { words: other, sourceName: '电话登记', replaces: id, actor, at: at('12:40') };
    expect(await typeCommitment(db, taking)).toBeNull();
    await type(null, '13:00');
    const [source, ...more] = await listCalendarSources(db);
    expect(more).toEqual([]);
    expect(source).toMatchObject({ kind: 'typed', name: '电话登记', used: 2 });
    expect(source?.lastSuccessAt?.toString()).toBe(at('13:00').toString());
    expect(await removeTyped(db, { id, actor, at: at('13:30') })).toBe(true);
    const left = await listTyped(db, { bodyId: government, from: at('12:00') });
    expect(left.map((c) => [c.summary, c.visibility, c.firm])).toEqual([['', 'busy', false]]);
  });

  it('stands as of the day somebody asked and nothing was new, even where nothing is written down', async () => {
    const { db } = database();
    await confirmTyped(db, { bodyId: government, sourceName: '电话登记', actor, at: at('14:00') });
    const [source] = await listCalendarSources(db);
    expect(source).toMatchObject({ kind: 'typed', used: 0 });
    expect(source?.lastSuccessAt?.toString()).toBe(at('14:00').toString());
  });

  it('stands as of before where that is taken back, unless more was said since', async () => {
    const { db } = database();
    const asked = { bodyId: government, sourceName: '电话登记', actor };
    const stands = async () => (await listCalendarSources(db)).map((one) => one.lastSuccessAt?.toString());
    const undone = (confirmed: string, before: Temporal.Instant | null) =>
      unconfirmTyped(db, { bodyId: government, confirmed: at(confirmed), before, actor, at: at('15:00') });
    const nothing = await confirmTyped(db, { ...asked, at: at('13:00') });
    const first = await confirmTyped(db, { ...asked, at: at('14:00') });
    expect([nothing, first?.toString()]).toEqual([null, at('13:00').toString()]);
    await undone('13:00', nothing);
    expect(await stands()).toEqual([at('14:00').toString()]);
    await undone('14:00', first);
    expect(await stands()).toEqual([at('13:00').toString()]);
    await undone('13:00', nothing);
    expect(await stands()).toEqual([]);
  });

  it('is all that can be taken back: what a calendar said stays', async () => {
    const { db } = database();
    await saveReading(db, reading(await add()));
    expect(await removeTyped(db, { id: 'a', actor, at: at('13:30') })).toBe(false);
  });
});
