import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document, TableCell } from '../page.ts';
import { columnedTable } from './columned-table.ts';
import { meetingDays, paperOf, paperWords, venueName } from './paper-words.ts';

/** One file of a pack, as its cover lists it. */
export interface PackedFile {
  readonly fileName: string;
  /** Sheets it prints on; 0: not to be printed. */
  readonly pages: number;
  /** Copies to print; 0: not to be printed. */
  readonly copies: number;
}

/** What a pack holds, and the names of the papers it does not: those that wait for a venue. */
export interface PackListed {
  readonly files: readonly PackedFile[];
  readonly unplaced: readonly string[];
}

/** 目录: what lies in a pack of papers, in the order it is used, with the copies to print; below it what is missing. */
export function composePackList(dossier: Dossier, { files, unplaced }: PackListed, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const t = words(locale, 'printing');
  const table = columnedTable('pack.columns', say);
  const title = t('pack.title', { meeting: dossier.meeting.title });
  const caption = t('pack.caption', {
    date: meetingDays(dossier, say),
    place: venueName(dossier, dossier.meeting.sittings[0]) || '—',
  });
  const cell = (text: string): TableCell => ({ text, valign: 'middle' });
  const count = (n: number): TableCell => cell(n === 0 ? '—' : String(n));
  const papers = unplaced.join(words(locale, 'common')('listSeparator'));
  const missing: readonly Block[] =
    unplaced.length === 0
      ? []
      : [{ kind: 'paragraph', text: t('pack.unplaced', { papers }), ref: 'meeting' }];
  return paperOf(title, say, [
    { kind: 'title', lines: [title], ref: 'meeting' },
    { kind: 'caption', text: caption, ref: 'meeting' },
    { kind: 'space', lines: 1 },
    {
      kind: 'table',
      size: 14,
      columns: table.columns,
      head: table.head,
      rows: files.map((file, at) =>
        table.row({
          number: cell(String(at + 1)),
          file: cell(file.fileName),
          pages: count(file.pages),
          copies: count(file.copies),
        }),
      ),
    },
    ...missing,
  ]);
}
