import { can } from '#lib/domain/access/can.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { type EditedPaper, editsOf } from '#lib/domain/papers/edited-paper.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import {
  compareScripts,
  type PassageChange,
  printsOf,
  type ReadScript,
  type ScriptVersion,
} from '#lib/domain/scripts/script-versions.ts';
import { listTextVersions } from '#lib/store/scripts.ts';
import type { Context } from '../context.ts';
import { loadDossier } from '../dossiers/load-dossier.ts';
import { buildText, withEdits } from './build-text.ts';
import type { TextVersionsQuery } from './input.ts';

/** One version in the list: who saved it, how many passages are by hand, who printed it. */
export interface VersionRow {
  readonly number: number;
  readonly by: string;
  /** ISO instant; empty: the script as the rules say it. */
  readonly at: string;
  readonly edits: number;
  readonly printed: readonly { readonly by: string; readonly at: string }[];
}

export interface VersionsView {
  readonly meetingId: string;
  readonly paper: EditedPaper;
  readonly title: string;
  readonly zone: string;
  /** Newest first. */
  readonly versions: readonly VersionRow[];
  /** What the next save is based on. */
  readonly basedOn: number;
  readonly from: number;
  readonly to: number;
  /** Which of the two had nobody keep how it read. */
  readonly overToday: readonly number[];
  readonly changes: readonly PassageChange[];
}

/**
 * The versions of a script's hand edits, and two of them held against each other: the newest and the one before where
 * none were named. Each reads as it read when it was saved, whatever has changed in the meeting since; one saved before that
 * was kept reads over today's facts, and is named in `overToday`.
 */
export async function viewTextVersions(
  context: Context,
  meetingId: string,
  asked: TextVersionsQuery,
): Promise<Result<VersionsView, Refusal>> {
  if (!can(context.actor, 'edit-script')) return refuse({ kind: 'not-allowed', action: 'edit-script' });
  const loaded = await loadDossier(context, meetingId as MeetingId);
  if (!loaded.ok) return loaded;
  const dossier = loaded.value;
  if (dossier.meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  const { paper } = asked;
  const versions = await listTextVersions(context.db, meetingId as MeetingId, paper);
  const newest = versions.length;
  const named = (number: number | undefined, usual: number): number =>
    number !== undefined && number <= newest ? number : usual;
  const to = named(asked.to, newest);
  const from = named(asked.from, Math.max(1, to - 1));
  const textOf = async (number: number): Promise<Result<ReadScript, Refusal>> => {
    const version = versions[number - 1];
    if (version?.read) return ok(version.read);
    return buildText(withEdits(dossier, paper, version?.edits ?? []), paper);
  };
  const [one, other] = [await textOf(from), await textOf(to)];
  if (!one.ok) return one;
  if (!other.ok) return other;
  const prints = printsOf(versions, dossier.printings, paper);
  const row = ({ number, by, at, edits }: ScriptVersion): VersionRow => ({
    ...{ number, by, at, edits: edits.length },
    printed: (prints.get(number) ?? []).map((print) => ({ by: print.by, at: print.at })),
  });
  return ok({
    meetingId,
    paper,
    title: dossier.meeting.shortTitle,
    zone: dossier.office.zone,
    versions: versions.map(row).reverse(),
    basedOn: editsOf(dossier, paper).version,
    from,
    to,
    overToday: [...new Set([from, to])].filter((number) => !versions[number - 1]?.read),
    changes: compareScripts(one.value, other.value),
  });
}
