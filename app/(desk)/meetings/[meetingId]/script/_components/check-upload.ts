import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Context } from '#lib/usecases/context.ts';
import { checkFinishedScript } from '#lib/usecases/scripts/check-file.ts';
import type { CheckFileInput } from '#lib/usecases/scripts/input.ts';
import { type WordedFinding, wordFinding } from '#lib/web/worded-finding.ts';

/** What a finished file differs in, in words. */
export interface CheckedUpload {
  readonly paragraphs: number;
  readonly findings: readonly WordedFinding[];
}

/** Holds an uploaded file against the dossier and words what was found; its mends are in the file, not on a page. */
export async function checkUpload(
  context: Context,
  { meetingId, file }: CheckFileInput,
): Promise<Result<CheckedUpload, Refusal>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const checked = await checkFinishedScript(context, { meetingId, name: file.name, bytes });
  if (!checked.ok) return checked;
  const { paragraphs, findings, zone } = checked.value;
  return ok({
    paragraphs,
    findings: findings.map((finding) => ({
      ...wordFinding(context.locale, finding, meetingId, zone),
      mend: null,
    })),
  });
}
