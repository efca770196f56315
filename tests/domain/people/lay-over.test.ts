import { expect, it } from 'vitest';
import type { BodyId, PersonId } from '#lib/domain/id.ts';
import { layOver } from '#lib/domain/people/lay-over.ts';
import type { Person } from '#lib/domain/people/person.ts';
import { findRoster } from '#lib/domain/people/roster-import.ts';

const own = 'own' as BodyId;
const target = { bodyId: own, bodyOf: () => undefined, saysCircles: false, sinceIn: () => null } as const;
const member: Person = {
  ...{ id: 'p' as PersonId, version: 1, name: '王凯', gender: 'male', ethnicity: '汉族', reading: '' },
  ...{ phone: '', email: '', diet: '', access: '', consent: '', needsUse: 'inside', namesakeNote: '' },
  memberships: [
    {
      ...{ id: 'm', personId: 'p' as PersonId, bodyId: own, group: 'members', post: '委员' },
      ...{ rank: 30, from: null, to: null },
    },
  ],
};
const postsOf = (post: string) => {
  const rows = [
    ['姓名', '职务', '身份'],
    ['王凯', post, '列席'],
  ];
  const sheet = { name: '名册', rows: rows.map((cells, at) => ({ number: at + 1, cells })), mergedCells: [] };
  const entry = findRoster([sheet])?.entries[0];
  if (!entry) throw new Error('nobody was read');
  return layOver(entry, member, { ...target, group: 'members' }).memberships.map((one) => [
    one.group,
    one.post,
  ]);
};

it('a member who only attends by the post they have holds it once; another post stands beside the circle', () => {
  expect(postsOf('委员')).toEqual([['members', '委员']]);
  expect(postsOf('律师')).toEqual([
    ['members', '委员'],
    ['other', '律师'],
  ]);
});

it('staff who name no unit are of the office, everybody else of the committee', () => {
  const office = 'office' as BodyId;
  const sheet = { name: '名册', rows: [['姓名'], ['李木']].map((cells, at) => ({ number: at + 1, cells })) };
  const entry = findRoster([{ ...sheet, mergedCells: [] }])?.entries[0];
  if (!entry) throw new Error('nobody was read');
  const bodiesOf = (group: 'staff' | 'members', known: Person | null = null) =>
    layOver(entry, known, { ...target, group, officeId: office }).memberships.map(({ bodyId }) => bodyId);
  expect([bodiesOf('staff'), bodiesOf('members')]).toEqual([[office], [own]]);
  // Rosters read before the office had a body of its own have them in ours.
  const held = member.memberships.map((one) => ({ ...one, group: 'staff' as const, post: '' }));
  const before: Person = { ...member, memberships: held };
  expect(bodiesOf('staff', before)).toEqual([own]);
});
