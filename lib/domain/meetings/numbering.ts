import type { Finding } from '../finding.ts';

/**
 * The number a new meeting gets: one more than the highest of its type in the term, 1 in a new term. Never by year, and
 * a congress's number is not the year of its term either (a session may be held only to elect delegates).
 */
export function nextNumber(taken: readonly number[]): number {
  return Math.max(0, ...taken) + 1;
}

/**
 * What is wrong with the number of a meeting beside those `taken` in the term, of which `earlier` are those of meetings
 * held before it: what is planned after it has a higher number and says nothing against its own. Numbers run on in the
 * order of time, so one that stands before a lower or after a higher is out of its turn. What was skipped is only known
 * where an earlier one of the term is on record: an office that begins with its 22nd meeting skipped nothing.
 */
export function checkNumber(
  number: number,
  taken: readonly number[],
  earlier: readonly number[] = taken,
): readonly Finding[] {
  if (taken.includes(number))
    return [finding('meeting.number-taken', number, { number, next: nextNumber(taken) }, 'block')];
  const higher = earlier.filter((each) => each > number);
  if (higher.length > 0)
    return [finding('meeting.number-after', number, { number, other: Math.min(...higher) }, 'warn')];
  const later = taken.filter((each) => each < number && !earlier.includes(each));
  if (later.length > 0)
    return [finding('meeting.number-before', number, { number, other: Math.max(...later) }, 'warn')];
  const next = nextNumber(earlier);
  return earlier.length > 0 && number > next
    ? [finding('meeting.number-skips', number, { number, next }, 'warn')]
    : [];
}

function finding(code: string, number: number, facts: Finding['facts'], severity: 'block' | 'warn'): Finding {
  return {
    code,
    key: `${code}:${number}`,
    severity,
    facts,
    place: 'overview',
    waivable: severity === 'warn',
  };
}
