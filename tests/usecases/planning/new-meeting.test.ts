import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { fillRostrum } from '#lib/usecases/attendance/commands.ts';
import { writeDownCommitment } from '#lib/usecases/calendars/commands.ts';
import { typeCommitmentInput } from '#lib/usecases/calendars/input.ts';
import type { Context } from '#lib/usecases/context.ts';
import { judgeMeeting } from '#lib/usecases/dossiers/judge-dossier.ts';
import { changeState } from '#lib/usecases/meetings/change-state.ts';
import { viewMeetings } from '#lib/usecases/meetings/list.ts';
import { checkDay, checkPlace } from '#lib/usecases/planning/check.ts';
import { planMeeting, rescheduleMeeting } from '#lib/usecases/planning/commands.ts';
import { findTimes } from '#lib/usecases/planning/find-times.ts';
import { createMeetingInput, findTimesInput, placeInput } from '#lib/usecases/planning/input.ts';
import { viewNewMeeting } from '#lib/usecases/planning/new-meeting.ts';
import { proposeMeeting } from '#lib/usecases/planning/propose.ts';
import { viewToday } from '#lib/usecases/today/queries.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
let office: Context;

beforeEach(async () => {
  await loadDemoOffice(database().db);
  office = await demoContext(database().db, 'office');
});

const venueId = 'room-301';
const sitting = (day: string, start = '14:30', end = '16:30') => ({ day, start, end, venueId });

async function clashesAt(type: string, day: string, start?: string, end?: string) {
  const place = placeInput.parse({ meetingId: null, type, sittings: [sitting(day, start, end)] });
  return value(await checkPlace(office, place));
}

const create = (over: object = {}) =>
  createMeetingInput.parse({
    type: 'chairpersons',
    term: 16,
    number: 49,
    sittings: [sitting('2026-10-20')],
    ...over,
  });

describe('what a new meeting starts as', () => {
  it('has the next number of its type in the term, and the title made from it', async () => {
    const { proposed, types } = value(await viewNewMeeting(office, 'chairpersons'));
    expect(proposed).toMatchObject({ number: 49, shortTitle: '第四十九次主任会议', taken: [47, 48] });
    expect(types.find(({ type }) => type === 'chairpersons')?.venueId).toBe(venueId);
  });

  it('counts on within the term over the turn of the year, and begins anew with the next term', async () => {
    value(await planMeeting(office, create({ sittings: [sitting('2027-01-12')] })));
    const propose = async (term: number) =>
      value(await proposeMeeting(office, { type: 'chairpersons', term, subject: '' })).number;
    expect(await propose(16)).toBe(50);
    expect(await propose(17)).toBe(1);
  });

  it('is chaired by 主任 where the law says so and there is the one', async () => {
    const chairOf = async (over: object) => {
      const { id } = value(await planMeeting(office, create(over)));
      const [at] = await database().db.sitting.findMany({ where: { meetingId: id } });
      const chair = await database().db.person.findUnique({ where: { id: at?.chairId ?? '' } });
      return chair?.name ?? null;
    };
    expect(await chairOf({})).toBe('阮秉堃');
    expect(await chairOf({ type: 'office', number: null, sittings: [sitting('2026-10-21')] })).toBeNull();
  });

  it('seats on the rostrum who leads and has a rank, and lists a member whose post is elsewhere, as an imported roster has them', async () => {
    const { db } = database();
    await db.membership.deleteMany({ where: { group: 'chairpersons' } });
    const [other] = await db.body.findMany({ where: { kind: 'department' } });
    const [plain] = await db.membership.findMany({ where: { group: 'members', rank: null } });
    if (!other || !plain) throw new Error('the demo has no department or no member without a rank');
    await db.membership.update({ where: { id: plain.id }, data: { bodyId: other.id, post: '财经委委员' } });
    const over = { type: 'standing-committee', number: 40, sittings: [sitting('2026-11-25')] };
    const { id } = value(await planMeeting(office, create(over)));
    const rows = await db.attendance.findMany({ where: { meetingId: id } });
    const up = rows.filter(({ onRostrum }) => onRostrum);
    expect(up.map(({ rank }) => rank).sort()).toEqual(rows.flatMap(({ rank }) => rank ?? []).sort());
    expect(up.length).toBeGreaterThan(1);
    expect(rows.map(({ personId }) => personId)).toContain(plain.personId);
    // The same in one press, on a list made before anybody had a rank.
    await db.attendance.updateMany({ where: { meetingId: id }, data: { onRostrum: false } });
    value(await fillRostrum(office, { meetingId: id, basedOn: 1, seats: 2 }));
    const filled = await db.attendance.findMany({ where: { meetingId: id, onRostrum: true } });
    expect(filled.map(({ rank }) => rank).sort()).toEqual([1, 2]);
  });

  it('is for those who plan', async () => {
    const leader = await demoContext(database().db, 'leader');
    expect(await viewNewMeeting(leader, 'office')).toMatchObject({
      ok: false,
      refusal: { kind: 'not-allowed' },
    });
  });
});

