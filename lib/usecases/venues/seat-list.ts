import { z } from 'zod';
import { can } from '#lib/domain/access/can.ts';
import { isCellMarkedSecret } from '#lib/domain/meetings/secrecy-marking.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { readSeatList, type SeatList } from '#lib/domain/seating/seat-list.ts';
import { readSpreadsheet } from '#lib/gateways/spreadsheet.ts';
import type { Context } from '../context.ts';

/** A form with the list under `file`. */
export const seatListUpload = z
  .instanceof(FormData)
  .transform((form) => ({ file: form.get('file') }))
  .pipe(z.object({ file: z.instanceof(File) }));

/** A list of rows and seats as it was read, with what is wrong named by line. Nothing is saved: the drawing takes it over. */
export async function previewSeatList(
  { actor }: Context,
  { file }: z.infer<typeof seatListUpload>,
): Promise<Result<SeatList, Refusal>> {
  if (!can(actor, 'edit-venues')) return refuse({ kind: 'not-allowed', action: 'edit-venues' });
  const read = await readSpreadsheet(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!read.ok) return read;
  const isMarked = read.value.sheets.some(({ rows }) =>
    rows.some(({ cells }) => cells.some(isCellMarkedSecret)),
  );
  if (isMarked) return refuse({ kind: 'classified' });
  const list = readSeatList(read.value.sheets);
  return list ? ok(list) : refuse({ kind: 'unreadable', name: file.name, reason: 'no-seat-columns' });
}
