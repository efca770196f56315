import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { findSlots } from '#lib/domain/calendars/find-slots.ts';
import type { SlotSearch } from '#lib/domain/calendars/slot-search.ts';
import {
  aCandidate,
  aCommitment,
  aGround,
  aSource,
  at,
  aVenue,
  body,
  noticeRules,
  person,
  venue,
} from './clash-ground.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const time = (text: string) => Temporal.PlainTime.from(text);

/** 常委会会议每两个月至少举行一次 (组51). */
const monthly = {
  basis: { 'zh-CN': '组51', en: 'Organic Law, art. 51' },
  force: 'statute',
  confidence: 'A',
  statutory: true,
} as const;

function aSearch(over: Partial<SlotSearch> = {}, candidate = {}): SlotSearch {
  const { sittings: _none, ...rest } = aCandidate('09-23 09:00', '09-23 12:00', candidate);
  return {
    candidate: rest,
    window: { from: day('2026-09-21'), to: day('2026-09-27') },
    blocks: [{ dayOffset: 0, start: time('09:00'), minutes: 180, venueId: null }],
    starts: [time('09:00'), time('14:30')],
    weekdays: [1, 2, 3, 4, 5],
    required: { kind: 'all' },
    askedDay: null,
    turn: { after: null, before: null },
    limit: 10,
    ...over,
  };
}

function grades(search: SlotSearch, ground = aGround()): readonly string[] {
  return findSlots(search, ground).days.map(({ day: on, grade, reason }) => {
    const why = reason === null ? '' : reason.code === 'clash' ? ` ${reason.clash.cause}` : ` ${reason.code}`;
    return `${on.toString().slice(5)} ${grade}${why}`;
  });
}

describe('a day a weekly plan does not cover', () => {
  it('comes after every day it covers, before its first day as after its last, and says why', () => {
    const plan = aSource('plan', {
      kind: 'upload',
      knownWithin: [{ start: at('09-21 00:00'), end: at('09-28 00:00') }],
    });
    const window = { from: day('2026-09-17'), to: day('2026-09-29') };
    const { slots } = findSlots(
      aSearch({ window }, { bodyIds: [body('government')] }),
      aGround({ sources: [plan] }),
    );
    const said = slots.map(({ day: on, reasons }) => {
      const unknown = reasons.find((reason) => reason.code === 'clash' && reason.clash.kind === 'unknown');
      return `${on.toString().slice(5)} ${unknown?.code === 'clash' ? unknown.clash.cause : 'free'}`;
    });
    expect(said.slice(0, 5).every((one) => /^09-2[1-5] free$/.test(one))).toBe(true);
    expect(said.slice(5).toSorted()).toEqual(
      ['09-17', '09-18', '09-20', '09-28', '09-29'].map((on) => `${on} not-covered`),
    );
  });
});

describe('a plan of a far week only', () => {
  it('puts its days first, however much sooner the days are of which nothing is known', () => {
    const plan = aSource('plan', {
      kind: 'upload',
      knownWithin: [{ start: at('12-21 00:00'), end: at('12-28 00:00') }],
    });
    const window = { from: day('2026-09-17'), to: day('2026-12-31') };
    const search = aSearch({ window, limit: 5 }, { bodyIds: [body('government')] });
    const { slots } = findSlots(search, aGround({ sources: [plan] }));
    expect(slots.map((slot) => slot.day.toString().slice(5))).toEqual([
      '12-21',
      '12-22',
      '12-23',
      '12-24',
      '12-25',
    ]);
  });
});

describe('a day everything is known of, with something against it', () => {
  it('does not let days of which nothing is known stand before those of which something is', () => {
    const plan = (id: string, start: string, end: string) =>
      aSource(id, { bodyId: body(id), kind: 'upload', knownWithin: [{ start: at(start), end: at(end) }] });
    const ground = aGround({
      sources: [
        plan('government', '12-21 00:00', '12-25 00:00'),
        plan('court', '12-21 00:00', '12-22 00:00'),
      ],
      commitments: [aCommitment('busy', '12-21 08:00', '12-21 18:00', { bodyId: body('government') })],
    });
    const window = { from: day('2026-09-17'), to: day('2026-12-31') };
    const search = aSearch({ window, limit: 3 }, { bodyIds: [body('government'), body('court')] });
    expect(findSlots(search, ground).slots.map((slot) => slot.day.toString().slice(5))).toEqual([
      '12-22',
      '12-23',
      '12-24',
    ]);
  });
});

