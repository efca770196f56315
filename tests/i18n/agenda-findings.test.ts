import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasWords, words } from '#lib/i18n/catalogue.ts';
import { factsInWords } from '#lib/i18n/facts.ts';

/** Codes as they stand in the source of a noun's rules. */
function codesOf(noun: string): readonly string[] {
  const folder = path.resolve('lib/domain', `${noun}s`);
  const checks = readdirSync(folder).filter((file) => file.startsWith('check-'));
  const found = checks.flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    return [...text.matchAll(new RegExp(`'(${noun}\\.[a-z-]+)'`, 'g'))].map((m) => m[1] as string);
  });
  return [...new Set(found)];
}

describe.each(['agenda', 'consultation'])('findings of the %s', (noun) => {
  it.each(codesOf(noun))('%s has a fact, an evidence and a mend', (code) => {
    expect(['title', 'why', 'mend'].filter((part) => !hasWords('findings', `${code}.${part}`))).toEqual([]);
  });
});

describe('wording', () => {
  const facts = { number: 3, item: '审议报告' };

  it('names a numbered item by its number and an unnumbered one by its title', () => {
    const zh = words('zh-CN', 'findings');
    expect(zh('agenda.item-without-reporter.title', facts)).toBe('第3项没有报告人');
    expect(zh('agenda.item-without-reporter.title', { ...facts, number: 0 })).toBe('“审议报告”没有报告人');
    expect(words('en', 'findings')('agenda.item-without-reporter.title', facts)).toBe(
      'Item 3 has no reporter',
    );
  });

  it('names kinds of items by their words', () => {
    const kinds = { saidKind: 'final-accounts', itemKind: 'inspection-report' };
    const said = factsInWords('zh-CN', { item: '审查决算', ...kinds }, 'Asia/Shanghai');
    const why = words('zh-CN', 'findings')('agenda.kind-differs.why', said);
    expect(why).toContain('题目说的是“审查和批准决算”，类别是“执法检查报告”');
  });

  it('counts silent leaders in both languages', () => {
    const silent = { count: 1, partly: 0, names: '邬翀', due: '9月11日 周五' };
    expect(words('en', 'findings')('consultation.awaited.title', silent)).toBe('1 leader has not answered');
    expect(words('zh-CN', 'findings')('consultation.awaited.title', silent)).toBe('还有 1 位领导未答复');
  });
});
