import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import {
  type KnownPeople,
  type KnownPerson,
  longestFirst,
  type NameAt,
  nameAsRead,
  namesIn,
} from './known-people.ts';
import { endsBeforePost, isShortFor, postWordAtEnd, postWordAtStart, saysPost } from './post-words.ts';
import { readAs, type Span } from './read-text.ts';
import { type ScriptLine, wordsFinding } from './script-line.ts';

/**
 * 人名职务与名单比对 (检查目录 18, 办会规则 6.3): the post said with a name, before it, behind it or in brackets, is one the
 * person holds, in full or in a fair short form; 副 and 代 are never left out.
 */
export function checkSaidPosts(
  dossier: Dossier,
  people: KnownPeople,
  lines: readonly ScriptLine[],
): readonly Finding[] {
  const names = longestFirst(people);
  const { locality } = dossier.office;
  return lines
    .filter((line) => line.written)
    .flatMap((line) =>
      namesIn(line.read.text, names).flatMap((at): readonly Finding[] => {
        const person = people.get(at.name);
        if (!person || person.posts.length === 0) return [];
        const said = saidPosts(line.read.text, at);
        const held = withComing(dossier, person, line.read.text.slice(0, at.start));
        return said
          .filter((span) => !holds(line.read.text, span, held, locality))
          .map((span) => differs(line, span, person, people, locality));
      }),
    );
}

/** 新任命的区发展和改革委员会主任某某: behind such words the post that the meeting gives is said as well. */
function withComing({ agenda }: Dossier, person: KnownPerson, before: string): KnownPerson {
  if (!/(?:新任|新当选|拟任|当选)[^，。；！？]*$/u.test(before)) return person;
  const coming = agenda.items
    .flatMap(({ motions }) => motions)
    .filter(({ name }) => nameAsRead(name) === person.name)
    .map(({ post }) => readAs(post));
  return { ...person, posts: [...person.posts, ...coming] };
}

/** A post said with a name; behind it and in brackets it stands by itself. */
interface SaidPost extends Span {
  readonly apart: boolean;
}

/** No post is longer. */
const LOOK = 60;

/** The posts said with a name: right before it, right behind it, in brackets. */
function saidPosts(text: string, { start, end }: NameAt): readonly SaidPost[] {
  const before = text.slice(0, start).replace(/：$/u, '');
  const behind = text.slice(end);
  const found: SaidPost[] = [];
  // 执行主席：叶枝俊 is a part of the meeting, not a post.
  if (postWordAtEnd(before) !== '' && !/(?:执行|常务|会议|大会)主席$/u.test(before)) {
    const run = /[\p{Script=Han}\d·]*$/u.exec(before.slice(-LOOK))?.[0] ?? '';
    found.push({ start: before.length - run.length, end: before.length, apart: false });
  }
  const after = postWordAtStart(behind);
  // 决定某某代理区长 puts somebody to the vote.
  if (after !== '' && after !== '干部' && !after.startsWith('代理'))
    found.push({ start: end, end: end + after.length, apart: true });
  const bracketed = /^\(([^()]{2,24})\)/u.exec(behind)?.[1] ?? '';
  if (postWordAtEnd(bracketed) !== '')
    found.push({ start: end + 1, end: end + 1 + bracketed.length, apart: true });
  return found;
}

/** Who leads the committee is never called 委员. */
const leads = /(?:常委会|常务委员会)(?:副?主任|秘书长)$/u;

/** Whether what ends at a place is a post of the person: some end of the run says one, and what stands before it is no body. */
function holds(
  text: string,
  { start, end, apart }: SaidPost,
  person: KnownPerson,
  locality: string,
): boolean {
  const run = text.slice(start, end);
  const ordinary = person.capacity === 'member' && !person.posts.some((post) => leads.test(post));
  const posts = ordinary ? [...person.posts, '委员'] : person.posts;
  if (apart) return posts.some((post) => saysPost(run, post, locality));
  for (let from = 0; from < run.length; from += 1) {
    const [lead, written] = [text.slice(0, start + from), run.slice(from)];
    if (postWordAtEnd(written) === '') continue;
    if (postWordAtEnd(run).length > written.length) continue;
    if (endsBeforePost(lead) && posts.some((post) => saysPost(written, post, locality))) return true;
  }
  // Nothing parts the words before from the post, but the post is there to the letter: 本次会议由区财政局局长….
  return posts.some((post) => post.length > 4 && run.endsWith(post));
}

function differs(
  line: ScriptLine,
  span: Span,
  person: KnownPerson,
  people: KnownPeople,
  locality: string,
): Finding {
  const run = line.read.text.slice(span.start, span.end);
  const lead = /^.*(?:请|由|现任|任命|免去|欢迎|感谢|听取|委托|今天会议的有)/u.exec(run)?.[0].length ?? 0;
  const written = run.slice(lead);
  const expected = likest(written, person.posts);
  const other = [...people.values()].some(
    (one) => one !== person && one.posts.some((post) => saysPost(written, post, locality)),
  );
  const near = other || isNear(written, expected, locality);
  return wordsFinding('script.post-differs', near ? 'block' : 'warn', line, {
    span: { start: span.start + lead, end: span.end },
    facts: { name: person.name, written, expected },
    expected,
  });
}

/** Of several posts somebody holds, the one with most of the written words in it: 秘书长 for 副秘书长. */
function likest(written: string, posts: readonly string[]): string {
  const shared = (post: string): number =>
    [...written].filter((character) => post.includes(character)).length;
  return posts.reduce((best, post) => (shared(post) > shared(best) ? post : best), posts[0] ?? '');
}

/** The same body with another rank, or the same rank of another body. */
function isNear(written: string, post: string, locality: string): boolean {
  const [role, held] = [postWordAtEnd(written), postWordAtEnd(post)];
  const [body, own] = [written.slice(0, -role.length || undefined), post.slice(0, -held.length || undefined)];
  return role === held || body === '' || isShortFor(body, own, locality);
}
