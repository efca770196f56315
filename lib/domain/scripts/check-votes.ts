import { isElection } from '../agendas/gathered-votes.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { nearName } from '../people/near-name.ts';
import { voteMethods } from '../votes/vote-method.ts';
import { onOnePaper, type Vote, votesOf } from './agenda-votes.ts';
import { type Asked, askedIn, askedTwice } from './asked-votes.ts';
import type { Section } from './file-sections.ts';
import type { TitleHit } from './find-titles.ts';
import { hear } from './heard-calls.ts';
import { isSaid, type ScriptLine } from './script-line.ts';
import { isAbout, noResult, notCalled, notPut, oneOutcome } from './vote-findings.ts';
import { act, ballotBegins, bothOutcomes, result, tellersPut } from './vote-words.ts';

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
