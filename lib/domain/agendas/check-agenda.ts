import type { Temporal } from 'temporal-polyfill';
import { compareFindings, type Finding } from '../finding.ts';
import { type AgendaSurroundings, underCheck } from './agenda-under-check.ts';
import { checkItems } from './check-items.ts';
import { checkPapers } from './check-papers.ts';
import { checkPersonnel } from './check-personnel.ts';
import { checkProcedure } from './check-procedure.ts';
import { checkTimes } from './check-times.ts';

/**
 * Everything the rules see in an agenda at a moment: what is missing from its items, where its minutes do not
 * fit, which papers are late, whether persons are voted on lawfully, and the order of the sitting. Heaviest first.
 * A cancelled or classified meeting has nothing to check.
 */
export function checkAgenda(around: AgendaSurroundings, now: Temporal.Instant): readonly Finding[] {
  if (around.meeting.state === 'cancelled' || around.meeting.secrecy === 'classified') return [];
  const check = underCheck(around, now);
  return [
    ...checkItems(check),
    ...checkTimes(check),
    ...checkPapers(check),
    ...checkPersonnel(check),
    ...checkProcedure(check),
  ].sort(compareFindings);
}
