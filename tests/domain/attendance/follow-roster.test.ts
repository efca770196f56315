import { describe, expect, it } from 'vitest';
import { followRoster, type TakenOver } from '#lib/domain/attendance/follow-roster.ts';
import type { BodyId } from '#lib/domain/id.ts';
import type { HeldPost } from '#lib/domain/people/person.ts';

const post = (change: Partial<HeldPost> = {}): HeldPost => ({
  ...{ bodyId: 'own' as BodyId, group: 'members', post: '委员', rank: null, from: null, to: null },
  ...change,
});
const row = (change: Partial<TakenOver> = {}): TakenOver => ({
  ...{ capacity: 'member', post: '委员', bodyId: 'own', rank: null, onRostrum: false },
  ...change,
});
const hall = { rostrum: true, delegations: new Set<string>() };
const room = { ...hall, rostrum: false };

describe('a list follows the roster', () => {
  it('in a post, a rank and with it the place on the rostrum', () => {
    const promoted = post({ post: '副主任', rank: 3 });
    const next = { post: '副主任', rank: 3, onRostrum: true };
    expect(followRoster(row(), [post()], [promoted], hall)).toMatchObject(next);
    expect(followRoster(row(), [post()], [promoted], room)).toMatchObject({ ...next, onRostrum: false });
    const back = followRoster(row(next), [promoted], [post()], hall);
    expect(back).toEqual(row());
  });

  it('in the rank of the circle they are listed by, where they have the same post in two', () => {
    const chairs = post({ group: 'chairpersons', post: '主任', rank: 1 });
    const held = (rank: number) => [chairs, post({ post: '主任', rank })];
    const listed = row({ post: '主任', rank: 5, onRostrum: true });
    expect(followRoster(listed, held(5), held(6), hall)).toEqual({ ...listed, rank: 6 });
  });

  it('in a post that another takes the place of on the day, of the same circle', () => {
    const other = post({ group: 'government', bodyId: 'bureau' as BodyId, post: '局长' });
    const moved = { ...other, bodyId: 'commission' as BodyId, post: '主任' };
    const guest = row({ capacity: 'non-voting', post: '局长', bodyId: 'bureau' });
    const now = followRoster(guest, [post(), other], [post({ rank: 9 }), moved], hall);
    expect(now).toEqual({ ...guest, post: '主任', bodyId: 'commission' });
  });

  it('of somebody who goes from member to vice-chairperson, and back, within one committee', () => {
    const chair = post({ group: 'chairpersons', post: '副主任', rank: 3 });
    const next = row({ post: '副主任', rank: 3, onRostrum: true });
    expect(followRoster(row(), [post()], [chair], hall)).toEqual(next);
    expect(followRoster(next, [chair], [post()], hall)).toEqual(row());
    const elsewhere = { ...chair, bodyId: 'county' as BodyId };
    expect(followRoster(row(), [post()], [elsewhere], hall)).toBeNull();
    const official = post({ group: 'government', post: '区长' });
    expect(followRoster(row(), [post()], [official], hall)).toBeNull();
  });

  it('but not where the list was changed by hand, nor where it cannot be told which post is meant', () => {
    expect(followRoster(row({ post: '召集人' }), [post()], [post({ post: '副主任' })], hall)).toBeNull();
    const ranked = followRoster(row({ rank: 4 }), [post({ rank: 2 })], [post({ rank: 3 })], hall);
    expect(ranked).toBeNull();
    const two = [post({ post: '甲' }), post({ post: '乙' })];
    expect(followRoster(row(), [post()], two, hall)).toBeNull();
    expect(followRoster(row(), [post()], [], hall)).toBeNull();
    expect(followRoster(row(), [post()], [post()], hall)).toBeNull();
  });

  it('gives nobody who sits in a rank, and nobody one by leading a delegation', () => {
    const sitsIn = row({ capacity: 'non-voting' });
    expect(followRoster(sitsIn, [post()], [post({ rank: 2 })], hall)).toBeNull();
    const at = { rostrum: true, delegations: new Set(['own']) };
    expect(followRoster(row(), [post()], [post({ rank: 1 })], at)).toBeNull();
  });
});
