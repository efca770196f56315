import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { faceName } from '#lib/i18n/face-name.ts';

it('names every delivered typeface in Chinese, and leaves one of the office as its file is called', () => {
  const { faces } = JSON.parse(readFileSync('templates/fonts/fonts.json', 'utf8')) as {
    readonly faces: Readonly<Record<string, { readonly name: string }>>;
  };
  const named = Object.values(faces).map(({ name }) => faceName('zh-CN', name));
  expect(named).toContain('思源宋体 粗');
  expect(named.filter((name) => !/\p{Script=Han}/u.test(name))).toEqual([]);
  expect(faceName('en', 'Noto Serif SC Bold')).toBe('Noto Serif SC Bold');
  expect(faceName('zh-CN', '方正小标宋')).toBe('方正小标宋');
});
