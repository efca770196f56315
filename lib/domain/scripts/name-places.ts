import { canBeName } from '../people/surnames.ts';
import type { NameAt } from './known-people.ts';
import {
  answerWord,
  callWord,
  endsBeforePost,
  postWord,
  postWordAtEnd,
  postWordAtStart,
} from './post-words.ts';
import type { Span } from './read-text.ts';

/** A place where a text names somebody, known or not. */
export interface NamePlace extends Span {
  readonly word: string;
  /** Called up, listed or put to the vote, not only spoken of (雷锋同志). */
  readonly called: boolean;
  /** It may be no name at all: only one that is near a known name is one. */
  readonly open: boolean;
  /** The post right before it. */
  readonly post: string;
}

/** Words before 同志 that are no name: 各位同志, 有关负责同志, 女同志. */
const generic =
  /(?:各位|诸位|全体|全部|有关|负责|领导|主管|分管|新任|老|女|男|青年|年轻|机关|工作|这位|那位|几位|[一二两三四五六七八九十\d]+[位名]|人员|职务|们|的|等)$/u;
/** Where a name ends at the latest, when it is read from its beginning. */
const stop = new RegExp(
  `${callWord}|${postWord}|和|及|与|的|到|在|等|出席|列席|请|因|已|将|对|受|所|任|是|也|今天|会议`,
  'u',
);
const before = new RegExp(
  `(?:${postWord})：?|(?:报告|领誓|宣誓|监票|计票|宣读|召集|主持|发言|汇报)人：?|执行主席：?|^主持：|由我\\(`,
  'gu',
);
const posts = new RegExp(postWord, 'gu');
const comrade = /同志/gu;
const postBefore = new RegExp(`[\\p{Script=Han}]*(?:${postWord})$`, 'u');
/** 高效同志（区人民法院院长）. */
const bracketed = new RegExp(`^(?:同志)?\\((?<post>[\\p{Script=Han}]{1,24}(?:${postWord}))\\)`, 'u');
/** How far back from a name is looked for its post and its call. */
const LOOK = 60;
const calling =
  /(?:请|由|欢迎|感谢|任命|免去|接受|决定|撤销|列席|出席|参加|报告人|主持人|领誓人|宣誓人|监票人|计票人|宣读人|召集人|执行主席|^主持：)[^，。；！？]{0,24}$/u;
const answers = new RegExp(`^(?:同志)?(?:${answerWord})`, 'u');

