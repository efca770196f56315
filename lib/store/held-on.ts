import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../prisma/client/client.ts';
import { fromPlainDate } from './temporal.ts';

/** Memberships that are held on a day, as `postsOn` has them of those that were read. */
export function heldOn(day: Temporal.PlainDate): Prisma.MembershipWhereInput {
  const on = fromPlainDate(day);
  return {
    AND: [{ OR: [{ from: null }, { from: { lte: on } }] }, { OR: [{ to: null }, { to: { gte: on } }] }],
  };
}
