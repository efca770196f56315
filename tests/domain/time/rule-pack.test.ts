import { describe, expect, it } from 'vitest';
import { resolveRulePack } from '#lib/domain/time/resolve-rule-pack.ts';
import { parseRulePack, type RulePackSource } from '#lib/domain/time/rule-pack.ts';
import { describeFault } from '#lib/domain/time/template-fields.ts';

const vocabulary = { meetingTypes: ['congress', 'oath'], itemKinds: ['report'] };
const words = (zh: string): object => ({ 'zh-CN': zh, en: zh });
const cited = { basis: words('《法》第一条'), force: 'statute', confidence: 'A', statutory: true };
const rule = {
  id: 'DL-1',
  types: ['congress'],
  title: words('送交'),
  before: { days: 20 },
  from: words('甲'),
  to: words('乙'),
  ...cited,
};
const pack = { id: 'base', title: words('底本'), rules: [rule] };

function parseFaults(json: unknown): readonly string[] {
  const result = parseRulePack(json, vocabulary);
  return result.ok ? [] : result.refusal.map(describeFault);
}
function read(json: object): RulePackSource {
  const result = parseRulePack(json, vocabulary);
  if (!result.ok) throw new Error(result.refusal.map(describeFault).join('; '));
  return result.value;
}
function resolve(id: string, ...packs: readonly object[]): ReturnType<typeof resolveRulePack> {
  return resolveRulePack(id, new Map(packs.map((json) => [read(json).id, read(json)])));
}
function resolveFaults(id: string, ...packs: readonly object[]): readonly string[] {
  const result = resolve(id, ...packs);
  return result.ok ? [] : result.refusal.map(describeFault);
}

describe('a rule pack that cannot be read says where', () => {
  it.each([
    [
      'a span that is no number',
      { before: { days: 'twenty' } },
      ['DL-1: before.days: not-a-whole-number ("twenty")'],
    ],
    ['a negative span', { before: { days: -1 } }, ['DL-1: before.days: not-a-whole-number (-1)']],
    [
      'a unit nobody knows',
      { before: { weeks: 2 } },
      ['DL-1: before.weeks: unknown-field (2)', 'DL-1: before: missing ({"weeks":2})'],
    ],
    ['two units', { before: { days: 1, months: 1 } }, ['DL-1: before: two-of-one ({"days":1,"months":1})']],
    ['before and after', { after: { days: 1 } }, ['DL-1: after: two-of-one']],
    ['a type nobody knows', { types: ['party'] }, ['DL-1: types: not-one-of ("party")']],
    ['a kind nobody knows', { appliesToKinds: ['song'] }, ['DL-1: appliesToKinds: not-one-of ("song")']],
    ['a confidence nobody knows', { confidence: 'E' }, ['DL-1: confidence: not-one-of ("E")']],
    ['a title in one language', { title: { 'zh-CN': '送交' } }, ['DL-1: title.en: missing']],
    ['a misspelt field', { kind: 'report' }, ['DL-1: kind: unknown-field ("report")']],
    ['an anchor nobody knows', { anchor: 'lunch' }, ['DL-1: anchor: not-one-of ("lunch")']],
  ])('%s', (_what, change, expected) => {
    expect(parseFaults({ ...pack, rules: [{ ...rule, ...change }] })).toEqual(expected);
  });

  it('a rule twice, a rule without an id, no rules, not even an object', () => {
    expect(parseFaults({ ...pack, rules: [rule, rule] })).toEqual(['DL-1: id: duplicate ("DL-1")']);
    expect(parseFaults({ ...pack, rules: [{ ...rule, id: undefined }] })).toEqual([
      'base: rules[0].id: missing',
    ]);
    expect(parseFaults({ ...pack, rules: undefined })).toEqual(['base: rules: missing']);
    expect(parseFaults('rules')).toEqual(['rule pack: not-an-object ("rules")']);
  });

  it('every fault at once, not only the first', () => {
    expect(
      parseFaults({ ...pack, title: 1, rules: [{ ...rule, types: 'congress', force: 'habit' }] }),
    ).toEqual([
      'base: title: not-an-object (1)',
      'DL-1: types: not-a-list ("congress")',
      'DL-1: force: not-one-of ("habit")',
    ]);
  });

  it.each([
    [
      'a fraction of nothing',
      { kind: 'fraction', of: [1, 0], reach: 'more-than' },
      'quorum: value.of: not-a-whole-number ([1,0])',
    ],
    [
      'a range upside down',
      { kind: 'range', min: 5, max: 3, unit: 'people' },
      'quorum: value.max: out-of-order (3)',
    ],
    [
      'shares upside down',
      { kind: 'share', min: [1, 2], max: [1, 3] },
      'quorum: value.max: out-of-order ([1,3])',
    ],
    [
      'a unit nobody knows',
      { kind: 'number', number: 3, unit: 'miles' },
      'quorum: value.unit: not-one-of ("miles")',
    ],
    ['a kind nobody knows', { kind: 'guess' }, 'quorum: value.kind: not-one-of ("guess")'],
  ])('a parameter with %s', (_what, value, expected) => {
    expect(parseFaults({ ...pack, parameters: { quorum: { value, ...cited } } })).toEqual([expected]);
  });

  it('a habit of the office cannot be statutory', () => {
    const parameters = { quorum: { value: { kind: 'choice', choice: 'x' }, ...cited, force: 'office' } };
    expect(parseFaults({ ...pack, parameters })).toEqual(['quorum: statutory: statutory-without-law']);
    expect(resolveFaults('base', { ...pack, rules: [{ ...rule, force: 'office' }] })).toEqual([
      'DL-1: statutory: statutory-without-law',
    ]);
  });
});

