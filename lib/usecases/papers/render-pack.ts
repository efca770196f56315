import { setImmediate } from 'node:timers/promises';
import { composePackList, type PackedFile } from '#lib/documents/compose/pack-list.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { startZip } from '#lib/gateways/zip.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Printed } from '#lib/store/printings.ts';
import type { Context } from '../context.ts';
import type { JudgedDossier } from '../dossiers/judge-dossier.ts';
import { hallBeside } from '../ripple/hall.ts';
import { type Artefact, contentTypes, type PaperFormat } from './artefacts.ts';
import { fingerprintOf } from './fingerprint.ts';
import { draftOptions, type PaperOptions, usualOptions } from './input.ts';
import { openForPaper } from './open-dossier.ts';
import { papersFor } from './papers-for.ts';
import { renderCalendar } from './render-calendar.ts';
import {
  type ComposedPaper,
  composeOne,
  nameOfPaper,
  notesIssues,
  printedOn,
  type RenderedFile,
  remember,
} from './render-one.ts';
import type { Rendered } from './rendered.ts';
import { missingGlyphsOf, setPaper } from './set-paper.ts';

/** A file on its way out that is still being made. */
export interface StreamedFile extends Omit<RenderedFile, 'bytes'> {
  /** The parts of the file, each made when it is asked for; whoever asks no further ends it. */
  readonly parts: AsyncGenerator<Uint8Array, void>;
}

/**
 * Everything of a meeting in one file: each paper as PDF to print and as Word file to go on editing, the calendar, and
 * a cover that lists them. Names begin with a number, so that they sort in the order of use wherever they are opened.
 * What would refuse a paper is found out before the first part; after that one paper is made at a time and sent before
 * the next. With `drafts` what must be mended first is in it as a draft; what waits for a venue is not in it, which its
 * cover says. Noted as printed once everything was sent but the directory, without which nobody can open it.
 */
export async function openPack(
  context: Context,
  meetingId: string,
  { drafts }: Pick<PaperOptions, 'drafts'> = {},
): Promise<Result<StreamedFile, Refusal>> {
  const opened = await openForPaper(context, meetingId);
  if (!opened.ok) return opened;
  const { dossier } = opened.value;
  const papers: ComposedPaper[] = [];
  const unplaced: Artefact[] = [];
  for (const artefact of papersFor(context, dossier)) {
    const paper = await composeOne(context, opened.value, artefact, drafts ? draftOptions : usualOptions);
    if (!paper.ok) {
      if (!waitsForVenue(paper.refusal)) return paper;
      unplaced.push(artefact);
      continue;
    }
    const missing = missingGlyphsOf(paper.value.document);
    if (missing) return refuse(missing);
    papers.push(paper.value);
    await setImmediate();
  }
  const calendar = await renderCalendar(context, opened.value);
  if (!calendar.ok) return calendar;
  const { meeting, office } = dossier;
  const isNoted = notesIssues(context) && papers.some(counts);
  return ok({
    parts: packParts(context, opened.value, { papers, unplaced, calendar: calendar.value.bytes }),
    contentType: contentTypes.zip,
    ...(papers.some(({ isDraft }) => isDraft) ? { isDraft: true } : {}),
    ...(isNoted ? { notedAt: context.now.toString() } : {}),
    fileName: `${meeting.shortTitle} ${words(office.locale, 'printing')('pack.name')}.zip`,
  });
}

/** Whether a paper counts as issued with the pack: no draft does; cards are on the table once somebody says so, see `renderPaper`. */
function counts({ artefact, isDraft }: ComposedPaper): boolean {
  return artefact !== 'name-cards' && !isDraft;
}

/** Whether a paper cannot be made because nobody knows yet where the meeting is. */
function waitsForVenue(refusal: Refusal): boolean {
  return refusal.kind === 'blocked' && refusal.codes.every((code) => code === 'papers.no-venue');
}

interface PackContent {
  /** Emptied on the way: a paper of thousands of lines is let go once it is sent. */
  readonly papers: ComposedPaper[];
  /** Papers that wait for a venue. */
  readonly unplaced: readonly Artefact[];
  readonly calendar: Uint8Array;
}

async function* packParts(
  context: Context,
  judged: JudgedDossier,
  { papers, unplaced, calendar }: PackContent,
): AsyncGenerator<Uint8Array, void> {
  const { dossier } = judged;
  const t = words(dossier.office.locale, 'printing');
  const zip = startZip(context.now.toZonedDateTimeISO(dossier.office.zone).toPlainDateTime());
  const listed: PackedFile[] = [];
  const editable: PackedFile[] = [];
  const printed: Printed[] = [];
  for (let paper = papers.shift(); paper; paper = papers.shift()) {
    const { artefact } = paper;
    const name = `${numbered(editable.length + 1)} ${nameOfPaper(dossier.office.locale, paper)}`;
    const pdf = await fileOf(context, paper, 'pdf');
    const copies = copiesOf(artefact, dossier);
    if (counts(paper)) printed.push(printedOn(judged, paper, { pages: pdf.prints, way: 'pack', copies }));
    listed.push({ fileName: `${name}.pdf`, pages: pdf.pages, copies });
    yield* zip.add({ name: `${name}.pdf`, bytes: pdf.bytes });
    const fileName = `${t('pack.editable')}/${name}.docx`;
    editable.push({ fileName, pages: 0, copies: 0 });
    yield* zip.add({ name: fileName, bytes: (await fileOf(context, paper, 'docx')).bytes });
  }
  listed.push(...editable);
  const dates = `${numbered(editable.length + 1)} ${t('pack.calendar')}.ics`;
  listed.push({ fileName: dates, pages: 0, copies: 0 });
  yield* zip.add({ name: dates, bytes: calendar });
  const document = composePackList(
    dossier,
    { files: listed, unplaced: unplaced.map((artefact) => t(`artefact.${artefact}`)) },
    dossier.office.locale,
  );
  const cover = await fileOf(context, { document, key: fingerprintOf(document) }, 'pdf');
  yield* zip.add({ name: `00 ${t('pack.cover')}.pdf`, bytes: cover.bytes });
  // Everything goes out anew, so everything is told anew.
  if (printed.length > 0)
    await remember(context, judged, [...printed, ...(await hallBeside(context, judged))]);
  yield zip.end();
}

const numbered = (place: number): string => String(place).padStart(2, '0');

/** A paper as a file, after whoever else is served here had a turn. */
async function fileOf(
  context: Context,
  { document, key }: Pick<ComposedPaper, 'document' | 'key'>,
  format: PaperFormat,
): Promise<Rendered> {
  await setImmediate();
  const file = await setPaper(document, { format, key, at: context.now.epochMilliseconds });
  if (!file.ok) throw new Error(`${document.title} was refused after it was found in order`);
  return file.value;
}

/** 份数=人数+备份 10% (检查目录 21) for what everybody gets; the script for the chair and one on the table (检查目录 60). */
function copiesOf(artefact: Artefact, { attendance }: Dossier): number {
  const coming = attendance.attendees.filter((a) => a.capacity !== 'staff' && a.leave === null).length;
  if (artefact === 'agenda' || artefact === 'schedule') return coming + Math.ceil(coming / 10);
  if (artefact === 'ballots') {
    return attendance.attendees.filter((a) => a.capacity === 'member' && a.leave === null).length;
  }
  return artefact === 'script' ? 2 : 1;
}
