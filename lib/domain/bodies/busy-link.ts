import type { Temporal } from 'temporal-polyfill';
import type { BodyId, BusyLinkId } from '../id.ts';

/** A secret link by which one correspondent of another body says when it is busy. Its token is not kept, only a hash. */
export interface BusyLink {
  readonly id: BusyLinkId;
  readonly bodyId: BodyId;
  /** Who it was given to, as staff call them. */
  readonly holder: string;
  /** How many weeks ahead it asks for. */
  readonly weeks: number;
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly revokedAt: Temporal.Instant | null;
  readonly openedAt: Temporal.Instant | null;
  readonly saidAt: Temporal.Instant | null;
}

/** For how many weeks a link may ask. */
export const askedWeeks = [4, 6, 8] as const;
/** A link that is forgotten closes by itself; nobody needs one for longer. Days. */
export const longestLinkDays = 366;

/** Whether a link still opens anything. */
export function isLinkOpen(link: Pick<BusyLink, 'expiresAt' | 'revokedAt'>, now: Temporal.Instant): boolean {
  return link.revokedAt === null && now.epochMilliseconds < link.expiresAt.epochMilliseconds;
}
