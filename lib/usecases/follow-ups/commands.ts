import { type Action, can } from '#lib/domain/access/can.ts';
import { relationToBody } from '#lib/domain/access/relation.ts';
import type { FollowUp } from '#lib/domain/follow-ups/follow-up.ts';
import type { BodyId, MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { findBody } from '#lib/store/bodies.ts';
import {
  addFollowUpReport,
  createFollowUps,
  findFollowUp,
  removeFollowUpReport,
  removeFollowUps,
  saveFollowUpClosed,
  saveFollowUpWords,
} from '#lib/store/follow-ups.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import { loadOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';
import type {
  CloseFollowUpInput,
  EditFollowUpInput,
  FollowUpInput,
  RecordFollowUpInput,
  RemoveFollowUpsInput,
  ReportFollowUpInput,
  TakeBackReportInput,
} from './input.ts';

interface Version {
  readonly version: number;
}

/** Takes up a matter to be followed up, decided at a meeting or handed to the office otherwise. */
export async function recordFollowUp(
  { actor, db, now }: Context,
  { meetingId, ...words }: RecordFollowUpInput,
): Promise<Result<{ readonly ids: readonly string[] }, Refusal>> {
  if (!can(actor, 'edit-follow-ups')) return notAllowed('edit-follow-ups');
  const meeting = meetingId === null ? null : await findMeeting(db, meetingId as MeetingId);
  if (meetingId !== null && meeting === null) return refuse({ kind: 'not-found', what: 'meeting' });
  if (meeting?.secrecy === 'classified') return refuse({ kind: 'classified' });
  if (!(await isBody(db, words.bodyId))) return refuse({ kind: 'not-found', what: 'body' });
  const source = { meetingId: meeting?.id ?? null, meetingTitle: meeting?.shortTitle ?? '', itemId: null };
  return ok({ ids: await createFollowUps(db, [{ words, source }], { actor, at: now }) });
}

/** Changes what is said of it, while it is open. */
export async function editFollowUp(
  context: Context,
  { id, basedOn, ...to }: EditFollowUpInput,
): Promise<Result<Version, Refusal>> {
  return onFollowUp(context, 'edit-follow-ups', id, async (followUp) => {
    if (followUp.closedOn !== null) return closedAlready;
    if (!(await isBody(context.db, to.bodyId))) return refuse({ kind: 'not-found', what: 'body' });
    return versioned(await saveFollowUpWords(context.db, { followUp, basedOn, to }, changeOf(context)));
  });
}

/** 销号: it was carried out, on a day that has come and is not before it was handed over. */
export async function closeFollowUp(
  context: Context,
  { id, basedOn, closedOn, closing }: CloseFollowUpInput,
): Promise<Result<Version, Refusal>> {
  return onFollowUp(context, 'edit-follow-ups', id, async (followUp) => {
    const { zone } = await loadOffice(context.db);
    const today = context.now.toZonedDateTimeISO(zone).toPlainDate().toString();
    const code =
      closedOn > today
        ? 'closed-in-the-future'
        : closedOn < followUp.handedOn
          ? 'closed-before-handed-on'
          : null;
    if (code !== null) return refuse({ kind: 'invalid', faults: [{ path: 'closedOn', code }] });
    const to = { closedOn, closing };
    return versioned(await saveFollowUpClosed(context.db, { followUp, basedOn, to }, changeOf(context)));
  });
}

/** Opens it again. */
export async function reopenFollowUp(
  context: Context,
  { id, basedOn }: FollowUpInput,
): Promise<Result<Version, Refusal>> {
  return onFollowUp(context, 'edit-follow-ups', id, async (followUp) =>
    versioned(await saveFollowUpClosed(context.db, { followUp, basedOn, to: null }, changeOf(context))),
  );
}

/** Writes down how far an open matter is: the office, or the body that carries it out. */
export async function reportFollowUp(
  context: Context,
  report: ReportFollowUpInput,
): Promise<Result<{ readonly reportId: string }, Refusal>> {
  return onFollowUp(context, 'report-follow-up', report.id, async ({ id, closedOn }) =>
    closedOn === null
      ? ok({ reportId: await addFollowUpReport(context.db, { ...report, id }, changeOf(context)) })
      : closedAlready,
  );
}

/** Takes back what was just reported; whoever is not of the office only what they reported themselves. */
export async function takeBackReport(
  context: Context,
  { id, reportId }: TakeBackReportInput,
): Promise<Result<null, Refusal>> {
  const { actor, db } = context;
  return onFollowUp(context, 'report-follow-up', id, async (followUp) => {
    const isOwn = followUp.reports.some((report) => report.id === reportId && report.byId === actor.userId);
    if (!isOwn && !can(actor, 'edit-follow-ups')) return notAllowed('report-follow-up');
    return removeFollowUpReport(db, { id: followUp.id, reportId }, changeOf(context));
  });
}

/** Takes away what was taken up by mistake and nobody has worked on. */
export async function dropFollowUps(
  context: Context,
  { ids }: RemoveFollowUpsInput,
): Promise<Result<null, Refusal>> {
  if (!can(context.actor, 'edit-follow-ups')) return notAllowed('edit-follow-ups');
  return removeFollowUps(context.db, ids, changeOf(context));
}

async function onFollowUp<T>(
  { actor, db }: Context,
  action: Action,
  id: string,
  act: (followUp: FollowUp) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const followUp = await findFollowUp(db, id);
  if (!can(actor, action, relationToBody(actor, followUp?.bodyId ?? null))) return notAllowed(action);
  return followUp ? act(followUp) : refuse({ kind: 'not-found', what: 'follow-up' });
}

const closedAlready: Result<never, Refusal> = refuse({ kind: 'blocked', codes: ['follow-up.closed'] });

async function isBody(db: Context['db'], bodyId: string | null): Promise<boolean> {
  return bodyId === null || (await findBody(db, bodyId as BodyId)) !== null;
}

function notAllowed(action: Action): Result<never, Refusal> {
  return refuse({ kind: 'not-allowed', action });
}

function changeOf({ actor, now }: Context): Pick<Context, 'actor'> & { readonly at: Context['now'] } {
  return { actor, at: now };
}

function versioned(saved: Result<number, Refusal>): Result<Version, Refusal> {
  return saved.ok ? ok({ version: saved.value }) : saved;
}