describe('a pack that extends another', () => {
  const child = { id: 'child', extends: 'base', title: words('子本'), rules: [] as object[] };

  it('inherits what it does not say', () => {
    const result = resolve('child', pack, { ...child, rules: [{ id: 'DL-1', types: ['oath'] }] });
    expect(result.ok && result.value.rules).toEqual([
      {
        id: 'DL-1',
        types: ['oath'],
        levels: [],
        appliesToKinds: [],
        title: words('送交'),
        direction: 'before',
        span: { unit: 'days', count: 20 },
        anchor: 'meeting',
        assume: null,
        from: words('甲'),
        to: words('乙'),
        only: [],
        waivedBy: [],
        metBy: null,
        ...cited,
      },
    ]);
  });

  it('overrides a number only together with its source', () => {
    const shorter = { id: 'DL-1', before: { days: 10 } };
    expect(resolveFaults('child', pack, { ...child, rules: [shorter] })).toEqual([
      'DL-1: basis: override-without-basis',
    ]);
    const sourced = resolve('child', pack, { ...child, rules: [{ ...shorter, basis: words('《条例》') }] });
    expect(sourced.ok && [sourced.value.rules[0]?.span.count, sourced.value.rules[0]?.basis]).toEqual([
      10,
      words('《条例》'),
    ]);
  });

  it('drops an inherited rule, but not one that is not there', () => {
    const dropped = resolve('child', pack, { ...child, drop: ['DL-1'] });
    expect(dropped.ok && dropped.value.rules).toEqual([]);
    expect(resolveFaults('child', pack, { ...child, drop: ['DL-9'] })).toEqual([
      'child: drop: unknown-reference ("DL-9")',
    ]);
  });

  it('overrides parameters by name', () => {
    const number = (n: number): object => ({ value: { kind: 'number', number: n, unit: 'days' }, ...cited });
    const result = resolve(
      'child',
      { ...pack, parameters: { a: number(1), b: number(2) } },
      { ...child, parameters: { b: number(3) } },
    );
    const values = result.ok ? [...result.value.parameters].map(([name, p]) => [name, p.value]) : [];
    expect(values).toEqual([
      ['a', { kind: 'number', number: 1, unit: 'days' }],
      ['b', { kind: 'number', number: 3, unit: 'days' }],
    ]);
  });

  it('that extends itself, or something unknown, or is unknown, is refused', () => {
    expect(resolveFaults('base', { ...pack, extends: 'child' }, child)).toEqual([
      'child: extends: circular ("base")',
    ]);
    expect(resolveFaults('child', child)).toEqual(['child: extends: unknown-reference ("base")']);
    expect(resolveFaults('other', pack)).toEqual(['other: id: unknown-reference ("other")']);
  });

  it('that leaves a new rule incomplete is refused with every missing field', () => {
    expect(resolveFaults('child', pack, { ...child, rules: [{ id: 'DL-2', types: ['oath'] }] })).toEqual([
      'DL-2: title: missing',
      'DL-2: before: missing',
      'DL-2: from: missing',
      'DL-2: to: missing',
      'DL-2: basis: missing',
      'DL-2: force: missing',
      'DL-2: confidence: missing',
      'DL-2: statutory: missing',
    ]);
  });
});

describe('a rule that counts from another', () => {
  const after = { ...rule, id: 'DL-2', before: undefined, after: { days: 5 }, anchor: 'heard' };

  it('needs its anchor named', () => {
    expect(resolveFaults('base', { ...pack, rules: [{ ...after, anchor: undefined }] })).toEqual([
      'DL-2: anchor: missing',
    ]);
  });

  it('may assume another rule or another anchor, and nothing else', () => {
    const faults = (assume: string): readonly string[] =>
      resolveFaults('base', { ...pack, rules: [rule, { ...after, assume }] });
    expect(faults('DL-1')).toEqual([]);
    expect(faults('meeting')).toEqual([]);
    expect(faults('DL-9')).toEqual(['DL-2: assume: unknown-reference ("DL-9")']);
  });

  it('never in a circle', () => {
    const first = { ...after, id: 'DL-1', assume: 'DL-2' };
    expect(resolveFaults('base', { ...pack, rules: [first, { ...after, assume: 'DL-1' }] })).toEqual([
      'DL-1: assume: circular ("DL-1")',
      'DL-2: assume: circular ("DL-2")',
    ]);
  });
});
