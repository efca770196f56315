import { can } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { addOfficeFont, isFontFolderWritable, removeOfficeFont } from '#lib/gateways/fonts.ts';
import { entryBy, noteDeed } from '#lib/store/audit.ts';
import type { Context } from '../context.ts';
import type { RemoveFontInput } from './input.ts';

/** What a form may bring; larger ones are put into the folder by hand. */
export const LARGEST_FONT = 15 * 1024 * 1024;

/** A file as it came in. */
export interface FontFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts a font into the office's folder: from then on papers are set in it. Refused with the reason where it could not be
 * printed with. `receive` is only called once it is known who asks.
 */
export async function uploadFont(
  { actor, db, now }: Context,
  receive: () => Promise<Result<FontFile, Refusal>>,
): Promise<Result<{ readonly file: string }, Refusal>> {
  if (!can(actor, 'edit-office')) return refuse({ kind: 'not-allowed', action: 'edit-office' });
  if (!isFontFolderWritable()) return refuse({ kind: 'blocked', codes: ['fonts.read-only'] });
  const received = await receive();
  if (!received.ok) return received;
  const file = safeName(received.value.name);
  const fault = addOfficeFont(file, received.value.bytes);
  if (fault !== null) return refuse({ kind: 'unreadable', name: file, reason: `font.${fault}` });
  const bytes = received.value.bytes.byteLength;
  await noteDeed(db, entryBy({ actor, at: now }, 'add-font', 'font', file, null, { bytes }));
  return ok({ file });
}

/** Takes a font of the office's away: papers are set in the next one of its part. */
export async function removeFont(
  { actor, db, now }: Context,
  { file }: RemoveFontInput,
): Promise<Result<{ readonly file: string }, Refusal>> {
  if (!can(actor, 'edit-office')) return refuse({ kind: 'not-allowed', action: 'edit-office' });
  if (!isFontFolderWritable()) return refuse({ kind: 'blocked', codes: ['fonts.read-only'] });
  if (!removeOfficeFont(file)) return refuse({ kind: 'not-found', what: 'file' });
  await noteDeed(db, entryBy({ actor, at: now }, 'remove-font', 'font', file, { file }, null));
  return ok({ file });
}

/** The last part of a path without what file systems and addresses stumble over; never hidden. */
function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last
    .replace(/[^\p{L}\p{N} ._()（）-]/gu, '_')
    .replace(/^\.+/, '')
    .slice(-100);
}
