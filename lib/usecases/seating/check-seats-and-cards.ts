import { checkCards } from '#lib/domain/cards/check-cards.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Finding } from '#lib/domain/finding.ts';
import { cardPeople, printedCards } from '../cards/card-units.ts';
import { buildSeatPlan } from './build-seat-plan.ts';

/**
 * Seats and cards against the attendees (rules 2, 4). Who has no seat is told by the plan, not a second time by the
 * cards; before the first print every card is still to come, so none can be missing.
 */
export function checkSeatsAndCards(dossier: Dossier): readonly Finding[] {
  const built = buildSeatPlan(dossier);
  const attending = cardPeople(dossier);
  const everyone = attending.map(({ personId }) => personId);
  const seated = built
    ? [...built.plan.assignments.map(({ personId }) => personId), ...built.plan.unseated]
    : everyone;
  const staff = new Set(
    dossier.attendance.attendees.filter((a) => a.capacity === 'staff').map((a) => a.personId),
  );
  const names = new Map(dossier.attendance.attendees.map(({ personId, name }) => [personId, name]));
  const cards = printedCards(dossier) ?? everyone;
  return [
    ...(built?.findings ?? []),
    ...checkCards({ attending, seated: seated.filter((id) => !staff.has(id)), cards, names }),
  ];
}
