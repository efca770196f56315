import type { papersFindings as english } from '../../en/findings/papers.ts';

export const papersFindings: Record<keyof typeof english, string> = {
  'papers.missing-glyph.title': '没有字体能印“{characters}”：{text}',
  'papers.missing-glyph.why': '缺字绝不印成方框；有这个字的文件先不能印。',
  'papers.missing-glyph.mend': '加一种有这个字的字体',
};
