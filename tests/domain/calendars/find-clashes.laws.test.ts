import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '#lib/domain/calendars/candidate.ts';
import type { Commitment } from '#lib/domain/calendars/commitment.ts';
import { findClashes } from '#lib/domain/calendars/find-clashes.ts';
import type { ApartPair } from '#lib/domain/calendars/planning-rules.ts';
import type { ClashKind } from '#lib/domain/office/office.ts';
import {
  aCandidate,
  aCommitment,
  aGround,
  at,
  aVenue,
  body,
  person,
  planning,
  venue,
} from './clash-ground.ts';

const seed = 20_260_911;
const people = ['yu', 'lin', 'shen'].map(person);
const venues = [
  aVenue('hall', { setUpMinutes: 60, clearDownMinutes: 30, address: '甲路' }),
  aVenue('room', { address: '乙路' }),
];
const epoch = at('09-14 00:00');

interface Side {
  readonly start: number;
  readonly minutes: number;
  readonly venue: string | null;
  readonly people: readonly (typeof people)[number][];
}

const side: fc.Arbitrary<Side> = fc.record({
  start: fc.integer({ min: 0, max: 3 * 24 * 4 }).map((quarter) => quarter * 15),
  minutes: fc.integer({ min: 1, max: 40 }).map((quarter) => quarter * 15),
  venue: fc.constantFrom('hall', 'room', null),
  people: fc.subarray(people),
});

const period = ({ start, minutes }: Side) => ({
  start: epoch.add({ minutes: start }),
  end: epoch.add({ minutes: start + minutes }),
});

function asCandidate(s: Side, host: string, other: string): Candidate {
  return {
    ...aCandidate('09-14 09:00', '09-14 10:00'),
    hostBodyId: body(host),
    bodyIds: [body(other)],
    personIds: s.people,
    sittings: [{ period: period(s), venueId: s.venue === null ? null : venue(s.venue) }],
  };
}

function asCommitment(s: Side, owner: string, id: string): Commitment {
  return {
    ...aCommitment(id, '09-14 09:00', '09-14 10:00', { bodyId: body(owner), sourceId: null }),
    ...period(s),
    personIds: s.people,
    venueId: s.venue === null ? null : venue(s.venue),
  };
}

const ofPairs = new Set<ClashKind>(['venue', 'person', 'body', 'travel']);

function kinds(candidate: Candidate, commitments: readonly Commitment[]): readonly string[] {
  return findClashes(candidate, aGround({ commitments, venues, sources: [] }))
    .filter((clash) => ofPairs.has(clash.kind))
    .map((clash) => clash.key)
    .sort();
}

describe('the laws of clashes', () => {
  it('swapping the two sides finds the same kinds', () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        const forth = kinds(asCandidate(a, 'own', 'government'), [asCommitment(b, 'government', 'x')]);
        const back = kinds(asCandidate(b, 'government', 'own'), [asCommitment(a, 'own', 'x')]);
        expect(forth).toEqual(back);
      }),
      { seed },
    );
  });

  it('what only touches does not clash where nobody has to walk and nothing has to be cleared', () => {
    fc.assert(
      fc.property(side, fc.integer({ min: 1, max: 300 }), (a, minutes) => {
        const here = { ...a, venue: 'room' };
        const after = { ...here, start: a.start + a.minutes, minutes };
        const before = { ...here, start: a.start - minutes, minutes };
        const others = [
          asCommitment(after, 'government', 'after'),
          asCommitment(before, 'government', 'before'),
        ];
        expect(kinds(asCandidate(here, 'own', 'government'), others)).toEqual([]);
      }),
      { seed },
    );
  });

  it('more commitments never take a clash away', () => {
    fc.assert(
      fc.property(
        side,
        fc.array(side, { maxLength: 8 }),
        fc.array(side, { maxLength: 8 }),
        (a, some, more) => {
          const candidate = asCandidate(a, 'own', 'government');
          const first = some.map((s, index) => asCommitment(s, 'government', `a${index}`));
          const second = more.map((s, index) => asCommitment(s, 'own', `b${index}`));
          const few = kinds(candidate, first);
          expect(kinds(candidate, [...second, ...first])).toEqual(expect.arrayContaining([...few]));
        },
      ),
      { seed },
    );
  });

  it('moving everything by the same time changes no clash between two', () => {
    fc.assert(
      fc.property(
        side,
        fc.array(side, { maxLength: 8 }),
        fc.integer({ min: -2_000, max: 2_000 }),
        (a, rest, by) => {
          const moved = (s: Side): Side => ({ ...s, start: s.start + by });
          const others = (list: readonly Side[]) =>
            list.map((s, index) => asCommitment(s, 'government', `c${index}`));
          expect(kinds(asCandidate(moved(a), 'own', 'government'), others(rest.map(moved)))).toEqual(
            kinds(asCandidate(a, 'own', 'government'), others(rest)),
          );
        },
      ),
      { seed },
    );
  });

  it('finds what comparing every pair finds', () => {
    fc.assert(
      fc.property(side, fc.array(side, { maxLength: 30 }), (a, rest) => {
        const candidate = { ...asCandidate(a, 'own', 'government'), personIds: [] };
        const others = rest.map((s, index) => asCommitment(s, 'government', `c${index}`));
        const mine = period(a);
        const expected = others
          .filter(
            (o) =>
              Temporal.Instant.compare(o.start, mine.end) < 0 &&
              Temporal.Instant.compare(mine.start, o.end) < 0,
          )
          .map((o) => `clash.body:${o.id}`)
          .sort();
        expect(kinds(candidate, others).filter((key) => key.startsWith('clash.body'))).toEqual(expected);
      }),
      { seed },
    );
  });
});

