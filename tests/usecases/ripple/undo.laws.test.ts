import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { moveItem, removeItem } from '#lib/usecases/agendas/commands.ts';
import { undoAgenda } from '#lib/usecases/agendas/undo.ts';
import { addAttendees, changeAttendee, removeAttendee, setLeave } from '#lib/usecases/attendance/commands.ts';
import { viewAttendance } from '#lib/usecases/attendance/queries.ts';
import { undoAttendance } from '#lib/usecases/attendance/undo.ts';
import { markCardsPrinted } from '#lib/usecases/cards/commands.ts';
import { viewCards } from '#lib/usecases/cards/queries.ts';
import type { Context } from '#lib/usecases/context.ts';
import { sendInvitations } from '#lib/usecases/invitations/commands.ts';
import { usualOptions } from '#lib/usecases/papers/input.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { rescheduleMeeting } from '#lib/usecases/planning/commands.ts';
import { viewDifferences } from '#lib/usecases/ripple/differences.ts';
import { markDone, undoMark } from '#lib/usecases/ripple/mark.ts';
import { viewRipple } from '#lib/usecases/ripple/queries.ts';
import { applyRemedy, lockSeat, moveSeat } from '#lib/usecases/seating/commands.ts';
import { viewSeating } from '#lib/usecases/seating/queries.ts';
import { undoSeating } from '#lib/usecases/seating/undo.ts';
import { lendVehicle } from '#lib/usecases/vehicles/lend.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const meetingId = 'demo-main';
const mail = {
  HUIQIAN_SMTP_URL: 'smtp://127.0.0.1:9',
  HUIQIAN_MAIL_FROM: '人大办 <office@huiqian.example>',
  NEXTAUTH_URL: 'https://huiqian.example',
  NEXTAUTH_SECRET: 'of this test',
};
let office: Context;
let moment = 0;
const later = (): Context => ({ ...office, now: office.now.add({ seconds: ++moment }) });

/** Everything is printed, told and sent, so that a change makes as much untrue as it can. */
beforeEach(async () => {
  Object.assign(process.env, mail);
  const { db } = database();
  await loadDemoOffice(db);
  office = await demoContext(db, 'office');
  const basedOn = value(await viewSeating(office, meetingId))?.version ?? 1;
  value(await applyRemedy(later(), { meetingId, basedOn, mode: 'strict', fresh: false }));
  const rows = await db.attendance.findMany({ where: { meetingId }, orderBy: { id: 'asc' }, take: 6 });
  for (const { personId: id } of rows)
    await db.person.update({ where: { id }, data: { email: `${id}@example.cn` } });
  value(await sendInvitations(later(), { meetingId, personIds: rows.map(({ personId }) => personId) }));
  const [first] = await sittings();
  const vehicle = await db.vehicle.findFirstOrThrow({ where: { retiredOn: null }, orderBy: { id: 'asc' } });
  value(
    await lendVehicle(later(), {
      ...{ id: null, basedOn: 1, meetingId, vehicleId: vehicle.id, from: '', riders: '丁翀', riderCount: 2 },
      ...{ start: `${first?.day}T${first?.start}`, end: `${first?.day}T${first?.end}`, wait: false },
    }),
  );
  value(await renderPaper(later(), meetingId, 'pack.zip'));
  const { rows: cards } = value(await viewCards(later(), meetingId, { ...usualOptions, personId: '' }));
  value(await markCardsPrinted(later(), { meetingId, personIds: cards.map(({ personId }) => personId) }));
});

afterEach(() => {
  for (const name of Object.keys(mail)) delete process.env[name];
});

async function sittings() {
  const rows = await database().db.sitting.findMany({ where: { meetingId }, orderBy: { position: 'asc' } });
  const clock = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString();
  return rows.map(({ id, name, startsAt, endsAt, venueId }) => ({
    ...{ id, name, venueId },
    day: clock(startsAt).slice(0, 10),
    start: clock(startsAt).slice(11, 16),
    end: clock(endsAt).slice(11, 16),
  }));
}

