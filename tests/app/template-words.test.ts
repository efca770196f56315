import { describe, expect, it } from 'vitest';
import { lineLabel } from '#app/(desk)/settings/templates/_components/line-label.ts';
import {
  asKept,
  faultInWords,
  inReadersWords,
} from '#app/(desk)/settings/templates/_components/placeholder-words.ts';
import { templateNames } from '#lib/domain/wording/own-words.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { loadTemplateLines } from '#lib/usecases/wording/template-lines.ts';
import { value } from '#tests/support/value.ts';

const textLines = async (locale: 'zh-CN' | 'en') => {
  const all = await Promise.all(templateNames.map((name) => loadTemplateLines(name, locale)));
  return all.flatMap((lines) => value(lines)).flatMap((line) => (line.kind === 'text' ? [line] : []));
};

describe.each(['zh-CN', 'en'] as const)('the lines of every template in %s', (locale) => {
  const w = words(locale, 'templates');

  it('are kept as they were once they were read in the words of the reader', async () => {
    const lost = (await textLines(locale)).filter(
      ({ delivered, placeholders }) =>
        asKept(inReadersWords(delivered, placeholders, w), placeholders, w) !== delivered,
    );
    expect(lost).toEqual([]);
  });

  it('are told apart where they stand for different occasions', async () => {
    const lines = await textLines(locale);
    const labels = (prefix: string) =>
      lines.filter(({ key }) => key.startsWith(prefix)).map((line) => lineLabel(line, w));
    for (const prefix of [
      'notice.to.',
      'notice.members-line.',
      'notice.rule.',
      'opening.salutation.',
      'titles.',
    ])
      expect(new Set(labels(prefix)).size).toBe(labels(prefix).length);
    expect(lines.filter((line) => lineLabel(line, w).trim() === '')).toEqual([]);
  });
});

it('a line is written with Chinese words and kept with the names of what is filled in', () => {
  const w = words('zh-CN', 'templates');
  const names = ['date', 'meeting'];
  expect(inReadersWords('定于{date}召开{meeting}。{x}', names, w)).toBe('定于{日期}召开{会议名称}。{x}');
  expect(asKept('{会议名称}，{日期', names, w)).toBe('{meeting}，{日期');
  const salutation = { kind: 'text', key: 'notice.to.congress', delivered: '各位代表：' } as const;
  expect(lineLabel({ ...salutation, placeholders: [], mayBeEmpty: false }, w)).toBe('称呼 · 代表大会');
});

it('half a word is taken for the word it is half of', () => {
  const line = {
    kind: 'text',
    key: 'a',
    delivered: '{date}{meeting}',
    placeholders: ['date', 'meeting'],
  } as const;
  const fault = {
    key: 'a',
    line: 1,
    code: 'unknown-placeholder',
    found: '{会议}',
    suggestion: '{date}',
  } as const;
  expect(faultInWords(fault, { ...line, mayBeEmpty: false }, words('zh-CN', 'templates'))).toEqual({
    found: '{会议}',
    suggestion: '{会议名称}',
  });
});
