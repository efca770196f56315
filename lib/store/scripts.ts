import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { EditedPaper } from '#lib/domain/papers/edited-paper.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { ScriptEdit, ScriptEdits } from '#lib/domain/scripts/script.ts';
import type { ReadScript, ScriptVersion } from '#lib/domain/scripts/script-versions.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { appendAudit } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { refuseStale } from './stale.ts';
import { toInstant } from './temporal.ts';

export interface SaveText {
  readonly meetingId: MeetingId;
  readonly paper: EditedPaper;
  readonly edits: readonly ScriptEdit[];
  /** The whole as it read before and reads with the edits: kept with the version. */
  readonly read: { readonly before: ReadScript; readonly after: ReadScript } | null;
  /** The version the edits were made on. */
  readonly basedOn: number;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** What is stored of a paper's hand edits. */
interface Stored {
  readonly content: Prisma.JsonValue;
  readonly version: number;
}

/** The name a paper's edits go by in the trail; the script's is the meeting's own. */
function trailId(meetingId: string, paper: EditedPaper): string {
  return paper === 'script' ? meetingId : `${meetingId}/${paper}`;
}

/** Saves all hand edits of a paper as one aggregate; refused as `stale` where a colleague saved first. */
export async function saveText(db: Database, save: SaveText): Promise<Result<ScriptEdits, Refusal>> {
  const { meetingId, paper } = save;
  return db.$transaction(async (tx): Promise<Result<ScriptEdits, Refusal>> => {
    const before = await readStored(tx, meetingId, paper);
    if (before === null) return refuse({ kind: 'not-found', what: 'meeting' });
    const content = { edits: save.edits.map((edit) => ({ ...edit })) };
    const entityId = trailId(meetingId, paper);
    if (!(await write(tx, save, content))) {
      const read = async () => {
        const now = await readStored(tx, meetingId, paper);
        return now && { ...(now.content as object), version: now.version };
      };
      return refuseStale(tx, { what: 'script', id: entityId, read, yours: content });
    }
    await appendAudit(tx, {
      at: save.at,
      actorId: save.actor.userId,
      actorName: save.actor.name,
      action: 'edit-script',
      entity: 'script',
      entityId,
      // What a version read as is kept with its own save; what nobody had saved before, with the first.
      before: (await isFirst(tx, entityId)) ? withRead(before.content, save.read?.before) : before.content,
      after: withRead(content, save.read?.after),
    });
    return ok({ edits: save.edits, version: save.basedOn + 1 });
  });
}

const withRead = (content: unknown, read: ReadScript | undefined): unknown =>
  read ? { ...(content as object), read } : content;

async function isFirst(tx: Transaction, entityId: string): Promise<boolean> {
  return (
    (await tx.auditEvent.findFirst({ where: { entity: 'script', entityId }, select: { seq: true } })) === null
  );
}

async function readStored(
  tx: Database | Transaction,
  meetingId: string,
  paper: EditedPaper,
): Promise<Stored | null> {
  const select = { script: true, scriptVersion: true } as const;
  const meeting = await tx.meeting.findUnique({ where: { id: meetingId }, select });
  if (meeting === null) return null;
  if (paper === 'script') return { content: meeting.script, version: meeting.scriptVersion };
  const key = { meetingId_artefact: { meetingId, artefact: paper } };
  const text = await tx.paperText.findUnique({ where: key });
  return text ?? { content: { edits: [] }, version: 1 };
}

/** Whether it was written: nobody saved since the version it is based on. */
async function write(
  tx: Transaction,
  { meetingId, paper, basedOn }: SaveText,
  content: Prisma.InputJsonObject,
): Promise<boolean> {
  if (paper === 'script') {
    const { count } = await tx.meeting.updateMany({
      where: { id: meetingId, scriptVersion: basedOn },
      data: { script: content, scriptVersion: { increment: 1 } },
    });
    return count > 0;
  }
  // The row begins as what everybody sees without one: nothing by hand, version 1.
  await tx.paperText.createMany({ data: [{ meetingId, artefact: paper }], skipDuplicates: true });
  const { count } = await tx.paperText.updateMany({
    where: { meetingId, artefact: paper, version: basedOn },
    data: { content, version: { increment: 1 } },
  });
  return count > 0;
}

/** Every version of a paper's hand edits, oldest first, as the trail kept them; none is ever lost. */
export async function listTextVersions(
  db: Database,
  meetingId: MeetingId,
  paper: EditedPaper,
): Promise<readonly ScriptVersion[]> {
  const [stored, events] = await Promise.all([
    readStored(db, meetingId, paper),
    db.auditEvent.findMany({
      where: { entity: 'script', entityId: trailId(meetingId, paper) },
      orderBy: { seq: 'asc' },
    }),
  ]);
  const editsOf = (content: unknown): readonly ScriptEdit[] => (content as ScriptEdits | null)?.edits ?? [];
  const begun = events[0] === undefined ? stored?.content : events[0].before;
  const readOf = (content: unknown): ReadScript | null =>
    (content as { readonly read?: ReadScript } | null)?.read ?? null;
  const first = { number: 1, edits: editsOf(begun), read: readOf(begun), by: '', at: '' };
  return [
    first,
    ...events.map(({ at, actorName, after }, index) => ({
      number: index + 2,
      edits: editsOf(after),
      read: readOf(after),
      by: actorName,
      at: toInstant(at).toString(),
    })),
  ];
}
