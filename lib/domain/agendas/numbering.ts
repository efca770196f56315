import type { AgendaItemId } from '../id.ts';
import { type MeetingType, traitsOf } from '../meetings/meeting-type.ts';
import { type AgendaItem, isSubstantive } from './agenda.ts';

/**
 * The number every substantive item is printed under: 1, 2, 3 … in agenda order, across all sittings. Steps of
 * the sitting (opening, break, voting …) have none (rules 7: the 议程 says what is deliberated, not how).
 */
export function numberItems(
  items: readonly Pick<AgendaItem, 'id' | 'kind'>[],
): ReadonlyMap<AgendaItemId, number> {
  return new Map(items.filter(isSubstantive).map((item, index) => [item.id, index + 1] as const));
}

/** The same for a type of meeting whose items may go unnumbered (a visit follows its timetable, an oath its order). */
export function numberItemsOf(
  type: MeetingType,
  items: readonly Pick<AgendaItem, 'id' | 'kind'>[],
): ReadonlyMap<AgendaItemId, number> {
  return traitsOf(type).itemsNumbered ? numberItems(items) : new Map();
}
