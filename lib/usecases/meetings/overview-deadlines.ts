import { type DeadlineStanding, deadlineStandings } from '#lib/domain/dossier/deadline-standings.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Context } from '../context.ts';

/** A deadline counted back from the first day. ISO dates. */
export interface OverviewDeadline extends Pick<DeadlineStanding, 'state' | 'days'> {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly latest: string;
  readonly workday: string;
  readonly basis: string;
  readonly missingYears: readonly number[];
}

/** The deadlines before a meeting with how each stands; null while it has no date. */
export function overviewDeadlines(
  { now, locale }: Context,
  dossier: Dossier,
): readonly OverviewDeadline[] | null {
  const standings = deadlineStandings(dossier, now);
  return (
    standings?.map(({ deadline, state, days }) => ({
      id: deadline.rule.id,
      title: deadline.rule.title[locale],
      from: deadline.rule.from[locale],
      to: deadline.rule.to[locale],
      latest: deadline.latest.toString(),
      workday: deadline.workday.toString(),
      basis: deadline.rule.basis[locale],
      state,
      days,
      missingYears: deadline.missingYears,
    })) ?? null
  );
}
