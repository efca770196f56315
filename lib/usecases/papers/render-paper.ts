import { can } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Context } from '../context.ts';
import type { JudgedDossier } from '../dossiers/judge-dossier.ts';
import { hallBeside } from '../ripple/hall.ts';
import { renderChanges } from '../ripple/render-changes.ts';
import { type Artefact, contentTypes, parseFileName } from './artefacts.ts';
import { isDraft } from './drafts.ts';
import { type PaperOptions, usualOptions } from './input.ts';
import { openForPaper } from './open-dossier.ts';
import { barredFrom } from './papers-for.ts';
import { renderCalendar } from './render-calendar.ts';
import { nameOfPaper, type RenderedFile, remember, renderOne } from './render-one.ts';
import { openPack } from './render-pack.ts';
import { trackChanges } from './track-changes.ts';

/**
 * A file of a meeting by its name (`agenda.pdf`, `meeting.ics`, `pack.zip`), for whoever may print. What goes out on
 * paper is remembered with its fingerprint, so that a later change shows what is out of date. Name cards stand on a table:
 * taken out, they are not yet printed, and are remembered once somebody says so (`markCardsPrinted`). A draft is not
 * remembered either.
 */
export async function renderPaper(
  context: Context,
  meetingId: string,
  name: string,
  options: PaperOptions = usualOptions,
): Promise<Result<RenderedFile, Refusal>> {
  const file = parseFileName(name);
  if (file === null) return refuse({ kind: 'not-found', what: 'file' });
  if (file.kind === 'pack') return wholePack(context, meetingId, options);
  const opened = await openForPaper(context, meetingId);
  if (!opened.ok) return opened;
  if (file.kind === 'calendar') return renderCalendar(context, opened.value);
  if (file.kind === 'changes') return renderChanges(context, opened.value, file.format, options);
  const barred = barredFrom(context, file.artefact, opened.value.dossier);
  if (barred) return refuse(barred);
  if (options.tracked && file.format === 'docx') {
    // What an earlier issue said may name whom this reader must not know yet.
    if (!can(context.actor, 'issue-papers')) return refuse({ kind: 'not-allowed', action: 'issue-papers' });
    return tracked(context, opened.value, file.artefact, options);
  }
  const paper = await renderOne(context, opened.value, file, options);
  if (!paper.ok) return paper;
  const goesOut = !options.show && file.artefact !== 'name-cards' && !paper.value.isDraft;
  const told = goesOut ? await hallBeside(context, opened.value) : [];
  const noted = goesOut ? await remember(context, opened.value, [paper.value.printed, ...told]) : {};
  const { meeting, office } = opened.value.dossier;
  const title = nameOfPaper(office.locale, paper.value);
  return ok({
    bytes: paper.value.bytes,
    contentType: contentTypes[file.format],
    fileName: `${meeting.shortTitle} ${title}.${file.format}`,
    ...noted,
    ...(paper.value.isDraft ? { isDraft: true } : {}),
  });
}

/** A Word file to see what changed in; that it was made is not remembered. */
async function tracked(
  context: Context,
  judged: JudgedDossier,
  artefact: Artefact,
  options: PaperOptions,
): Promise<Result<RenderedFile, Refusal>> {
  const bytes = await trackChanges(context, judged, artefact, options);
  if (!bytes.ok) return bytes;
  const { meeting, office } = judged.dossier;
  const w = words(office.locale, 'printing');
  const isMarked = options.drafts === true && isDraft(judged, artefact);
  const title = w('tracked.file', { paper: nameOfPaper(office.locale, { artefact, isDraft: isMarked }) });
  return ok({
    bytes: bytes.value,
    contentType: contentTypes.docx,
    fileName: `${meeting.shortTitle} ${title}.docx`,
    ...(isMarked ? { isDraft: isMarked } : {}),
  });
}

/** The pack for whoever wants it in one piece. */
async function wholePack(
  context: Context,
  meetingId: string,
  options: PaperOptions,
): Promise<Result<RenderedFile, Refusal>> {
  const pack = await openPack(context, meetingId, options);
  if (!pack.ok) return pack;
  const { parts, ...file } = pack.value;
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return ok({ ...file, bytes: Buffer.concat(all) });
}