/** Every place of a line where somebody is named by position: before 同志, behind a post, in a list beside a name. */
export function namePlaces(text: string, known: readonly NameAt[]): readonly NamePlace[] {
  const places = [
    ...beforeComrade(text, known),
    ...behindPost(text, known),
    ...besideNames(text, known),
    ...beforePost(text, known),
    ...inDirection(text, known),
    ...onLeave(text, known),
  ];
  const seen = new Set<string>();
  return places.filter(({ start, end }) => {
    const key = `${start}-${end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function beforeComrade(text: string, known: readonly NameAt[]): readonly NamePlace[] {
  return [...text.matchAll(comrade)].flatMap(({ index }): readonly NamePlace[] => {
    const exact = known.find((name) => name.end === index);
    if (exact) return [place(text, exact, true)];
    const run = runBefore(text, index, 24);
    const start = index - run.length;
    if (run === '' || generic.test(run)) return [];
    const post = [...run.matchAll(before)].at(-1);
    const lead =
      /^.*(?:请|由|和|及|与|向|为|给|对|任命|免去|欢迎|感谢|以|学习|当选|推选|选举)/u.exec(run)?.[0] ?? '';
    const from = Math.max(post ? post.index + post[0].length : 0, lead.length);
    const rest = run.slice(from);
    const size = [...rest].length;
    if (size >= 1 && (size <= 4 || rest.includes('·')))
      return [place(text, { start: start + from, end: index }, false)];
    const last = [3, 2].map((n) => [...rest].slice(-n)).find(canBeName);
    return last ? [place(text, { start: index - last.join('').length, end: index }, false)] : [];
  });
}

function behindPost(text: string, known: readonly NameAt[]): readonly NamePlace[] {
  return [...text.matchAll(before)].flatMap((match): readonly NamePlace[] => {
    const start = match.index + match[0].length;
    if (/^(?:会议|会|办公|级|们|扩大|单位|名单|席|谈谈|讲讲|说说)/u.test(text.slice(start))) return [];
    const exact = known.find((name) => name.start === start);
    // 由阮秉堃主任向新任命的…: whose post it is stands before it.
    if (!exact && known.some((name) => name.end === match.index)) return [];
    const end = exact?.end ?? nameEnd(text, start);
    return end === start ? [] : [place(text, { start, end }, false)];
  });
}

/** How long a name before a post may be, in UTF-16 units: rare characters have two. */
const LENGTHS = [6, 5, 4, 3, 2, 1];

/** 祁祎副主任: what stands right before a post, as long as a name may be. */
function beforePost(text: string, known: readonly NameAt[]): readonly NamePlace[] {
  return [...text.matchAll(posts)].flatMap(({ index }): readonly NamePlace[] => {
    if (postWordAtStart(text.slice(index)) === '' || known.some(({ end }) => end === index)) return [];
    if (postWordAtEnd(text.slice(0, index)) !== '') return [];
    // 任命郭晓燕为审判员 names nobody else.
    if (/[为任的]$/u.test(text.slice(0, index)) && known.some(({ end }) => end === index - 1)) return [];
    const post = postWordAtStart(text.slice(index));
    return LENGTHS.flatMap((size): readonly NamePlace[] => {
      const start = index - size;
      const word = text.slice(Math.max(0, start), index);
      if (start < 0 || !/^[\p{Script=Han}·]+$/u.test(word) || !endsBeforePost(text.slice(0, start)))
        return [];
      return [{ ...place(text, { start, end: index }, true), post, open: true }];
    });
  });
}

const direction = new RegExp(
  `^[〔(\\[](?:请|待|等)?(?<name>[\\p{Script=Han}·]{1,4}?)(?:${answerWord})`,
  'du',
);
const alone = /^[\p{Script=Han}·]{1,4}$/u;

/** 〔张文静报告后〕: whom a direction begins with; and a name that is all of a line, as under a heading. */
function inDirection(text: string, known: readonly NameAt[]): readonly NamePlace[] {
  if (alone.test(text)) return [{ ...place(text, { start: 0, end: text.length }, true), open: true }];
  const [start, end] = direction.exec(text)?.indices?.groups?.name ?? [0, 0];
  // 庞县长 is a surname with a post.
  const called = postWordAtEnd(text.slice(start, end)) !== '';
  return end === start || called || known.some((name) => name.start === start)
    ? []
    : [place(text, { start, end }, true)];
}

const leave =
  /(?<=^|[，。；：、(有])(?<name>[\p{Script=Han}·]{1,4}?)(?:代表|委员|同志)?(?=(?:因[^，。；]{1,6})?(?:请假|缺席|未能(?:出席|到会)))/dgu;

/** 贺来代表因公请假: who is away, without a post that is one. */
function onLeave(text: string, known: readonly NameAt[]): readonly NamePlace[] {
  return [...text.matchAll(leave)].flatMap((match): readonly NamePlace[] => {
    const [start, end] = match.indices?.groups?.name ?? [0, 0];
    if (known.some((name) => name.start < end && start < name.end)) return [];
    return [{ ...place(text, { start, end }, true), open: true }];
  });
}

/** Names in a row, 邬翀、祁祎、刘英: where one is known, those beside it are names too. */
function besideNames(text: string, known: readonly NameAt[]): readonly NamePlace[] {
  return known.flatMap(({ start, end }): readonly NamePlace[] => {
    const found: NamePlace[] = [];
    if (text[end] === '、') {
      const next = nameEnd(text, end + 1);
      const behind = text.slice(next);
      const joined = /^(?:和|及|与)/u.test(behind) && known.some((name) => name.start === next + 1);
      if (next > end + 1 && (behind === '' || joined || /^[、，。；)〕]|^(?:等|同志)/u.test(behind)))
        found.push(inRow(text, { start: end + 1, end: next }));
    }
    if (text[start - 1] === '、' && !known.some((name) => name.end === start - 1)) {
      const from = start - 1 - runBefore(text, start - 1, 4).length;
      if (from < start - 1 && endsBeforePost(text.slice(0, from)))
        found.push(inRow(text, { start: from, end: start - 1 }));
    }
    return found;
  });
}

const row = new RegExp(`[\\p{Script=Han}]*(?:${postWord})(?=(?:[\\p{Script=Han}·]{1,4}、)+$)`, 'u');

/** A name in a row shares the post before the first. */
function inRow(text: string, span: Span): NamePlace {
  const own = place(text, span, true);
  return own.post === ''
    ? { ...own, post: row.exec(text.slice(Math.max(0, span.start - LOOK), span.start))?.[0] ?? '' }
    : own;
}

/** The characters of names right before a place, not more than so many. */
function runBefore(text: string, end: number, most: number): string {
  const run = /[\p{Script=Han}·]*$/u.exec(text.slice(Math.max(0, end - 2 * most), end))?.[0] ?? '';
  return [...run].slice(-most).join('');
}

/** Where a name that begins at `start` ends, read from its beginning; `start` itself where none can begin. */
function nameEnd(text: string, start: number): number {
  const run = /^[\p{Script=Han}·]{0,14}/u.exec(text.slice(start, start + 28))?.[0] ?? '';
  const [first = ''] = run;
  const cut = (stop.exec(run.slice(first.length))?.index ?? run.length) + first.length;
  const word = run.slice(0, cut);
  return word.includes('·') || [...word].length <= 4 ? start + word.length : start;
}

function place(text: string, { start, end }: Span, called: boolean): NamePlace {
  const [front, behind] = [text.slice(Math.max(0, start - LOOK), start), text.slice(end)];
  const post = postBefore.exec(front)?.[0] ?? bracketed.exec(behind)?.groups?.post ?? '';
  return {
    ...{ start, end, post },
    word: text.slice(start, end),
    open: false,
    called:
      called || calling.test(front) || answers.test(behind) || (post !== '' && !/^(?:同志)/u.test(behind)),
  };
}
