import { Temporal } from 'temporal-polyfill';
import type { Body } from '#lib/domain/bodies/body.ts';
import type { ClashGround } from '#lib/domain/calendars/candidate.ts';
import { intervalsOf } from '#lib/domain/calendars/intervals.ts';
import type { PlanningRules } from '#lib/domain/calendars/planning-rules.ts';
import type { Venue } from '#lib/domain/logistics/venue.ts';
import type { Office } from '#lib/domain/office/office.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Period } from '#lib/domain/time/period.ts';
import { describeFault } from '#lib/domain/time/template-fields.ts';
import { readPlanningRules } from '#lib/gateways/planning-rules.ts';
import { listCalendarSources, type SourceRecord } from '#lib/store/calendar-sources.ts';
import { listCommitments } from '#lib/store/commitments.ts';
import { listPostsHeld } from '#lib/store/meeting-needs.ts';
import { loadOffice } from '#lib/store/office.ts';
import { loadOfficeAround } from '#lib/store/office-around.ts';
import { listOwnCommitments } from '#lib/store/own-commitments.ts';
import { loadNamesToFind } from '#lib/store/reading-ground.ts';
import type { Context } from '../context.ts';
import { loadOfficeRules } from '../dossiers/office-rules.ts';
import type { Wording } from './word-clash.ts';

/** Everything a plan is checked against, and what is needed to put the outcome into words. */
export interface PlanningGround {
  readonly office: Office;
  readonly own: Body;
  readonly bodies: readonly Body[];
  readonly venues: readonly Venue[];
  readonly sources: readonly SourceRecord[];
  readonly planning: PlanningRules;
  readonly clashGround: ClashGround;
  readonly wording: Wording;
}

/** Linked sessions are looked for this far on either side of what is asked about. */
const marginDays = 12;

/** Loads what surrounds a period. */
export async function loadPlanningGround(
  context: Context,
  period: Period,
): Promise<Result<PlanningGround, Refusal>> {
  const { db, now } = context;
  const office = await loadOffice(db);
  const [rules, planning] = await Promise.all([loadOfficeRules(office.rulePack, now), readPlanningRules()]);
  if (!rules.ok) return rules;
  if (!planning.ok) {
    const reason = planning.refusal.map(describeFault).join('; ');
    return refuse({ kind: 'unreadable', name: 'templates/planning/planning.json', reason });
  }
  const around = {
    start: period.start.subtract({ hours: 24 * marginDays }),
    end: period.end.add({ hours: 24 * marginDays }),
  };
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate();
  const { bodies, venues } = await loadOfficeAround(db);
  const [theirs, ours, sources, posts, names] = await Promise.all([
    listCommitments(db, around),
    listOwnCommitments(db, around),
    listCalendarSources(db),
    listPostsHeld(db, today),
    loadNamesToFind(db),
  ]);
  const own = bodies.find((body) => body.kind === 'own');
  if (!own) return refuse({ kind: 'not-found', what: 'body' });
  return ok({
    office,
    own,
    bodies,
    venues,
    sources,
    planning: planning.value,
    clashGround: {
      now,
      zone: office.zone,
      commitments: [...theirs, ...ours],
      sources,
      bodies,
      venues,
      posts: posts.filter(({ bodyId }) => bodyId !== own.id),
      severity: office.clashSeverity,
      staleAfterHours: office.staleAfterHours,
      holidays: rules.value.holidays,
      rules: rules.value.pack,
      planning: planning.value,
      intervals: intervalsOf(rules.value.standing),
    },
    wording: wordingOf(context, office, own, { bodies, venues, people: names.people }),
  });
}

function wordingOf(
  { locale }: Context,
  office: Office,
  own: Body,
  names: {
    readonly bodies: readonly Body[];
    readonly venues: readonly Venue[];
    readonly people: readonly { readonly id: string; readonly name: string }[];
  },
): Wording {
  const bodies = new Map<string, string>(names.bodies.map((body) => [body.id, body.shortName]));
  const venues = new Map<string, string>(names.venues.map((venue) => [venue.id, venue.name]));
  const people = new Map<string, string>(names.people.map((person) => [person.id, person.name]));
  return {
    locale,
    zone: office.zone,
    ownBodyId: own.id,
    bodyName: (id) => bodies.get(id) ?? '',
    venueName: (id) => venues.get(id) ?? '',
    personName: (id) => people.get(id) ?? '',
  };
}

/** The whole days from one to another, both included, as a period in a zone. */
export function daysPeriod(from: Temporal.PlainDate, to: Temporal.PlainDate, zone: string): Period {
  const [first, last] = Temporal.PlainDate.compare(from, to) <= 0 ? [from, to] : [to, from];
  return {
    start: first.toZonedDateTime(zone).toInstant(),
    end: last.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
  };
}
