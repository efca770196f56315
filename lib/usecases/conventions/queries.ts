import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { isUnit } from '#lib/domain/bodies/body.ts';
import type { PlanningRules } from '#lib/domain/calendars/planning-rules.ts';
import type { Venue } from '#lib/domain/logistics/venue.ts';
import { meetingTypes } from '#lib/domain/meetings/meeting-type.ts';
import type { OfficeConventions, OwnSeason, SlotWish } from '#lib/domain/office/conventions.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { shortWeekday } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { loadConventions } from '#lib/store/conventions.ts';
import { loadOfficeAround } from '#lib/store/office-around.ts';
import { loadPrecedence, type Precedence } from '#lib/store/precedence.ts';
import type { Context } from '../context.ts';
import { loadPlanningTemplate } from '../templates.ts';

/** What the template says where the office decided nothing, in the shape of what an office decides. */
export interface TemplateView {
  readonly severity: PlanningRules['severity'];
  readonly habits: Readonly<Record<keyof PlanningRules['habits'], SlotWish>>;
  readonly seasons: readonly OwnSeason[];
  readonly travel: {
    readonly sameAddressMinutes: number;
    readonly otherAddressMinutes: number;
    readonly pairs: readonly { readonly from: string; readonly to: string; readonly minutes: number }[];
  };
  readonly uploadStaleDays: number;
  readonly followUpSoonDays: number;
  readonly halfDays: PlanningRules['halfDays'];
}

/** The page of the standing rules. Plain JSON. */
export interface ConventionsView {
  readonly conventions: OfficeConventions;
  readonly version: number;
  readonly template: TemplateView;
  readonly precedence: Precedence;
  /** Our own body, which most pairs begin with. */
  readonly ownId: string;
  readonly bodies: readonly { readonly id: string; readonly shortName: string }[];
  readonly venues: readonly { readonly id: string; readonly name: string }[];
  /** Monday … Sunday, short. */
  readonly weekdays: readonly string[];
  readonly mayEdit: boolean;
}

/** What the office decided about placing meetings, what the template says, and who yields to whom. */
export async function viewConventions({
  actor,
  db,
  locale,
}: Context): Promise<Result<ConventionsView, Refusal>> {
  if (!can(actor, 'read-office')) return refuse({ kind: 'not-allowed', action: 'read-office' });
  const [template, stored, precedence, { bodies, venues }] = await Promise.all([
    loadPlanningTemplate(),
    loadConventions(db),
    loadPrecedence(db),
    loadOfficeAround(db),
  ]);
  if (!template.ok) return template;
  return ok({
    ...stored,
    template: templateView(template.value, venues, locale),
    precedence,
    ownId: bodies.find(({ kind }) => kind === 'own')?.id ?? '',
    bodies: bodies.filter(isUnit).map(({ id, shortName }) => ({ id, shortName })),
    venues: venues.map(({ id, name }) => ({ id, name })),
    weekdays: [1, 2, 3, 4, 5, 6, 7].map((day) => shortWeekday(locale, MONDAY.add({ days: day - 1 }))),
    mayEdit: can(actor, 'edit-office'),
  });
}

/** Any Monday; only the names of the days after it are wanted. */
const MONDAY = Temporal.PlainDate.from('2024-01-01');

function templateView(
  { severity, habits, seasons, travel, uploadStaleDays, followUpSoonDays, halfDays }: PlanningRules,
  venues: readonly Venue[],
  locale: Locale,
): TemplateView {
  return {
    severity,
    habits: Object.fromEntries(
      meetingTypes.map((type) => [type, { weekdays: habits[type].weekdays, starts: habits[type].starts }]),
    ) as TemplateView['habits'],
    seasons: seasons.map(({ id, title, basis, from, to, types }) => ({
      ...{ id, from, to, types },
      title: title[locale],
      basis: basis[locale],
    })),
    travel: { ...travel, pairs: travel.pairs.flatMap((pair) => byVenue(pair, venues)) },
    uploadStaleDays,
    followUpSoonDays,
    halfDays,
  };
}

/** A way of the template, which names venues, between venues there are. */
function byVenue(
  { from, to, minutes }: PlanningRules['travel']['pairs'][number],
  venues: readonly Venue[],
): TemplateView['travel']['pairs'] {
  const [a, b] = [from, to].map((name) => venues.find((venue) => venue.name === name)?.id);
  return a && b ? [{ from: a, to: b, minutes }] : [];
}