describe('every day of the window', () => {
  it('is graded, and rests at the weekend', () => {
    expect(grades(aSearch())).toEqual([
      '09-21 good',
      '09-22 good',
      '09-23 good',
      '09-24 good',
      '09-25 good',
      '09-26 off',
      '09-27 off',
    ]);
  });

  it('that has gone by is off, and today is not', () => {
    const window = { from: day('2026-09-10'), to: day('2026-09-11') };
    expect(grades(aSearch({ window }))).toEqual(['09-10 off', '09-11 good']);
  });

  it('may be a Sunday that is worked, but no statutory day off', () => {
    const window = { from: day('2026-09-20'), to: day('2026-09-20') };
    expect(grades(aSearch({ window }))).toEqual(['09-20 good make-up-workday']);
    const week = { from: day('2026-10-05'), to: day('2026-10-05') };
    expect(grades(aSearch({ window: week }))).toEqual(['10-05 excluded day-off']);
  });

  it('is out where the office never meets on it', () => {
    const window = { from: day('2026-09-25'), to: day('2026-09-25') };
    expect(grades(aSearch({ window, weekdays: [1, 2, 3, 4] }))).toEqual(['09-25 excluded weekday']);
  });

  it('is out, with its one reason, where what the law wants can no longer be done', () => {
    const window = { from: day('2026-09-16'), to: day('2026-09-18') };
    const found = grades(aSearch({ window }), aGround({ rules: noticeRules }));
    expect(found).toEqual(['09-16 excluded deadline-missed', '09-17 excluded deadline-missed', '09-18 good']);
  });

  it('a holiday nobody has announced yet is unknown, not free', () => {
    const window = { from: day('2027-02-08'), to: day('2027-02-08') };
    expect(grades(aSearch({ window }))).toEqual(['02-08 unknown likely-holiday']);
  });
});

