import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultOfficeRules, readOfficeRules } from '#lib/domain/office/office-rules.ts';

describe('reading what an office decided', () => {
  it('keeps what can be read and fills the rest', () => {
    const stored = {
      seating: { even: 'B' },
      allowedHosts: ['10.0.0.8'],
      staleAfterHours: 6,
    };
    expect(readOfficeRules(stored)).toEqual({
      ...defaultOfficeRules,
      seating: { ...defaultOfficeRules.seating, even: 'B' },
      allowedHosts: ['10.0.0.8'],
      staleAfterHours: 6,
    });
  });
  it('is not led astray by what it does not know', () => {
    const stored = {
      seating: { even: 'C', two: 1 },
      staleAfterHours: -1,
      defaultStart: '25:00',
      allowedHosts: 'x',
    };
    expect(readOfficeRules(stored)).toEqual(defaultOfficeRules);
  });
  it('reads its own output unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        const rules = readOfficeRules(stored);
        expect(readOfficeRules(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
      }),
      { seed: 5 },
    );
  });
});
