import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { hanNumeral } from '../meetings/numerals.ts';
import { readCount } from '../time/read-count.ts';
import { placeBefore } from './place-before.ts';
import { readAs } from './read-text.ts';
import { type ScriptLine, wordsFinding } from './script-line.ts';

const count = '[一二三四五六七八九十百零〇]+|\\d+';
/** A term and, where it follows, a number: 第十六届人大常委会第二十二次会议, 区五届人大五次会议, 第三十一次会议. */
const session = new RegExp(
  `(?:(?<term>第?(?<t>${count})届)(?<organ>[^，。；：？！、《》\\d第届次]{0,24}?))?(?:(?<![一二三四五六七八九十百零〇\\d])(?<number>第?(?<n>${count})次)(?<kind>[^，。；：？！、《》]{0,8}?会议))`,
  'dgu',
);
const termOnly = new RegExp(`(?<term>第?(?<t>${count})届)(?<organ>[^，。；：？！、《》]{0,14})`, 'dgu');
/** Organs whose terms and numbers are their own affair. */
const foreign =
  /主席团|中央|党|纪律|政协|协商|全国|妇女|青年|工会|团代|职工|侨|村民|居民|班|学|博览|展|运动会|艺术节|论坛|中国共产/u;
/** Words by which an earlier meeting is spoken of, and not this one. */
const earlier = /(?:上次|上一次|前次|上届|自|从|根据|按照|落实|贯彻|围绕|对照|检查)[^，。；！？]{0,16}$/u;
/** 去年9月，常委会第二十五次会议: the sentence is about another year. */
/** 共召开47次会议: how many there were. */
const howMany = /(?:共|召开|举行|开|组织)了?$/u;
/** 12月将召开第二十三次会议: one that is still to come. */
const toCome = /(?:将|拟|下一?次|明年|预计)[^，。；！？]{0,12}$/u;
/** 十五届人大常委会在过去五年里: a term that is over. */
const over = /^[^，。；！？]{0,14}(?:过去|五年|任期|任内|期间)/u;
const longAgo = /(?:去年|前年|此前|上一?届)[^。；！？]{0,20}$/u;
const past =
  /^(?:以来|以后|之后|上(?:作出|通过|提出|审议|听取|决定)|作出|通过(?!会议)|审议(?:通过|意见)|精神|确定|提出|闭会|期间|决定|决议|的(?:决定|决议|审议意见|要求|部署)|听取(?:和审议)?了|审议了)/u;

/** An organ right before, behind its place: 北京市, 市人大常委会. */
const ofOrgan = /(?:人大|人民代表大会)?(?:常委会|常务委员会)?$/u;

/** What the dossier says of its own term and number. */
interface Own {
  readonly term: number;
  readonly number: number | null;
  /** Words of the organ of this meeting: 常务委员会, 常委会; 主任会议. */
  readonly series: RegExp;
  readonly locality: string;
  /** Whole phrases that the dossier itself uses. */
  readonly said: ReadonlySet<string>;
}

/**
 * 届次次序与会议档案一致 (办会规则 6.3, 检查目录 3, 17): a term or number that is neither this meeting's nor spoken of by an
 * item is left over from an older text. Other organs count their own, and an earlier meeting may be spoken of as such.
 */
export function checkSessions(dossier: Dossier, lines: readonly ScriptLine[]): readonly Finding[] {
  const own = ownSession(dossier);
  return lines
    .filter((line) => line.written)
    .flatMap((line) => {
      const { text } = line.read;
      const sessions = [...text.matchAll(session)];
      const alone = [...text.matchAll(termOnly)].filter(
        (match) => !sessions.some((s) => s.index <= match.index && match.index < s.index + s[0].length),
      );
      return [
        ...sessions.flatMap((match) => [...wrongTerm(own, line, match), ...wrongNumber(own, line, match)]),
        ...alone.flatMap((match) => wrongTerm(own, line, match)),
      ];
    });
}

