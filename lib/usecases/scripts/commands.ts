import { can } from '#lib/domain/access/can.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { type EditedPaper, editsOf } from '#lib/domain/papers/edited-paper.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import {
  type EditedPassage,
  keyOfAdded,
  placeEdit,
  withEdit,
  withoutEdit,
} from '#lib/domain/scripts/apply-edits.ts';
import type { ScriptEdit, ScriptEdits } from '#lib/domain/scripts/script.ts';
import { asRead } from '#lib/domain/scripts/script-versions.ts';
import { time } from '#lib/i18n/format.ts';
import { listTextVersions, saveText } from '#lib/store/scripts.ts';
import type { Context } from '../context.ts';
import { loadDossier } from '../dossiers/load-dossier.ts';
import { buildText, withEdits } from './build-text.ts';
import type { EditPassageInput, PlaceEditInput, RestorePassageInput, RestoreVersionInput } from './input.ts';

/** What the page needs back: the version the next edit is based on. */
export interface ScriptSaved {
  readonly version: number;
  /** 14:32, in the office's zone. */
  readonly savedTime: string;
}

/** Keeps an edit of one passage, with the generated words it stands over, so that it survives regeneration. */
export async function editPassage(
  context: Context,
  input: EditPassageInput,
): Promise<Result<ScriptSaved, Refusal>> {
  const opened = await openForEdit(context, input);
  if (!opened.ok) return opened;
  const { edits, version } = opened.value.stored;
  const passage = opened.value.passages.find((p) => p.key === input.passageKey);
  if (!passage) return refuse({ kind: 'not-found', what: 'passage' });
  const text = input.text.trim();
  if (text === '' && input.kind === 'after') {
    return refuse({ kind: 'invalid', faults: [{ path: 'text', code: 'required' }] });
  }
  const next = edited(context, { ...input, text }, passage, edits);
  // Leaving a passage as it was is no change: nothing is saved, nobody is made stale.
  if (next === edits) return kept(context, opened.value.dossier, version);
  return save(context, opened.value.dossier, input, next);
}

/** Words set back to what the rules say are no edit; words taken away leave the passage out. */
function edited(
  context: Context,
  { kind, as, text, passageKey }: EditPassageInput,
  passage: EditedPassage,
  edits: readonly ScriptEdit[],
): readonly ScriptEdit[] {
  if (kind === 'replace' && passage.origin !== 'added' && text === passage.generated)
    return withoutEdit(edits, passageKey);
  const emptied = kind === 'replace' && text === '';
  const own = passage.kind === 'cue' ? 'cue' : 'speech';
  return withEdit(edits, {
    key: kind === 'after' ? keyOfAdded(edits, passageKey) : passageKey,
    passageKey,
    kind: emptied ? 'remove' : kind,
    as: kind === 'after' ? as : own,
    text,
    over: kind === 'after' ? '' : passage.generated,
    by: context.actor.name,
    at: context.now.toString(),
  });
}

/** Takes the edit of one passage back: it again follows the dossier. An added passage, or one without a place, goes. */
export async function restorePassage(
  context: Context,
  input: RestorePassageInput,
): Promise<Result<ScriptSaved, Refusal>> {
  const opened = await openForEdit(context, input);
  if (!opened.ok) return opened;
  const { dossier, stored } = opened.value;
  return save(context, dossier, input, withoutEdit(stored.edits, input.passageKey));
}

/** Puts words that lost their place behind another passage. */
export async function placeOrphan(
  context: Context,
  input: PlaceEditInput,
): Promise<Result<ScriptSaved, Refusal>> {
  const opened = await openForEdit(context, input);
  if (!opened.ok) return opened;
  const { dossier, passages, stored } = opened.value;
  const { edits } = stored;
  const known = passages.some((p) => p.key === input.behind);
  if (!known || !edits.some((e) => e.key === input.editKey))
    return refuse({ kind: 'not-found', what: 'passage' });
  const newKey = keyOfAdded(edits, input.behind);
  return save(
    context,
    dossier,
    input,
    placeEdit(edits, { key: input.editKey, behind: input.behind, newKey }),
  );
}

/** Takes an older version of all hand edits as the newest; what stood until now stays a version of its own. */
export async function restoreVersion(
  context: Context,
  input: RestoreVersionInput,
): Promise<Result<ScriptSaved, Refusal>> {
  const opened = await openForEdit(context, input);
  if (!opened.ok) return opened;
  const versions = await listTextVersions(context.db, input.meetingId as MeetingId, input.paper);
  const version = versions.find(({ number }) => number === input.number);
  if (!version) return refuse({ kind: 'not-found', what: 'version' });
  return save(context, opened.value.dossier, input, version.edits);
}

interface Opened {
  readonly dossier: Dossier;
  readonly stored: ScriptEdits;
  readonly passages: readonly EditedPassage[];
}

async function openForEdit(
  context: Context,
  { meetingId, paper }: { readonly meetingId: string; readonly paper: EditedPaper },
): Promise<Result<Opened, Refusal>> {
  if (!can(context.actor, 'edit-script')) return refuse({ kind: 'not-allowed', action: 'edit-script' });
  const dossier = await loadDossier(context, meetingId as MeetingId);
  if (!dossier.ok) return dossier;
  if (dossier.value.meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  const text = await buildText(dossier.value, paper);
  if (!text.ok) return text;
  const passages = text.value.scenes.flatMap((scene) => scene.passages);
  return ok({ dossier: dossier.value, stored: editsOf(dossier.value, paper), passages });
}

async function save(
  context: Context,
  dossier: Dossier,
  { meetingId, paper, basedOn }: Pick<RestorePassageInput, 'meetingId' | 'paper' | 'basedOn'>,
  edits: readonly ScriptEdit[],
): Promise<Result<ScriptSaved, Refusal>> {
  const before = await buildText(dossier, paper);
  const after = await buildText(withEdits(dossier, paper, edits), paper);
  if (!before.ok) return before;
  if (!after.ok) return after;
  const saved = await saveText(context.db, {
    meetingId: meetingId as MeetingId,
    paper,
    edits,
    read: { before: asRead(before.value), after: asRead(after.value) },
    basedOn,
    actor: context.actor,
    at: context.now,
  });
  return saved.ok ? kept(context, dossier, saved.value.version) : saved;
}

function kept({ now }: Context, { office }: Dossier, version: number): Result<ScriptSaved, never> {
  return ok({ version, savedTime: time(now.toZonedDateTimeISO(office.zone)) });
}
