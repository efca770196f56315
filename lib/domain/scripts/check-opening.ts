import type { Finding } from '../finding.ts';
import type { Section } from './file-sections.ts';
import { isSaid, type ScriptLine, wordsFinding } from './script-line.ts';

const declares = /宣布[^。；？]{0,60}?(?<word>开幕|闭幕)(?!大?会|式|的)/dgu;

/** 开幕与闭幕: what is declared before the first item is the opening, what is declared within the last one the closing. */
export function checkOpening(lines: readonly ScriptLine[], sections: readonly Section[]): readonly Finding[] {
  const [first, last] = [sections[0], sections.at(-1)];
  if (!first || !last) return [];
  return lines.flatMap((line, at): readonly Finding[] => {
    const right = at < first.from ? '开幕' : at > last.from ? '闭幕' : null;
    if (right === null || !line.written || !isSaid(line)) return [];
    return [...line.read.text.matchAll(declares)].flatMap(({ groups, indices }): readonly Finding[] => {
      const [start, end] = indices?.groups?.word ?? [0, 0];
      const written = groups?.word ?? '';
      if (written === right) return [];
      const facts = { written, expected: right };
      return [
        wordsFinding('script.words-differ', 'block', line, { span: { start, end }, facts, expected: right }),
      ];
    });
  });
}
