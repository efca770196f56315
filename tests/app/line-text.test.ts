import { expect, it } from 'vitest';
import { isFoundBy } from '#app/(desk)/settings/templates/_components/line-text.ts';
import { columnsLines } from '#lib/domain/wording/table-columns.ts';
import { messagesOf, words } from '#lib/i18n/catalogue.ts';

const heads: Readonly<Record<string, string>> = messagesOf('zh-CN', ['papers']).papers;
const [schedule] = columnsLines('zh-CN', (head) => heads[head] ?? '');
const found = (sought: string, own = {}) =>
  schedule && isFoundBy(schedule, sought, own, words('zh-CN', 'templates'));

it('the columns of a table are found by their headings, as delivered and as the office has them', () => {
  expect(found('时间')).toBe(true);
  expect(found('钟点')).toBe(false);
  expect(found('钟点', { 'schedule.time': '钟点' })).toBe(true);
  expect(found('表格的列')).toBe(true);
  expect(found(' schedule.columns ')).toBe(true);
});
