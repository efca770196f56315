import { expect, it } from 'vitest';
import type { PersonId } from '#lib/domain/id.ts';
import { matchRoster } from '#lib/domain/people/match-roster.ts';
import { findRoster } from '#lib/domain/people/roster-import.ts';

const known = [
  { personId: 'p1' as PersonId, name: '李伟', bodyNames: ['区法院', '云溪区人民法院'] },
  { personId: 'p2' as PersonId, name: '李伟', bodyNames: ['区财政局'] },
  { personId: 'p4' as PersonId, name: '王一', bodyNames: ['区人大'] },
  { personId: 'p5' as PersonId, name: '王一', bodyNames: ['区人大'] },
  { personId: 'p3' as PersonId, name: '丁翀', bodyNames: ['区人大'] },
];

it.each([
  ['李伟', '云溪区 人民法院', { action: 'update', personId: 'p1' }],
  ['李　伟', '区财政局', { action: 'update', personId: 'p2' }],
  ['李伟', '区卫健委', { action: 'ask', candidates: ['p1', 'p2'], why: 'other-unit' }],
  ['丁翀', '', { action: 'ask', candidates: ['p3'], why: 'no-unit' }],
  ['王一', '区人大', { action: 'ask', candidates: ['p4', 'p5'], why: 'same-unit' }],
  ['于文澜', '区人大', { action: 'create' }],
])('%s of %s', (name, body, match) => {
  const rows = [
    { number: 1, cells: ['姓名', '单位'] },
    { number: 2, cells: [name, body] },
  ];
  const entries = findRoster([{ name: '', rows, mergedCells: [] }])?.entries ?? [];
  expect(matchRoster(entries, known)).toEqual([{ ...match, entry: entries[0] }]);
});

it('asks which of two rows is the one that is known, rather than taking both for them', () => {
  const rows = [
    ['姓名', '单位', '民族'],
    ['丁翀', '区人大', '汉族'],
    ['丁翀', '区人大', '回族'],
  ].map((cells, index) => ({ number: index + 1, cells }));
  const entries = findRoster([{ name: '', rows, mergedCells: [] }])?.entries ?? [];
  const asked = { action: 'ask', candidates: ['p3'], why: 'same-unit' };
  expect(matchRoster(entries, known)).toEqual(entries.map((entry) => ({ ...asked, entry })));
});
