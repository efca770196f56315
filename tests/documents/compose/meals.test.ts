import { expect, it } from 'vitest';
import { composeMeals } from '#lib/documents/compose/meals.ts';
import type { Block, TableBlock } from '#lib/documents/page.ts';
import { anAttendee } from '../../domain/agendas/a-meeting.ts';
import { aDossier } from './a-dossier.ts';

const diets = ['清真', '清真餐', '清真、海鲜过敏', '素食', '吃素', '低糖', '不吃辣', '牛奶过敏', '', '', ''];

const paperOf = async () => {
  const attendees = diets.map((diet, at) => ({
    ...anAttendee(`王${at}`, ''),
    diet,
    needsUse: 'lists' as const,
  }));
  return composeMeals(await aDossier({ attendance: { attendees, version: 1 } }), 'zh-CN').blocks;
};
const isTable = (block: Block): block is TableBlock => block.kind === 'table';

it('the kitchen’s columns add up to those who come, each counted once', async () => {
  const [counts, names] = (await paperOf()).filter(isTable);
  const [all, ...each] = (counts?.rows[0]?.cells.slice(1) ?? []).map(({ text }) => Number(text));
  expect(counts?.head?.[0]?.cells.map(({ text }) => text)).toEqual([
    ...['餐次', '用餐人数', '普通餐', '清真', '素食', '清真、海鲜过敏', '低糖', '其他'],
  ]);
  expect([all, each]).toEqual([11, [3, 2, 2, 1, 1, 2]]);
  expect(each.reduce((sum, n) => sum + n, 0)).toBe(all);
  expect(names?.rows.length).toBe(8);
});

it('the kitchen is told what those in the last column eat', async () => {
  const captions = (await paperOf()).flatMap((block) => (block.kind === 'caption' ? [block.text] : []));
  expect(captions).toContain('其他：“不吃辣”1 人、“牛奶过敏”1 人。');
});