function ownSession({ meeting, agenda, office }: Dossier): Own {
  const texts = [
    meeting.title,
    meeting.shortTitle,
    ...agenda.items.flatMap((i) => [i.title, ...i.papers.map((p) => p.title)]),
  ].map(readAs);
  const found = texts.flatMap((text) => [...text.matchAll(session), ...text.matchAll(termOnly)]);
  const series = /主任会议/u.test(meeting.title)
    ? /主任会议|^会议$/u
    : /常务委员会|常委会/u.test(meeting.title)
      ? /常务委员会|常委会|^会议$/u
      : /人民代表大会|人大|^会议$/u;
  const said = new Set(
    found.flatMap(({ groups }) => [groups?.term, groups?.number].filter((s) => s !== undefined)),
  );
  return { term: meeting.term, number: meeting.number, locality: office.locality, series, said };
}

function isOther(own: Own, line: ScriptLine, match: RegExpExecArray): boolean {
  const { text } = line.read;
  const before = text.slice(Math.max(0, match.index - 10), match.index).replace(/^.*[，。；：！？、]/u, '');
  const quoted = text.lastIndexOf('《', match.index) > text.lastIndexOf('》', match.index);
  const organ = match.groups?.organ ?? '';
  const organless = before.replace(ofOrgan, '');
  const place = placeBefore(organless) || (/[省市区县旗州镇乡]$/u.exec(organless)?.[0] ?? '');
  if (place !== '' && !own.locality.endsWith(place.slice(-2)) && !own.locality.endsWith(place)) return true;
  return (
    quoted ||
    foreign.test(before) ||
    foreign.test(organ.slice(0, 8)) ||
    /^[上下本每各几首历]/u.test(before.slice(-1))
  );
}

function wrongTerm(own: Own, line: ScriptLine, match: RegExpExecArray): readonly Finding[] {
  const { term, t = '', organ = '' } = match.groups ?? {};
  if (term === undefined || own.said.has(term) || readCount(t) === own.term || isOther(own, line, match))
    return [];
  if (!/^(?:区|县|市|州|旗|镇|乡)?(?:人民代表大会|人大|常务?委|主任|常委|代表|政府|[，。；]|$)/u.test(organ))
    return [];
  const [start, end] = match.indices?.groups?.term ?? [0, 0];
  if (over.test(line.read.text.slice(end))) return [];
  const expected = `第${hanNumeral(own.term)}届`;
  const facts = { number: term, expected };
  return [wordsFinding('script.foreign-number', 'warn', line, { span: { start, end }, facts, expected })];
}

function isNext({ number }: Own, said: string, before: string): boolean {
  return (readCount(said) ?? 0) > (number ?? 0) && toCome.test(before);
}

function wrongNumber(own: Own, line: ScriptLine, match: RegExpExecArray): readonly Finding[] {
  const { number, n = '', organ = '', kind = '' } = match.groups ?? {};
  if (own.number === null || number === undefined || own.said.has(number)) return [];
  if (readCount(n) === own.number || isOther(own, line, match)) return [];
  const { text } = line.read;
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  if (!number.startsWith('第') && howMany.test(organ || before)) return [];
  // What is counted: by the words between, by those before, or 第三十一次会议 alone.
  const counted = organ + kind;
  const series = /主任会议/u.test(kind)
    ? kind
    : organ !== ''
      ? organ
      : (/(?:常务委员会|常委会|人大|人民代表大会)$/u.exec(before)?.[0] ?? kind);
  if (!own.series.test(series) && !own.series.test(counted)) return [];
  if (/主任会议/u.test(kind) && !own.series.test('主任会议')) return [];
  const [start, end] = match.indices?.groups?.number ?? [0, 0];
  const tail = text.slice(match.index + match[0].length);
  const said = earlier.test(before) || longAgo.test(before) || past.test(tail) || isNext(own, n, before);
  const expected = `第${hanNumeral(own.number)}次`;
  const facts = { number, expected };
  const severity = said ? 'note' : 'warn';
  return [wordsFinding('script.foreign-number', severity, line, { span: { start, end }, facts, expected })];
}
