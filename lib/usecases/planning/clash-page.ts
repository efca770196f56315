import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { Clash } from '#lib/domain/calendars/clash.ts';
import { findClashesIn } from '#lib/domain/calendars/find-clashes.ts';
import { otherVenues } from '#lib/domain/calendars/other-venues.ts';
import { waivedTimes } from '#lib/domain/calendars/waived-times.ts';
import type { JudgedFinding, Severity } from '#lib/domain/finding.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { shortDate, time } from '#lib/i18n/format.ts';
import { periodWords } from '#lib/i18n/period-words.ts';
import type { Context } from '../context.ts';
import { type JudgedDossier, judgeMeeting } from '../dossiers/judge-dossier.ts';
import { sittingInputOf, type Unasked, unaskedOf } from './candidates.ts';
import { type ClashStrip, clashStrip } from './clash-strip.ts';
import { type ClashView, viewClash } from './clash-view.ts';
import { type HolidayLine, holidayLines } from './holiday-lines.ts';
import type { SittingInput } from './input.ts';
import { clashesOf, isOver, type MeetingClashes } from './meeting-clashes.ts';
import { type SeenOfUs, seenOfUs } from './seen-of-us.ts';
import { type SourceLine, sourceLines } from './sources-view.ts';

/** A clash on the page of a meeting: numbered, with what people decided and the ways out of it. */
export interface ClashRow extends ClashView {
  readonly n: number;
  /** 订阅 · 12 分钟前: how fresh our word of the other side is; empty where it is our own. */
  readonly asOf: string;
  /** Whether the other side's calendar can be read again now, by the reader. */
  readonly mayReadAgain: boolean;
  readonly waiver: { readonly reason: string; readonly by: string; readonly day: string } | null;
  /** What it was waived by before either side changed; the time the other side then had, where it is another now. */
  readonly lapsed: {
    readonly reason: string;
    readonly by: string;
    readonly day: string;
    readonly theirs: string;
  } | null;
  /** Venues that stand free at the same time, where that would help. */
  readonly venues: readonly { readonly id: string; readonly name: string }[];
}

/** Everything a meeting clashes with. Plain JSON. */
export interface ClashPage {
  /** What it was not held against at all. */
  readonly unasked: readonly Unasked[];
  readonly meeting: {
    readonly id: string;
    readonly type: string;
    readonly shortTitle: string;
    readonly urgentCause: string;
    readonly version: number;
    readonly sittings: readonly SittingInput[];
  };
  readonly checkedAt: string;
  readonly today: string;
  readonly counts: Readonly<Record<Severity | 'waived', number>>;
  readonly rows: readonly ClashRow[];
  readonly strip: ClashStrip | null;
  readonly sources: readonly SourceLine[];
  readonly holidays: readonly HolidayLine[];
  readonly seen: readonly SeenOfUs[];
  readonly venues: readonly { readonly id: string; readonly name: string }[];
  readonly mayPlan: boolean;
  readonly mayJudge: boolean;
  readonly mayReadAgain: boolean;
  readonly reader: string;
}

/** The clashes of a meeting in full: with whom, why, as of when, who yields, and what can be done. */
export async function viewClashes(context: Context, meetingId: string): Promise<Result<ClashPage, Refusal>> {
  const judged = await judgeMeeting(context, meetingId);
  if (!judged.ok) return judged;
  const found = await clashesOf(context, judged.value.dossier);
  if (!found.ok) return found;
  return ok(pageOf(context, judged.value, found.value));
}

function pageOf(context: Context, { dossier, findings }: JudgedDossier, found: MeetingClashes): ClashPage {
  const { actor, now, locale } = context;
  const { meeting, office } = dossier;
  const { ground } = found;
  const rows = isOver(context, meeting) ? [] : rowsOf(context, { dossier, findings }, found);
  const numbered = new Map(
    [...rows]
      .reverse()
      .flatMap(({ commitmentId, copyIds, n, waiver, severity }) =>
        [commitmentId, ...copyIds].map(
          (id) => [id, { n, severity: waiver === null ? severity : ('note' as const) }] as const,
        ),
      ),
  );
  const count = (severity: Severity): number =>
    rows.filter((row) => row.waiver === null && row.severity === severity).length;
  const open = meeting.secrecy !== 'classified';
  return {
    unasked: unaskedOf(ground, found.candidate),
    meeting: {
      id: meeting.id,
      type: meeting.type,
      shortTitle: meeting.shortTitle,
      urgentCause: meeting.urgentCause,
      version: meeting.version,
      sittings: meeting.sittings.map((sitting) => sittingInputOf(sitting, office.zone)),
    },
    checkedAt: time(now.toZonedDateTimeISO(office.zone)),
    today: now.toZonedDateTimeISO(office.zone).toPlainDate().toString(),
    counts: {
      block: count('block'),
      warn: count('warn'),
      note: count('note'),
      waived: rows.filter(({ waiver }) => waiver !== null).length,
    },
    rows,
    strip: open ? clashStrip(ground, meeting, numbered) : null,
    sources: sourceLines(ground, now),
    holidays: holidayLines(ground, meeting, locale),
    seen: seenOfUs(ground, meeting),
    venues: ground.venues.map(({ id, name }) => ({ id, name })),
    mayPlan: can(actor, 'plan-meeting') && isMovable(meeting.state),
    mayJudge: can(actor, 'judge-finding'),
    mayReadAgain: can(actor, 'edit-bodies'),
    reader: actor.name,
  };
}