describe('the best start of a day', () => {
  const morning = aCommitment('gov', '09-23 09:30', '09-23 11:00', { personIds: [person('yu')] });
  const window = { from: day('2026-09-23'), to: day('2026-09-23') };
  const needed = { personIds: [person('yu')], bodyIds: [body('government')] };

  it('is the afternoon where the morning is taken', () => {
    const { slots } = findSlots(aSearch({ window }, needed), aGround({ commitments: [morning] }));
    expect(slots.map((slot) => slot.sittings[0]?.period.start.toString())).toEqual(['2026-09-23T06:30:00Z']);
    expect(slots[0]?.reasons.map((reason) => reason.code)).toEqual(['all-free', 'deadlines-met']);
  });

  it('is none where both are taken, and the reason is the first', () => {
    const afternoon = aCommitment('late', '09-23 14:00', '09-23 16:00', { personIds: [person('yu')] });
    const ground = aGround({ commitments: [morning, afternoon] });
    const found = findSlots(aSearch({ window }, needed), ground);
    expect(found.slots).toEqual([]);
    expect(found.days[0]?.reason).toMatchObject({ code: 'clash', clash: { key: 'clash.person:gov' } });
  });

  it('keeps the day with another venue before any other day, and says so', () => {
    const taken = aCommitment('cppcc', '09-23 08:00', '09-23 18:00', { venueId: venue('hall') });
    const blocks = [{ dayOffset: 0, start: time('09:00'), minutes: 180, venueId: venue('hall') }];
    const venues = [
      aVenue('hall'),
      aVenue('small', { capacity: 2 }),
      aVenue('large', { capacity: 300 }),
      aVenue('room'),
    ];
    const people = { personIds: ['a', 'b', 'c'].map(person) };
    const ground = aGround({ commitments: [taken], venues });
    const { slots } = findSlots(aSearch({ blocks, askedDay: day('2026-09-23') }, people), ground);
    expect(slots[0]).toMatchObject({
      otherVenue: { taken: 'hall', venueId: 'room' },
      sittings: [{ venueId: 'room' }],
      reasons: [{ code: 'other-venue', taken: 'hall', venueId: 'room' }, {}, {}],
    });
    expect(slots[0]?.day.toString()).toBe('2026-09-23');
    expect(slots.slice(1).map(({ otherVenue }) => otherVenue)).toEqual([null, null, null, null]);

    const unasked = findSlots(aSearch({ blocks }, people), ground);
    expect(unasked.slots.at(-1)?.day.toString()).toBe('2026-09-23');
  });

  it('keeps the number in its turn, and does not meet again at once', () => {
    const turn = { after: day('2026-09-22'), before: day('2026-09-25') };
    expect(grades(aSearch({ turn }))).toEqual([
      '09-21 excluded out-of-turn',
      '09-22 excluded out-of-turn',
      '09-23 good',
      '09-24 good',
      '09-25 excluded out-of-turn',
      '09-26 excluded out-of-turn',
      '09-27 excluded out-of-turn',
    ]);
    const months = { types: ['standing-committee' as const], months: 2, ...monthly };
    const window = { from: day('2026-09-21'), to: day('2026-10-30') };
    const search = aSearch({ window, limit: 1 }, { previousOn: day('2026-09-18') });
    const [best] = findSlots(search, aGround({ intervals: [months] })).slots;
    expect(Temporal.PlainDate.compare(best?.day ?? '2026-09-18', '2026-10-12')).toBeGreaterThan(0);
  });

  it('proposes no venue that is taken too', () => {
    const at = (id: string, where: string) =>
      aCommitment(id, '09-23 08:00', '09-23 18:00', { venueId: venue(where) });
    const blocks = [{ dayOffset: 0, start: time('09:00'), minutes: 180, venueId: venue('hall') }];
    const window = { from: day('2026-09-23'), to: day('2026-09-23') };
    const venues = [aVenue('hall'), aVenue('room')];
    const ground = aGround({ commitments: [at('one', 'hall'), at('two', 'room')], venues });
    expect(grades(aSearch({ blocks, window }), ground)).toEqual(['09-23 excluded same-venue']);
  });

  it('says by when the venue has to be clear for the next', () => {
    const next = aCommitment('cppcc', '09-23 14:30', '09-23 16:00', { venueId: venue('hall') });
    const blocks = [{ dayOffset: 0, start: time('09:00'), minutes: 180, venueId: venue('hall') }];
    const ground = aGround({
      commitments: [next],
      venues: [aVenue('hall', { setUpMinutes: 60, clearDownMinutes: 30 })],
    });
    const { slots } = findSlots(aSearch({ window, blocks, starts: [] }), ground);
    expect(slots[0]?.reasons.at(-1)).toMatchObject({ code: 'venue-needed-next' });
  });
});

describe('who has to be free', () => {
  const window = { from: day('2026-09-23'), to: day('2026-09-23') };
  const people = ['yu', 'lin', 'shen'].map(person);
  const taken = aCommitment('gov', '09-23 08:00', '09-23 18:00', { personIds: [person('yu')] });
  const ground = aGround({ commitments: [taken], sources: [aSource('government-calendar')] });
  const search = (required: SlotSearch['required']) => aSearch({ window, required }, { personIds: people });

  it('everybody: one who is elsewhere takes the day away', () => {
    expect(grades(search({ kind: 'all' }), ground)).toEqual(['09-23 excluded same-person']);
  });

  it('three quarters: one of four may be elsewhere, and is named', () => {
    expect(grades(search({ kind: 'share', percent: 75 }), ground)).toEqual(['09-23 poor same-person']);
    expect(grades(search({ kind: 'share', percent: 90 }), ground)).toEqual(['09-23 excluded too-few-free']);
  });

  it('the named: only they take a day away', () => {
    const named = (id: string): SlotSearch['required'] => ({
      kind: 'named',
      personIds: [person(id)],
      bodyIds: [],
    });
    expect(grades(search(named('lin')), ground)).toEqual(['09-23 poor same-person']);
    expect(grades(search(named('yu')), ground)).toEqual(['09-23 excluded same-person']);
  });

  it('a named body: what it has firmly takes the day away, what is pencilled in does not', () => {
    const bodies = [body('government'), body('cppcc')];
    const required = { kind: 'named', personIds: [], bodyIds: [body('government')] } as const;
    const found = (id: string, firm: boolean) => {
      const commitments = [aCommitment('x', '09-23 08:00', '09-23 18:00', { bodyId: body(id), firm })];
      return grades(aSearch({ window, required }, { bodyIds: bodies }), aGround({ commitments }))[0];
    };
    expect(found('government', true)).toBe('09-23 excluded same-body');
    expect(found('government', false)).not.toContain('excluded');
    expect(found('cppcc', true)).not.toContain('excluded');
  });

  it('asking less makes no day worse that is free enough for everybody', () => {
    const bodies = ['government', 'cppcc', 'court'].map(body);
    const commitments = bodies.map((bodyId, n) =>
      aCommitment(`c${n}`, '09-23 08:00', '09-23 18:00', { bodyId }),
    );
    const scored = (required: SlotSearch['required']) =>
      findSlots(aSearch({ window, required }, { bodyIds: bodies }), aGround({ commitments })).slots[0]?.score;
    const all = scored({ kind: 'all' });
    expect(all).toBeGreaterThan(0);
    expect(scored({ kind: 'share', percent: 75 })).toBe(all);
    expect(scored({ kind: 'named', personIds: [person('yu')], bodyIds: [] })).toBe(all);
  });
});

