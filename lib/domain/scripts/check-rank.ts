import type { Finding } from '../finding.ts';
import { type KnownPeople, longestFirst, type NameAt, namesIn } from './known-people.ts';
import { isSaid, type ScriptLine, wordsFinding } from './script-line.ts';

const between =
  /^(?:同志)?[、，](?:[\p{Script=Han}]{0,20})$|^(?:同志)?(?:和|及|与)(?:[\p{Script=Han}]{0,20})$/u;
const greeting = /出席|列席|参加|主席台|就座|应邀|还有|今天会议的/u;

/**
 * 名次以名次表为准 (检查目录 28): where those present are read out one after another, leaders come in the order of the rank
 * table and those attending without a vote in the order of the list.
 */
export function checkRank(people: KnownPeople, lines: readonly ScriptLine[]): readonly Finding[] {
  const names = longestFirst(people);
  return lines
    .filter((line) => line.written && isSaid(line) && greeting.test(line.read.text))
    .flatMap((line) =>
      rowsOf(line.read.text, namesIn(line.read.text, names)).flatMap((row) => outOfOrder(line, row, people)),
    );
}

/** Names that follow one another with nothing but their posts between. */
function rowsOf(text: string, names: readonly NameAt[]): readonly (readonly NameAt[])[] {
  const rows: NameAt[][] = [];
  for (const [index, name] of names.entries()) {
    const last = names[index - 1];
    if (last && between.test(text.slice(last.end, name.start))) rows.at(-1)?.push(name);
    else rows.push([name]);
  }
  return rows.filter((row) => row.length > 1);
}

function outOfOrder(line: ScriptLine, row: readonly NameAt[], people: KnownPeople): readonly Finding[] {
  const highest = new Map<string, { readonly place: number; readonly name: string }>();
  return row.flatMap((at): readonly Finding[] => {
    const person = people.get(at.name);
    if (!person || person.place === null || person.capacity === null) return [];
    const before = highest.get(person.capacity);
    if (before === undefined || person.place > before.place) {
      highest.set(person.capacity, { place: person.place, name: at.name });
      return [];
    }
    const facts = { name: at.name, before: before.name };
    return [
      wordsFinding('script.rank-order-differs', 'warn', line, { span: at, facts, expected: before.name }),
    ];
  });
}
