import type { Refusal } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Context } from '../context.ts';
import { listStandings, type MeetingStanding } from '../dossiers/queries.ts';

const asked = new WeakMap<Context, Promise<Result<readonly MeetingStanding[], Refusal>>>();

/** The standings of one request, judged once for the rail and the page alike. */
export function standingsOnce(context: Context): Promise<Result<readonly MeetingStanding[], Refusal>> {
  const known = asked.get(context);
  if (known) return known;
  const standings = listStandings(context);
  asked.set(context, standings);
  return standings;
}
