import { describe, expect, it } from 'vitest';
import type { Finding } from '#lib/domain/finding.ts';
import type { Waiver } from '#lib/domain/rehearsals/check.ts';
import { judgeFindings, readinessOf } from '#lib/domain/rehearsals/judge-findings.ts';

function aFinding(change: Partial<Finding> = {}): Finding {
  return {
    ...{ code: 'agenda.overrun', key: 'agenda.overrun', severity: 'block', facts: {}, place: 'agenda' },
    ...{ waivable: true, stamp: '12' },
    ...change,
  } as Finding;
}

function aWaiver(change: Partial<Waiver> = {}): Waiver {
  return {
    findingKey: 'agenda.overrun',
    stamp: '12',
    reason: '已商主任',
    by: '温玥',
    at: '2026-09-10',
    ...change,
  };
}

describe('waivers', () => {
  it('set a finding aside with who did it and why', () => {
    expect(judgeFindings([aFinding()], [aWaiver()])[0]?.waiver).toEqual({
      reason: '已商主任',
      by: '温玥',
      at: '2026-09-10',
    });
  });

  it('lapse when what was found moves', () => {
    expect(judgeFindings([aFinding({ stamp: '13' })], [aWaiver()])[0]?.waiver).toBeNull();
  });

  it('do not hold for statutory findings', () => {
    expect(judgeFindings([aFinding({ waivable: false })], [aWaiver()])[0]?.waiver).toBeNull();
  });

  it('of another finding change nothing', () => {
    expect(judgeFindings([aFinding()], [aWaiver({ findingKey: 'other' })])[0]?.waiver).toBeNull();
  });
});

describe('readiness', () => {
  it('counts what is open by weight, notes not at all, and what is waived or passed as settled', () => {
    const judged = judgeFindings(
      [
        aFinding(),
        aFinding({ key: 'b' }),
        aFinding({ key: 'c', severity: 'warn' }),
        aFinding({ key: 'd', severity: 'note' }),
      ],
      [aWaiver()],
    );
    expect(readinessOf(judged, 30)).toEqual({ block: 1, warn: 1, settled: 31 });
  });

  it('lists the heaviest first, then in the order of the work', () => {
    const judged = judgeFindings(
      [
        aFinding({ key: 's', severity: 'warn', place: 'script' }),
        aFinding({ key: 'a', severity: 'warn' }),
        aFinding({ key: 'p', place: 'papers' }),
      ],
      [],
    );
    expect(judged.map((f) => f.key)).toEqual(['p', 'a', 's']);
  });
});
