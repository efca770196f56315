import type { Locale } from './locale.ts';

/** What the families of the delivered fonts are called in Chinese; the longer before those they begin with. */
const chinese: readonly (readonly [RegExp, string])[] = [
  [/^Noto Serif SC\b/u, '思源宋体'],
  [/^Noto Sans SC\b/u, '思源黑体'],
  [/^LXGW WenKai\b/u, '霞鹜文楷'],
  [/^Fandol Fang\b/u, 'Fandol 仿宋'],
];
const weights: Readonly<Record<string, string>> = { Bold: '粗', Medium: '中', Light: '细' };

/** A typeface as a reader calls it: 思源宋体 粗 of Noto Serif SC Bold. One that an office put in keeps the name of its file. */
export function faceName(locale: Locale, name: string): string {
  const known = locale === 'zh-CN' ? chinese.find(([family]) => family.test(name)) : undefined;
  if (!known) return name;
  const weight = name.replace(known[0], '').trim();
  return [known[1], weights[weight] ?? weight].filter(Boolean).join(' ');
}
