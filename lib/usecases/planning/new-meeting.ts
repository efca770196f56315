import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { isRetired } from '#lib/domain/logistics/vehicle.ts';
import { type MeetingType, meetingTypes, traitsOf } from '#lib/domain/meetings/meeting-type.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { workdayOnOrAfter } from '#lib/domain/time/workday.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { findOwnBody } from '#lib/store/bodies.ts';
import { loadOffice } from '#lib/store/office.ts';
import { loadOfficeAround } from '#lib/store/office-around.ts';
import { findTurn, listUsualVenues } from '#lib/store/series.ts';
import { listVehicles } from '#lib/store/vehicles.ts';
import type { Context } from '../context.ts';
import { loadOfficeRules } from '../dossiers/office-rules.ts';
import { loadPlanningRules } from '../templates.ts';
import { type Proposed, proposeMeeting } from './propose.ts';

/** What the form needs to know of a type. */
export interface TypeChoice {
  readonly type: MeetingType;
  readonly word: string;
  readonly numbered: 'within-term' | 'office-decides' | 'never';
  /** Something to say what it is about: its title takes it. */
  readonly about: boolean;
  readonly start: string;
  readonly minutes: number;
  /** Where such a meeting was last held; null where there was none. */
  readonly venueId: string | null;
}

export interface NewMeetingView {
  readonly types: readonly TypeChoice[];
  readonly type: MeetingType;
  readonly term: number;
  readonly proposed: Proposed;
  /** The first day a notice could still be sent in time for. */
  readonly day: string;
  readonly today: string;
  readonly venues: readonly { readonly id: string; readonly name: string; readonly capacity: number }[];
  /** Those in use. */
  readonly vehicles: readonly { readonly id: string; readonly plate: string; readonly seats: number }[];
}

/** Types whose title names a subject rather than a number. */
const aboutSomething: ReadonlySet<MeetingType> = new Set(['election', 'topic', 'inspection', 'oath']);
/** A month ahead, of today or of the last meeting that is planned: by then the usual notices and papers fit. */
const aheadDays = 30;

/** What a new meeting starts as: a type, its number and title, and a day that leaves time for its papers. */
export async function viewNewMeeting(
  context: Context,
  type: MeetingType,
): Promise<Result<NewMeetingView, Refusal>> {
  if (!can(context.actor, 'plan-meeting')) return refuse({ kind: 'not-allowed', action: 'plan-meeting' });
  const office = await loadOffice(context.db);
  const own = await findOwnBody(context.db);
  if (!own) return refuse({ kind: 'not-found', what: 'body' });
  const [usual, planning, rules, around, vehicles] = await Promise.all([
    listUsualVenues(context.db, own.id),
    loadPlanningRules(context.db),
    loadOfficeRules(office.rulePack),
    loadOfficeAround(context.db),
    listVehicles(context.db),
  ]);
  if (!rules.ok) return rules;
  if (!planning.ok) return planning;
  const proposed = await proposeMeeting(context, { type, term: office.term, subject: '' });
  if (!proposed.ok) return proposed;
  const today = context.now.toZonedDateTimeISO(office.zone).toPlainDate();
  const series = { hostBodyId: own.id, type, exceptMeetingId: null };
  const { after } = await findTurn(context.db, series, { term: office.term, number: null });
  const previous = after?.end.toZonedDateTimeISO(office.zone).toPlainDate() ?? today;
  const from = Temporal.PlainDate.compare(previous, today) > 0 ? previous : today;
  const w = words(context.locale, 'terms');
  return ok({
    types: meetingTypes.map((of) => ({
      type: of,
      word: w(`type.${of}`),
      numbered: traitsOf(of).numbered,
      about: aboutSomething.has(of),
      start: planning.value.habits[of].starts[0] ?? office.defaultStart,
      minutes: planning.value.habits[of].minutes,
      venueId: usual.get(of) ?? null,
    })),
    type,
    term: office.term,
    proposed: proposed.value,
    day: workdayOnOrAfter(from.add({ days: aheadDays }), rules.value.holidays).date.toString(),
    today: today.toString(),
    venues: around.venues.map(({ id, name, capacity }) => ({ id, name, capacity })),
    vehicles: vehicles
      .filter((vehicle) => !isRetired(vehicle, today))
      .map(({ id, plate, seats }) => ({ id, plate, seats })),
  });
}
