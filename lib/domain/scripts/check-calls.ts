import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { chairName } from '../meetings/chair.ts';
import type { Section } from './file-sections.ts';
import { type KnownPeople, longestFirst, type NameAt, nameAsRead, namesIn } from './known-people.ts';
import { postWord } from './post-words.ts';
import { readAs } from './read-text.ts';
import { isSaid, type ScriptLine, wordsFinding } from './script-line.ts';

const call = /(?:请|由)[^，。；！？]{0,40}$/u;
const report = /^(?:同志)?(?:[^，。；！？]{0,12})?(?:作|做|报告|汇报|说明|宣读)/u;

/**
 * 每个报告人姓名与议程一致 (办会规则 6.3): who is called up to report in an item's part of the text reports on that item; who
 * presides is who was named to.
 */
export function checkCalls(
  dossier: Dossier,
  people: KnownPeople,
  lines: readonly ScriptLine[],
  sections: readonly Section[],
): readonly Finding[] {
  const names = longestFirst(people);
  return [
    ...sections.flatMap((section) => wrongReporter(lines, section, names, people)),
    ...lines.flatMap((line, at) => (line.written ? wrongChair(dossier, line, names, at < HEAD) : [])),
  ];
}

function wrongReporter(
  lines: readonly ScriptLine[],
  { item, number, from, to }: Section,
  names: readonly string[],
  people: KnownPeople,
): readonly Finding[] {
  if (item.reporters.length === 0) return [];
  const own = item.reporters.map(({ name }) => nameAsRead(name));
  const posts = item.reporters.map(({ post }) => readAs(post)).filter((post) => post !== '');
  /** Reports on another item, or is called by the post of whom this one has. */
  const mayReport = (text: string, { name, start }: NameAt): boolean =>
    (people.get(name)?.reportsOn.length ?? 0) > 0 ||
    posts.some((post) => text.slice(0, start).endsWith(post));
  const part = lines.slice(from, to).filter(isSaid);
  if (
    part.some((line) =>
      namesIn(line.read.text, own).some(
        (at) => report.test(line.read.text.slice(at.end)) && !hasReported(line.read.text, at),
      ),
    )
  )
    return [];
  return part.flatMap((line) =>
    namesIn(line.read.text, names)
      .filter((at) => isCalled(line.read.text, at) && mayReport(line.read.text, at))
      .map((at) => {
        const expected = own.join('、');
        const facts = { name: at.name, number, item: item.title, expected };
        return wordsFinding('script.reporter-differs', 'block', line, { span: at, facts, expected });
      }),
  );
}

/** 刚才某同志作了报告 tells who has reported; it calls nobody. */
function hasReported(text: string, { start, end }: NameAt): boolean {
  return (
    /(?:刚才|感谢|听取了|听了|待|等)[^，。；！？]*$|刚才，[^，。；！？]*$/u.test(text.slice(0, start)) ||
    /^(?:同志)?(?:作了|所作|的|[^，。；！？]{0,4}(?:后|毕|完毕|结束))/u.test(text.slice(end))
  );
}

function isCalled(text: string, { start, end }: NameAt): boolean {
  return call.test(text.slice(0, start)) && report.test(text.slice(end));
}

/** Lines at the beginning that are its head. */
const HEAD = 6;

const presides = new RegExp(
  `(?:主持人(?:为|是)?：?|^主持：|执行主席：?)(?:${postWord}|[\\p{Script=Han}]{0,8}(?:${postWord}))?$`,
  'u',
);
const presiding = /^(?:同志|主任|副主任)?主持(?!词)/u;
const under = /由[^，。；！？由]{0,16}$/u;

/** Somebody else written down as presiding: 主持人：…, 由…主持. */
function wrongChair(
  dossier: Dossier,
  line: ScriptLine,
  names: readonly string[],
  heads: boolean,
): readonly Finding[] {
  // The head of a text names who opens the meeting.
  const chairs = dossier.meeting.sittings
    .slice(0, heads ? 1 : undefined)
    .map((sitting) => nameAsRead(chairName(dossier, sitting)));
  const [expected] = chairs.filter((name) => name !== '');
  if (expected === undefined) return [];
  const { text } = line.read;
  return namesIn(text, names).flatMap(({ name, start, end }): readonly Finding[] => {
    if (chairs.includes(name)) return [];
    const [before, behind] = [text.slice(0, start), text.slice(end)];
    const says =
      presides.test(before) ||
      (under.test(before) && presiding.test(behind) && !/组/u.test(behind.slice(0, 8)));
    if (!says) return [];
    return [
      wordsFinding('script.chair-differs', 'block', line, {
        span: { start, end },
        facts: { name, expected },
        expected,
      }),
    ];
  });
}
