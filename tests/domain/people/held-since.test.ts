import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { BodyId } from '#lib/domain/id.ts';
import { countedAt } from '#lib/domain/meetings/counted-members.ts';
import { readHeldDay } from '#lib/domain/people/held-post.ts';
import { layOver } from '#lib/domain/people/lay-over.ts';
import { findRoster } from '#lib/domain/people/roster-import.ts';

const today = Temporal.PlainDate.from('2026-09-11');
const target = {
  group: 'members',
  bodyId: 'own' as BodyId,
  bodyOf: () => undefined,
  saysCircles: false,
  sinceIn: () => today,
} as const;

function broughtIn(heading: string, cell: string) {
  const rows = [
    { number: 1, cells: ['姓名', '职务', heading] },
    { number: 2, cells: ['晏知微', '委员', cell] },
  ];
  const found = findRoster([{ name: 'x', mergedCells: [], rows }]);
  const [entry] = found?.entries ?? [];
  if (!entry) throw new Error('nobody was read');
  return layOver(entry, null, target).memberships.map(({ from, to }) => [from?.toString(), to?.toString()]);
}

describe('since when somebody brought in is in post', () => {
  it.each(['任职时间', '任期起', '任职日期', '任职起始时间'])('is read from %s', (heading) => {
    expect(broughtIn(heading, '2021年12月3日')).toEqual([['2021-12-03', undefined]]);
  });

  it('is the day the import says where the row says none', () => {
    expect(broughtIn('任职时间', '')).toEqual([['2026-09-11', undefined]]);
    expect(broughtIn('备注', '新任')).toEqual([['2026-09-11', undefined]]);
  });

  it('may be a month', () => {
    const from = (text: string) => readHeldDay('from', text).value;
    expect(['2021年12月', '2021.12', '2021.12至今', '2021.12-2026.12', '2021-12'].map(from)).toEqual(
      Array.from({ length: 5 }, () => '2021-12-01'),
    );
    expect(readHeldDay('to', '2026年2月').value).toBe('2026-02-28');
    expect(readHeldDay('from', '不详').faults).toMatchObject([{ code: 'day-odd' }]);
  });
});

it('a closed meeting is counted by its own list, whoever is put on the roster since', () => {
  const list = Array.from({ length: 35 }, () => ({ capacity: 'member' as const }));
  expect(countedAt('closed', list, 39)).toBe(35);
  expect(countedAt('notified', list, 39)).toBe(39);
  expect(countedAt('closed', [], 39)).toBe(39);
});
