import type { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Candidate, ClashGround } from '#lib/domain/calendars/candidate.ts';
import type { Clash } from '#lib/domain/calendars/clash.ts';
import { findClashes } from '#lib/domain/calendars/find-clashes.ts';
import type { BodyId, VehicleId } from '#lib/domain/id.ts';
import {
  aBody,
  aCandidate,
  aCommitment,
  aGround,
  aSource,
  at,
  aVenue,
  body,
  linkage,
  noticeRules,
  person,
  planning,
  season,
  venue,
} from './clash-ground.ts';

const coach = 'coach' as VehicleId;
const vehicles = [
  { id: coach, plate: '云A', model: '', seats: 19, driver: '', driverPhone: '', retiredOn: null, version: 1 },
];
const venues = [
  aVenue('hall', { clearDownMinutes: 30 }),
  aVenue('room', { clearDownMinutes: 30 }),
  aVenue('far'),
];

interface Sides {
  readonly ours: Candidate;
  readonly ground: Partial<ClashGround>;
}

type Kind = Clash['kind'];

const inHall = (from: string, to: string, over: Partial<Candidate> = {}, where = 'hall'): Candidate =>
  aCandidate(from, to, {
    ...over,
    sittings: [{ period: { start: at(from), end: at(to) }, venueId: venue(where) }],
  });
const theirs = (from: string, to: string, over = {}) => ({
  commitments: [aCommitment('gov', from, to, over)],
});
const keyAndStamp = (kind: Kind, { ours, ground }: Sides): readonly [string, string] | null => {
  const found = findClashes(ours, aGround({ venues, vehicles, ...ground })).find(
    (clash) => clash.kind === kind,
  );
  return found ? [found.key, found.stamp] : null;
};