describe('a meeting of several days', () => {
  const blocks = [
    { dayOffset: 0, start: time('08:30'), minutes: 210, venueId: null },
    { dayOffset: 1, start: time('08:30'), minutes: 210, venueId: null },
  ];

  it('needs all its days', () => {
    const taken = aCommitment('gov', '09-24 09:00', '09-24 10:00', { personIds: [person('yu')] });
    const found = grades(
      aSearch({ blocks }, { personIds: [person('yu')] }),
      aGround({ commitments: [taken] }),
    );
    expect(found.slice(0, 4)).toEqual([
      '09-21 good',
      '09-22 good',
      '09-23 excluded same-person',
      '09-24 excluded same-person',
    ]);
    expect(found[4]).toBe('09-25 fair weekend');
  });
});

describe('the ranking', () => {
  it('puts the better first, then the earlier, and never a day without a slot', () => {
    const tentative = aCommitment('gov', '09-21 08:00', '09-21 18:00', {
      personIds: [person('yu')],
      firm: false,
    });
    const { slots } = findSlots(
      aSearch({}, { personIds: [person('yu')] }),
      aGround({ commitments: [tentative] }),
    );
    expect(slots.map((slot) => slot.day.toString())).toEqual([
      '2026-09-22',
      '2026-09-23',
      '2026-09-24',
      '2026-09-25',
      '2026-09-21',
    ]);
    expect(slots.map((slot) => slot.level)).toEqual([5, 5, 5, 5, 4]);
  });
});

describe('a whole year of sixty people and ten bodies', () => {
  it('is answered well within the time a person would notice', () => {
    const bodies = Array.from({ length: 10 }, (_, n) => body(`b${n}`));
    const people = Array.from({ length: 60 }, (_, n) => person(`p${n}`));
    const from = Temporal.Instant.from('2026-09-11T00:00+08:00');
    const commitments = Array.from({ length: 24_000 }, (_, n) => {
      const start = from.add({ hours: (n * 7919) % 8_900 });
      return {
        ...aCommitment(`c${n}`, '09-23 09:00', '09-23 10:00', { bodyId: bodies[n % 10] ?? body('b0') }),
        start,
        end: start.add({ minutes: 30 + ((n * 31) % 300) }),
        personIds: n % 3 === 0 ? [people[(n / 3) % 60] ?? person('p0')] : [],
        firm: n % 4 !== 0,
      };
    });
    const search = aSearch(
      {
        window: { from: day('2026-09-11'), to: day('2027-09-10') },
        required: { kind: 'share', percent: 75 },
      },
      { personIds: people, bodyIds: bodies },
    );
    const ground = aGround({ commitments, sources: [], rules: noticeRules });
    findSlots(search, ground);
    const before = process.cpuUsage();
    const { days } = findSlots(search, ground);
    const took = process.cpuUsage(before).user / 1_000;
    console.info(
      `a year of slots over ${commitments.length} commitments: ${took.toFixed(0)} ms of processor time`,
    );
    expect(days).toHaveLength(365);
    expect(took).toBeLessThan(1_000);
  });
});
