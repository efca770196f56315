import { describe, expect, it } from 'vitest';
import { settled } from '#lib/cli/as-command-line.ts';
import { hasWords } from '#lib/i18n/catalogue.ts';
import { fields as english } from '#lib/i18n/messages/en/fields.ts';
import { fieldLabel, patternOf, wordFault } from '#lib/i18n/word-fault.ts';
import { inputFields } from '#tests/support/input-paths.ts';

const written = (path: string): string => path.replaceAll('#', '0');

describe('the label of a field', () => {
  it('is there for every field of every input, in both languages', async () => {
    const paths = [...new Set((await inputFields()).map(({ path }) => path))];
    expect(paths.length).toBeGreaterThan(150);
    for (const locale of ['zh-CN', 'en'] as const)
      expect(paths.filter((path) => fieldLabel(locale, written(path)) === '')).toEqual([]);
  });

  it('is needed by some field, each of them', async () => {
    const paths = [...new Set((await inputFields()).map(({ path }) => path))];
    const labels = new Set(paths.map((path) => fieldLabel('en', written(path))));
    const unused = Object.values(english).filter((label) => !labels.has(label.replace('{n}', '1')));
    expect(unused).toEqual([]);
  });

  it.each([
    ['sittings.0.end', '第 1 场 结束', 'Sitting 1, end'],
    ['sittings.2.day', '第 3 场 日期', 'Sitting 3, day'],
    ['patch.minutes', '时长', 'Minutes'],
    ['patch.papers.1.dueOn', '第 2 份文件 应交日期', 'Paper 2, due'],
    ['shape.rostrum.1', '主席台第 2 排座位数', 'Seats of rostrum row 2'],
    ['memberships.0.to', '第 1 个职务 截止', 'Post 1, until'],
    ['term', '届', 'Term'],
  ])('%s is %s', (path, chinese, inEnglish) => {
    expect(fieldLabel('zh-CN', path)).toBe(chinese);
    expect(fieldLabel('en', path)).toBe(inEnglish);
  });

  it('never shows a path: without a label only what is wrong is said', () => {
    const fault = { path: 'nobody.named.3.this', code: 'required' };
    expect(wordFault('zh-CN', fault).line).toBe('请填写。');
    expect(wordFault('zh-CN', { ...fault, path: 'sittings.0.end' }).line).toBe('第 1 场 结束：请填写。');
    expect(hasWords('fields', patternOf('sittings.0.end'))).toBe(true);
  });

  it('is what the command line says as well', () => {
    const faults = [{ path: 'sittings.0.end', code: 'end-not-after-start' }];
    expect(() => settled({ ok: false, refusal: { kind: 'invalid', faults } }, 'here')).toThrow(
      'Sitting 1, end: The end must be after the start at here',
    );
  });
});
