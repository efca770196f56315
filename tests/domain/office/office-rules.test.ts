import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severities } from '#lib/domain/finding.ts';
import { clashKinds } from '#lib/domain/office/office.ts';
import { defaultOfficeRules, readOfficeRules } from '#lib/domain/office/office-rules.ts';

describe('reading what an office decided', () => {
  it('keeps what can be read and fills the rest', () => {
    const stored = {
      seating: { even: 'B' },
      clashSeverity: { body: 'block' },
      allowedHosts: ['10.0.0.8'],
      staleAfterHours: 6,
    };
    expect(readOfficeRules(stored)).toEqual({
      ...defaultOfficeRules,
      seating: { ...defaultOfficeRules.seating, even: 'B' },
      clashSeverity: { ...defaultOfficeRules.clashSeverity, body: 'block' },
      allowedHosts: ['10.0.0.8'],
      staleAfterHours: 6,
    });
  });
  it('is not led astray by what it does not know', () => {
    const stored = {
      seating: { even: 'C', two: 1 },
      clashSeverity: { venue: 'fatal' },
      staleAfterHours: -1,
      defaultStart: '25:00',
      allowedHosts: 'x',
    };
    expect(readOfficeRules(stored)).toEqual(defaultOfficeRules);
  });
  it('gives every kind of clash a severity whatever is stored, and reads its own output unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        const rules = readOfficeRules(stored);
        expect(clashKinds.every((kind) => severities.includes(rules.clashSeverity[kind]))).toBe(true);
        expect(readOfficeRules(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
      }),
      { seed: 5 },
    );
  });
});
