import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { BodyId, PersonId } from '#lib/domain/id.ts';
import { placeIn, withoutPlaceIn, withPlaceIn } from '#lib/domain/people/circle.ts';
import { leadOf, readDelegation } from '#lib/domain/people/delegation-post.ts';
import type { Membership, Person } from '#lib/domain/people/person.ts';

const day = Temporal.PlainDate.from('2027-01-05');
const body = (id: string) => id as BodyId;

function held(bodyId: string, from: string | null = null): Membership {
  return {
    ...{
      id: bodyId,
      personId: 'p' as PersonId,
      bodyId: body(bodyId),
      group: 'deputies',
      post: '',
      rank: null,
    },
    ...{ from: from === null ? null : Temporal.PlainDate.from(from), to: null },
  };
}

const person = (memberships: readonly Membership[]): Person => ({
  ...{
    id: 'p' as PersonId,
    name: '某某',
    gender: 'unknown',
    ethnicity: '',
    phone: '',
    email: '',
    version: 1,
  },
  ...{ diet: '', access: '', consent: '', needsUse: 'lists', reading: '', namesakeNote: '', memberships },
});
const first = { group: 'deputies', bodyId: body('first'), home: body('first') } as const;

describe('a place in a circle', () => {
  it('is taken, renamed in place, and left with the day before as its last', () => {
    const came = withPlaceIn(person([held('bureau')]), first, { post: '团长', rank: 1 }, day);
    expect(placeIn(came, first, day)).toMatchObject({ post: '团长', rank: 1 });
    const stays = withPlaceIn(came, first, { post: '', rank: null }, day);
    expect(stays.memberships.map(({ bodyId, post }) => [bodyId, post])).toEqual([
      ['bureau', ''],
      ['first', ''],
    ]);
    const next = day.add({ days: 1 });
    const left = withoutPlaceIn(stays, first, next);
    expect(placeIn(left, first, next)).toBeNull();
    expect(left.memberships.map(({ to }) => to?.toString() ?? '')).toEqual(['', '2027-01-05']);
  });

  it('begins on the day somebody moves into it', () => {
    const moved = withoutPlaceIn(person([held('second')]), { ...first, bodyId: body('second') }, day);
    const came = withPlaceIn(moved, first, { post: '', rank: null }, day);
    expect(came.memberships.map(({ from, to }) => [from?.toString(), to?.toString()])).toEqual([
      [undefined, '2027-01-04'],
      ['2027-01-05', undefined],
    ]);
  });

  it('that began today never was', () => {
    expect(withoutPlaceIn(person([held('first', '2027-01-05')]), first, day).memberships).toEqual([]);
  });

  it('of the retired is theirs whatever their body', () => {
    const retired = { group: 'retired', bodyId: null, home: body('own') } as const;
    const one = person([{ ...held('bureau'), group: 'retired', rank: 3 }]);
    expect(placeIn(one, retired, day)?.rank).toBe(3);
    const fresh = withPlaceIn(person([]), retired, { post: '', rank: 1 }, day);
    expect(fresh.memberships).toMatchObject([{ bodyId: 'own', group: 'retired', rank: 1 }]);
  });
});

describe('a post in a delegation', () => {
  it.each([
    ['团长', 'head'],
    ['第一代表团副团长', 'deputy'],
    ['head of delegation', 'head'],
    ['deputy head of delegation', 'deputy'],
    ['区财政局局长', 'none'],
  ])('%s leads it as %s', (post, lead) => {
    expect(leadOf(post)).toBe(lead);
  });

  it.each([
    ['第一代表团', '第一代表团', ''],
    ['第一代表团团长', '第一代表团', '团长'],
    ['山前街道代表团（副团长）', '山前街道代表团', '副团长'],
    ['解放军', '解放军', ''],
  ])('is read from a cell: %s', (cell, delegation, post) => {
    expect(readDelegation(cell)).toEqual({ delegation, post });
  });
});
