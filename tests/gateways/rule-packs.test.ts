import { describe, expect, it } from 'vitest';
import { readStandingRules } from '#lib/domain/meetings/standing-rules.ts';
import type { DeadlineRule } from '#lib/domain/time/deadlines.ts';
import { readRulePack, readRulePacks } from '#lib/gateways/rule-packs.ts';
import { thePack, theStandingRules } from '#tests/domain/time/rules.ts';

const ids = ['beijing', 'chongqing', 'district-default', 'guangdong', 'national', 'zhejiang'];

function span({ direction, span: { count, unit } }: DeadlineRule): string {
  return `${direction === 'before' ? '-' : '+'}${count} ${unit}`;
}

describe('the packs that come with the product', () => {
  it('are six, and every one can be read, resolved and asked for every number', async () => {
    const packs = await readRulePacks();
    expect(packs.ok && [...packs.value.keys()]).toEqual(ids);
    for (const id of ids) {
      const pack = await readRulePack(id);
      expect([id, pack.ok && readStandingRules(pack.value).ok]).toEqual([id, true]);
    }
  });

  it('an unknown one is refused by name', async () => {
    expect(await readRulePack('mars')).toEqual({
      ok: false,
      refusal: [{ where: 'mars', field: 'id', problem: 'unknown-reference', found: '"mars"' }],
    });
  });

  it.each(ids)('%s cites a source in both languages for everything', async (id) => {
    const { rules, parameters } = await thePack(id);
    const bare = [
      ...rules.map((r) => [r.id, r.basis] as const),
      ...[...parameters].map(([n, p]) => [n, p.basis] as const),
    ]
      .filter(([, basis]) => !/\p{Script=Han}/u.test(basis['zh-CN']) || /\p{Script=Han}/u.test(basis.en))
      .map(([name]) => name);
    expect(bare).toEqual([]);
  });

  it.each([
    [
      'national',
      {
        'DL-C-30': '-30 days',
        'DL-C-45': '-45 days',
        'DL-C-20': '-20 days',
        'DL-C-10a': '-10 days',
        'DL-C-10b': '-10 days',
        'DL-C-7a': '-7 days',
        'DL-C-7b': '-7 days',
        'DL-P-1m': '-1 months',
        'DL-P-30': '-30 days',
        'DL-P-45': '-45 days',
        'DL-P-2d': '-2 days',
        'DL-E-20': '-20 days',
        'DL-E-15': '-15 days',
        'DL-E-7': '-7 days',
        'DL-R-audit': '+6 months',
        'DL-R-proposal': '+3 months',
        'DL-R-proposal-hard': '+6 months',
        'DL-R-nominate': '+2 months',
        'DL-R-budget-public': '+20 days',
        'DL-P-2m': '+2 months',
      },
    ],
    [
      'district-default',
      {
        'DL-C-25': '-25 days',
        'DL-C-10b': '-10 days',
        'DL-C-10c': '-10 days',
        'DL-C-7a': '-7 days',
        'DL-C-pre': '-1 months',
        'DL-C-sms': '-1 days',
        'DL-Z-2': '-2 days',
        'DL-Z-10': '-10 days',
        'DL-Z-7a': '-7 days',
        'DL-T-7': '-7 days',
        'DL-X-10': '-10 days',
        'DL-R-hand-over': '+10 days',
        'DL-R-report': '+3 months',
        'DL-R-redo': '+1 months',
        'DL-R-oath': '+30 days',
        'DL-R-minutes': '+3 days',
      },
    ],
    [
      'beijing',
      {
        'DL-C-1a': '-1 days',
        'DL-E-by-15': '-15 days',
        'DL-E-by-5': '-5 days',
        'DL-E-by-3': '-3 days',
        'DL-R-report': '+3 months',
        'DL-R-report-year': '+12 months',
        'DL-R-redo': '+2 months',
        'DL-R-town': '+3 months',
        'DL-R-town-most': '+6 months',
        'DL-C-10c': '-10 days',
      },
    ],
    [
      'chongqing',
      {
        'DL-C-10b': '-20 days',
        'DL-C-10c': '-7 days',
        'DL-T-7': '-10 days',
        'DL-R-report': '+6 months',
        'DL-R-redo': '+2 months',
        'DL-R-return': '+10 workdays',
        'DL-R-joint': '+30 workdays',
        'DL-R-assign': '+10 workdays',
        'DL-R-town': '+2 months',
        'DL-R-town-most': '+4 months',
        'DL-R-oath': '+0 days',
      },
    ],
    [
      'guangdong',
      { 'DL-C-45': '-45 days', 'DL-C-10c': '-10 days', 'DL-P-20': '-20 days', 'DL-R-public': '+5 days' },
    ],
    [
      'zhejiang',
      {
        'DL-C-5': '-5 days',
        'DL-C-15': '+5 days',
        'DL-X-10': '-1 months',
        'DL-R-hand-over': '+7 days',
        'DL-R-return': '+10 days',
        'DL-R-joint': '+2 months',
        'DL-R-assign': '+7 days',
        'DL-R-visit': '+3 months',
        'DL-R-redo': '+1 months',
      },
    ],
  ])('%s has the periods of its sources', async (id, expected) => {
    const { rules } = await thePack(id);
    const wanted = Object.keys(expected);
    const found = rules.filter((rule) => wanted.includes(rule.id)).map((rule) => [rule.id, span(rule)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it.each([
    ['national', [10, 10, 15, 10], [10, 5, 15, 10]],
    ['district-default', [10, 5, 10, 5], [10, 5, 15, 10]],
    ['beijing', [10, 5, 10, 5], [15, 5, 15, 5]],
    ['zhejiang', [15, 5, 10, 5], [10, 5, 15, 10]],
  ])('%s limits speeches', async (id, committee, congress) => {
    const rules = await theStandingRules(id);
    const minutes = (
      ...names: readonly ('plenary' | 'group' | 'congress' | 'presidium')[]
    ): readonly number[] =>
      names.flatMap((name) => [rules[`speech.${name}-first`].value, rules[`speech.${name}-again`].value]);
    expect(minutes('plenary', 'group')).toEqual(committee);
    expect(minutes('congress', 'presidium')).toEqual(congress);
  });
});
