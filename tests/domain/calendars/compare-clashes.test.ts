import { describe, expect, it } from 'vitest';
import type { Clash } from '#lib/domain/calendars/clash.ts';
import { compareChecks } from '#lib/domain/calendars/compare-clashes.ts';
import { findClashes } from '#lib/domain/calendars/find-clashes.ts';
import { aCandidate, aCommitment, aGround, body } from './clash-ground.ts';

const commitments = [aCommitment('theirs', '09-23 09:30', '09-23 10:30')];
const [clash] = findClashes(
  aCandidate('09-23 09:00', '09-23 12:00', { bodyIds: [body('government')] }),
  aGround({ commitments }),
) as [Clash];
const apart: Clash = { ...clash, kind: 'apart', key: 'clash.apart:theirs', severity: 'block' };

const changes = (before: readonly Clash[], after: readonly Clash[]) =>
  compareChecks(before, after).map(({ change, before: was, after: is }) => [
    change,
    was?.severity ?? null,
    is?.severity ?? null,
  ]);

describe('two checks of one meeting', () => {
  it('differ by nothing where they say the same, in whatever order', () => {
    expect(changes([], [])).toEqual([]);
    expect(changes([clash, apart], [apart, clash])).toEqual([]);
  });

  it('are compared by whom the meeting clashes with, at its heaviest', () => {
    expect(changes([clash], [apart])).toEqual([['weight', 'warn', 'block']]);
    expect(changes([clash], [clash, apart])).toEqual([['weight', 'warn', 'block']]);
    expect(changes([], [clash])).toEqual([['appears', null, 'warn']]);
    expect(changes([apart, clash], [])).toEqual([['goes', 'block', null]]);
  });

  it('say so where somebody else yields or the reason is another', () => {
    expect(changes([clash], [{ ...clash, yields: 'ours' }])).toEqual([['yields', 'warn', 'warn']]);
    expect(changes([clash], [{ ...clash, facts: { needed: 40 } }])).toEqual([['reasons', 'warn', 'warn']]);
    const light: Clash = { ...clash, key: 'clash.travel:theirs' };
    expect(compareChecks([apart], [apart, light])).toMatchObject([{ change: 'reasons', added: light }]);
    expect(compareChecks([apart, light], [apart])).toMatchObject([{ change: 'reasons', added: null }]);
  });
});
