import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/access/can.ts';
import type { BodyId } from '#lib/domain/id.ts';
import { createSource, findSource } from '#lib/store/calendar-sources.ts';
import { listCommitments } from '#lib/store/commitments.ts';
import { syncSources } from '#lib/usecases/calendars/sync.ts';
import { testDatabase, testServer } from '#tests/support/test-database.ts';

const database = testDatabase();
const actor: Actor = { userId: 'u1', name: '温玥', role: 'office', bodyId: 'own', personId: null };
const now = Temporal.Instant.from('2026-09-11T12:00+08:00');
const later = (minutes: number) => () => now.add({ minutes });
const meeting = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:a', 'SUMMARY:常务会议'],
  ...['DTSTART:20260914T010000Z', 'DTEND:20260914T030000Z', 'END:VEVENT', 'END:VCALENDAR'],
].join('\r\n');

let server: Server;
let asked: string[] = [];
/** Called with each request; left out, it is answered at once. */
let hold: ((response: ServerResponse) => void) | null = null;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (hold) hold(response);
    else response.end(meeting);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  const { db } = database();
  asked = [];
  hold = null;
  const named = { locality: '云溪区', localityEn: 'Yunxi', name: '办公室', shortName: '云溪区人大办' };
  const rules = { allowedHosts: ['127.0.0.1'] };
  await db.office.create({ data: { ...named, term: 5, rulePack: 'district-default', rules } });
  await db.body.create({
    data: { id: 'government', name: '区政府办', shortName: '政府办', kind: 'government' },
  });
});

const subscribe = (name: string) =>
  createSource(database().db, {
    bodyId: 'government' as BodyId,
    kind: 'url',
    name,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`,
    actor,
    at: now,
  });

/** A second server process on the same database. */
async function anotherInstance(): Promise<ChildProcess> {
  const { rows } = await database().pool.query<{ name: string }>('SELECT current_database() AS name');
  const url = new URL(testServer ?? '');
  url.pathname = `/${rows[0]?.name}`;
  const program = path.join(import.meta.dirname, '../../support/instance-process.ts');
  return fork(program, [url.href, now.toString()]);
}

describe.skipIf(!testServer)('two servers on one PostgreSQL', () => {
  it('share the calendars that are due: each is read by one of them', async () => {
    const ids = await Promise.all(['a', 'b', 'c', 'd'].map(subscribe));
    hold = (response) => setTimeout(() => response.end(meeting), 200);
    const other = await anotherInstance();
    const theirs = once(other, 'message');
    const ours = await syncSources(database().db, later(0));
    const [read] = (await theirs) as [readonly string[]];
    expect([...ours.map(({ id }) => id), ...read].sort()).toEqual([...ids].sort());
    expect(asked.sort()).toEqual(['/a', '/b', '/c', '/d']);
  });

  it('take over what one of them was reading when it was killed, once its lease has run out', async () => {
    const { db } = database();
    const id = await subscribe('a');
    const begun = new Promise<void>((resolve) => {
      hold = () => resolve();
    });
    const other = await anotherInstance();
    await begun;
    expect(await syncSources(db, later(1))).toEqual([]);
    const gone = once(other, 'exit');
    other.kill('SIGKILL');
    await gone;
    hold = null;
    expect(await syncSources(db, later(4))).toEqual([]);
    expect(await syncSources(db, later(6))).toEqual([{ id, result: 'read' }]);
    expect(await findSource(db, id)).toMatchObject({ used: 1, failures: 0, lastError: null });
    const day = { start: now, end: now.add({ hours: 24 * 7 }) };
    expect((await listCommitments(db, day)).map(({ summary }) => summary)).toEqual(['常务会议']);
  });
});
