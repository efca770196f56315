import { expect, it } from 'vitest';
import { planRows } from '#lib/domain/calendars/weekly-plan/plan-grid.ts';

it('makes no row as wide as one lone cell far to the right', () => {
  const stray = [...Array.from({ length: 16_383 }, () => ''), 'x'];
  const rows = [stray, ...Array.from({ length: 999 }, () => ['9月7日', '会议'])];
  const grid = planRows({
    ...{ name: '', mergedCells: [] },
    rows: rows.map((cells, at) => ({ number: at + 1, cells })),
  });
  expect(grid.length).toBe(1_000);
  expect(
    grid
      .at(-1)
      ?.cells.map(({ text }) => text)
      .filter((text) => text !== ''),
  ).toEqual(['9月7日', '会议']);
  expect(grid.reduce((sum, { cells }) => sum + cells.length, 0)).toBeLessThan(500_000);
});
