import type { AgendaItem } from '../agendas/agenda.ts';
import { isElection } from '../agendas/gathered-votes.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { nearName } from '../people/near-name.ts';
import { type VoteMethod, voteMethods } from '../votes/vote-method.ts';
import { type Asked, askedIn, askedTwice } from './asked-votes.ts';
import type { Section } from './check-order.ts';
import type { TitleHit } from './find-titles.ts';
import { nameAsRead } from './known-people.ts';
import { gapBefore, isSaid, placeOf, type ScriptLine, scriptFinding, wordsFinding } from './script-line.ts';
import {
  act,
  ballotBegins,
  bothOutcomes,
  calls,
  methodOf,
  methodWord,
  result,
  said,
  tellersPut,
} from './vote-words.ts';

/** Something the agenda puts to the vote. */
interface Vote {
  readonly item: AgendaItem;
  /** The person, where one is put to the vote by name; else the title. */
  readonly subject: string;
  readonly named: boolean;
  readonly method: VoteMethod;
  /** Taken in a step of its own, after the item. */
  readonly gathered: boolean;
}

/** Every vote of the agenda; 撤职 always by secret ballot (监62), and an election, which is one vote (组28). */
function votesOf({ agenda: { items } }: Dossier): readonly Vote[] {
  return items.flatMap((item, at): readonly Vote[] => {
    const { vote, kind } = item;
    if (vote === null || kind === 'voting') return [];
    if (isElection(item))
      return [{ item, subject: item.title, named: false, method: 'secret-ballot', gathered: false }];
    const gathered = items.slice(at + 1).some((later) => later.kind === 'voting');
    if (item.motions.length === 0)
      return [{ item, subject: item.title, named: false, method: vote, gathered }];
    return item.motions.map(({ name, act }) => ({
      ...{ item, subject: nameAsRead(name), named: true, gathered },
      method: act === 'dismiss' ? 'secret-ballot' : vote,
    }));
  });
}

