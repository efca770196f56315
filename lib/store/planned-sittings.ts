import type { PersonId, SittingId, VenueId } from '#lib/domain/id.ts';
import type { Sitting } from '#lib/domain/meetings/meeting.ts';
import type { VenueNeed } from './bookings.ts';
import type { Transaction } from './database.ts';
import { fromInstant } from './temporal.ts';

/** A sitting to be written down: in order of time, no two at once. */
export type PlannedSittingRow = Pick<Sitting, 'name' | 'period' | 'venueId'>;

/** A sitting as it is to be: one that was there, or (id null) another. */
export type MovedSitting = PlannedSittingRow & { readonly id: SittingId | null };

/** The venues sittings need; `ids` name them in the same order. */
export function needsOf(
  sittings: readonly PlannedSittingRow[],
  ids: readonly SittingId[],
  title: string,
): readonly VenueNeed[] {
  return sittings.flatMap(({ period, venueId }, index) =>
    venueId === null
      ? []
      : [{ sittingId: ids[index] as SittingId, venueId: venueId as VenueId, ...period, title }],
  );
}

/** A sitting as plain JSON, to set two versions side by side. */
export function plainSitting({ name, period, venueId }: PlannedSittingRow): object {
  return { name, start: period.start.toString(), end: period.end.toString(), venueId };
}

/** Writes the sittings of a meeting that has none; `chairId`: who takes the chair of them all. */
export async function insertSittings(
  tx: Transaction,
  meetingId: string,
  sittings: readonly PlannedSittingRow[],
  ids: readonly SittingId[],
  chairId: PersonId | null = null,
): Promise<void> {
  await tx.sitting.createMany({
    data: sittings.map(({ name, period, venueId }, position) => ({
      id: ids[position] as string,
      meetingId,
      position,
      name,
      startsAt: fromInstant(period.start),
      endsAt: fromInstant(period.end),
      venueId,
      chairId,
    })),
  });
}

/**
 * Replaces the sittings of a meeting. They keep their ids, which agenda lines point to; the rows are written
 * anew because two that change places would be at once for a moment. Lines of a sitting that is gone go to the first.
 */
export async function replaceSittings(
  tx: Transaction,
  meetingId: string,
  sittings: readonly MovedSitting[],
  ids: readonly SittingId[],
): Promise<void> {
  const old = await tx.sitting.findMany({ where: { meetingId }, select: { id: true, chairId: true } });
  const chairs = new Map(old.map(({ id, chairId }) => [id, chairId]));
  await tx.sitting.deleteMany({ where: { meetingId } });
  await insertSittings(tx, meetingId, sittings, ids);
  for (const id of ids) {
    const chairId = chairs.get(id);
    if (chairId) await tx.sitting.update({ where: { id }, data: { chairId }, select: { id: true } });
  }
  const gone = old.map(({ id }) => id).filter((id) => !ids.includes(id as SittingId));
  if (gone.length === 0) return;
  await tx.agendaItem.updateMany({
    where: { meetingId, sittingId: { in: gone } },
    data: { sittingId: ids[0] ?? null },
  });
}
