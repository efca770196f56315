import { describe, expect, it } from 'vitest';
import { rotateBlocks, rotateDelegation } from '#lib/domain/seating/delegations.ts';
import { rankRow } from '#lib/domain/seating/rostrum.ts';
import { rankUShape } from '#lib/domain/seating/tables.ts';
import { hasShared, readSharedText } from '#tests/support/shared-data.ts';

const rules = readSharedText('domain/rules.md');

/** The line of the handbook that holds a vector; its own words are what is tested against. */
function line(start: RegExp): string {
  const found = rules.split('\n').find((each) => start.test(each));
  if (found === undefined) throw new Error(`the handbook has no line ${start}`);
  return found;
}

const numbers = (text: string): readonly number[] => (text.match(/\d+/gu) ?? []).map(Number);
/** `1..20` or `5..20,1..4` written out. */
const span = (text: string): readonly number[] =>
  text.split(',').flatMap((part) => {
    const [from = 0, to = from] = numbers(part);
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });

describe.skipIf(!hasShared('domain/rules.md'))('the vectors of the handbook', () => {
  const table = rules
    .split('\n')
    .filter((each) => /^\| [1-9] \| [\d ]+ \| (?:[\d ]+|同.*) \|$/u.test(each))
    .map((each) => each.split('|').map((cell) => cell.trim()));

  it('has the rows of one to nine', () => expect(table.map((row) => row[1])).toEqual([...'123456789']));

  it.each(table)('rostrum %s%s', (_, people = '', a = '', b = '') => {
    const inA = numbers(a);
    const inB = /^同/u.test(b) ? inA : numbers(b);
    expect(rankRow(Number(people), { even: 'A', two: 'A' })).toEqual(inA);
    expect(rankRow(Number(people), { even: 'B', two: 'B' })).toEqual(inB);
  });

  it('two people by a rule of their own, whatever the rule of other even rows', () => {
    const row = (of: string) => table.find(([, people]) => people === of) ?? [];
    const [two, four] = [row('2'), row('4')];
    expect(rankRow(2, { even: 'A', two: 'B' })).toEqual(numbers(two[3] ?? ''));
    expect(rankRow(2, { even: 'B', two: 'A' })).toEqual(numbers(two[2] ?? ''));
    expect(rankRow(4, { even: 'A', two: 'B' })).toEqual(numbers(four[2] ?? ''));
  });

  it('a row of seven that loses its third', () => {
    const said = line(/^- 撤 1 人重排向量/u);
    const [, seven = ''] = /7 人 `([\d ]+)`/u.exec(said) ?? [];
    expect(rankRow(7, { even: 'A', two: 'A' })).toEqual(numbers(seven));
    const [, left = ''] = /→ 剩 ([\d,]+)/u.exec(said) ?? [];
    const six = numbers(table.find(([, people]) => people === '6')?.[2] ?? '');
    const row = rankRow(numbers(left).length, { even: 'A', two: 'A' });
    expect(row).toEqual(six);
  });

  it('a U of seven', () => {
    const said = line(/^- U 型向量/u);
    const [, head = ''] = /主座边 `([\d ]+)`/u.exec(said) ?? [];
    const at = (place: string): number => Number(new RegExp(`(\\d)=${place}`, 'u').exec(said)?.[1]);
    const seated = rankUShape(7, { head: 3, left: 2, right: 2 }, { even: 'A', two: 'A' });
    expect(seated.head).toEqual(numbers(head));
    expect(seated.right).toEqual([at('右臂近席'), at('右臂远席')]);
    expect(seated.left).toEqual([at('左臂近席'), at('左臂远席')]);
  });

  it('a delegation of twenty from one year to the next, and blocks that move inwards', () => {
    const said = line(/^- 算法（D）：座区由中到边/u);
    const years = [...said.matchAll(/第 (\d) 年 ([\d.,]+\d)/gu)];
    expect(years).toHaveLength(2);
    const people = Array.from({ length: 20 }, (_, at) => at + 1);
    for (const [, year, order = ''] of years)
      expect(rotateDelegation(people, Number(year))).toEqual(span(order));
    const blocks = (/\[([^\]]+)\]/u.exec(said)?.[1] ?? '').split(',');
    const [middle, ...others] = blocks;
    expect(blocks.length).toBe(5);
    expect(rotateBlocks(blocks, 2)).toEqual([...others, middle]);
    expect(rotateBlocks(blocks, blocks.length + 1)).toEqual(blocks);
  });
});
