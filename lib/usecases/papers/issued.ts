import { type ComparedParagraph, comparePapers } from '#lib/documents/compare-papers.ts';
import type { Document } from '#lib/documents/page.ts';
import { can } from '#lib/domain/access/can.ts';
import type { Dossier, Printing, PrintWay } from '#lib/domain/dossier/dossier.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { countSentMails } from '#lib/store/outbox.ts';
import type { Context } from '../context.ts';
import type { Artefact } from './artefacts.ts';
import { composePaper } from './compose-paper.ts';
import { type IssuedQuery, usualOptions } from './input.ts';
import { findKeptPaper, isOfWords } from './kept-paper.ts';
import { openForPaper } from './open-dossier.ts';
import { barredFrom } from './papers-for.ts';

/** One time a paper went out: by whom, how, how many; `number` counts from the first. */
export interface IssueRow {
  readonly number: number;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly way: PrintWay;
  readonly copies: number;
  /** Whether its words were kept. */
  readonly isKept: boolean;
}

/** A draft or a calendar invitation that carried what the paper says to people, without printing it. */
export interface SendingRow {
  readonly kind: 'consulted' | 'mailed';
  readonly at: string;
  /** Of a consultation its round; 0 of mails. */
  readonly round: number;
  readonly people: number;
}

/** Every time a paper went out, and two of its states held against each other. Plain JSON. */
export interface IssuedView {
  readonly meetingId: string;
  readonly artefact: Artefact;
  readonly zone: string;
  /** Newest first. */
  readonly issues: readonly IssueRow[];
  /** Newest first. */
  readonly sendings: readonly SendingRow[];
  /** What can be compared, by number; the highest is the paper as it is now. */
  readonly states: readonly number[];
  /** The number of the paper as it is now. */
  readonly now: number;
  readonly from: number;
  readonly to: number;
  /** Null: nothing it said was kept yet. */
  readonly compared: readonly ComparedParagraph[] | null;
}

/**
 * Every issue of a paper of words, and two of its states as one text: as it went out last and as it is now where none
 * were named. For those who issue papers.
 */
export async function viewIssued(
  context: Context,
  meetingId: string,
  { paper: artefact, from, to }: IssuedQuery,
): Promise<Result<IssuedView, Refusal>> {
  if (!can(context.actor, 'issue-papers')) return refuse({ kind: 'not-allowed', action: 'issue-papers' });
  const opened = await openForPaper(context, meetingId);
  if (!opened.ok) return opened;
  const { dossier } = opened.value;
  const barred = barredFrom(context, artefact, dossier);
  if (barred) return refuse(barred);
  if (!isOfWords(artefact)) return refuse({ kind: 'not-found', what: 'file' });
  const on = context.now.toZonedDateTimeISO(dossier.office.zone).toPlainDate();
  const present = await composePaper(artefact, { judged: opened.value, options: usualOptions, on });
  const printings = dossier.printings.filter((printing) => printing.artefact === artefact);
  const issues = printings.map(rowOf);
  const now = issues.length + 1;
  const states = [
    ...issues.filter(({ isKept }) => isKept).map(({ number }) => number),
    ...(present.ok ? [now] : []),
  ];
  const newer = states.find((number) => number === to) ?? states.at(-1) ?? now;
  const older = states.find((number) => number === from) ?? states.findLast((each) => each < newer) ?? newer;
  const paperOf = async (number: number): Promise<Document | null> => {
    const printing = printings[number - 1];
    if (printing === undefined) return present.ok ? present.value : null;
    return findKeptPaper(context.db, meetingId, printing.id);
  };
  const [one, other] = [await paperOf(older), await paperOf(newer)];
  return ok({
    ...{ meetingId, artefact, zone: dossier.office.zone, states, now, from: older, to: newer },
    issues: issues.toReversed(),
    sendings: await sendingsOf(context, dossier, artefact),
    compared: one && other && older !== newer ? comparePapers(one, other) : null,
  });
}

function rowOf({ by, at, way, copies, isKept }: Printing, index: number): IssueRow {
  return { number: index + 1, by, at, way, copies, isKept };
}

/** Drafts of the agenda go to the leaders, the day of the meeting by mail to whom it concerns. */
async function sendingsOf(
  context: Context,
  dossier: Dossier,
  artefact: Artefact,
): Promise<readonly SendingRow[]> {
  if (artefact === 'agenda')
    return dossier.consultations
      .map(({ sentAt, round, personIds }) => ({
        ...({ kind: 'consulted', at: sentAt.toString(), round, people: personIds.length } as const),
      }))
      .toReversed();
  if (artefact !== 'notice') return [];
  const mails = await countSentMails(context.db, dossier.meeting.id);
  return mails.map(({ at, people }) => ({ kind: 'mailed', at, round: 0, people }));
}