/** The agenda itself is asked about; not 进行第四项议程, 审议…草案. */
const adopting = /议程(?:\(?草案|安排)|建议议程|议程[^，。；]{0,6}(?:已|都)[^，。；]{0,6}(?:印发|发给|发放)/u;
const failure = /故障|异常|失灵/u;

/**
 * 「通过」之前必须有表决用语, 表决方式与议程一致, 每项表决有结果句且两种结果并列 (办会规则 6.1, 6.3; 检查目录 56): each result is
 * preceded by its call, in the way the agenda says, and leaves both outcomes open; everything the agenda votes on is put
 * to the vote.
 */
export function checkVotes(
  dossier: Dossier,
  lines: readonly ScriptLine[],
  hits: readonly TitleHit[],
  sections: readonly Section[],
): readonly Finding[] {
  const votes = votesOf(dossier);
  const results = resultsOf(lines.filter(isSaid));
  const last = results.at(-1);
  if (dossier.office.locale !== 'zh-CN' || last === undefined) return [];
  const course: Course = {
    ...{ votes, findings: [], decided: new Set(), owner: null, called: false, asked: [], tellers: null },
  };
  for (const [index, line] of lines.entries()) {
    if (!isSaid(line) || failure.test(line.read.text)) continue;
    const section = sections.find(({ from, to }) => from <= index && index < to);
    const next =
      putIn(course, line, index, hits, sections) ??
      (section?.from === index ? votedIn(course, section) : null);
    if (next) put(course, next, line);
    putTellers(course, line);
    listen(course, line);
    if (ballotBegins.test(line.read.text)) tellersDone(course);
    if (results.includes(line)) conclude(course, line, lines[index + 1], section);
  }
  put(course, null, last);
  const missing = votes.filter(
    (vote) =>
      !course.decided.has(vote) && vote.item.kind !== 'adopt-agenda' && !course.findings.some(isAbout(vote)),
  );
  // What was put to the vote later than with its item has its result there.
  const late = votes.filter((vote) => course.decided.has(vote)).map(isAbout);
  const seen = course.findings.filter((finding) => !late.some((is) => is(finding)));
  return [...seen, ...missing.map((vote) => notPut(vote, last))];
}

/** The lines that give a result; where the outcome has a line of its own, that of the figures. */
function resultsOf(said: readonly ScriptLine[]): readonly ScriptLine[] {
  return said.filter(({ read: { text } }, at) => {
    const before = said[at - 1]?.read.text ?? '';
    const belongs = !/赞成|选举结果/u.test(text) && /赞成/u.test(before) && !bothOutcomes.test(before);
    return result.test(text) && !belongs;
  });
}

/** How far the votes of a text have come. */
interface Course {
  readonly votes: readonly Vote[];
  readonly findings: Finding[];
  readonly decided: Set<Vote>;
  /** What is being voted on, since which line. */
  owner: { readonly vote: Vote; readonly line: ScriptLine } | null;
  /** The call was heard since the last result. */
  called: boolean;
  /** Who was asked to vote since the last result. */
  asked: Asked[];
  /** While 监票人 are adopted: what was being voted on before, to which it goes back. */
  tellers: { readonly before: Course['owner'] } | null;
}

/** The next thing is put to the vote: the one before must have had its result. */
function put(course: Course, vote: Vote | null, line: ScriptLine): void {
  tellersDone(course);
  const { owner, decided } = course;
  if (owner && owner.vote === vote) return;
  course.owner = vote === null ? null : { vote, line };
  if (owner && vote && onOnePaper(owner.vote, vote)) return;
  if (owner && !decided.has(owner.vote)) course.findings.push(noResult(owner.vote, owner.line));
  course.called = false;
}

/** 监票人 are adopted in whichever way the meeting likes, within the vote that they watch over or before it. */
function putTellers(course: Course, line: ScriptLine): void {
  if (course.tellers !== null || !tellersPut.test(line.read.text)) return;
  // Where the agenda has them, they are voted on as it says.
  if (course.owner?.vote.item.title.includes('监票')) return;
  course.tellers = { before: course.owner };
  course.called = false;
}

function tellersDone(course: Course): void {
  if (course.tellers === null) return;
  course.owner = course.tellers.before;
  course.tellers = null;
}

/** Motions of one item by secret ballot stand on one paper: all are put, it is called once, then come the results. */
function onOnePaper(one: Vote, other: Vote): boolean {
  return one.item === other.item && one.method === 'secret-ballot' && other.method === 'secret-ballot';
}

function listen(course: Course, line: ScriptLine): void {
  const own = (course.owner ? [course.owner.vote] : course.votes).map(({ method }) => method);
  const methods = course.tellers ? voteMethods : own;
  const heard = hear(line, methods);
  course.findings.push(...heard.findings);
  course.called ||= heard.called;
  course.asked.push(...askedIn(line));
}

function conclude(
  course: Course,
  line: ScriptLine,
  next: ScriptLine | undefined,
  section: Section | undefined,
): void {
  if (course.tellers) {
    if (!course.called) course.findings.push(notCalled(line, 'show-of-hands'));
    course.findings.push(...oneOutcome(line, next), ...askedTwice(course.asked));
    [course.asked, course.called] = [[], false];
    tellersDone(course);
    return;
  }
  if (section && (!course.owner || course.decided.has(course.owner.vote))) {
    const vote = votedIn(course, section, true);
    if (vote) course.owner = { vote, line };
  }
  const owner = course.owner ? decidedIn(course, course.owner.vote, line) : null;
  const method = (owner ?? course.votes[0])?.method ?? 'electronic';
  if (!course.called) course.findings.push(notCalled(line, method));
  // Who is elected is declared by name, not as 通过.
  if (!owner || !isElection(owner.item)) course.findings.push(...oneOutcome(line, next));
  course.findings.push(...askedTwice(course.asked));
  course.asked = [];
  if (owner) course.decided.add(owner);
  course.called = owner?.method === 'secret-ballot';
}

/** What a result is of: on a paper with several motions, the one it names. */
function decidedIn({ votes }: Course, owner: Vote, { read: { text } }: ScriptLine): Vote {
  return votes.find((vote) => vote.named && onOnePaper(owner, vote) && text.includes(vote.subject)) ?? owner;
}

/** Whom a line puts to the vote: by name, by a name that is near, or else whose turn it is. */
function personIn(votes: readonly Vote[], decided: ReadonlySet<Vote>, text: string): Vote | undefined {
  if (!/表决|提请/u.test(text)) return undefined;
  const named = votes.filter((vote) => vote.named);
  const said = act.exec(text)?.groups?.name ?? '';
  const near = nearName(
    said,
    named.map(({ subject }) => subject),
  );
  return (
    named.find(({ subject }) => text.includes(subject)) ??
    named.find(({ subject }) => near?.name === subject) ??
    (said === '' ? undefined : named.find((vote) => !decided.has(vote)))
  );
}

/** The vote that is taken with an item itself. */
function votedIn({ votes, decided }: Course, { item }: Section, anyway = false): Vote | null {
  const own = votes.find((vote) => vote.item.id === item.id && !decided.has(vote));
  return own && (anyway || !(own.gathered || own.named)) ? own : null;
}

function isAbout({ item, subject }: Vote): (finding: Finding) => boolean {
  return ({ key }) => key === `script.vote-without-result:${item.id}:${subject}`;
}

/** What a line puts to the vote: a person by name, an item by its title, the agenda itself. */
function putIn(
  { votes, decided }: Course,
  line: ScriptLine,
  index: number,
  hits: readonly TitleHit[],
  sections: readonly Section[],
): Vote | null {
  const { text } = line.read;
  // 研究第三十一次会议建议议程 is an item, not the agenda of this meeting.
  const asks = adopting.test(withoutTitles(text, index, hits));
  if (!/表决/u.test(text) && !asks) return null;
  const person = personIn(votes, decided, text);
  if (person) return person;
  const hit = hits.find(
    (h) =>
      h.line === index &&
      (h.put ||
        /^[^。]{0,16}表决/u.test(text.slice(h.span.end)) ||
        // 表决《…》 is announced by these words first, and put to the vote by them later.
        (h.voted && sections.some(({ item, from }) => item.id === h.item.id && from < index))),
  );
  if (hit) return votes.find(({ item, named }) => !named && item.id === hit.item.id) ?? null;
  return (asks ? votes.find(({ item }) => item.kind === 'adopt-agenda') : null) ?? null;
}

function withoutTitles(text: string, index: number, hits: readonly TitleHit[]): string {
  return hits
    .filter(({ line, names }) => line === index && names)
    .reduce(
      (left, { span }) =>
        left.slice(0, span.start) + '_'.repeat(span.end - span.start) + left.slice(span.end),
      text,
    );
}

/** Whether a line calls a vote, or says how votes are taken, and whether that is how the agenda says. */
function hear(
  line: ScriptLine,
  methods: readonly VoteMethod[],
): { readonly called: boolean; readonly findings: readonly Finding[] } {
  const { text } = line.read;
  const [own = 'electronic'] = methods;
  const way = said.exec(text);
  const spoken = way?.indices?.groups?.way;
  if (way && spoken && !methods.includes(methodOf(way.groups?.way ?? '')))
    return { called: false, findings: [methodDiffers(line, spoken, own)] };
  // Where call and result are one paragraph, the call comes first.
  const call = text.slice(0, result.exec(text)?.index);
  // Every call counts: one that is right does not make 不同意的请按键 beside it right.
  const heard = calls.flatMap(([method, pattern]) =>
    [...call.matchAll(new RegExp(pattern, 'gu'))]
      .filter(({ index, 0: words }) => !isNoCall(call.slice(0, index), call.slice(index + words.length)))
      .map(({ index, 0: words }) => ({ method, span: [index, index + words.length] as const })),
  );
  const wrong = heard.filter(({ method }) => !methods.includes(method));
  return {
    called: heard.length > 0,
    findings: wrong.slice(0, 1).map(({ span }) => methodDiffers(line, span, own)),
  };
}

/** 表决器有问题的请举手, 请举手示意, 不用举手: nobody votes by it. */
function isNoCall(before: string, behind: string): boolean {
  return (
    /(?:问题|异常|疑问|故障|需要|不会|听不清|不用|无需|不必|不再|补充|发言)[^，。；]{0,8}$/u.test(before) ||
    /^(?:示意|发言|提问|提出|报告)/u.test(behind)
  );
}

function methodDiffers(
  line: ScriptLine,
  [start, end]: readonly [number, number],
  method: VoteMethod,
): Finding {
  const facts = { written: line.read.text.slice(start, end), method: methodWord(method) };
  return wordsFinding('script.vote-method-differs', 'block', line, {
    span: { start, end },
    facts,
    expected: method,
  });
}

function notCalled(line: ScriptLine, method: VoteMethod): Finding {
  const span = { start: 0, end: line.read.text.length };
  return wordsFinding('script.vote-not-called', 'block', line, {
    span,
    facts: { method: methodWord(method) },
    expected: method,
  });
}

/** 通过 alone, or 未获通过 alone: a result that leaves one way open is written beforehand. */
function oneOutcome(line: ScriptLine, next: ScriptLine | undefined): readonly Finding[] {
  const { text } = line.read;
  if (bothOutcomes.test(text) || (next && !/通过/u.test(text) && bothOutcomes.test(next.read.text)))
    return [];
  const word = [...text.matchAll(/(?:未获|未|不)?通过/gu)].at(-1);
  const span = word
    ? { start: word.index, end: word.index + word[0].length }
    : { start: text.length, end: text.length };
  const facts = { written: word?.[0] ?? '_', expected: '通过 / 未获通过' };
  return [wordsFinding('script.outcome-missing', 'block', line, { span, facts, expected: facts.expected })];
}

function noResult({ item, subject }: Vote, line: ScriptLine): Finding {
  const about = {
    subject: item.id,
    key: `${item.id}:${subject}`,
    facts: { scene: line.scene },
    stamp: line.text,
  };
  return { ...scriptFinding('script.vote-without-result', 'block', about), at: placeOf(line) };
}

function notPut({ item, subject, method }: Vote, line: ScriptLine): Finding {
  const facts = { subject, method: methodWord(method) };
  const about = { subject: item.id, key: `${item.id}:${subject}`, facts, stamp: subject };
  return { ...scriptFinding('script.vote-not-put', 'block', about), at: gapBefore(line) };
}