describe('a place in time, checked while it is chosen', () => {
  it('says that a meeting moved past its neighbour stands out of the turn of its number', async () => {
    const moved = async (type: string, meetingId: string | null, day: string) => {
      const place = placeInput.parse({ meetingId, type, sittings: [sitting(day)] });
      return value(await checkPlace(office, place)).outOfTurn;
    };
    const { id: meetingId } = value(await planMeeting(office, create()));
    expect(await moved('chairpersons', meetingId, '2026-09-17')).toMatch(/48.*9月18日/);
    expect(await moved('chairpersons', meetingId, '2026-09-21')).toBeNull();
    expect(await moved('chairpersons', null, '2026-09-17')).toBeNull();
    value(await planMeeting(office, create({ number: 50, sittings: [sitting('2026-11-20')] })));
    expect(await moved('chairpersons', meetingId, '2026-11-23')).toMatch(/50.*11月20日/);
    const turned = { meetingId, day: '2026-11-23' };
    expect(value(await checkDay(office, turned)).outOfTurn).toMatch(/50.*11月20日/);
  });

  it('shows who is wanted elsewhere, with the reason', async () => {
    const { clashes, counts } = await clashesAt('chairpersons', '2026-09-18', '9:00', '11:00');
    const own = clashes.find(({ title }) => title === '第四十八次主任会议');
    expect(own).toMatchObject({ severity: 'block', when: '9月18日 周五 9:30–11:30' });
    expect(own?.why).toMatch(/两边都要到/);
    expect(counts.block).toBeGreaterThan(0);
  });

  it('shows the venue that is taken', async () => {
    const { clashes } = await clashesAt('office', '2026-09-18', '9:00', '11:00');
    expect(clashes.map(({ kind }) => kind)).toContain('venue');
  });

  it('shows statutory deadlines already missed, and what is due for a later day', async () => {
    const soon = await clashesAt('standing-committee', '2026-09-14');
    const missed = soon.clashes.filter(({ cause }) => cause === 'deadline-missed');
    expect(missed.length).toBeGreaterThan(0);
    expect(missed.every(({ why, basis }) => why.includes('已逾期') && basis !== '')).toBe(true);
    // What binds only some items is said of these alone: nobody has put one on the agenda yet.
    const perhaps = missed.filter(({ why }) => why.startsWith('议程如有“'));
    expect(perhaps.length).toBeGreaterThan(0);
    expect(perhaps.filter(({ severity }) => severity === 'block')).toEqual([]);
    const later = await clashesAt('standing-committee', '2026-11-24');
    expect(later.clashes.filter(({ cause }) => cause === 'deadline-missed')).toEqual([]);
    expect(later.deadlines.length).toBeGreaterThan(0);
  });

  it('tells a day off, a made-up workday, and a year whose table is not out', async () => {
    const causes = async (day: string) =>
      (await clashesAt('chairpersons', day)).clashes.map(({ cause }) => cause);
    expect(await causes('2026-10-01')).toContain('day-off');
    expect(await causes('2026-10-10')).toContain('make-up-workday');
    expect(await causes('2027-03-02')).toContain('unpublished');
    expect(await causes('2026-10-20')).not.toContain('unpublished');
  });
});

