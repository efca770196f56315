import { canSet } from '#lib/documents/fonts/font-book.ts';
import { can } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import {
  addOfficeFont,
  faultOfFont,
  hasOfficeFont,
  isFontFolderWritable,
  removeOfficeFont,
} from '#lib/gateways/fonts.ts';
import { entryBy, noteDeed } from '#lib/store/audit.ts';
import type { Context } from '../context.ts';
import type { RemoveFontInput } from './input.ts';

/** What a form may bring; larger ones are put into the folder by hand. */
export const LARGEST_FONT = 15 * 1024 * 1024;

/** A file as it came in. */
export interface FontFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** It is to take the place of one of the same name. */
  readonly replaces?: boolean;
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
  const { name, bytes, replaces } = received.value;
  const file = safeName(name);
  const fault = faultOfFont(file, bytes, canSet);
  if (fault !== null) return refuse({ kind: 'unreadable', name: file, reason: `font.${fault}` });
  const was = hasOfficeFont(file) ? { file } : null;
  if (was && !replaces)
    return refuse({ kind: 'asks', question: 'same-font', facts: { name: file }, about: null });
  addOfficeFont(file, bytes);
  await noteDeed(db, entryBy({ actor, at: now }, 'add-font', 'font', file, was, { bytes: bytes.byteLength }));
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
