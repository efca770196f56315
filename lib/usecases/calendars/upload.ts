import { randomUUID } from 'node:crypto';
import { can } from '#lib/domain/access/can.ts';
import { uploadTitle } from '#lib/domain/calendars/upload-title.ts';
import type { BodyId, SourceId } from '#lib/domain/id.ts';
import { isCellMarkedSecret } from '#lib/domain/meetings/secrecy-marking.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { LARGEST_CALENDAR } from '#lib/ical/read.ts';
import { findBody } from '#lib/store/bodies.ts';
import { findSource } from '#lib/store/calendar-sources.ts';
import { loadOffice } from '#lib/store/office.ts';
import { loadNamesToFind } from '#lib/store/reading-ground.ts';
import { type SaveUpload, saveUpload } from '#lib/store/uploaded-calendars.ts';
import type { Context } from '../context.ts';
import { buildReading, isNothingUsable } from './build-reading.ts';
import { horizonAt } from './horizon.ts';
import { remarkWords } from './remarks.ts';
import { horizonRollsAt } from './sync.ts';
import { tellChanges } from './watch.ts';
import { unmarkedCalendar } from './withhold-marked.ts';

/** The largest file taken from a person's hand: whatever can be read. */
export const LARGEST_UPLOAD = LARGEST_CALENDAR;

export interface CalendarFile {
  /** The source whose file this replaces; null: another source. */
  readonly sourceId: string | null;
  /** As the file was called. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an uploaded calendar turned out to hold. */
export interface Uploaded {
  readonly sourceId: string;
  readonly used: number;
  readonly skipped: number;
  readonly warnings: number;
  /** Marked with a grade of secrecy: only their times are kept. */
  readonly marked: number;
}

/**
 * Takes in a calendar file for a body; it is received only from somebody who may. A file without a calendar in it, or
 * with nothing in it that can be read, is refused and changes nothing. Of what is marked secret only the time is kept.
 */
export async function uploadCalendar(
  context: Context,
  bodyId: string,
  receive: () => Promise<Result<CalendarFile, Refusal>>,
): Promise<Result<Uploaded, Refusal>> {
  const { actor, db, now } = context;
  if (!can(actor, 'edit-bodies')) return refuse({ kind: 'not-allowed', action: 'edit-bodies' });
  const body = await findBody(db, bodyId as BodyId);
  if (!body) return refuse({ kind: 'not-found', what: 'body' });
  const received = await receive();
  if (!received.ok) return received;
  const { name } = received.value;
  if (received.value.bytes.length > LARGEST_UPLOAD) {
    return refuse({ kind: 'too-large', megabytes: LARGEST_UPLOAD / 1024 / 1024 });
  }
  if (isCellMarkedSecret(name)) return refuse({ kind: 'classified' });
  const { text, bytes, marked } = unmarkedCalendar(received.value.bytes);
  const source = await sourceFor(db, body.id, received.value.sourceId);
  if (!source.ok) return source;
  const [office, names] = await Promise.all([loadOffice(db), loadNamesToFind(db)]);
  const horizon = horizonAt(now, office.zone);
  const built = buildReading(text, source.value, horizon, { zone: office.zone, ...names });
  if (!built.ok) return refuse({ kind: 'unreadable', name, reason: built.refusal });
  if (isNothingUsable(built.value)) {
    const [first] = built.value.warnings;
    const example = first ? remarkWords(context.locale, first) : '';
    const reason = 'nothing-usable';
    return refuse({ kind: 'unreadable', name, reason, skipped: built.value.skipped, example });
  }
  const { name: calendar, ...reading } = built.value;
  const upload: SaveUpload = {
    reading: {
      ...reading,
      id: source.value,
      bodyId: body.id,
      leasedUntil: null,
      at: now,
      saidAt: now,
      nextRunAt: horizonRollsAt(horizon),
      horizon: { from: horizon.start, to: horizon.end },
      content: { bytes, etag: null, lastModified: null },
    },
    name: uploadTitle(name, calendar),
    replaces: received.value.sourceId !== null,
    actor,
  };
  const saved = await saveUpload(db, upload);
  if (saved.kind === 'gone') return refuse({ kind: 'not-found', what: 'calendar' });
  if (saved.kind === 'same') return refuse({ kind: 'uploaded-twice', name: saved.name });
  await tellChanges(db, now, saved.changed);
  const { commitments, skipped, warnings } = built.value;
  return ok({ sourceId: source.value, used: commitments.length, skipped, warnings: warnings.length, marked });
}

/** The source whose file this is: the one it replaces, or another. */
async function sourceFor(
  db: Context['db'],
  bodyId: BodyId,
  sourceId: string | null,
): Promise<Result<SourceId, Refusal>> {
  if (sourceId === null) return ok(randomUUID() as SourceId);
  const known = await findSource(db, sourceId as SourceId);
  const replaceable = known !== null && known.bodyId === bodyId && known.kind === 'upload';
  return replaceable ? ok(known.id) : refuse({ kind: 'not-found', what: 'calendar' });
}