describe('what nothing is known of', () => {
  it('is said not to have been checked: no venue, nobody on the roster, no calendar of anybody', async () => {
    const { db } = database();
    const ask = async (venue: string | null = venueId) => {
      const sittings = [{ ...sitting('2026-10-20'), venueId: venue }];
      const place = placeInput.parse({ meetingId: null, type: 'standing-committee', sittings });
      return value(await checkPlace(office, place)).unasked;
    };
    expect(await ask()).toEqual([]);
    expect(await ask(null)).toEqual(['venue']);
    await db.membership.deleteMany();
    await db.calendarSource.deleteMany();
    expect(await ask(null)).toEqual(['venue', 'people', 'bodies']);
  });
});

describe('whom nobody has a calendar of', () => {
  const day = '2026-10-20';

  it('is named: those that meet without us as not known, those nobody follows once', async () => {
    const { clashes, notFollowed } = await clashesAt('chairpersons', day);
    const silent = clashes.filter(({ cause }) => cause === 'no-source').map(({ bodyId }) => bodyId);
    expect(silent).toEqual(['procuratorate', 'supervisory']);
    expect(notFollowed).toBe('区文旅局、区农业农村局、区人社局');
    const input = findTimesInput.parse({
      ...{ meetingId: null, type: 'chairpersons', sittings: [sitting(day)] },
      ...{ from: '2026-10-12', days: 20 },
    });
    const found = value(await findTimes(office, input));
    expect(found.notFollowed).toBe('区文旅局、区农业农村局、区人社局');
    expect(found.slots.length).toBeGreaterThan(0);
    for (const { reasons } of found.slots) {
      expect(reasons.filter(({ text }) => text.endsWith('、区监委不知道（没有日历）'))).toHaveLength(1);
      expect(reasons.some(({ text }) => text.includes('家均空'))).toBe(false);
    }
  });

  it('is counted once somebody follows it, in one line with others that fail alike, however many calendars they have', async () => {
    const { db } = database();
    const add = (bodyId: string, name: string) =>
      db.calendarSource.create({
        data: { bodyId, kind: 'url', name, url: 'https://x.example/a', failures: 1 },
      });
    for (const name of ['一', '二', '三']) await add('hr-bureau', name);
    await add('agriculture-bureau', '四');
    await add('culture-bureau', '五');
    const { clashes, notFollowed } = await clashesAt('chairpersons', day);
    const failing = clashes.filter(({ cause }) => cause === 'failing').map(({ bodyId }) => bodyId);
    expect(failing.filter((id) => id === 'hr-bureau')).toHaveLength(1);
    expect(notFollowed).toBe('');
    const input = findTimesInput.parse({
      ...{ meetingId: null, type: 'chairpersons', sittings: [sitting(day)] },
      ...{ from: '2026-10-12', days: 20 },
    });
    const [slot] = value(await findTimes(office, input)).slots;
    const texts = slot?.reasons.map(({ text }) => text).filter((text) => text.includes('读取失败'));
    expect(texts).toHaveLength(1);
    for (const name of ['区文旅局', '区农业农村局', '区人社局']) expect(texts?.[0]).toContain(name);
  });

  it('is said with the day it was read last, each day apart, and beside what it clashes with', async () => {
    const { db } = database();
    const read = async (bodyId: string, on: string) => {
      const lastSuccessAt = new Date(`2026-${on}T00:00Z`);
      const data = { bodyId, kind: 'url', name: on, url: 'https://x.example/a', lastSuccessAt } as const;
      return db.calendarSource.create({ data });
    };
    await read('hr-bureau', '08-03');
    await read('agriculture-bureau', '08-03');
    const { id: sourceId } = await read('culture-bureau', '08-04');
    const [startsAt, endsAt] = [new Date('2026-10-20T00:00Z'), new Date('2026-10-20T12:00Z')];
    const known = { bodyId: 'culture-bureau', summary: '文旅推介会', startsAt, endsAt };
    await db.commitment.create({ data: { ...known, sourceId, id: 'old', uid: 'old' } });
    const input = findTimesInput.parse({
      ...{ meetingId: null, type: 'chairpersons', sittings: [sitting(day)], weekdays: [2] },
      ...{ from: day, days: 1 },
    });
    const [slot] = value(await findTimes(office, input)).slots;
    const texts = slot?.reasons.map(({ text }) => text) ?? [];
    expect(texts).toContain('区人社局、区农业农村局不知道（8月3日 周一后未再读到）');
    expect(texts).toContain('区文旅局不知道（8月4日 周二后未再读到）');
    const { clashes } = await clashesAt('chairpersons', day);
    const clash = clashes.find(({ commitmentId }) => commitmentId === 'old');
    expect(clash?.why).toContain('对方日历上次读到是 8月4日 周二 8:00');
    expect(clash?.short).toBe('区文旅局“文旅推介会”（截至8月4日 周二）');
  });
});

