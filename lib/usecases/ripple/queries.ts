import { can } from '#lib/domain/access/can.ts';
import { type QuorumOutlook, quorumOutlook } from '#lib/domain/attendance/check-attendance.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { lastCardRun } from '../cards/card-units.ts';
import type { Context } from '../context.ts';
import { mayKnow } from '../dossiers/judge-dossier.ts';
import { type ToTell, toTellAgain } from '../invitations/to-tell.ts';
import type { Artefact } from '../papers/artefacts.ts';
import { openForPaper } from '../papers/open-dossier.ts';
import type { PrintedView } from '../papers/printed.ts';
import { SEAT } from '../seating/seat-units.ts';
import { type CardsToChange, cardsToChange } from './cards-to-change.ts';
import { type HallChanges, hallChanges } from './hall.ts';
import { type PresenceList, presenceOf } from './presence.ts';
import { type SeatsBack, seatsBack } from './seats-back.ts';
import { type SeatsSince, seatsSince } from './seats-since.ts';
import { stalePapers } from './stale-papers.ts';

/** A paper that went out and no longer says what is true. */
export interface PaperLine {
  readonly artefact: Artefact;
  /** What it says now: noted once it was replaced. */
  readonly fingerprint: string;
  /** ISO instant it last went out, and by whom. */
  readonly at: string;
  readonly by: string;
  /** How many of its parts differ, and what those are called that have a name. */
  readonly changed: number;
  readonly parts: readonly string[];
  /** Each that can be noted by itself; those of a chart by who sits there (`seats`). */
  readonly units: PrintedView['units'];
}

/** What a late change makes untrue: everything that went out, unit by unit, and what is to be done about it. */
export interface RippleView {
  readonly meetingId: string;
  readonly shortTitle: string;
  readonly version: number;
  readonly seatingVersion: number;
  readonly zone: string;
  /** Whether anything was printed yet that could be untrue. */
  readonly printed: boolean;
  /** Whom the reader may tick; nobody where they may not. */
  readonly presence: PresenceList;
  readonly quorum: QuorumOutlook | null;
  /** Whether the reader may say who presides. */
  readonly mayChair: boolean;
  readonly seats: SeatsSince;
  readonly back: SeatsBack;
  readonly cards: CardsToChange & { readonly printed: boolean };
  readonly papers: readonly PaperLine[];
  /** What was told by word of mouth. */
  readonly hall: HallChanges;
  /** Who holds an invitation that is no longer true. */
  readonly invited: ToTell;
  /** How many blocks stand open, of those the reader may know. */
  readonly blocks: number;
  /** Whether the reader puts cards on tables, and may print and note what changed. */
  readonly maySeat: boolean;
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
  const { meeting, attendance, office, seating } = dossier;
  const mayEdit = can(context.actor, 'edit-attendance');
  const maySeat = can(context.actor, 'edit-seating');
  const papers = await stalePapers(context, opened.value);
  return ok({
    meetingId,
    shortTitle: meeting.shortTitle,
    version: attendance.version,
    seatingVersion: seating.version,
    zone: office.zone,
    printed: dossier.printings.length > 0,
    presence: presenceOf(mayEdit ? attendance.attendees : []),
    quorum: quorumOutlook(dossier),
    mayChair: can(context.actor, 'plan-meeting'),
    seats: seatsSince(dossier),
    back: maySeat ? await seatsBack(context, dossier) : { undo: null, earlier: null },
    cards: { printed: lastCardRun(dossier) !== null, ...cardsToChange(dossier) },
    papers: papers.map(({ artefact, now, view: { at, by, changed, parts, units } }) => ({
      ...{ artefact, at, by, changed, parts },
      units: units.filter(({ ref }) => !ref.startsWith(SEAT)),
      fingerprint: now.whole,
    })),
    hall: await hallChanges(context, opened.value),
    invited: await toTellAgain(context, dossier),
    blocks: findings.filter(
      (finding) => finding.waiver === null && finding.severity === 'block' && mayKnow(context, finding),
    ).length,
    maySeat,
    mayEdit,
  });
}
