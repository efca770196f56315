import { type AgendaItem, isSubstantive } from '#lib/domain/agendas/agenda.ts';
import { numberItemsOf } from '#lib/domain/agendas/numbering.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { traitsOf } from '#lib/domain/meetings/meeting-type.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document } from '../page.ts';
import { draftLine, meetingDays, type PaperWords, paperOf, paperWords } from './paper-words.ts';
import { titleLines } from './title-lines.ts';

/**
 * 议程: what is deliberated, numbered, without times and without the names of a personnel item. It says （草案） until
 * the body whose agenda it is has adopted it (组54, 全规8, 常规8).
 */
export function composeAgenda(dossier: Dossier, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const { meeting, agenda } = dossier;
  const title = say.t('agenda.title', { meeting: meeting.title });
  const numbers = numberItemsOf(meeting.type, agenda.items);
  return paperOf(title, say, [
    {
      kind: 'title',
      lines: [...titleLines(title, locale), ...draftLine(meeting, say)],
      ref: 'meeting',
    },
    { kind: 'caption', text: caption(dossier, say), ref: 'meeting' },
    { kind: 'space', lines: 1 },
    ...agenda.items
      .filter(isSubstantive)
      .flatMap((item) => itemBlocks(item, numbers.get(item.id) ?? null, dossier, say)),
  ]);
}

function caption(dossier: Dossier, say: PaperWords): string {
  const { meeting } = dossier;
  if (meeting.adoptedAt === null) return say.t('bracketed', { text: meetingDays(dossier, say, 'date') });
  return say.t('agenda.adopted', { date: say.date(meeting.adoptedAt), meeting: meeting.title });
}

function itemBlocks(
  item: AgendaItem,
  number: number | null,
  dossier: Dossier,
  say: PaperWords,
): readonly Block[] {
  const ref = `item:${item.id}`;
  const text =
    number === null ? item.title : say.t('agenda.item', { ordinal: say.ordinal(number), title: item.title });
  const line: Block = { kind: 'paragraph', text, ref };
  const { agendaAdoptedBy } = traitsOf(dossier.meeting.type);
  if (agendaAdoptedBy !== null || item.reporters.length === 0) return [line];
  const reporters = say.people(item.reporters);
  return [
    { ...line, keepWithNext: true },
    { kind: 'paragraph', text: say.t('agenda.reporters', { reporters }), role: 'kaiti', ref },
  ];
}
