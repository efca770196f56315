import type { Place } from '../finding.ts';
import { type Action, type Actor, can } from './can.ts';

/** What somebody must be allowed to do to mend what is found at a place. */
const asks: Readonly<Record<Place, Action>> = {
  overview: 'plan-meeting',
  clashes: 'plan-meeting',
  agenda: 'edit-agenda',
  consultation: 'run-consultation',
  attendance: 'edit-attendance',
  seating: 'edit-seating',
  cards: 'edit-seating',
  script: 'edit-script',
  logistics: 'plan-meeting',
  rehearsal: 'judge-finding',
  papers: 'issue-papers',
};

/** Whether somebody may mend what is found at a place; others read the finding and are offered no way out. */
export function mayMend(actor: Actor, place: Place): boolean {
  return can(actor, asks[place]);
}
