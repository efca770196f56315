import type { AttendanceList } from '../attendance/attendance.ts';
import type { PersonId, RankTableId } from '../id.ts';

/** 名次表: who stands before whom on one kind of occasion (常委会, 主席团, 党组). People of one rank stand in one list. */
export interface RankTable {
  readonly id: RankTableId;
  readonly name: string;
  readonly ranks: readonly (readonly PersonId[])[];
  readonly version: number;
}

/** The ranks a table gives, counted from 1; people of one rank have the same. */
export function placesIn({ ranks }: Pick<RankTable, 'ranks'>): ReadonlyMap<PersonId, number> {
  return new Map(ranks.flatMap((people, index) => people.map((id) => [id, index + 1] as const)));
}

/** The list under a table: its ranks count and no others; whoever it does not name goes by strokes. */
export function underTable(attendance: AttendanceList, table: RankTable | null): AttendanceList {
  if (table === null) return attendance;
  const places = placesIn(table);
  const attendees = attendance.attendees.map((one) => ({ ...one, rank: places.get(one.personId) ?? null }));
  return { ...attendance, attendees };
}

/** Each person once, where they stand first, and no empty rank. */
export function tidyRanks(ranks: RankTable['ranks']): RankTable['ranks'] {
  const seen = new Set<PersonId>();
  const once = ranks.map((people) => people.filter((id) => !seen.has(id) && seen.add(id)));
  return once.filter((people) => people.length > 0);
}