const versions = async () => database().db.meeting.findUniqueOrThrow({ where: { id: meetingId } });

/** All that is told of a meeting, without the versions it was made from and the last undo there is. */
async function derived() {
  const context = later();
  const {
    version: _,
    seatingVersion: __,
    back: ___,
    ...ripple
  } = value(await viewRipple(context, meetingId));
  const seating = value(await viewSeating(context, meetingId));
  const attendance = value(await viewAttendance(context, meetingId));
  return JSON.parse(
    JSON.stringify({
      ripple,
      differences: await viewDifferences(context, meetingId),
      seating: { ...seating, version: 0, attendanceVersion: 0, undo: null },
      attendance: { ...attendance, version: 0 },
      cards: value(await viewCards(context, meetingId, { ...usualOptions, personId: '' })).rows,
      sittings: await sittings(),
      trips: await database().db.trip.findMany({ where: { meetingId }, omit: { version: true } }),
    }),
  );
}

/** A late change, made with what chance chose; gives how it is taken back. */
type Change = (chance: number) => Promise<() => Promise<void>>;

const pick = <T>(all: readonly T[], chance: number): T => {
  const one = all[chance % all.length];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
};
const listed = () => database().db.attendance.findMany({ where: { meetingId }, orderBy: { id: 'asc' } });

async function backToList(): Promise<void> {
  value(await undoAttendance(later(), { meetingId, basedOn: (await versions()).attendanceVersion }));
}

async function backToSeats(): Promise<void> {
  value(await undoSeating(later(), { meetingId, basedOn: (await versions()).seatingVersion }));
}

async function backToAgenda(): Promise<void> {
  value(await undoAgenda(later(), { meetingId, basedOn: (await versions()).agendaVersion }));
}

async function place(planned: Awaited<ReturnType<typeof sittings>>): Promise<void> {
  const { version: basedOn } = await versions();
  value(await rescheduleMeeting(later(), { meetingId, basedOn, sittings: planned }));
}

