import { beforeEach, describe, expect, it } from 'vitest';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal, StaleRefusal } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { findBody } from '#lib/store/bodies.ts';
import { saveText } from '#lib/store/scripts.ts';
import { editBody } from '#lib/usecases/bodies/commands.ts';
import { editBodyInput } from '#lib/usecases/bodies/input.ts';
import type { Context } from '#lib/usecases/context.ts';
import { editMeeting } from '#lib/usecases/meetings/edit-meeting.ts';
import { viewOverview } from '#lib/usecases/meetings/overview.ts';
import { editOffice } from '#lib/usecases/office/commands.ts';
import { editOfficeInput } from '#lib/usecases/office/input.ts';
import { viewSettings } from '#lib/usecases/office/queries.ts';
import { keepPerson } from '#lib/usecases/people/commands.ts';
import { viewPerson } from '#lib/usecases/people/queries.ts';
import { rescheduleMeeting } from '#lib/usecases/planning/commands.ts';
import { editTask, shareOut } from '#lib/usecases/tasks/share-out.ts';
import { disableUser, editUser } from '#lib/usecases/users/commands.ts';
import { viewUsers } from '#lib/usecases/users/queries.ts';
import { keepVenue } from '#lib/usecases/venues/commands.ts';
import { keepVenueInput } from '#lib/usecases/venues/input.ts';
import { viewVenues } from '#lib/usecases/venues/queries.ts';
import { compareVersions } from '#lib/usecases/versions/compare.ts';
import { plainRefusal, refusalMessage } from '#lib/web/answer.ts';
import { demoContext, demoNow, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const meetingId = 'demo-main';
let mine: Context;
let colleague: Context;

beforeEach(async () => {
  const { db } = database();
  await loadDemoOffice(db);
  mine = await demoContext(db, 'admin');
  colleague = await demoContext(db, 'office', { now: demoNow.add({ minutes: 5 }) });
});

function stale(result: Result<unknown, Refusal>): StaleRefusal {
  if (result.ok || result.refusal.kind !== 'stale') throw new Error(JSON.stringify(result));
  return plainRefusal(result.refusal);
}

/** What the person reads: the fields that differ, theirs and mine. */
async function read(result: Result<unknown, Refusal>, locale: Locale = 'zh-CN') {
  const compared = await compareVersions({ ...mine, locale }, stale(result));
  expect(compared.saved).toEqual({
    by: colleague.actor.name,
    when: locale === 'zh-CN' ? '9月11日 周五 14:37' : 'Fri 11 Sep 14:37',
  });
  return compared.rows.map(({ label, theirs, yours }) => [label, theirs, yours]);
}

describe('a save that came second is compared in words', () => {
  it('a meeting’s facts', async () => {
    const { facts, sittings, version, chairs } = value(await viewOverview(mine, meetingId));
    const { term, number, title, shortTitle, urgentCause } = facts;
    const input = {
      ...{ meetingId, basedOn: version, term, number, title, shortTitle, urgentCause },
      chairs: sittings.map(({ id }) => ({ sittingId: id, chairId: chairs[0]?.id ?? null })),
    };
    value(await editMeeting(colleague, { ...input, title: '同事的全称', chairs: [] }));
    const nobody = sittings.map(({ id }) => ({ sittingId: id, chairId: null }));
    const late = await editMeeting(mine, { ...input, chairs: nobody });
    expect(await read(late)).toContainEqual(['全称', '同事的全称', title]);
    const chair = (await read(late, 'en')).find(([label]) => label === 'Chair');
    expect(chair?.[2]).toBe('not named yet');
    expect(chair?.[1]).toContain(sittings[0]?.chair);
  });

  it('a move of a meeting', async () => {
    const { sittings, version } = value(await viewOverview(mine, meetingId));
    const [sitting] = sittings;
    const moved = (start: string) => ({
      ...{ meetingId, basedOn: version },
      sittings: [
        { id: sitting?.id ?? null, name: '', day: '2026-09-24', start, end: '17:00', venueId: null },
      ],
    });
    value(await rescheduleMeeting(colleague, moved('14:00')));
    expect(await read(await rescheduleMeeting(mine, moved('15:00')))).toEqual([
      ['时间', '9月24日 周四 14:00–17:00、未定', '9月24日 周四 15:00–17:00、未定'],
    ]);
  });

  it('a task', async () => {
    const { departments } = value(await viewOverview(mine, meetingId));
    const [one, two] = departments;
    const words = {
      title: '布置会场',
      ownerName: '',
      deliverable: '',
      receiverName: '',
      dueOn: '2026-09-13',
    };
    const { taskId } = value(await shareOut(mine, { ...words, meetingId, departmentId: one?.id ?? null }));
    const change = { ...words, taskId, basedOn: 1 };
    value(await editTask(colleague, { ...change, dueOn: '2026-09-14', departmentId: two?.id ?? null }));
    const late = await editTask(mine, { ...change, dueOn: null, departmentId: one?.id ?? null });
    expect(await read(late, 'en')).toEqual([
      ['Department', two?.name, one?.name],
      ['By when', 'Monday, 14 September 2026', 'None'],
    ]);
  });

  it('a person with their posts', async () => {
    const row = await database().db.person.findFirstOrThrow({ where: { memberships: { some: {} } } });
    const { person, bodies } = value(await viewPerson(mine, row.id));
    const { version: basedOn, ...whole } = person;
    const content = { ...whole, memberships: whole.memberships as never, basedOn };
    value(await keepPerson(colleague, { ...content, gender: 'unknown' }));
    const [body] = bodies;
    const post = { group: 'members', post: '委员', rank: 3, from: '2026-01-09', to: null } as const;
    const memberships = [{ ...post, bodyId: body?.id ?? '' }];
    const rows = await read(await keepPerson(mine, { ...content, memberships }), 'en');
    expect(rows[0]?.slice(0, 2)).toEqual(['Gender', 'Not given']);
    expect(rows[1]?.[0]).toBe('Posts');
    expect(rows[1]?.[2]).toBe(`${body?.shortName}, Members, 委员, rank 3, from 9 January 2026`);
  });

  it('a body', async () => {
    const rows = await database().db.body.findMany({ where: { kind: 'department' }, take: 2 });
    const [body, other] = rows;
    const { id, version, ...words } = (await findBody(mine.db, (body?.id ?? '') as never)) ?? ({} as never);
    const input = { ...words, bodyId: id, basedOn: version };
    value(
      await editBody(colleague, editBodyInput.parse({ ...input, shareLevel: 'title', parentId: other?.id })),
    );
    const late = await editBody(mine, editBodyInput.parse({ ...input, shareLevel: 'full', parentId: null }));
    expect(await read(late)).toEqual([
      ['隶属', other?.shortName, '无'],
      ['对方看到我们', '标题', '全部'],
    ]);
  });

  it('a venue, by the counts it is drawn from', async () => {
    const venue = value(await viewVenues(mine)).venues.find(({ shape }) => shape?.kind === 'theatre');
    if (venue?.shape?.kind !== 'theatre') throw new Error('the demo office has no such venue');
    const { id, version: basedOn, name, address, capacity, setUpMinutes, clearDownMinutes, shape } = venue;
    const input = { id, basedOn, name, address, capacity, setUpMinutes, clearDownMinutes, shape };
    const theirs = {
      ...input,
      surveyedOn: '2026-09-01',
      shape: { ...shape, votingRows: shape.votingRows + 1 },
    };
    value(await keepVenue(colleague, keepVenueInput.parse(theirs)));
    const late = await keepVenue(mine, keepVenueInput.parse({ ...input, surveyedOn: '', capacity: 12 }));
    const rows = await read(late, 'en');
    expect(rows).toContainEqual(['Capacity', String(capacity), '12']);
    expect(rows).toContainEqual(['Measured on', 'Tuesday, 1 September 2026', 'None']);
    expect(rows).toContainEqual(['Voting rows', String(shape.votingRows + 1), String(shape.votingRows)]);
  });

  it('the office', async () => {
    const { office, packs } = value(await viewSettings(mine));
    const { version: basedOn, ...facts } = office;
    const other = packs.find(({ id }) => id !== office.rulePack);
    const input = editOfficeInput.parse({ ...facts, allowedHosts: [...facts.allowedHosts], basedOn });
    const boss = { ...colleague, actor: { ...colleague.actor, role: 'admin' as const } };
    value(
      await editOffice(boss, {
        ...input,
        rulePack: other?.id ?? '',
        seating: { ...input.seating, even: 'B' },
      }),
    );
    const rows = await read(await editOffice(mine, { ...input, seating: { ...input.seating, even: 'A' } }));
    expect(rows).toContainEqual([
      '采用',
      other?.title,
      packs.find(({ id }) => id === office.rulePack)?.title,
    ]);
    expect(rows.map(([label]) => label)).toContain('偶数排');
  });

  it('an account, and nothing of one that was only closed or opened', async () => {
    const { users, people } = value(await viewUsers(mine));
    const user = users.find(({ role }) => role === 'liaison');
    if (!user) throw new Error('the demo office has no liaison');
    const { id: userId, version: basedOn, email, name, role, bodyId } = user;
    const facts = { userId, basedOn, email, name, role, bodyId };
    const boss = { ...colleague, actor: { ...colleague.actor, role: 'admin' as const } };
    const [person] = people;
    value(await editUser(boss, { ...facts, role: 'office', personId: null }));
    const late = await editUser(mine, { ...facts, personId: person?.id ?? null });
    expect(await read(late, 'en')).toEqual([
      ['Role', 'Office', 'Liaison'],
      ['Person', 'None', person?.name],
    ]);
    const act = stale(await disableUser(mine, { userId, basedOn }));
    const { saved, rows } = await compareVersions({ ...mine, locale: 'en' }, act);
    expect(rows).toEqual([]);
    expect(refusalMessage('en', act, saved)).toMatch(/changed this \(Fri 11 Sep 14:37\).*Nothing was done/);
  });

  it('a script, with the version that one’s own can be saved over', async () => {
    const { actor, db, now: at } = mine;
    const { scriptVersion: basedOn } = await db.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    const save = {
      meetingId: meetingId as MeetingId,
      paper: 'script' as const,
      edits: [],
      read: null,
      basedOn,
      actor,
      at,
    };
    value(await saveText(db, save));
    expect(stale(await saveText(db, save)).current).toMatchObject({ edits: [], version: basedOn + 1 });
  });

  it('of two at the very same moment, with what the other saved and not what both began with', async () => {
    const row = await database().db.body.findFirstOrThrow({ where: { kind: 'department' } });
    const { id: bodyId, ...words } = row;
    for (let round = 0; round < 5; round++) {
      const basedOn = row.version + round;
      const change = (contactName: string) => editBodyInput.parse({ ...words, bodyId, basedOn, contactName });
      const both = await Promise.all([
        editBody(mine, change(`我的${round}`)),
        editBody(colleague, change(`同事的${round}`)),
      ]);
      const late = both.filter(({ ok }) => !ok).map(stale);
      expect(late).toHaveLength(1);
      const contactName = `${both[0].ok ? '我' : '同事'}的${round}`;
      expect(late[0]?.current).toMatchObject({ contactName, version: basedOn + 1 });
    }
  });
});
