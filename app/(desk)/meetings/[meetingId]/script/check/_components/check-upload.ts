import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { moment } from '#lib/i18n/format.ts';
import type { Context } from '#lib/usecases/context.ts';
import { type CheckedFile, checkFinishedScript, judgeFileDoubt } from '#lib/usecases/scripts/check-file.ts';
import type { CheckFileInput, JudgeFileDoubtInput } from '#lib/usecases/scripts/input.ts';
import { type WordedFinding, wordFinding } from '#lib/web/worded-finding.ts';
import { topicOf } from '../../_components/topics.ts';

/** A doubt about a finished text: what, what would be right, and the words it is about in their paragraph. */
export interface FileDoubt {
  readonly finding: WordedFinding;
  readonly topic: string;
  /** 改为“项玥”: what should be done. */
  readonly mend: string;
  /** From 1; null where it is about the whole text. */
  readonly paragraph: number | null;
  readonly before: string;
  readonly words: string;
  readonly behind: string;
  readonly closed: { readonly reason: string; readonly who: string } | null;
}

/** What a finished text differs in, in words. */
export interface CheckedUpload {
  readonly paragraphs: readonly string[];
  /** Paragraphs that say something. */
  readonly read: number;
  readonly doubts: readonly FileDoubt[];
  readonly open: number;
  readonly mayJudge: boolean;
}

/** Holds an uploaded file or pasted words against the dossier and words what was found; its mends are in the text, not on a page. */
export async function checkUpload(
  context: Context,
  input: CheckFileInput,
): Promise<Result<CheckedUpload, Refusal>> {
  const { meetingId } = input;
  const script =
    'text' in input
      ? { text: input.text }
      : { name: input.file.name, bytes: new Uint8Array(await input.file.arrayBuffer()) };
  const checked = await checkFinishedScript(context, { meetingId, script });
  return checked.ok ? ok(worded(context, meetingId, checked.value)) : checked;
}

/** Closes a doubt or opens it again, and says what the text shows now. */
export async function judgeUpload(
  context: Context,
  input: JudgeFileDoubtInput,
): Promise<Result<CheckedUpload, Refusal>> {
  const checked = await judgeFileDoubt(context, input);
  return checked.ok ? ok(worded(context, input.meetingId, checked.value)) : checked;
}

function worded(
  context: Context,
  meetingId: string,
  { paragraphs, findings, zone }: CheckedFile,
): CheckedUpload {
  return {
    paragraphs,
    read: paragraphs.filter((text) => text.trim() !== '').length,
    doubts: inReading(findings).map((finding) => wordDoubt(context, meetingId, finding, paragraphs, zone)),
    open: findings.filter(({ waiver }) => waiver === null).length,
    mayJudge: can(context.actor, 'judge-finding'),
  };
}

/** In the order they are come upon; those without a place first. */
function inReading(findings: readonly JudgedFinding[]): readonly JudgedFinding[] {
  return [...findings].sort(
    (a, b) => (paragraphOf(a) ?? 0) - (paragraphOf(b) ?? 0) || (a.at?.start ?? 0) - (b.at?.start ?? 0),
  );
}

function paragraphOf({ at }: JudgedFinding): number | null {
  const n = /^paragraph\.(\d+)$/.exec(at?.line ?? '')?.[1];
  return n === undefined ? null : Number(n);
}

function wordDoubt(
  { locale }: Context,
  meetingId: string,
  finding: JudgedFinding,
  paragraphs: readonly string[],
  zone: string,
): FileDoubt {
  const { at, waiver } = finding;
  const worded = wordFinding(locale, finding, meetingId, zone);
  // The place is the paragraph beside it: what is left of the sentence begins there.
  const own = { ...worded, why: worded.why.charAt(0).toLocaleUpperCase(locale) + worded.why.slice(1) };
  const paragraph = paragraphOf(finding);
  const text = paragraph === null ? '' : (paragraphs[paragraph - 1] ?? '');
  return {
    finding: { ...own, mend: null },
    topic: topicOf(locale, own),
    mend: own.mend?.label ?? '',
    paragraph,
    before: text.slice(0, at?.start ?? 0),
    words: text.slice(at?.start ?? 0, at?.end ?? 0),
    behind: text.slice(at?.end ?? 0),
    closed: waiver && {
      reason: waiver.reason,
      who: `${waiver.by} · ${moment(locale, Temporal.Instant.from(waiver.at), zone)}`,
    },
  };
}