const changes: Readonly<Record<string, Change>> = {
  leave: async (chance) => {
    const { personId } = pick(await listed(), chance);
    const { attendanceVersion: basedOn } = await versions();
    const leave = { kind: 'sick', reason: '', approved: chance % 2 === 0 } as const;
    value(await setLeave(later(), { meetingId, basedOn, personId, leave }));
    return backToList;
  },
  'new attendee': async (chance) => {
    const person = await database().db.person.create({ data: { name: `钟晚${'一二三四五'[chance % 5]}` } });
    const { attendanceVersion: basedOn } = await versions();
    const capacity = pick(['member', 'non-voting', 'observer'] as const, chance);
    value(await addAttendees(later(), { meetingId, basedOn, personIds: [person.id], capacity }));
    return backToList;
  },
  'taken off': async (chance) => {
    const { personId } = pick(await listed(), chance);
    value(
      await removeAttendee(later(), { meetingId, basedOn: (await versions()).attendanceVersion, personId }),
    );
    return backToList;
  },
  'renamed post': async (chance) => {
    const { personId, capacity, post, rank, onRostrum } = pick(await listed(), chance);
    const { attendanceVersion: basedOn } = await versions();
    const seen = { meetingId, basedOn, personId, rank, onRostrum };
    value(
      await changeAttendee(later(), { ...seen, capacity: capacity as 'member', post: `${post}（主持工作）` }),
    );
    return backToList;
  },
  'reordered item': async (chance) => {
    const items = await database().db.agendaItem.findMany({
      where: { meetingId },
      orderBy: { position: 'asc' },
    });
    const { id: itemId, position } = pick(items, chance);
    const { agendaVersion: basedOn } = await versions();
    const index = position === 0 ? items.length - 1 : 0;
    value(await moveItem(later(), { meetingId, basedOn, itemId, index }));
    return backToAgenda;
  },
  'dropped item': async (chance) => {
    const { id: itemId } = pick(await database().db.agendaItem.findMany({ where: { meetingId } }), chance);
    value(await removeItem(later(), { meetingId, basedOn: (await versions()).agendaVersion, itemId }));
    return backToAgenda;
  },
  'moved hour': async (chance) => {
    const planned = await sittings();
    const by = (chance % 3) + 1;
    const on = (clock: string): string => `${clock.slice(0, 3)}${String(by * 5).padStart(2, '0')}`;
    await place(planned.map((each) => ({ ...each, start: on(each.start) })));
    return () => place(planned);
  },
  'other room': async (chance) => {
    const planned = await sittings();
    const rooms = await database().db.venue.findMany({ orderBy: { id: 'asc' } });
    const venueId = pick(rooms, chance).id;
    await place(planned.map((each) => ({ ...each, venueId })));
    return () => place(planned);
  },
  'seat by hand': async (chance) => {
    const seating = value(await viewSeating(later(), meetingId));
    const seats = seating?.room.areas.flatMap(({ rows }) => rows.flatMap((row) => row.seats)) ?? [];
    const sitting = seating?.people ?? [];
    const moved = await moveSeat(later(), {
      ...{ meetingId, basedOn: seating?.version ?? 1, seatId: pick(seats, chance).id },
      personId: pick(sitting, chance >> 3).personId,
    });
    return moved.ok ? backToSeats : async () => undefined;
  },
  'locked seat': async (chance) => {
    const seating = value(await viewSeating(later(), meetingId));
    const seatId = pick(seating?.people ?? [], chance).seatId;
    value(await lockSeat(later(), { meetingId, basedOn: seating?.version ?? 1, seatId, locked: true }));
    return backToSeats;
  },
  'seated by rule': async () => {
    const { seatingVersion: basedOn } = await versions();
    value(await applyRemedy(later(), { meetingId, basedOn, mode: 'strict', fresh: false }));
    return backToSeats;
  },
  'noted as done': async (chance) => {
    const { cards, papers, hall } = value(await viewRipple(later(), meetingId));
    const due = await viewDifferences(later(), meetingId);
    const some = <T>(all: readonly T[]): readonly T[] => all.filter((_, at) => (chance >> at) % 2 === 0);
    const marks = {
      papers: some(papers).map(({ artefact, fingerprint }, at) => {
        const { print = [], remove = [] } = due[artefact] ?? {};
        const pages = some([...print, ...remove]);
        return { artefact, fingerprint, ...(at % 2 === 0 && pages.length > 0 ? { pages: [...pages] } : {}) };
      }),
      cards: some([...cards.print, ...cards.withdraw]).map(({ personId, unit }) => ({ personId, unit })),
      told: some([hall.quorum, hall.meals, ...hall.trips, ...hall.bodies]).flatMap((each) =>
        each ? [{ ref: each.ref, unit: each.unit }] : [],
      ),
    };
    const { ids } = value(await markDone(later(), { meetingId, ...marks }));
    if (ids.length === 0) return async () => undefined;
    return async () => void value(await undoMark(later(), { meetingId, ids: [...ids] }));
  },
};

it('whatever was changed, and noted as done, is all as before once it is taken back', async () => {
  const before = await derived();
  const step = fc.record({
    change: fc.constantFrom(...Object.keys(changes)),
    chance: fc.nat({ max: 1_000 }),
  });
  let stirred = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      const back: (() => Promise<void>)[] = [];
      for (const { change, chance } of steps)
        back.push((await changes[change]?.(chance)) ?? (async () => {}));
      if (JSON.stringify(await derived()) !== JSON.stringify(before)) stirred += 1;
      for (const undo of back.reverse()) await undo();
      expect(await derived()).toEqual(before);
    }),
    { seed: 20_260_911, numRuns: 15, endOnFailure: true },
  );
  expect(stirred).toBeGreaterThan(12);
}, 300_000);
