import { can } from '#lib/domain/access/can.ts';
import { timeAgenda } from '#lib/domain/agendas/timing.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { chairName } from '#lib/domain/meetings/chair.ts';
import { type EditedPaper, editsOf } from '#lib/domain/papers/edited-paper.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { EditedScript } from '#lib/domain/scripts/apply-edits.ts';
import { placeDoubts, type ScriptDoubt } from '#lib/domain/scripts/script-doubts.ts';
import type { Context } from '../context.ts';
import { judgeMeeting } from '../dossiers/judge-dossier.ts';
import { loadDossier } from '../dossiers/load-dossier.ts';
import { barredFrom } from '../papers/papers-for.ts';
import { buildScript } from './build-script.ts';
import { buildText } from './build-text.ts';

/** A sitting of the script, with the items taken in it. ISO instants. */
export interface ScriptSitting {
  readonly id: string;
  readonly name: string;
  readonly start: string;
  readonly itemIds: readonly string[];
}

/** The script page: scenes with their edits and doubts, and the version the next edit is based on. */
export interface ScriptView extends EditedScript {
  readonly meetingId: string;
  readonly paper: EditedPaper;
  /** 第 n 版, as the page of versions counts: every save makes the next. */
  readonly version: number;
  readonly zone: string;
  readonly editedPassages: number;
  /** In the order of reading; those that were closed too. */
  readonly doubts: readonly ScriptDoubt[];
  /** How names with rare characters are read. */
  readonly readings: readonly { readonly name: string; readonly reading: string }[];
  readonly sittings: readonly ScriptSitting[];
  readonly chair: string;
  readonly mayEdit: boolean;
  readonly mayJudge: boolean;
}

/** The chair's script in the papers' language; hand edits belong to it. */
export async function viewScript(context: Context, meetingId: string): Promise<Result<ScriptView, Refusal>> {
  const judged = await judgeMeeting(context, meetingId);
  if (!judged.ok) return judged;
  const { dossier, findings } = judged.value;
  const barred = barredFrom(context, 'script', dossier);
  if (barred) return refuse(barred);
  const script = await buildScript(dossier, dossier.office.locale);
  if (!script.ok) return script;
  const { scenes, orphans } = script.value;
  const open = dossier.meeting.secrecy !== 'classified';
  return ok({
    meetingId,
    paper: 'script',
    scenes: open ? scenes : [],
    orphans,
    version: dossier.script.version,
    zone: dossier.office.zone,
    editedPassages: new Set(dossier.script.edits.map((e) => e.key)).size,
    doubts: placeDoubts(script.value, findings),
    readings: dossier.attendance.attendees
      .filter((a) => a.reading !== '')
      .map(({ name, reading }) => ({ name, reading })),
    sittings: sittingsOf(dossier),
    chair: chairName(dossier, dossier.meeting.sittings[0]),
    mayEdit: open && can(context.actor, 'edit-script'),
    mayJudge: can(context.actor, 'judge-finding'),
  });
}

/** The text of another paper that is edited by hand, as the script is. */
export async function viewText(
  context: Context,
  meetingId: string,
  paper: EditedPaper,
): Promise<Result<ScriptView, Refusal>> {
  const loaded = await loadDossier(context, meetingId as MeetingId);
  if (!loaded.ok) return loaded;
  const dossier = loaded.value;
  if (dossier.meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  const barred = barredFrom(context, paper, dossier);
  if (barred) return refuse(barred);
  const text = await buildText(dossier, paper);
  if (!text.ok) return text;
  const { edits, version } = editsOf(dossier, paper);
  return ok({
    ...{ meetingId, paper, version, scenes: text.value.scenes, orphans: text.value.orphans },
    ...{ zone: dossier.office.zone, editedPassages: edits.length },
    ...{ doubts: [], readings: [], sittings: [], chair: '' },
    mayEdit: can(context.actor, 'edit-script'),
    mayJudge: false,
  });
}

function sittingsOf({ meeting, agenda }: Dossier): readonly ScriptSitting[] {
  return timeAgenda(meeting.sittings, agenda.items).sittings.map((sitting) => ({
    id: sitting.sittingId,
    name: meeting.sittings.find((s) => s.id === sitting.sittingId)?.name ?? '',
    start: sitting.start.toString(),
    itemIds: sitting.itemIds,
  }));
}
