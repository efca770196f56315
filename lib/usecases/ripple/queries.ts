import { can } from '#lib/domain/access/can.ts';
import type { Attendee, Leave } from '#lib/domain/attendance/attendance.ts';
import { type QuorumOutlook, quorumOutlook } from '#lib/domain/attendance/check-attendance.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { cardChanges, lastCardRun } from '../cards/card-units.ts';
import type { Context } from '../context.ts';
import { type JudgedDossier, mayKnow } from '../dossiers/judge-dossier.ts';
import type { Artefact } from '../papers/artefacts.ts';
import { openForPaper } from '../papers/open-dossier.ts';
import { papersFor } from '../papers/papers-for.ts';
import { printedView } from '../papers/printed.ts';
import { fingerprintNow } from '../papers/render-one.ts';
import { buildSeatPlan } from '../seating/build-seat-plan.ts';

/** Somebody of the list, to be ticked as away or here by whoever stands in the hall. */
export interface PresencePerson {
  readonly personId: string;
  readonly name: string;
  readonly post: string;
  /** Whole, so that a tick can be taken back with all that was said of it. */
  readonly leave: Leave | null;
}

/** A paper that went out and no longer says what is true. */
export interface StalePaper {
  readonly artefact: Artefact;
  /** ISO instant it last went out, and by whom. */
  readonly at: string;
  readonly by: string;
  /** How many of its parts differ, and the names of those that have one. */
  readonly changed: number;
  readonly parts: readonly string[];
}

/** A seat somebody left, or that somebody new is to take. */
export interface SeatChange {
  readonly name: string;
  readonly row: string;
  readonly seat: string;
}

/** What a late change makes untrue: everything that went out, unit by unit, and what is to be done about it. */
export interface RippleView {
  readonly meetingId: string;
  readonly shortTitle: string;
  readonly version: number;
  readonly zone: string;
  /** Whether anything was printed yet that could be untrue. */
  readonly printed: boolean;
  /** Whom the reader may tick; nobody where they may not. */
  readonly people: readonly PresencePerson[];
  readonly quorum: QuorumOutlook | null;
  readonly seats: {
    readonly left: readonly SeatChange[];
    readonly taken: readonly SeatChange[];
    readonly unseated: readonly string[];
  };
  readonly cards: {
    readonly printed: boolean;
    readonly print: readonly { readonly name: string; readonly reason: 'new' | 'changed' }[];
    readonly withdraw: readonly string[];
  };
  readonly papers: readonly StalePaper[];
  /** How many blocks stand open, of those the reader may know. */
  readonly blocks: number;
  /** Whether the reader puts cards on tables, and may print what changed. */
  readonly mayPrint: boolean;
  readonly mayEdit: boolean;
}

/**
 * 波及: what of all that went out is no longer true, down to the card, the seat and the line, since it was last printed;
 * nothing that was never printed is stale.
 */
export async function viewRipple(context: Context, meetingId: string): Promise<Result<RippleView, Refusal>> {
  const opened = await openForPaper(context, meetingId);
  if (!opened.ok) return opened;
  const { dossier, findings } = opened.value;
  const { meeting, attendance, office } = dossier;
  const mayEdit = can(context.actor, 'edit-attendance');
  return ok({
    meetingId,
    shortTitle: meeting.shortTitle,
    version: attendance.version,
    zone: office.zone,
    printed: dossier.printings.length > 0,
    people: mayEdit
      ? attendance.attendees.filter(({ capacity }) => capacity !== 'staff').map(presenceOf)
      : [],
    quorum: quorumOutlook(dossier),
    seats: seatChanges(dossier),
    cards: cardsOf(dossier),
    papers: await stalePapers(context, opened.value),
    blocks: findings.filter(
      (finding) => finding.waiver === null && finding.severity === 'block' && mayKnow(context, finding),
    ).length,
    mayPrint: can(context.actor, 'edit-seating'),
    mayEdit,
  });
}

function presenceOf({ personId, name, post, leave }: Attendee): PresencePerson {
  return { personId, name, post, leave };
}

/** Seats left and taken since the plan was agreed to. */
export function seatChanges(dossier: Dossier): RippleView['seats'] {
  const built = buildSeatPlan(dossier);
  if (!built) return { left: [], taken: [], unseated: [] };
  const nameOf = new Map(built.input.attendees.map(({ personId, name }) => [personId, name]));
  const places = new Map(
    built.venue.layout.areas.flatMap(({ rows }) =>
      rows.flatMap(({ label, seats }) =>
        seats.map(({ id, number }) => [id, { row: label, seat: number }] as const),
      ),
    ),
  );
  const { away, newcomers } = built.since;
  return {
    left: away.map(({ person, seat }) => ({ name: person.name, row: seat.rowLabel, seat: seat.number })),
    taken: newcomers.flatMap(({ personId, seatId }) => {
      const place = places.get(seatId);
      return place ? [{ name: nameOf.get(personId) ?? '', ...place }] : [];
    }),
    unseated: built.plan.unseated.flatMap((personId) => {
      const person = built.input.attendees.find((one) => one.personId === personId);
      return person && person.capacity !== 'staff' ? [person.name] : [];
    }),
  };
}

/** Cards to put and to take away since the last print. */
export function cardsOf(dossier: Dossier): RippleView['cards'] {
  const run = lastCardRun(dossier);
  if (run === null) return { printed: false, print: [], withdraw: [] };
  const { print, withdraw } = cardChanges(dossier);
  const nameOf = (personId: string): string =>
    dossier.attendance.attendees.find((one) => one.personId === personId)?.name ?? '';
  return {
    printed: true,
    print: print.map(({ personId, reason }) => ({ name: nameOf(personId), reason })),
    withdraw: withdraw.map((personId) => run[personId]?.split('\n')[0] ?? nameOf(personId)),
  };
}

/** Cards are told apart one by one; the checklist moves with every tick and is nobody's to hold. */
const notOnTables: ReadonlySet<Artefact> = new Set(['name-cards', 'checklist']);

/** Papers that were printed and would read otherwise now. */
export async function stalePapers(
  context: Pick<Context, 'actor'>,
  judged: JudgedDossier,
): Promise<readonly StalePaper[]> {
  const stale: StalePaper[] = [];
  for (const artefact of papersFor(context, judged.dossier)) {
    const wasPrinted = judged.dossier.printings.some((printing) => printing.artefact === artefact);
    if (notOnTables.has(artefact) || !wasPrinted) continue;
    const now = await fingerprintNow(judged, artefact);
    const printed = now.ok ? printedView(judged.dossier, artefact, now.value) : null;
    if (!printed?.stale) continue;
    const { at, by, changed, parts } = printed;
    stale.push({ artefact, at, by, changed, parts });
  }
  return stale;
}
