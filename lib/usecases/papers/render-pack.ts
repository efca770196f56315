import { composePackList, type PackedFile } from '#lib/documents/compose/pack-list.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { zipFiles } from '#lib/gateways/zip.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Context } from '../context.ts';
import type { JudgedDossier } from '../dossiers/judge-dossier.ts';
import { type Artefact, contentTypes } from './artefacts.ts';
import { fingerprintOf } from './fingerprint.ts';
import { papersFor } from './papers-for.ts';
import { renderCalendar } from './render-calendar.ts';
import { type RenderedFile, type RenderedPaper, remember, renderOne } from './render-one.ts';
import { setPaper } from './set-paper.ts';

interface PackEntry extends PackedFile {
  readonly bytes: Uint8Array;
}

/**
 * Everything of a meeting in one file: each paper as PDF to print and as Word file to go on editing, the calendar, and
 * a cover that lists them. Names begin with a number, so that they sort in the order of use wherever they are opened.
 */
export async function renderPack(
  context: Context,
  judged: JudgedDossier,
): Promise<Result<RenderedFile, Refusal>> {
  const { meeting, office } = judged.dossier;
  const t = words(office.locale, 'printing');
  const printed: RenderedPaper[] = [];
  const entries: PackEntry[] = [];
  const papers = papersFor(context, judged.dossier);
  for (const [index, artefact] of papers.entries()) {
    const name = `${numbered(index + 1)} ${t(`artefact.${artefact}`)}`;
    const pdf = await renderOne(context, judged, { artefact, format: 'pdf' });
    if (!pdf.ok) return pdf;
    const docx = await renderOne(context, judged, { artefact, format: 'docx' });
    if (!docx.ok) return docx;
    // Cards are on the table once somebody says so, see `renderPaper`.
    if (artefact !== 'name-cards') printed.push(pdf.value);
    const copies = copiesOf(artefact, judged.dossier);
    entries.push(
      { fileName: `${name}.pdf`, pages: pdf.value.pages, copies, bytes: pdf.value.bytes },
      { fileName: `${t('pack.editable')}/${name}.docx`, pages: 0, copies: 0, bytes: docx.value.bytes },
    );
  }
  const calendar = await renderCalendar(context, judged);
  if (!calendar.ok) return calendar;
  entries.push({
    fileName: `${numbered(papers.length + 1)} ${t('pack.calendar')}.ics`,
    pages: 0,
    copies: 0,
    bytes: calendar.value.bytes,
  });
  const cover = await coverOf(context, judged.dossier, entries);
  if (!cover.ok) return cover;
  await remember(context, judged, printed);
  return ok({
    bytes: zipFiles(
      [cover.value, ...entries].map(({ fileName: name, bytes }) => ({ name, bytes })),
      context.now.epochMilliseconds,
    ),
    contentType: contentTypes.zip,
    fileName: `${meeting.shortTitle} ${t('pack.name')}.zip`,
  });
}

const numbered = (place: number): string => String(place).padStart(2, '0');

/** Printed papers first, then what lies in the folder for editing. */
async function coverOf(
  context: Context,
  dossier: Dossier,
  entries: readonly PackEntry[],
): Promise<Result<PackEntry, Refusal>> {
  const { locale } = dossier.office;
  const listed = [...entries].sort((a, b) => Number(a.pages === 0) - Number(b.pages === 0));
  const document = composePackList(
    dossier,
    listed.map(({ fileName, pages, copies }) => ({ fileName, pages, copies })),
    locale,
  );
  const key = fingerprintOf(document).whole;
  const file = await setPaper(document, { format: 'pdf', key, at: context.now.epochMilliseconds });
  if (!file.ok) return file;
  const fileName = `00 ${words(locale, 'printing')('pack.cover')}.pdf`;
  return ok({ fileName, copies: 1, ...file.value });
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
