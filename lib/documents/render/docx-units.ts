import type { TypeRole } from '../page-text.ts';

/** Twentieths of a point, what Word measures paper in. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** The faces an official paper is typed in; Word falls back by itself where one is not installed. */
export const OFFICIAL_FACES: Readonly<Record<TypeRole, string>> = {
  xiaobiaosong: '方正小标宋简体',
  fangsong: '仿宋_GB2312',
  heiti: '黑体',
  kaiti: '楷体_GB2312',
  songti: '宋体',
};

/** Latin text of English papers. */
export const LATIN_FACE = 'Times New Roman';
