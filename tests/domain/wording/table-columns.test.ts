import { describe, expect, it } from 'vitest';
import { type PaperTable, paperTables } from '#lib/domain/wording/paper-tables.ts';
import { columnsLines, columnsOf } from '#lib/domain/wording/table-columns.ts';
import { checkOwnWords } from '#lib/domain/wording/template-line.ts';
import { messagesOf } from '#lib/i18n/catalogue.ts';
import { locales } from '#lib/i18n/locale.ts';

const tables = Object.keys(paperTables) as PaperTable[];
const messages = (locale: (typeof locales)[number]): Readonly<Record<string, string>> =>
  messagesOf(locale, ['papers']).papers;
const linesOf = (locale: (typeof locales)[number]) =>
  columnsLines(locale, (head) => messages(locale)[head] ?? '');
const told = (text: string) =>
  checkOwnWords(linesOf('zh-CN'), { 'schedule.columns': text }).map(
    ({ line, row, code, found, suggestion }) => [line, row, code, found, suggestion],
  );

describe('the columns of a table', () => {
  it.each(locales)(
    'are headed by a message each, and delivered as a template may have them, in %s',
    (locale) => {
      for (const line of linesOf(locale)) {
        expect(line.columns.filter(({ title }) => title === '')).toEqual([]);
        expect(checkOwnWords([line], { [line.key]: line.delivered })).toEqual([]);
      }
    },
  );

  it('are chosen, ordered and widened', () => {
    const own = { 'schedule.columns': 'matter 60\ntime 25\ndepartment 30' };
    expect(checkOwnWords(linesOf('zh-CN'), own)).toEqual([]);
    expect(columnsOf(own, 'schedule.columns', 'zh-CN')).toEqual([
      { key: 'matter', width: 60 },
      { key: 'time', width: 25 },
      { key: 'department', width: 30 },
    ]);
  });

  it.each([
    ['a word that is no column', 'time 20\nmater 90', [1, 2, 'unknown-column', 'mater', 'matter']],
    ['one column twice', 'time 20\nmatter 90\nmatter 20', [1, 3, 'column-twice', '内容', '']],
    ['no width', 'time 20\nmatter', [1, 2, 'column-width', '', '1–300']],
    ['a width that is none', 'time 2.5\nmatter 90', [1, 1, 'column-width', '2.5', '1–300']],
    ['nothing to read it by', 'time 20\nwho 40', [1, undefined, 'column-missing', '内容', '内容']],
    ['a gap for a column', 'time 2\nmatter 90', [1, 1, 'column-narrow', '时间', '5']],
  ])('are refused by the row: %s', (_, text, fault) => {
    expect(told(text)).toContainEqual(fault);
  });

  it('hold a name, and a name that is signed, on every paper', () => {
    const faults = (text: string) =>
      checkOwnWords(linesOf('zh-CN'), { 'sign-in.columns': text }).map((fault) => [
        ...[fault.row, fault.code, fault.found, fault.suggestion],
      ]);
    expect(faults('name 8\npost 80\nsignature 12')).toEqual([
      [1, 'column-narrow', '姓名', '11'],
      [3, 'column-narrow', '签名', '14'],
    ]);
    expect(faults('name 11\npost 80\nsignature 14')).toEqual([]);
  });

  it.each(tables)('of %s may all be added to what is delivered', (table) => {
    const every = (line: ReturnType<typeof linesOf>[number]) =>
      line.columns.map(({ key, width }) => `${key} ${width}`).join('\n');
    for (const locale of locales)
      for (const line of linesOf(locale).filter(({ key }) => key === table))
        expect(checkOwnWords([line], { [table]: every(line) })).toEqual([]);
  });

  it('with the least share that is offered are wide enough', () => {
    expect(told('time 5\nmatter 90')).toEqual([]);
    expect(told('')).toHaveLength(2);
  });

  it.each(tables)('of %s are as delivered where a version no longer has what an office chose', (table) => {
    expect(columnsOf({ [table]: 'gone 20' }, table, 'zh-CN')).toEqual(columnsOf({}, table, 'zh-CN'));
  });
});
