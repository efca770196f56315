import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moveItem } from '#lib/usecases/agendas/commands.ts';
import { undoAgenda } from '#lib/usecases/agendas/undo.ts';
import { addAttendees, changeAttendee, removeAttendee, setLeave } from '#lib/usecases/attendance/commands.ts';
import { markCardsPrinted } from '#lib/usecases/cards/commands.ts';
import { viewCards } from '#lib/usecases/cards/queries.ts';
import type { Context } from '#lib/usecases/context.ts';
import { sendInvitations } from '#lib/usecases/invitations/commands.ts';
import { usualOptions } from '#lib/usecases/papers/input.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { rescheduleMeeting } from '#lib/usecases/planning/commands.ts';
import { markDone, undoMark } from '#lib/usecases/ripple/mark.ts';
import { type RippleView, viewRipple } from '#lib/usecases/ripple/queries.ts';
import { applyRemedy } from '#lib/usecases/seating/commands.ts';
import { viewSeating } from '#lib/usecases/seating/queries.ts';
import { undoSeating } from '#lib/usecases/seating/undo.ts';
import { lendVehicle } from '#lib/usecases/vehicles/lend.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const main = 'demo-main';
const mail = ['HUIQIAN_SMTP_URL', 'HUIQIAN_MAIL_FROM', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET'] as const;
let office: Context;
let minute = 0;
const later = (): Context => ({ ...office, now: office.now.add({ minutes: ++minute }) });
const ripple = async () => value(await viewRipple(later(), main));

/** What is listed, without the versions of what it was made from. */
async function listed(): Promise<Omit<RippleView, 'version' | 'seatingVersion'>> {
  const { version: _, seatingVersion: __, ...view } = await ripple();
  return view;
}

const stale = ({ papers }: Pick<RippleView, 'papers'>) => papers.map(({ artefact }) => artefact);

/** The sittings as they are planned, to be moved. */
async function sittingsOf() {
  const rows = await database().db.sitting.findMany({
    where: { meetingId: main },
    orderBy: { position: 'asc' },
  });
  const clock = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString();
  return rows.map(({ id, name, startsAt, endsAt, venueId }) => ({
    ...{ id, name, venueId },
    day: clock(startsAt).slice(0, 10),
    start: clock(startsAt).slice(11, 16),
    end: clock(endsAt).slice(11, 16),
  }));
}

async function reschedule(sittings: Awaited<ReturnType<typeof sittingsOf>>): Promise<void> {
  const { version } = await database().db.meeting.findUniqueOrThrow({ where: { id: main } });
  value(await rescheduleMeeting(later(), { meetingId: main, basedOn: version, sittings }));
}

/** A member of the hall who is expected. */
async function somebody(): Promise<string> {
  const rows = await database().db.attendance.findMany({
    where: { meetingId: main, capacity: 'member', onRostrum: false },
    orderBy: { personId: 'asc' },
  });
  const row = rows.find(({ leave }) => leave === null);
  if (!row) throw new Error('everybody is on leave');
  return row.personId;
}

beforeEach(async () => {
  const { db } = database();
  await loadDemoOffice(db);
  office = await demoContext(db, 'office');
  // The seats are agreed to, everything is printed, the cards lie on the tables.
  const seating = value(await viewSeating(office, main));
  value(
    await applyRemedy(later(), {
      meetingId: main,
      basedOn: seating?.version ?? 1,
      mode: 'strict',
      fresh: false,
    }),
  );
  value(await renderPaper(later(), main, 'pack.zip'));
  const { rows } = value(await viewCards(later(), main, { ...usualOptions, personId: '' }));
  value(
    await markCardsPrinted(later(), { meetingId: main, personIds: rows.map(({ personId }) => personId) }),
  );
});

afterEach(() => {
  for (const name of mail) delete process.env[name];
});

describe('a change lists what it makes untrue, and nothing once it is taken back', () => {
  it('a leave: quorum, meals, seat, card, sign-in sheet, script', async () => {
    const before = await listed();
    const personId = await somebody();
    const leave = { kind: 'sick', reason: '', approved: true } as const;
    const ask = { meetingId: main, personId };
    const { version } = value(await setLeave(later(), { ...ask, basedOn: (await ripple()).version, leave }));
    const after = await listed();
    const come = before.quorum?.expected ?? 0;
    expect(after.hall.quorum).toMatchObject({ before: { expected: come } });
    expect(after.quorum?.expected).toBe(come - 1);
    expect(after.hall.meals).toMatchObject({ now: (after.hall.meals?.before ?? 0) - 1 });
    expect(after.seats.left).toMatchObject([{ personId }]);
    expect(after.seats).toMatchObject({ taken: [], moved: [] });
    expect(after.cards).toMatchObject({ print: [], withdraw: [{ personId, unit: null }] });
    expect(stale(after)).toEqual(expect.arrayContaining(['script', 'seating', 'sign-in']));
    value(await setLeave(later(), { ...ask, basedOn: version, leave: null }));
    expect(await listed()).toEqual(before);
  });

  it('a new attendee: a seat, a card, a meal', async () => {
    const before = await listed();
    const person = await database().db.person.create({ data: { name: '钟晚到' } });
    const target = { meetingId: main, basedOn: (await ripple()).version };
    const { version } = value(
      await addAttendees(later(), { ...target, personIds: [person.id], capacity: 'non-voting' }),
    );
    const after = await listed();
    expect(after.cards.print).toMatchObject([{ personId: person.id, reason: 'new' }]);
    expect([...after.seats.taken.map(({ name }) => name), ...after.seats.unseated]).toContain(person.name);
    expect(after.hall.meals).toMatchObject({ now: (after.hall.meals?.before ?? 0) + 1 });
    expect(stale(after)).toContain('sign-in');
    value(await removeAttendee(later(), { meetingId: main, basedOn: version, personId: person.id }));
    expect(await listed()).toEqual(before);
  });

  it('a renamed post: the lists that print it, no card', async () => {
    const before = await listed();
    const { personId, capacity, post, rank, onRostrum } = await database().db.attendance.findFirstOrThrow({
      where: { meetingId: main, capacity: 'non-voting' },
      orderBy: { personId: 'asc' },
    });
    const seen = { meetingId: main, personId, capacity: capacity as 'non-voting', rank, onRostrum };
    const { version } = value(
      await changeAttendee(later(), {
        ...seen,
        basedOn: (await ripple()).version,
        post: `${post}（主持工作）`,
      }),
    );
    const after = await listed();
    expect(stale(after)).toEqual(expect.arrayContaining(['sign-in']));
    expect(after.cards).toMatchObject({ print: [], withdraw: [] });
    expect(after.hall).toMatchObject({ quorum: null, meals: null });
    value(await changeAttendee(later(), { ...seen, basedOn: version, post }));
    expect(await listed()).toEqual(before);
  });

  it('a reordered item: agenda, schedule, script, not the seats', async () => {
    const before = await listed();
    const [first] = await database().db.agendaItem.findMany({
      where: { meetingId: main, kind: 'report' },
      orderBy: { position: 'asc' },
    });
    const { agendaVersion } = await database().db.meeting.findUniqueOrThrow({ where: { id: main } });
    const itemId = first?.id ?? '';
    const index = (first?.position ?? 0) + 1;
    const { version } = value(
      await moveItem(later(), { meetingId: main, basedOn: agendaVersion, itemId, index }),
    );
    const after = await listed();
    expect(stale(after)).toEqual(expect.arrayContaining(['agenda', 'script']));
    expect(stale(after)).not.toContain('seating');
    expect(after.papers.find(({ artefact }) => artefact === 'agenda')?.parts).toContain(first?.title);
    value(await undoAgenda(later(), { meetingId: main, basedOn: version }));
    expect(await listed()).toEqual(before);
  });

  it('a moved hour: times on papers, the drivers, everybody who holds an invitation', async () => {
    process.env.HUIQIAN_SMTP_URL = 'smtp://127.0.0.1:9';
    process.env.HUIQIAN_MAIL_FROM = '人大办 <office@huiqian.example>';
    process.env.NEXTAUTH_URL = 'https://huiqian.example';
    process.env.NEXTAUTH_SECRET = 'of this test';
    const { db } = database();
    const [one, other] = await db.attendance.findMany({
      where: { meetingId: main, capacity: 'member' },
      orderBy: { personId: 'asc' },
      take: 2,
    });
    const invited = [one?.personId ?? '', other?.personId ?? ''];
    for (const id of invited) await db.person.update({ where: { id }, data: { email: `${id}@example.cn` } });
    value(await sendInvitations(later(), { meetingId: main, personIds: invited }));
    const sittings = await sittingsOf();
    const vehicle = await db.vehicle.findFirstOrThrow({ where: { retiredOn: null }, orderBy: { id: 'asc' } });
    const [first] = sittings;
    const trip = { start: `${first?.day}T${first?.start}`, end: `${first?.day}T${first?.end}` };
    const { id } = value(
      await lendVehicle(later(), {
        ...{ id: null, basedOn: 1, meetingId: main, vehicleId: vehicle.id, ...trip },
        ...{ from: '', riders: '', riderCount: null, wait: false },
      }),
    );
    const told = (await ripple()).hall.trips.map(({ ref, unit }) => ({ ref, unit }));
    value(await markDone(later(), { meetingId: main, papers: [], cards: [], told }));
    const before = await listed();
    expect(before.invited.people).toEqual([]);

    const later15 = (clock: string): string =>
      `${clock.slice(0, 3)}${String(Number(clock.slice(3)) + 15).padStart(2, '0')}`;
    await reschedule(sittings.map((each) => ({ ...each, start: later15(each.start) })));
    const after = await listed();
    expect(stale(after)).toEqual(expect.arrayContaining(['notice', 'sign-in']));
    expect(after.hall.trips).toMatchObject([{ ref: `trip:${id}`, what: 'moved', plate: vehicle.plate }]);
    expect(after.invited.people.map(({ personId, why }) => [personId, why])).toEqual(
      expect.arrayContaining(invited.map((personId) => [personId, 'old-time'])),
    );
    expect(after.cards).toMatchObject({ print: [], withdraw: [] });
    // Bodies that owe papers know the old hour; each is told by itself.
    const { bodies } = after.hall;
    expect(bodies.length).toBeGreaterThan(0);
    for (const { what, before: knew, now } of bodies) {
      expect(what).toBe('changed');
      expect(knew?.owed).toEqual(now?.owed);
      expect(knew?.sittings[0]?.start).not.toBe(now?.sittings[0]?.start);
    }
    const asked = bodies.map(({ ref, unit }) => ({ ref, unit }));
    const noted = value(await markDone(later(), { meetingId: main, papers: [], cards: [], told: asked }));
    expect((await ripple()).hall.bodies).toEqual([]);
    value(await undoMark(later(), { meetingId: main, ids: [...noted.ids] }));
    expect((await ripple()).hall.bodies).toEqual(bodies);

    await reschedule(sittings);
    expect(await listed()).toEqual(before);
  });

  it('another room: everybody has another seat', async () => {
    const before = await listed();
    const sittings = await sittingsOf();
    const room = await database().db.venue.findFirstOrThrow({
      where: { id: { not: sittings[0]?.venueId ?? '' } },
      orderBy: { capacity: 'desc' },
    });
    await reschedule(sittings.map((each) => ({ ...each, venueId: room.id })));
    const after = await listed();
    expect(stale(after)).toEqual(expect.arrayContaining(['notice', 'seating', 'sign-in']));
    const { left, taken, moved, unseated } = after.seats;
    expect(taken).toEqual([]);
    expect(moved.length + left.length).toBeGreaterThan(0);
    expect(left.length).toBe(unseated.length);
    await reschedule(sittings);
    expect(await listed()).toEqual(before);
  });
});

it('offers to seat all by rule again, and takes that back', async () => {
  const personId = await somebody();
  const leave = { kind: 'sick', reason: '', approved: true } as const;
  value(await setLeave(later(), { meetingId: main, personId, basedOn: (await ripple()).version, leave }));
  const open = await ripple();
  expect(open.seats.moved).toEqual([]);
  expect(open.seats.strict).toBeGreaterThan(0);
  const { version } = value(
    await applyRemedy(later(), {
      meetingId: main,
      basedOn: open.seatingVersion,
      mode: 'strict',
      fresh: false,
    }),
  );
  const moved = await ripple();
  expect(moved.seats.moved).toHaveLength(open.seats.strict ?? 0);
  expect(moved.seats.left).toMatchObject([{ personId }]);
  value(await undoSeating(later(), { meetingId: main, basedOn: version }));
  // What can be undone next is another version of the same seats.
  const seen = ({ back: _back, ...rest }: typeof open) => ({ ...rest, seatingVersion: 0 });
  expect(seen(await ripple())).toEqual(seen(open));
});
