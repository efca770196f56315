import { can } from '#lib/domain/access/can.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { EditedScript } from '#lib/domain/scripts/apply-edits.ts';
import type { Context } from '../context.ts';
import { loadDossier } from '../dossiers/load-dossier.ts';
import { buildScript } from './build-script.ts';

/** The script page: scenes with their edits, and the version the next edit is based on. */
export interface ScriptView extends EditedScript {
  readonly meetingId: string;
  readonly version: number;
  readonly editedPassages: number;
  readonly mayEdit: boolean;
}

/** The chair's script in the papers' language; hand edits belong to it. */
export async function viewScript(context: Context, meetingId: string): Promise<Result<ScriptView, Refusal>> {
  const dossier = await loadDossier(context, meetingId as MeetingId);
  if (!dossier.ok) return dossier;
  const script = await buildScript(dossier.value, dossier.value.office.locale);
  if (!script.ok) return script;
  return ok({
    ...script.value,
    meetingId,
    version: dossier.value.script.version,
    editedPassages: new Set(dossier.value.script.edits.map((e) => e.passageKey)).size,
    mayEdit: can(context.actor, 'edit-script'),
  });
}
