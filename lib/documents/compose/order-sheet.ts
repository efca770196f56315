import { type AgendaItem, isSubstantive } from '#lib/domain/agendas/agenda.ts';
import { numberItemsOf } from '#lib/domain/agendas/numbering.ts';
import { timeAgenda } from '#lib/domain/agendas/timing.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { chairName } from '#lib/domain/meetings/chair.ts';
import type { Sitting } from '#lib/domain/meetings/meeting.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document } from '../page.ts';
import { type PaperWords, paperOf, paperWords, venueName } from './paper-words.ts';
import { titleLines } from './title-lines.ts';

/** 会序: one sheet a sitting for the table, everything in the order it comes, without minutes. */
export function composeOrderSheet(dossier: Dossier, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const title = say.t('order.title', { meeting: dossier.meeting.title });
  const sheets = dossier.meeting.sittings.map((sitting) => sheetOf(sitting, title, dossier, say));
  return paperOf(
    title,
    say,
    sheets.flatMap((blocks, at) => (at === 0 ? blocks : [{ kind: 'page-break' } as const, ...blocks])),
  );
}

function sheetOf(sitting: Sitting, title: string, dossier: Dossier, say: PaperWords): readonly Block[] {
  const { meeting, agenda } = dossier;
  const numbers = numberItemsOf(meeting.type, agenda.items);
  const inSitting = new Set(
    timeAgenda(meeting.sittings, agenda.items)
      .items.filter(({ sittingId }) => sittingId === sitting.id)
      .map(({ itemId }) => itemId),
  );
  const facts = {
    name: sitting.name,
    date: say.longDate(sitting.period.start),
    clock: say.clock(sitting.period.start),
    place: venueName(dossier, sitting),
  };
  const chair = chairName(dossier, sitting);
  return [
    { kind: 'title', lines: titleLines(title, say.locale), ref: 'meeting' },
    {
      kind: 'caption',
      text: [
        say.t(sitting.name === '' ? 'sign-in.caption' : 'sign-in.named-caption', facts),
        ...(chair === '' ? [] : [`\n${say.t('schedule.chair', { chair })}`]),
      ].join(''),
      ref: `sitting:${sitting.id}`,
    },
    { kind: 'space', lines: 1 },
    ...agenda.items
      .filter(({ id }) => inSitting.has(id))
      .map((item): Block => lineOf(item, numbers.get(item.id) ?? null, say)),
  ];
}

function lineOf(item: AgendaItem, number: number | null, say: PaperWords): Block {
  const ref = `item:${item.id}`;
  if (!isSubstantive(item) || number === null) {
    return { kind: 'paragraph', text: item.title, role: 'kaiti', ref };
  }
  return {
    kind: 'paragraph',
    text: say.t('agenda.item', { ordinal: say.ordinal(number), title: item.title }),
    ref,
  };
}
