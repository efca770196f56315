import { can } from '#lib/domain/access/can.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { withEdit, withoutEdits } from '#lib/domain/scripts/apply-edits.ts';
import type { ScriptEdit } from '#lib/domain/scripts/script.ts';
import { saveScript } from '#lib/store/scripts.ts';
import type { Context } from '../context.ts';
import { loadDossier } from '../dossiers/load-dossier.ts';
import { buildScript } from './build-script.ts';
import type { EditPassageInput, RestorePassageInput } from './input.ts';

/** What the page needs back: the version the next edit is based on. */
export interface ScriptSaved {
  readonly version: number;
}

/** Keeps an edit of one passage, with the generated words it stands over, so that it survives regeneration. */
export async function editPassage(
  context: Context,
  input: EditPassageInput,
): Promise<Result<ScriptSaved, Refusal>> {
  if (!can(context.actor, 'edit-script')) return refuse({ kind: 'not-allowed', action: 'edit-script' });
  const dossier = await loadDossier(context, input.meetingId as MeetingId);
  if (!dossier.ok) return dossier;
  if (dossier.value.meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  const script = await buildScript(dossier.value, dossier.value.office.locale);
  if (!script.ok) return script;
  const passage = script.value.scenes.flatMap((s) => s.passages).find((p) => p.key === input.passageKey);
  if (!passage) return refuse({ kind: 'not-found', what: 'passage' });
  const edit: ScriptEdit = {
    passageKey: input.passageKey,
    kind: input.kind,
    text: input.text,
    over: passage.generated,
    by: context.actor.name,
    at: context.now.toString(),
  };
  const unchanged = input.kind === 'replace' && input.text === passage.generated;
  const { edits } = dossier.value.script;
  return save(context, input, unchanged ? withoutEdits(edits, input.passageKey) : withEdit(edits, edit));
}

/** Takes the edits of one passage back: it again follows the dossier. */
export async function restorePassage(
  context: Context,
  input: RestorePassageInput,
): Promise<Result<ScriptSaved, Refusal>> {
  if (!can(context.actor, 'edit-script')) return refuse({ kind: 'not-allowed', action: 'edit-script' });
  const dossier = await loadDossier(context, input.meetingId as MeetingId);
  if (!dossier.ok) return dossier;
  return save(context, input, withoutEdits(dossier.value.script.edits, input.passageKey));
}

async function save(
  context: Context,
  { meetingId, basedOn }: { readonly meetingId: string; readonly basedOn: number },
  edits: readonly ScriptEdit[],
): Promise<Result<ScriptSaved, Refusal>> {
  const saved = await saveScript(context.db, {
    meetingId: meetingId as MeetingId,
    edits,
    basedOn,
    actor: context.actor,
    at: context.now,
  });
  return saved.ok ? ok({ version: saved.value.version }) : saved;
}
