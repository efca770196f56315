import type { Finding } from '../finding.ts';

/**
 * One fault, one finding: of several about the same words the first stays, who is missed because a name is misspelt is
 * told by the misspelling; findings of the same words at several places of a paragraph are told apart.
 */
export function toldOnce(findings: readonly Finding[]): Finding[] {
  const meant = new Set(
    findings.flatMap(({ code, facts }) =>
      code === 'script.name-misspelt'
        ? [facts.near]
        : code === 'script.reporter-differs'
          ? String(facts.expected).split('、')
          : [],
    ),
  );
  const kept: Finding[] = [];
  const keys = new Map<string, number>();
  for (const finding of findings) {
    if (finding.code === 'script.reporter-not-named' && meant.has(finding.facts.name as string)) continue;
    if (finding.code === 'script.vote-not-put' && meant.has(finding.facts.subject as string)) continue;
    if (kept.some((other) => isSame(other, finding)) || isOfWrongName(finding, findings)) continue;
    const n = (keys.get(finding.key) ?? 0) + 1;
    keys.set(finding.key, n);
    kept.push(n === 1 ? finding : { ...finding, key: `${finding.key}#${n}` });
  }
  return kept;
}

const names = new Set(['script.name-misspelt', 'script.reporter-differs', 'script.chair-differs']);

/** A post is right when the name beside it is what is wrong. */
function isOfWrongName({ code, at }: Finding, findings: readonly Finding[]): boolean {
  if ((code !== 'script.post-differs' && code !== 'script.words-differ') || !at) return false;
  return findings.some(
    (f) => names.has(f.code) && f.at?.line === at.line && (f.at.start === at.end || f.at.end === at.start),
  );
}

/** About words that overlap; a finding about a whole paragraph or an empty place is about nothing else. */
function isSame(one: Finding, other: Finding): boolean {
  const [a, b] = [one.at, other.at];
  if (!a || !b || a.line !== b.line || a.start === a.end || b.start === b.end) return false;
  return a.start < b.end && b.start < a.end && !isWhole(one) && !isWhole(other);
}

const whole = new Set([
  'script.reporter-not-named',
  'script.vote-without-result',
  'script.vote-not-called',
  'script.item-out-of-order',
  'script.item-twice',
]);

function isWhole({ code }: Finding): boolean {
  return whole.has(code);
}
