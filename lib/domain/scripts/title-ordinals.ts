import { readCount } from '../time/read-count.ts';
import type { TitleHit } from './find-titles.ts';
import type { ScriptLine } from './script-line.ts';

const ordinal = /第(?<n>[一二三四五六七八九十百零]+|\d+)(?:项|个(?=议题|议程|事项))/dgu;
const listed =
  /(?:^|[。；：])\(?(?<n>[一二三四五六七八九十]{1,3}|\d{1,2})(?:[、)]|\.(?!\d))(?:(?!\d[.、)])[^，。；])*$/du;

/** The number said before a title: in its own line, or at the end of the one before. */
export function ordinalBefore(
  lines: readonly ScriptLine[],
  index: number,
  start: number,
): TitleHit['ordinal'] {
  const text = lines[index]?.read.text ?? '';
  const front = text.slice(Math.max(0, start - 40), start);
  const shift = Math.max(0, start - 40);
  const match = [...front.matchAll(ordinal)].at(-1);
  if (match && !/[。；]./u.test(front.slice(match.index + match[0].length).replace(/^[。：，；]/u, '')))
    return found(index, match.index + shift, match[0], match.groups?.n);
  const before = lines[index - 1]?.read.text ?? '';
  const last = [...before.matchAll(ordinal)].at(-1);
  if (last && last.index + last[0].length >= before.length - 4 && start < 30)
    return found(index - 1, last.index, last[0], last.groups?.n);
  const item = listed.exec(text.slice(0, start));
  const at = item?.indices?.groups?.n;
  return item && at ? found(index, at[0], item.groups?.n ?? '', item.groups?.n) : null;
}

function found(line: number, start: number, word: string, n = ''): TitleHit['ordinal'] {
  const said = readCount(n);
  return said === null ? null : { said, word, line, span: { start, end: start + word.length } };
}
