import type { Finding } from '../finding.ts';
import { readCount } from '../time/read-count.ts';
import { type KnownPeople, longestFirst, type NameAt, namesIn } from './known-people.ts';
import { postWordAtEnd, postWordAtStart } from './post-words.ts';
import { type ScriptLine, wordsFinding } from './script-line.ts';

const counted = /^(?:同志)?(?<etc>等)?(?:这)?(?<n>[两二三四五六七八九十百]+|\d+)[位名]/du;
/** What joins one name to the next, and the post before that one. */
const joins = /^(?<join>(?:同志)?(?:、|和|及|与|以及|，(?=.)))(?<post>[^，。；：、]{0,24})$/u;
/** The row goes on from somebody who is not known; the post is of the first one named. */
const goesOn = { plain: /[、和及与]$/u, mixed: /[、和及与][^，。；：、]{0,24}$/u };
/** What stands between a name and that the person is away: posts, other names (as 、), reasons. */
const away =
  /^(?:同志|代表|等|[、和及与]|\d+[人名位]|[两二三四五六七八九十]+[人名位]|因[公病事故出差学习外地]{1,6})*(?:请假|缺席|未能(?:出席|到会|参加))/u;

/**
 * Who and how many are named in a row: 祁祎、邬翀、喻彧三位副主任 are as many as it says (办会规则 6.3: 人数与名单一致), and who
 * is said to be away asked for leave.
 */
export function checkListed(people: KnownPeople, lines: readonly ScriptLine[]): readonly Finding[] {
  const known = longestFirst(people);
  return lines
    .filter((line) => line.written)
    .flatMap((line) => {
      const names = namesIn(line.read.text, known);
      return [...wrongCounts(line, names), ...notAway(line, names, people)];
    });
}

function wrongCounts(line: ScriptLine, names: readonly NameAt[]): readonly Finding[] {
  const { text } = line.read;
  return rowsOf(text, names).flatMap(({ size, end, mixed }): readonly Finding[] => {
    const match = counted.exec(text.slice(end));
    const said = readCount(match?.groups?.n ?? '');
    const at = match?.indices?.groups?.n;
    // Of 邬翀等四位 three are not named; of 主任祁祎、副主任邬翀、喻彧两位 the last two are meant.
    if (said === null || !at || said === size || (match?.groups?.etc && said > size)) return [];
    if (mixed && said < size) return [];
    const facts = { figure: 'listed', written: said, is: size };
    return [
      wordsFinding('script.count-differs', 'block', line, {
        span: { start: end + at[0], end: end + at[1] },
        facts,
        expected: `${size}`,
      }),
    ];
  });
}

/** Names in a row. Of a mixed one, where posts or 和 part those named, a count may be of the last of them alone. */
interface Row {
  size: number;
  readonly start: number;
  end: number;
  readonly posts: boolean;
  mixed: boolean;
  join: string;
}

/**
 * Two names or more in a row, all with their posts behind them or none; a row that goes on from somebody unknown or of
 * another kind counts nobody.
 */
function rowsOf(text: string, names: readonly NameAt[]): readonly Row[] {
  const rows: Row[] = [];
  for (const { start, end } of names) {
    const last = rows.at(-1);
    const post = postWordAtStart(text.slice(end)).length;
    const groups =
      last && last.posts === post > 0 ? joins.exec(text.slice(last.end, start))?.groups : undefined;
    const { join = '', post: before = '' } = groups ?? {};
    if (last && groups && (before === '' || postWordAtEnd(before) !== '')) {
      const parted = !last.join.endsWith('、') || (last.join !== join && !/^[和及与以]/u.test(join));
      last.mixed ||= before !== '' || (last.join !== '' && parted);
      last.size += 1;
      last.end = end + post;
      last.join = join;
    } else {
      const mixed = postWordAtEnd(text.slice(0, start)) !== '';
      rows.push({ size: 1, start, end: end + post, posts: post > 0, mixed, join: '' });
    }
  }
  return rows.filter(
    ({ size, start, mixed }) => size > 1 && !goesOn[mixed ? 'mixed' : 'plain'].test(text.slice(0, start)),
  );
}

function notAway(line: ScriptLine, names: readonly NameAt[], people: KnownPeople): readonly Finding[] {
  const { text } = line.read;
  if (!/请假|缺席|未能/u.test(text)) return [];
  const onLeave = [...people.values()].filter((person) => person.onLeave).map(({ name }) => name);
  const starts = new Map(names.map((name) => [name.start, name]));
  return names.flatMap(({ name, start, end }): readonly Finding[] => {
    const person = people.get(name);
    if (!person || person.onLeave || person.capacity === null) return [];
    if (!away.test(withoutNames(text, end, starts))) return [];
    return [
      wordsFinding('script.name-not-on-leave', 'warn', line, {
        span: { start, end },
        facts: { name, names: onLeave.join('、') || '_' },
        expected: onLeave.join('、'),
      }),
    ];
  });
}

/** No row of people away is longer. */
const LOOK = 120;

/** What follows a name up to the end of its clause, without the names and posts in it. */
function withoutNames(text: string, from: number, starts: ReadonlyMap<number, NameAt>): string {
  const end = from + (/^[^。；！？]*/u.exec(text.slice(from, from + LOOK))?.[0].length ?? 0);
  let left = '';
  for (let at = from; at < end; ) {
    const name = starts.get(at);
    const skipped = name ? name.end - at : postWordAtStart(text.slice(at)).length;
    if (skipped === 0) left += text[at];
    at += Math.max(1, skipped);
  }
  return left;
}