function isMovable(state: Meeting['state']): boolean {
  return state !== 'closed' && state !== 'cancelled' && state !== 'in-session';
}

/** Open ones first, heaviest first; those set aside after them. Only what was judged is shown. */
function rowsOf(
  context: Context,
  { dossier, findings }: Pick<JudgedDossier, 'dossier' | 'findings'>,
  found: MeetingClashes,
): readonly ClashRow[] {
  const judged = new Map(findings.map((finding) => [finding.key, finding]));
  const given = new Map(dossier.waivers.map((waiver) => [waiver.findingKey, waiver]));
  const known = new Map(sourceLines(found.ground, context.now).map((line) => [line.id, line]));
  const rows = found.clashes.flatMap((clash) => {
    const finding = judged.get(clash.key);
    if (!finding) return [];
    const source = clash.with.sourceId === null ? undefined : known.get(clash.with.sourceId);
    const view = viewClash(clash, found.ground.wording);
    return {
      ...view,
      asOf: source ? `${source.kindWord} · ${source.state}` : '',
      mayReadAgain: source?.canBeAsked === true && can(context.actor, 'edit-bodies'),
      waiver: waiverOf(context, found, finding.waiver),
      lapsed: finding.waiver === null ? lapsedOf(context, found, clash, given.get(clash.key)) : null,
      venues: clash.kind === 'venue' || clash.kind === 'travel' ? freeVenues(found) : [],
    };
  });
  const isWaived = ({ waiver }: Pick<ClashRow, 'waiver'>): number => Number(waiver !== null);
  return rows.sort((a, b) => isWaived(a) - isWaived(b)).map((row, index) => ({ ...row, n: index + 1 }));
}

function waiverOf(
  { locale }: Context,
  { ground }: MeetingClashes,
  waiver: JudgedFinding['waiver'],
): ClashRow['waiver'] {
  if (waiver === null) return null;
  const day = Temporal.Instant.from(waiver.at).toZonedDateTimeISO(ground.office.zone).toPlainDate();
  return { reason: waiver.reason, by: waiver.by, day: shortDate(locale, day) };
}

/** A waiver on another stamp is no more than a word to be given again. */
function lapsedOf(
  context: Context,
  found: MeetingClashes,
  clash: Clash,
  given: (NonNullable<JudgedFinding['waiver']> & { readonly stamp: string }) | undefined,
): ClashRow['lapsed'] {
  const waiver = waiverOf(context, found, given ?? null);
  if (waiver === null || given === undefined || given.stamp === clash.stamp) return null;
  const { allDay, start, end } = clash.with;
  const before = waivedTimes(given.stamp);
  const isMoved = before !== null && !(before.start.equals(start) && before.end.equals(end));
  const { zone } = found.ground.office;
  return { ...waiver, theirs: isMoved ? periodWords(context.locale, { ...before, allDay }, zone) : '' };
}

/** How many other venues are offered. */
const mostVenues = 2;

/** Venues large enough that nobody else needs at these times, nearest in size first. */
function freeVenues({ ground, prepared, candidate }: MeetingClashes): ClashRow['venues'] {
  const asked = new Set(candidate.sittings.map(({ venueId }) => venueId));
  return otherVenues(ground.venues, asked, candidate.personIds.length)
    .filter(({ id }) => {
      const sittings = candidate.sittings.map(({ period }) => ({ period, venueId: id }));
      const clashes = findClashesIn(prepared, { ...candidate, sittings });
      return !clashes.some(({ kind }) => kind === 'venue' || kind === 'travel');
    })
    .slice(0, mostVenues)
    .map(({ id, name }) => ({ id, name }));
}
