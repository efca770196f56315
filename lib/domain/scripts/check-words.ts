import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { firstDay } from '../meetings/meeting.ts';
import { readAs } from './read-text.ts';
import { isSaid, type ScriptLine, wordsFinding } from './script-line.ts';
import { bothOutcomes } from './vote-words.ts';

const years = /(?<!\d)(?<year>(?:19|20)\d{2})(?:年(?!代)|年度)/dgu;
/** A period, a statistic, a law: a year that is named because it is another. */
const history =
  /以来|以后|参加工作|任职|历任|入党|毕业|至今|起|成立|通过|修订|修正|施行|实施|印发|颁布|公布|出台|召开的|举行的|底|末|比|较|同比|同期|增长|下降|增加|减少|提高|全年|统计|荣获|建成|完成|达到|革命|解放|新中国|出生|牺牲|诞辰|改革开放|前|—|－|曾|总结|回顾|过去|当年|那年|首次|年至|至\d{4}年/u;
/** 2025年10月，常委会听取过…: the clause behind a month tells what was done then. */
const done = /^年\d{1,2}月[^。；]{0,30}(?:听取|审议|检查|开展|研究|作出|通过|提出|组织)过/u;
/** A text of some years ago may still be somebody's model; what is older is history. */
const LONG_AGO = 10;
const LATELY = 3;
/** What is said of the year a text is written for. */
const current =
  /^(?:上半年|下半年|工作(?:要点|计划|任务|安排)|度?(?:工作|计划|预算|重点)|以来|是|，?(?:我们|全区|区人大|常委会)(?:将|要))/u;

/** 旧模板残留 (检查目录 17: 上年年份): a year before the meeting's that no item or paper speaks of. */
export function checkYears(dossier: Dossier, lines: readonly ScriptLine[]): readonly Finding[] {
  const day = firstDay(dossier.meeting, dossier.office.zone);
  if (day === null) return [];
  const known = ownTexts(dossier).join('\n');
  return written(lines).flatMap((line) => {
    const { text } = line.read;
    return [...text.matchAll(years)].flatMap((match): readonly Finding[] => {
      const year = Number(match.groups?.year);
      if (year >= day.year || known.includes(`${year}年`) || isDocument(text, match.index)) return [];
      // A whole date is judged as one.
      if (/^年\d{1,2}月\d{1,2}[日号]/u.test(text.slice(match.index + 4))) return [];
      const clause = clauseAt(text, match.index);
      const behind = text.slice(match.index + 5);
      const last =
        year === day.year - 1 &&
        (current.test(behind) || /^(?:今年|本年)/u.test(text.slice(match.index - 3)));
      const told = history.test(clause) || done.test(text.slice(match.index + 4));
      if (!last && (day.year - year > LONG_AGO || (told && day.year - year > LATELY))) return [];
      const severity = last || !told ? 'warn' : 'note';
      const span = { start: match.index, end: match.index + 5 };
      const expected = `${day.year}`;
      return [
        wordsFinding('script.old-year', severity, line, {
          span,
          facts: { year: `${year}`, expected },
          expected,
        }),
      ];
    });
  });
}

/** Inside 《…》 or the brackets behind it. */
function isDocument(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('《') > before.lastIndexOf('》') || /》\([^)]*$/u.test(before);
}

function clauseAt(text: string, at: number): string {
  const start = Math.max(...['，', '。', '；', '！', '？'].map((mark) => text.lastIndexOf(mark, at))) + 1;
  return /^[^，。；！？]*/u.exec(text.slice(start))?.[0] ?? '';
}

function ownTexts({ meeting, agenda }: Dossier): readonly string[] {
  return [
    meeting.title,
    meeting.shortTitle,
    ...agenda.items.flatMap((item) => [item.title, ...item.papers.map((paper) => paper.title)]),
  ].map(readAs);
}

/** Words of a result that only the vote itself can give. */
const results = /(?:一致|全票|全体)(?:同意)?通过|(?:赞成|反对|弃权)[^，。；\d⟦]{0,3}\d+\s*[票人]/gu;
/** The two permitted outcomes beside each other are a blank, with or without its brackets. */
const choice = new RegExp(bothOutcomes, 'gu');
const outcome = /(?:表决|现在|决定|议程|获得|予以)通过[。！，]|未获通过[。！，]/gu;
/** 本次选举有效, written before the papers are counted; where 无效 stands beside it both are open. */
const validity = /(?:投票|选举|表决)(?:为)?有效[。，！；]/gu;
/** An earlier body or day that did decide. */
const told = /主任会议|上次|此前|去年|曾|已经|已由|以往|市人大|全国人大|党委|区委/u;

/**
 * 结果句只能当场填 (办会规则 6.1): a result stays a blank with its permitted outcomes; 「一致通过」 is never written
 * beforehand, by hand or by an office's phrase.
 */
export function checkResults(lines: readonly ScriptLine[]): readonly Finding[] {
  return lines.filter(isSaid).flatMap((line): readonly Finding[] => {
    const { text } = line.read;
    const whole = { start: 0, end: text.length };
    if (line.kind === 'blank' && line.written && !text.includes('⟦')) return [written1(line, whole)];
    const without = text.replace(choice, (found) => '␣'.repeat(found.length));
    const said = [
      ...without.matchAll(results),
      ...(line.written ? without.matchAll(outcome) : []),
      ...(line.written && !/无效/u.test(text) ? without.matchAll(validity) : []),
    ];
    return said
      .filter((match) => !told.test(clauseAt(text, match.index)))
      .slice(0, 1)
      .map((match) => written1(line, { start: match.index, end: match.index + match[0].length }));
  });
}

function written1(line: ScriptLine, span: { readonly start: number; readonly end: number }): Finding {
  return wordsFinding('script.result-written-beforehand', 'block', line, { span, facts: {} });
}

function written(lines: readonly ScriptLine[]): readonly ScriptLine[] {
  return lines.filter((line) => line.written);
}
