import { bodiesAsked } from '../agendas/bodies-asked.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { BodyId } from '../id.ts';
import type { Units } from './unit-changes.ts';

/** What another body was told of a meeting: when and where it sits, and what it owes to it by when. */
export interface ToldBody {
  /** ISO instants. */
  readonly sittings: readonly { readonly start: string; readonly end: string; readonly place: string }[];
  readonly owed: readonly { readonly title: string; readonly dueOn: string }[];
}

export const BODY = 'body:';

/** Bodies that hold something of a meeting: those it asks for papers, and those that read it in our calendar. */
export function bodyUnits(dossier: Dossier, readers: ReadonlySet<BodyId>): Units {
  const { meeting, agenda, bodies, venues } = dossier;
  if (meeting.secrecy === 'classified') return {};
  const places = new Map(venues.map(({ id, name }) => [id, name]));
  const sittings = meeting.sittings.map(({ period, venueId }) => ({
    start: period.start.toString(),
    end: period.end.toString(),
    place: (venueId && places.get(venueId)) || '',
  }));
  const asked = new Set(bodiesAsked(dossier).map(({ id }) => id));
  const addressed = bodies.filter(({ id }) => asked.has(id) || readers.has(id));
  const papers = agenda.items.flatMap((item) => item.papers);
  return Object.fromEntries(
    addressed.map(({ id }) => {
      const owed = papers
        .filter(({ bodyId, receivedOn }) => bodyId === id && receivedOn === null)
        .map(({ title, dueOn }) => ({ title, dueOn: dueOn?.toString() ?? '' }));
      return [BODY + id, JSON.stringify({ sittings, owed } satisfies ToldBody)];
    }),
  );
}

/** What a body was told, as it was written down. */
export function readBody(unit: string): ToldBody {
  return JSON.parse(unit) as ToldBody;
}

/** A body that only handed in what it owed need not be told: it knows. */
export function isToldAnew(before: ToldBody, now: ToldBody): boolean {
  const was = new Map(before.owed.map(({ title, dueOn }) => [title, dueOn]));
  return (
    JSON.stringify(before.sittings) !== JSON.stringify(now.sittings) ||
    now.owed.some(({ title, dueOn }) => was.get(title) !== dueOn)
  );
}
