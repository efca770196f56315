import { expect, it } from 'vitest';
import { isLeadingPost } from '#lib/domain/people/leading-post.ts';

it.each([
  ['主任', true],
  ['党组书记、主任', true],
  ['常务副主任', true],
  ['区人大常委会副主任', true],
  ['云溪区人民代表大会常务委员会主任', true],
  ['委员兼秘书长', true],
  ['副主任（不驻会）', true],
  ['党组副书记、副主任（正县级）', true],
  ['主任（财经委）', false],
  ['副秘书长', false],
  ['区人大常委会副秘书长', false],
  ['区人大常委会办公室主任', false],
  ['财经委主任委员', false],
  ['办公厅主任', false],
  ['', false],
])('%s leads: %s', (post, leads) => {
  expect(isLeadingPost(post)).toBe(leads);
});
