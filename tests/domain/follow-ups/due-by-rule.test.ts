import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dueByRule } from '#lib/domain/follow-ups/due-by-rule.ts';
import { loadOfficeRules } from '#lib/usecases/dossiers/office-rules.ts';
import { value } from '#tests/support/value.ts';

const due = async (place: string, kind: Parameters<typeof dueByRule>[1], handedOn: string) => {
  const { pack, holidays } = value(await loadOfficeRules(place));
  return dueByRule(pack, kind, Temporal.PlainDate.from(handedOn), holidays).map(
    ({ rule, latest }) => `${rule.id} ${latest.toString()}`,
  );
};

describe('until when a matter is due by the rules of a place', () => {
  // rules.md 1.5: the same day of the month, or its last.
  it('gives deliberation opinions three months, and six in Chongqing', async () => {
    expect(await due('district-default', 'deliberation', '2026-01-31')).toEqual(['DL-R-report 2026-04-30']);
    expect(await due('chongqing', 'deliberation', '2026-08-31')).toEqual(['DL-R-report 2027-02-28']);
  });

  it('gives the rectification of audit findings six months from the hearing (监27)', async () => {
    expect(await due('national', 'audit', '2026-08-31')).toEqual(['DL-R-audit 2027-02-28']);
  });

  it('gives deputies’ proposals three months, six where they are hard (代51)', async () => {
    expect(await due('national', 'proposal', '2026-01-15')).toEqual([
      'DL-R-proposal 2026-04-15',
      'DL-R-proposal-hard 2026-07-15',
    ]);
  });

  it('says nothing of decisions and assignments, which say themselves until when (监17)', async () => {
    expect(await due('beijing', 'decision', '2026-01-15')).toEqual([]);
    expect(await due('beijing', 'assigned', '2026-01-15')).toEqual([]);
  });
});
