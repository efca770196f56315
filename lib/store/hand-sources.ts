import type { Temporal } from 'temporal-polyfill';
import type { BodyId, SourceId } from '#lib/domain/id.ts';
import type { Transaction } from './database.ts';
import { fromInstant } from './temporal.ts';

/**
 * The source of a body that people fill in by hand: staff (`typed`), or the body itself through its links (`said`). Made
 * with the first entry, and only once: whoever writes for one body takes turns. It is as fresh as this moment, and speaks of what lies before
 * `until`, even where more was said before: only as far as somebody just looked is it fresh.
 */
export async function touchHandSource(
  tx: Transaction,
  {
    bodyId,
    kind,
    name,
    until,
    at,
  }: {
    readonly bodyId: BodyId;
    readonly kind: 'typed' | 'said';
    readonly name: string;
    readonly until: Temporal.Instant | null;
    readonly at: Temporal.Instant;
  },
): Promise<SourceId> {
  await tx.$queryRaw`SELECT id FROM "Body" WHERE id = ${bodyId} FOR UPDATE`;
  const known = await tx.calendarSource.findFirst({
    where: { bodyId, kind },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const horizon = until === null ? {} : { horizonFrom: fromInstant(at), horizonTo: fromInstant(until) };
  const fresh = { lastSuccessAt: fromInstant(at), lastTriedAt: fromInstant(at), ...horizon };
  if (!known) {
    const data = { bodyId, kind, name, ...fresh };
    return (await tx.calendarSource.create({ data, select: { id: true } })).id as SourceId;
  }
  await tx.calendarSource.update({ where: { id: known.id }, data: fresh, select: { id: true } });
  return known.id as SourceId;
}
