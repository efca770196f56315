import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { can } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { findPrintings } from '#lib/store/printing-rows.ts';
import { forgetPrintings } from '#lib/store/printings.ts';
import type { Context } from '../context.ts';
import { loadForPaper } from './open-dossier.ts';

/** `at`: when the file was noted as issued, as its `x-noted-at` says. */
export const takeBackIssueInput = z.object({ meetingId: z.string().min(1).max(64), at: z.iso.datetime() });

/** Takes back that files were noted as issued when somebody only looked, as long as nothing went out on top of them. */
export async function takeBackIssue(
  context: Context,
  { meetingId, at }: z.infer<typeof takeBackIssueInput>,
): Promise<Result<{ readonly forgotten: number }, Refusal>> {
  const { actor, db, now } = context;
  if (!can(actor, 'issue-papers')) return refuse({ kind: 'not-allowed', action: 'issue-papers' });
  const loaded = await loadForPaper(context, meetingId);
  if (!loaded.ok) return loaded;
  const { id } = loaded.value.meeting;
  const noted = Temporal.Instant.from(at).epochMilliseconds;
  const ids = ((await findPrintings(db, [id])).get(id) ?? [])
    .filter((one) => one.by === actor.name && Temporal.Instant.from(one.at).epochMilliseconds === noted)
    .map((one) => one.id);
  if (ids.length === 0) return refuse({ kind: 'not-found', what: 'file' });
  return (await forgetPrintings(db, { meetingId: id, ids, actor, at: now }))
    ? ok({ forgotten: ids.length })
    : refuse({ kind: 'blocked', codes: ['ripple.printed-since'] });
}
