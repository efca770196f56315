import { describe, expect, it } from 'vitest';
import { readStandingRules } from '#lib/domain/meetings/standing-rules.ts';
import { describeFault } from '#lib/domain/time/template-fields.ts';
import { thePack, theStandingRules } from '#tests/domain/time/rules.ts';

const pack = await thePack();

describe('the standing rules of an office', () => {
  it('give each number with its source', async () => {
    const rules = await theStandingRules();
    expect(rules['quorum.congress'].value).toEqual({ numerator: 2, denominator: 3, reach: 'at-least' });
    expect(rules['interval.standing-committee'].value).toBe(2);
    expect(rules['members.county'].value).toEqual({ min: 15, max: 35 });
    expect(rules['margin.member'].value).toEqual({ min: [1, 10], max: [1, 5] });
    expect(rules['vote.removal'].value).toBe('secret-ballot');
    expect(rules['vote.removal'].basis['zh-CN']).toBe('《监督法》第六十二条');
  });

  it('are refused when a number is missing, of another kind or unknown', () => {
    const parameters = new Map(pack.parameters);
    parameters.delete('term.years');
    const proxy = parameters.get('proxy.most');
    if (!proxy) throw new Error('no proxy.most');
    parameters.set('proxy.most', { ...proxy, value: { kind: 'number', number: 3, unit: 'days' } });
    parameters.set('proxy.least', proxy);
    const result = readStandingRules({ ...pack, parameters });
    expect(result.ok ? [] : result.refusal.map(describeFault)).toEqual([
      'term.years: value: missing',
      'proxy.most: value.kind: not-one-of (number)',
      'proxy.least: unknown-field',
    ]);
  });
});
