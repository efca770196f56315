import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '#lib/domain/id.ts';
import { verifyChain } from '#lib/store/audit.ts';
import { findPerson } from '#lib/store/people.ts';
import { viewAttendance } from '#lib/usecases/attendance/queries.ts';
import type { Context } from '#lib/usecases/context.ts';
import { keepPerson } from '#lib/usecases/people/commands.ts';
import { savePersonInput } from '#lib/usecases/people/input.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
let office: Context;
const who = '于文澜';

beforeEach(async () => {
  await loadDemoOffice(database().db);
  office = await demoContext(database().db, 'office');
});

const idOf = async () => (await office.db.person.findFirstOrThrow({ where: { name: who } })).id as PersonId;

/** Saves one post of theirs otherwise. */
async function saysInRoster(change: object): Promise<void> {
  const person = await findPerson(office.db, await idOf());
  if (!person) throw new Error(`${who} is not there`);
  const { version: basedOn, ...fields } = person;
  const memberships = person.memberships.map((held) => ({
    ...held,
    from: held.from?.toString() ?? null,
    to: held.to?.toString() ?? null,
    ...(held.group === 'members' ? change : {}),
  }));
  const input = savePersonInput.parse({ ...fields, basedOn, memberships, answered: ['since-ever'] });
  value(await keepPerson(office, input));
}

const listed = async () =>
  value(await viewAttendance(office, 'demo-main')).attendees.find(({ name }) => name === who);
const versionOf = async (id: string) =>
  (await office.db.meeting.findUniqueOrThrow({ where: { id } })).attendanceVersion;

describe('a change of the roster', () => {
  it('reaches the lists of meetings still to be held, and is undone on them as well', async () => {
    const [before, version] = [await listed(), await versionOf('demo-main')];
    await saysInRoster({ post: '副主任', rank: 8 });
    expect(await listed()).toMatchObject({ post: '副主任', rank: 8, onRostrum: true });
    expect(await versionOf('demo-main')).toBe(version + 1);
    const event = await office.db.auditEvent.findFirstOrThrow({
      where: { entity: 'attendance' },
      orderBy: { seq: 'desc' },
    });
    expect(event).toMatchObject({ entityId: 'demo-main', after: [{ post: '副主任', rank: 8 }] });
    expect(await verifyChain(office.db)).toMatchObject({ intact: true });
    await saysInRoster({ post: '委员', rank: null });
    expect(await listed()).toEqual(before);
  });

  it('reaches them where a member becomes a vice-chairperson', async () => {
    await saysInRoster({ group: 'chairpersons', post: '副主任', rank: 8 });
    expect(await listed()).toMatchObject({ post: '副主任', rank: 8, onRostrum: true });
  });

  it('leaves a list alone that was changed by hand, and one that is closed', async () => {
    const where = { meetingId: 'demo-main', personId: await idOf() };
    await office.db.attendance.updateMany({ where, data: { post: '召集人' } });
    await saysInRoster({ post: '副主任', rank: 8 });
    expect(await listed()).toMatchObject({ post: '召集人', rank: null, onRostrum: false });
    await office.db.attendance.updateMany({ where, data: { post: '副主任', rank: 8, onRostrum: true } });
    await office.db.meeting.update({ where: { id: 'demo-main' }, data: { state: 'closed' } });
    await saysInRoster({ post: '委员', rank: null });
    expect(await listed()).toMatchObject({ post: '副主任', rank: 8 });
  });
});
