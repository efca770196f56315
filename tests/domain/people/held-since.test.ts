import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { BodyId } from '#lib/domain/id.ts';
import { countedAt } from '#lib/domain/meetings/counted-members.ts';
import { readHeldDay, readHeldDays } from '#lib/domain/people/held-post.ts';
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

describe('a term written whole', () => {
  it.each([
    ['任职时间', '2016.12-2021.12', '2016-12-01', '2021-12-31'],
    ['任期起', '2021年12月至2026年12月', '2021-12-01', '2026-12-31'],
    ['任职时间', '2021.12.3—2026.11.30', '2021-12-03', '2026-11-30'],
    ['任职时间', '2021-12-2026-12', '2021-12-01', '2026-12-31'],
    ['任职时间', '2021年12月至今', '2021-12-01', undefined],
    ['任职时间', '2021-12-03', '2021-12-03', undefined],
  ])('under %s, %s, says both days', (heading, cell, from, to) => {
    expect(broughtIn(heading, cell)).toEqual([[from, to]]);
  });

  it.each([
    ['2021.12-2026.12', '2026-12-31'],
    ['2021年12月3日至2026年12月2日', '2026-12-02'],
    ['2021.12-至今', ''],
    ['至今', ''],
    ['现在', ''],
    ['2026年12月止', '2026-12-31'],
  ])('as an end, %s, is its second half', (cell, day) => {
    expect(readHeldDay('to', cell)).toEqual({ value: day, faults: [] });
  });

  it('leaves the last day to a column of its own', () => {
    expect(readHeldDays('2016.12-2021.12', '2022-01-15').to.value).toBe('2022-01-15');
    expect(readHeldDay('from', '至今').faults).toMatchObject([{ code: 'day-odd' }]);
    expect(readHeldDay('to', '2021.12-2026.13').faults).toMatchObject([{ code: 'day-odd' }]);
  });
});

it('a January behind a point may be an October', () => {
  const codes = (text: string) => readHeldDay('from', text).faults.map(({ code }) => code);
  expect(readHeldDay('from', '2021.1').value).toBe('2021-01-01');
  expect(codes('2021.1')).toEqual(['month-unclear']);
  expect(['2021.10', '2021.01', '2021.2', '2021年1月', '2021.1.5'].flatMap(codes)).toEqual([]);
});

it('a closed meeting is counted by its own list, whoever is put on the roster since', () => {
  const list = Array.from({ length: 35 }, () => ({ capacity: 'member' as const }));
  expect(countedAt('closed', list, 39)).toBe(35);
  expect(countedAt('notified', list, 39)).toBe(39);
  expect(countedAt('closed', [], 39)).toBe(39);
});