describe('other times', () => {
  it('are ranked with reasons, and the best one clashes with nobody', async () => {
    const input = findTimesInput.parse({
      ...{ meetingId: null, type: 'chairpersons', sittings: [sitting('2026-09-18', '09:00', '11:00')] },
      ...{ from: '2026-09-12', days: 60 },
    });
    const { slots } = value(await findTimes(office, input));
    expect(slots.length).toBeGreaterThan(3);
    expect(slots.every(({ reasons }) => reasons.length > 0)).toBe(true);
    const [best] = slots[0]?.sittings ?? [];
    const checked = await clashesAt('chairpersons', best?.day ?? '', best?.start, best?.end);
    expect(checked.counts.block).toBe(0);
  });
});

describe('who is named', () => {
  it('must be free although on no list of the meeting; while nobody is, everybody must', async () => {
    const { db } = database();
    const other = await db.person.findFirstOrThrow({
      where: { memberships: { none: { group: 'chairpersons' }, some: { bodyId: 'court' } } },
    });
    const typed = typeCommitmentInput.parse({
      ...{ bodyId: 'court', summary: '外出', day: '2026-09-22', allDay: true, firm: true, busyOnly: false },
      ...{ start: '9:00', end: '11:00', personIds: [other.id] },
    });
    value(await writeDownCommitment(office, typed));
    const graded = async (personIds: readonly string[]) => {
      const input = findTimesInput.parse({
        ...{ meetingId: null, type: 'chairpersons', sittings: [sitting('2026-09-18', '09:00', '11:00')] },
        ...{ from: '2026-09-21', days: 5, required: { kind: 'named', personIds, bodyIds: [] } },
      });
      const { months, bodies } = value(await findTimes(office, input));
      expect(bodies.map(({ id }) => id)).toContain('court');
      return months.flatMap(({ cells }) => cells).find(({ day }) => day === '2026-09-22')?.grade;
    };
    expect(await graded([other.id])).toBe('excluded');
    expect(await graded([])).not.toBe('excluded');
  });
});