/** Of each kind: as it was waived, then what moved. */
const kinds: readonly (readonly [Kind, string, Sides, Sides])[] = (() => {
  const people = { personIds: [person('yu')] };
  const asked = { bodyIds: [body('government')] };
  const apart = {
    planning: {
      ...planning,
      apart: [
        { a: body('own') as BodyId, b: body('government') as BodyId, span: 'time' as const, reason: '' },
      ],
    },
  };
  const trip = (from: string) => ({
    trips: [
      {
        ...aCommitment('trip', from, '09-23 11:00', { meetingId: 'other', sourceId: null }),
        vehicleId: coach,
      },
    ],
  });
  const rides = { trips: [{ vehicleId: coach, offsetMinutes: 0, minutes: 60 }] };
  const cppcc = (opens: string) => ({
    planning: { ...planning, linkages: [linkage] },
    bodies: [aBody('own', { kind: 'own' }), aBody('government', { kind: 'cppcc' })],
    ...theirs(`${opens} 00:00`, '09-30 00:00'),
  });
  const nine = aCandidate('09-23 09:00', '09-23 12:00', { ...people, ...asked });
  const gov = theirs('09-23 09:30', '09-23 11:00', people);
  const congress = { type: 'congress' as const };
  const seasons = { planning: { ...planning, seasons: [season] } };
  const stale = (lastSuccessAt: Temporal.Instant) => ({
    sources: [aSource('government-calendar', { lastSuccessAt })],
  });
  return [
    [
      'person',
      'we move',
      { ours: nine, ground: gov },
      { ours: { ...nine, sittings: inHall('09-23 09:15', '09-23 12:00').sittings }, ground: gov },
    ],
    [
      'person',
      'they move',
      { ours: nine, ground: gov },
      { ours: nine, ground: theirs('09-23 09:31', '09-23 11:00', people) },
    ],
    [
      'person',
      'one more of ours is needed there',
      { ours: { ...nine, personIds: [person('yu'), person('lin')] }, ground: gov },
      {
        ours: { ...nine, personIds: [person('yu'), person('lin')] },
        ground: theirs('09-23 09:30', '09-23 11:00', { personIds: [person('yu'), person('lin')] }),
      },
    ],
    [
      'person',
      'they are sure of it',
      { ours: nine, ground: theirs('09-23 09:30', '09-23 11:00', { ...people, firm: false }) },
      { ours: nine, ground: gov },
    ],
    [
      'body',
      'they move',
      { ours: nine, ground: gov },
      { ours: nine, ground: theirs('09-23 09:30', '09-23 11:01', people) },
    ],
    [
      'body',
      'they change their venue',
      { ours: nine, ground: gov },
      { ours: nine, ground: theirs('09-23 09:30', '09-23 11:00', { ...people, venueId: venue('room') }) },
    ],
    [
      'venue',
      'we change our venue',
      {
        ours: inHall('09-23 09:00', '09-23 12:00'),
        ground: theirs('09-23 09:30', '09-23 11:00', { venueId: venue('hall') }),
      },
      {
        ours: inHall('09-23 09:00', '09-23 12:00', {}, 'room'),
        ground: theirs('09-23 09:30', '09-23 11:00', { venueId: venue('room') }),
      },
    ],
    [
      'venue',
      'they move',
      {
        ours: inHall('09-23 09:00', '09-23 12:00'),
        ground: theirs('09-23 12:10', '09-23 14:00', { venueId: venue('hall') }),
      },
      {
        ours: inHall('09-23 09:00', '09-23 12:00'),
        ground: theirs('09-23 12:05', '09-23 14:00', { venueId: venue('hall') }),
      },
    ],
    [
      'travel',
      'they move',
      {
        ours: inHall('09-23 09:00', '09-23 12:00', people),
        ground: theirs('09-23 12:10', '09-23 14:00', { ...people, venueId: venue('far') }),
      },
      {
        ours: inHall('09-23 09:00', '09-23 12:00', people),
        ground: theirs('09-23 12:05', '09-23 14:00', { ...people, venueId: venue('far') }),
      },
    ],
    [
      'apart',
      'they move',
      { ours: nine, ground: { ...apart, ...gov } },
      { ours: nine, ground: { ...apart, ...theirs('09-23 09:35', '09-23 11:00', people) } },
    ],
    [
      'vehicle',
      'the other trip moves',
      { ours: { ...nine, ...rides }, ground: trip('09-23 08:00') },
      { ours: { ...nine, ...rides }, ground: trip('09-23 08:30') },
    ],
    [
      'linkage',
      'their session opens another day',
      { ours: aCandidate('09-28 09:00', '09-28 12:00', congress), ground: cppcc('09-20') },
      { ours: aCandidate('09-28 09:00', '09-28 12:00', congress), ground: cppcc('09-21') },
    ],
    [
      'linkage',
      'ours opens another day',
      { ours: aCandidate('09-28 09:00', '09-28 12:00', congress), ground: cppcc('09-20') },
      { ours: aCandidate('09-29 09:00', '09-29 12:00', congress), ground: cppcc('09-20') },
    ],
    [
      'deadline',
      'we move',
      { ours: aCandidate('09-14 09:00', '09-14 12:00', { kinds: null }), ground: { rules: noticeRules } },
      { ours: aCandidate('09-15 09:00', '09-15 12:00', { kinds: null }), ground: { rules: noticeRules } },
    ],
    [
      'season',
      'we move',
      { ours: aCandidate('09-14 09:00', '09-14 12:00'), ground: seasons },
      { ours: aCandidate('09-15 09:00', '09-15 12:00'), ground: seasons },
    ],
    [
      'unknown',
      'we move',
      { ours: nine, ground: stale(at('09-01 08:00')) },
      {
        ours: { ...nine, sittings: inHall('09-23 09:15', '09-23 12:00').sittings },
        ground: stale(at('09-01 08:00')),
      },
    ],
    [
      'unknown',
      'it was read since, and is old again',
      { ours: nine, ground: stale(at('09-01 08:00')) },
      { ours: nine, ground: stale(at('09-03 08:00')) },
    ],
  ];
})();

describe('a waiver of a clash', () => {
  it.each(kinds)('of a %s clash lapses when %s', (kind, _what, before, after) => {
    const [was, is] = [keyAndStamp(kind, before), keyAndStamp(kind, after)];
    expect(was).not.toBeNull();
    expect(is).not.toBeNull();
    expect(is?.[1]).not.toBe(was?.[1]);
  });

  it('holds when what was taken out stands there again as it was', () => {
    const ours = aCandidate('09-23 09:00', '09-23 12:00', { personIds: [person('yu')] });
    const there = theirs('09-23 09:30', '09-23 11:00', { personIds: [person('yu')] });
    const before = keyAndStamp('person', { ours, ground: there });
    expect(keyAndStamp('person', { ours, ground: { commitments: [] } })).toBeNull();
    expect(keyAndStamp('person', { ours, ground: there })).toEqual(before);
  });

  it('of a calendar read in part holds while it is read again and the same is passed over', () => {
    const ours = aCandidate('09-23 09:00', '09-23 12:00', { bodyIds: [body('government')] });
    const partly = (over: object) => ({ ours, ground: { sources: [aSource('s', { skipped: 2, ...over })] } });
    const before = keyAndStamp('unknown', partly({}));
    expect(before).not.toBeNull();
    expect(keyAndStamp('unknown', partly({ lastSuccessAt: at('09-11 11:58') }))).toEqual(before);
    expect(keyAndStamp('unknown', partly({ skipped: 3 }))).not.toEqual(before);
  });
});
