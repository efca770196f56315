import { type MeetingType, traitsOf } from '../meetings/meeting-type.ts';
import type { AgendaItem } from './agenda.ts';

/** Matters the law leaves to the assembly, its standing committee or its chairpersons (组11, 组50, 组54). */
const ofLaw: ReadonlySet<AgendaItem['kind']> = new Set([
  'plan',
  'budget',
  'final-accounts',
  'audit',
  'inspection-report',
  'bill',
  'decision',
  'appointment',
  'election',
  'credentials',
]);

/** Whether a kind does not belong on the agenda of a meeting, for it is none of law: a 主任办公会议 (rules 1.1). */
export function isLeftToOthers(kind: AgendaItem['kind'], type: MeetingType): boolean {
  return ofLaw.has(kind) && !traitsOf(type).statutory;
}
