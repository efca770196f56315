import { describe, expect, it } from 'vitest';
import { checkNumber, nextNumber } from '#lib/domain/meetings/numbering.ts';

const codes = (findings: readonly { readonly code: string; readonly facts: object }[]): unknown =>
  findings.map(({ code, facts }) => [code, facts]);

describe('the number of a meeting', () => {
  it('is one more than the highest of the term, in whatever order they were entered', () => {
    expect(nextNumber([30, 31, 29])).toBe(32);
    expect(nextNumber([])).toBe(1);
  });

  it('is the next one, or a finding says why not', () => {
    expect(checkNumber(32, [29, 30, 31])).toEqual([]);
    expect(checkNumber(30, [29, 31, 32], [29])).toEqual([]);
    expect(codes(checkNumber(31, [29, 30, 31]))).toEqual([
      ['meeting.number-taken', { number: 31, next: 32 }],
    ]);
    expect(codes(checkNumber(34, [29, 30, 31]))).toEqual([
      ['meeting.number-skips', { number: 34, next: 32 }],
    ]);
  });

  it('is in its turn, or a finding names the meeting it should change places with', () => {
    expect(codes(checkNumber(28, [29, 30, 31]))).toEqual([
      ['meeting.number-after', { number: 28, other: 29 }],
    ]);
    expect(codes(checkNumber(23, [20, 21, 22], [20, 21]))).toEqual([
      ['meeting.number-before', { number: 23, other: 22 }],
    ]);
    expect(codes(checkNumber(22, [20, 21, 23], [20, 21, 23]))).toEqual([
      ['meeting.number-after', { number: 22, other: 23 }],
    ]);
    expect(checkNumber(22, [20, 21, 23], [20, 21])).toEqual([]);
  });

  it('skips nothing where no earlier meeting of the term is on record', () => {
    expect(checkNumber(21, [])).toEqual([]);
    expect(checkNumber(21, [22], [])).toEqual([]);
    expect(codes(checkNumber(21, [19, 22], [19]))).toEqual([
      ['meeting.number-skips', { number: 21, next: 20 }],
    ]);
  });

  it('taken cannot be waived, skipped can, with its reason', () => {
    expect([checkNumber(1, [1]), checkNumber(3, [1])].flat().map((f) => [f.severity, f.waivable])).toEqual([
      ['block', false],
      ['warn', true],
    ]);
  });
});