const aPair = (a: string, b: string, span: ApartPair['span']): ApartPair => ({
  ...{ a: body(a), b: body(b), span },
  reason: '约定',
});

/** Keys of the clashes of bodies kept apart; `asked` beside the host. */
function apart(
  a: Side,
  commitments: readonly Commitment[],
  pairs: readonly ApartPair[],
  asked: readonly string[] = [],
): readonly string[] {
  const candidate = { ...asCandidate(a, 'own', 'government'), bodyIds: asked.map(body) };
  const ground = aGround({ commitments, venues, sources: [], planning: { ...planning, apart: pairs } });
  return findClashes(candidate, ground)
    .filter(({ kind }) => kind === 'apart')
    .map(({ key }) => key)
    .sort();
}

const span = fc.constantFrom<ApartPair['span']>('day', 'time');
const dayOf = (minutes: number): number => Math.floor(minutes / 1_440);

describe('the laws of bodies kept apart', () => {
  it('a pair holds both ways, and whichever side plans finds the other', () => {
    fc.assert(
      fc.property(side, side, span, (a, b, how) => {
        const theirs = [asCommitment(b, 'government', 'x')];
        const forth = apart(a, theirs, [aPair('own', 'government', how)]);
        expect(apart(a, theirs, [aPair('government', 'own', how)])).toEqual(forth);
        const swapped = findClashes(
          { ...asCandidate(b, 'government', 'own'), bodyIds: [] },
          aGround({
            commitments: [asCommitment(a, 'own', 'x')],
            sources: [],
            planning: { ...planning, apart: [aPair('own', 'government', how)] },
          }),
        ).filter(({ kind }) => kind === 'apart');
        expect(swapped.map(({ key }) => key)).toEqual(forth);
      }),
      { seed },
    );
  });

  it('is found on every day, or at every time, that is shared, and nowhere else; touching is not coinciding', () => {
    fc.assert(
      fc.property(side, fc.array(side, { maxLength: 12 }), span, (a, rest, how) => {
        const others = rest.map((s, index) => asCommitment(s, 'government', `c${index}`));
        const shares = (o: Side): boolean =>
          how === 'time'
            ? o.start < a.start + a.minutes && a.start < o.start + o.minutes
            : dayOf(o.start) <= dayOf(a.start + a.minutes - 1) &&
              dayOf(a.start) <= dayOf(o.start + o.minutes - 1);
        const expected = rest.flatMap((o, index) => (shares(o) ? [`clash.apart:c${index}`] : [])).sort();
        expect(apart(a, others, [aPair('own', 'government', how)])).toEqual(expected);
      }),
      { seed },
    );
  });

  it('more commitments, more pairs and more bodies asked never take one away', () => {
    fc.assert(
      fc.property(
        side,
        fc.array(side, { maxLength: 6 }),
        fc.array(side, { maxLength: 6 }),
        span,
        (a, some, more, how) => {
          const first = some.map((s, index) => asCommitment(s, 'government', `a${index}`));
          const second = more.map((s, index) => asCommitment(s, 'cppcc', `b${index}`));
          const pairs = [aPair('own', 'government', how)];
          const few = apart(a, first, pairs);
          const wider = [aPair('cppcc', 'court', 'day'), ...pairs];
          expect(apart(a, [...second, ...first], wider, ['court'])).toEqual(expect.arrayContaining([...few]));
        },
      ),
      { seed },
    );
  });
});
