import { can } from '#lib/domain/access/can.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { StoredSeating } from '#lib/domain/seating/stored-seating.ts';
import { time } from '#lib/i18n/format.ts';
import { saveSeating } from '#lib/store/seating.ts';
import type { Context } from '../context.ts';
import { loadDossier } from '../dossiers/load-dossier.ts';
import { type BuiltSeatPlan, buildSeatPlan } from './build-seat-plan.ts';

/** A seating that may be changed now, by this person. */
export interface OpenSeating {
  readonly dossier: Dossier;
  readonly built: BuiltSeatPlan;
}

/** What the page needs back: the version the next change is based on, and when it was saved (14:32, the office's zone). */
export interface SeatingSaved {
  readonly version: number;
  readonly savedTime: string;
}

/** Opens the seats of a meeting for a change. A classified meeting has none here; without a venue there are none yet. */
export async function openSeating(
  context: Context,
  meetingId: string,
): Promise<Result<OpenSeating, Refusal>> {
  if (!can(context.actor, 'edit-seating')) return refuse({ kind: 'not-allowed', action: 'edit-seating' });
  const dossier = await loadDossier(context, meetingId as MeetingId);
  if (!dossier.ok) return dossier;
  if (dossier.value.meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  const built = buildSeatPlan(dossier.value);
  return built
    ? ok({ dossier: dossier.value, built })
    : refuse({ kind: 'blocked', codes: ['papers.no-venue'] });
}

/** Saves decisions about seats; `restored` for an undo. */
export async function keepSeating(
  context: Context,
  dossier: Dossier,
  change: {
    readonly seating: Omit<StoredSeating, 'version'>;
    readonly basedOn: number;
    readonly restored?: number;
  },
): Promise<Result<SeatingSaved, Refusal>> {
  const saved = await saveSeating(context.db, {
    ...change,
    meetingId: dossier.meeting.id,
    actor: context.actor,
    at: context.now,
  });
  if (!saved.ok) return saved;
  const savedTime = time(context.now.toZonedDateTimeISO(dossier.office.zone));
  return ok({ version: saved.value.version, savedTime });
}
