import { expect, it } from 'vitest';
import { blockForms } from '#app/(desk)/_today/block-forms.ts';

const texts = (...names: string[]): readonly string[] => blockForms(names).map(({ text }) => text);

it('lists the ways to write a name from the fullest to the shortest, and no way that is no shorter', () => {
  expect(texts('政协办 区政协主席会议', '区政协主席会议', '政协办')).toEqual([
    '政协办 区政协主席会议',
    '区政协主席会议',
    '政协办',
  ]);
  expect(texts('主任会议', '主任会议')).toEqual(['主任会议']);
  expect(texts('换届选举', '常委会会议')).toEqual(['换届选举']);
  expect(texts('区委办 忙', '', '区委办')).toEqual(['区委办 忙', '区委办']);
});

it('takes a Chinese character for one em and Latin letters for less, by their width', () => {
  const [chinese, wide, narrow] = ['主任会议', 'MMMM', 'till'].map((text) => blockForms([text])[0]?.em ?? 0);
  expect(chinese).toBe(4);
  expect(wide).toBeGreaterThan(narrow ?? 0);
  expect(wide).toBeLessThan(4);
});
