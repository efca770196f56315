import type { Finding } from '../finding.ts';
import { readCount } from '../time/read-count.ts';
import { type ScriptLine, wordsFinding } from './script-line.ts';

const mention =
  /附件(?<n>\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3}(?![一二三四五六七八九十]))(?![份个项件种页])(?<says>[：、.]|为|是)?/dgu;

/** An attachment where a text names it. */
interface Mention {
  readonly line: ScriptLine;
  readonly start: number;
  readonly end: number;
  readonly n: number;
  /** Says what it is: 附件2为会议日程. */
  readonly defines: boolean;
}

/** 附件序号 (GB/T 9704-2012, 7.3.4): attachments are numbered one after the other, and a number is that of one of them alone. */
export function checkAttachments(lines: readonly ScriptLine[]): readonly Finding[] {
  const all = lines.flatMap(mentionsIn);
  const numbers = new Set(all.map(({ n }) => n));
  const defined = new Set<number>();
  return all.flatMap((one): readonly Finding[] => {
    const again = one.defines && defined.has(one.n);
    if (one.defines) defined.add(one.n);
    if (again) return numbers.has(one.n + 1) ? [] : [differs(one, one.n + 1)];
    const isFirst = all.find(({ n }) => n === one.n) === one;
    return isFirst && one.n > 1 && !numbers.has(one.n - 1) ? [differs(one, one.n - 1)] : [];
  });
}

function mentionsIn(line: ScriptLine): readonly Mention[] {
  const { text } = line.read;
  return [...text.matchAll(mention)].flatMap(({ index, groups, indices }): readonly Mention[] => {
    const n = readCount(groups?.n ?? '');
    // 市政府文件的附件3 is another paper's; 附件一至附件三 names those between.
    if (
      n === null ||
      /(?:(?:》|文件|通知|号)的?|附件[\d一二三四五六七八九十]+[至到—~-])$/u.test(text.slice(0, index))
    )
      return [];
    const [, end] = indices?.groups?.n ?? [0, index];
    return [{ line, start: index, end, n, defines: groups?.says !== undefined }];
  });
}

function differs({ line, start, end }: Mention, n: number): Finding {
  const expected = `附件${n}`;
  const facts = { written: line.read.text.slice(start, end), expected };
  return wordsFinding('script.attachment-number-differs', 'warn', line, {
    span: { start, end },
    facts,
    expected,
  });
}
