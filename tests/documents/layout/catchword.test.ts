import { expect, it } from 'vitest';
import { catchword } from '#lib/documents/layout/page-furniture.ts';

it.each([
  ['With us today without a vote are', 'With us'],
  ['There being none, we vote', 'There being'],
  ['Constitutional oaths', 'Constitution'],
  ['I call on 区人力资源和社会保障局', 'I call on 区人'],
  ['现在进行第二项，听取和审议报告', '现在进行第二项，听取和审'],
  ['Item 2', 'Item 2'],
])('the catchword of “%s” ends with a whole word where it can', (opening, shown) =>
  expect(catchword(opening)).toBe(shown),
);
