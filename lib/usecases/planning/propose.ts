import type { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { type MeetingType, traitsOf } from '#lib/domain/meetings/meeting-type.ts';
import { nextNumber } from '#lib/domain/meetings/numbering.ts';
import { titleOf, withOwnTitles } from '#lib/domain/meetings/title.ts';
import type { Office } from '#lib/domain/office/office.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { type OfficeWording, ownWordsOf } from '#lib/domain/wording/own-words.ts';
import { monthDay } from '#lib/i18n/calendar-words.ts';
import { findOwnBody } from '#lib/store/bodies.ts';
import { loadOffice } from '#lib/store/office.ts';
import { findTurn, listTakenNumbers } from '#lib/store/series.ts';
import { loadWording } from '#lib/store/wording.ts';
import type { Context } from '../context.ts';
import { loadTitlePatterns } from '../templates.ts';
import type { ProposeInput } from './input.ts';

/** What a new meeting would be called. */
export interface Proposed {
  /** Null where the type is not numbered. */
  readonly number: number | null;
  readonly title: string;
  readonly shortTitle: string;
  readonly taken: readonly number[];
  /** The last meeting of a lower number and the first of a higher, each with its day: it takes place between them. */
  readonly turn: { readonly after: Neighbour | null; readonly before: Neighbour | null };
}

/** A meeting of the same series, by its number. */
export interface Neighbour {
  readonly number: number;
  /** ISO, and as it is written: 10月8日. */
  readonly day: string;
  readonly written: string;
}

/** Proposes number and title: numbers run on within the term, never by year. */
export async function proposeMeeting(
  context: Context,
  input: ProposeInput,
): Promise<Result<Proposed, Refusal>> {
  if (!can(context.actor, 'plan-meeting')) return refuse({ kind: 'not-allowed', action: 'plan-meeting' });
  const { type, term, subject } = input;
  const [office, own, wording] = await Promise.all([
    loadOffice(context.db),
    findOwnBody(context.db),
    loadWording(context.db),
  ]);
  if (!own) return refuse({ kind: 'not-found', what: 'body' });
  const series = { hostBodyId: own.id, type, exceptMeetingId: null };
  const taken = traitsOf(type).numbered === 'never' ? [] : await listTakenNumbers(context.db, series, term);
  const number = numberOf(input, nextNumber(taken));
  const titles = await proposeTitle({ office, wording }, { type, term, number, subject });
  if (!titles.ok) return titles;
  const { after, before } =
    number === null ? { after: null, before: null } : await findTurn(context.db, series, { term, number });
  const neighbour = (of: number, at: Temporal.Instant): Neighbour => {
    const day = at.toZonedDateTimeISO(office.zone).toPlainDate();
    return { number: of, day: day.toString(), written: monthDay(context.locale, day) };
  };
  const turn = {
    after: after && neighbour(after.number, after.end),
    before: before && neighbour(before.number, before.start),
  };
  return ok({ number, taken, turn, ...titles.value });
}

/** As somebody numbered it, or the next one; unnumbered only where the type allows it. */
function numberOf({ type, number }: ProposeInput, next: number): number | null {
  const { numbered } = traitsOf(type);
  if (numbered === 'never') return null;
  return number === undefined || (number === null && numbered === 'within-term') ? next : number;
}

/** The titles the office's patterns make, in the office's language: papers are printed in it. */
export async function proposeTitle(
  { office, wording }: { readonly office: Office; readonly wording: OfficeWording },
  facts: {
    readonly type: MeetingType;
    readonly term: number;
    readonly number: number | null;
    readonly subject: string;
  },
): Promise<Result<Pick<Proposed, 'title' | 'shortTitle'>, Refusal>> {
  const patterns = await loadTitlePatterns();
  if (!patterns.ok) return patterns;
  const own = ownWordsOf(wording, 'titles', office.locale);
  const titles = withOwnTitles(patterns.value, own, office.locale);
  const locality = office.locale === 'en' ? office.localityEn : office.locality;
  const named = { ...facts, locality };
  return ok({
    title: titleOf(named, 'full', office.locale, titles),
    shortTitle: titleOf(named, 'short', office.locale, titles),
  });
}