describe('a meeting that is written down', () => {
  it('can be read back: title, number, sitting, venue, those convened and the first lines of its agenda', async () => {
    const { id } = value(await planMeeting(office, create()));
    const { dossier } = value(await judgeMeeting(await demoContext(database().db, 'office'), id));
    expect(dossier.meeting).toMatchObject({
      number: 49,
      state: 'tentative',
      shortTitle: '第四十九次主任会议',
    });
    expect(dossier.meeting.sittings[0]?.period.start.toString()).toBe('2026-10-20T06:30:00Z');
    expect(dossier.meeting.sittings[0]?.venueId).toBe(venueId);
    expect(dossier.attendance.attendees.map(({ name }) => name)).toContain('阮秉堃');
    expect(await database().db.booking.count({ where: { sitting: { meetingId: id } } })).toBe(1);
  });

  it('gets neither a number that is given nor a venue that is held', async () => {
    expect(await planMeeting(office, create({ number: 48 }))).toMatchObject({
      ...{ ok: false, refusal: { kind: 'number-taken', number: 48 } },
    });
    const held = create({ sittings: [sitting('2026-09-18', '10:00', '11:00')] });
    expect(await planMeeting(office, held)).toMatchObject({ ok: false, refusal: { kind: 'booked' } });
  });

  it('keeps only that it is busy where it is classified', async () => {
    const { id } = value(await planMeeting(office, create({ classified: true, title: '不能写的题目' })));
    const row = await database().db.meeting.findUniqueOrThrow({
      where: { id },
      include: { items: true, attendances: true },
    });
    expect(row).toMatchObject({ number: null, items: [], attendances: [] });
    expect(row.title).not.toContain('不能写的题目');
    const moved = { id: null, name: '不能写的题目', ...sitting('2026-10-21') };
    value(await rescheduleMeeting(office, { meetingId: id, basedOn: 1, sittings: [moved] }));
    const sittings = await database().db.sitting.findMany({ where: { meetingId: id } });
    expect(sittings.map(({ name }) => name)).toEqual(['']);
  });

  it('is moved only from where the mover saw it', async () => {
    const { id } = value(await planMeeting(office, create()));
    const moved = { meetingId: id, sittings: [{ id: null, name: '', ...sitting('2026-10-21') }] };
    expect(value(await rescheduleMeeting(office, { ...moved, basedOn: 1 })).version).toBe(2);
    expect(await rescheduleMeeting(office, { ...moved, basedOn: 1 })).toMatchObject({
      ...{ ok: false, refusal: { kind: 'stale' } },
    });
  });

  it('is checked on another day before it is dropped there', async () => {
    const { id } = value(await planMeeting(office, create()));
    const { clashes } = value(await checkDay(office, { meetingId: id, day: '2026-10-01' }));
    expect(clashes.map(({ cause }) => cause)).toContain('day-off');
  });
});

describe('a day that has passed', () => {
  const past = { sittings: [sitting('2020-01-02')] };

  it('is asked about before a meeting is kept on it, and then kept as one that was held', async () => {
    expect(await planMeeting(office, create(past))).toMatchObject({
      ok: false,
      refusal: { kind: 'asks', question: 'day-passed', facts: { day: expect.stringContaining('2020') } },
    });
    const { id } = value(await planMeeting(office, create({ ...past, answered: ['day-passed'] })));
    const { dossier } = value(await judgeMeeting(office, id));
    expect(dossier.meeting.state).toBe('closed');
  });

  it('is no day of a meeting that is still tentative: it is neither over nor first of all', async () => {
    const { id } = value(await planMeeting(office, create()));
    const later = { ...office, now: Temporal.Instant.from('2026-12-01T09:00:00+08:00') };
    const list = value(await viewMeetings(later, { type: null, state: null }));
    expect(list.lapsed.map((line) => line.id)).toContain(id);
    expect([...list.coming, ...list.past].map((line) => line.id)).not.toContain(id);
    const { findings } = value(await judgeMeeting(later, id));
    expect(findings.map(({ code }) => code)).toEqual(['meeting.lapsed']);
    const { first } = value(await viewToday(later));
    expect(first.filter((thing) => 'meeting' in thing && thing.meeting?.id === id)).toMatchObject([
      { kind: 'finding', meeting: { lapsed: true, tMinus: null } },
    ]);
    value(await changeState(later, { meetingId: id, from: 'tentative', to: 'closed' }));
  });
});

describe('a number as somebody wrote it', () => {
  it('is in the title that is proposed', async () => {
    const asked = { type: 'chairpersons', term: 16, subject: '' } as const;
    const written = value(await proposeMeeting(office, { ...asked, number: 51 }));
    expect(written).toMatchObject({ number: 51, shortTitle: '第五十一次主任会议' });
    expect(value(await proposeMeeting(office, { ...asked, number: null })).number).toBe(49);
  });
});
