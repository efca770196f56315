import { compareFindings, type Finding, type JudgedFinding } from '../finding.ts';
import type { Waiver } from './check.ts';

/** Findings with the waivers that still hold, heaviest first. A waiver given on another stamp has lapsed; a statutory finding has none. */
export function judgeFindings(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
): readonly JudgedFinding[] {
  const given = new Map(waivers.map((w) => [w.findingKey, w]));
  return [...findings].sort(compareFindings).map((finding) => {
    const waiver = given.get(finding.key);
    const holds = finding.waivable && waiver !== undefined && isAsSeen(finding, waiver.stamp);
    return { ...finding, waiver: holds ? { reason: waiver.reason, by: waiver.by, at: waiver.at } : null };
  });
}

/** Whether both sides of a finding still look as they did when somebody saw it under this stamp. */
export function isAsSeen({ stamp = '' }: Pick<Finding, 'stamp'>, seen: string): boolean {
  return stamp === seen;
}

/** How ready a meeting is: findings that block, that are doubtful, and what is settled. */
export interface Readiness {
  readonly block: number;
  readonly warn: number;
  readonly settled: number;
}

/** Counts for the readiness ring; notes do not count, a waived finding is settled. */
export function readinessOf(findings: readonly JudgedFinding[], passedChecks: number): Readiness {
  const open = findings.filter((f) => f.waiver === null);
  return {
    block: open.filter((f) => f.severity === 'block').length,
    warn: open.filter((f) => f.severity === 'warn').length,
    settled: passedChecks + findings.filter((f) => f.waiver !== null).length,
  };
}
