import { type AgendaItem, isSubstantive } from '#lib/domain/agendas/agenda.ts';
import { numberItemsOf } from '#lib/domain/agendas/numbering.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Document } from '../page.ts';
import type { Card, CardFormat, CardLine } from '../page-drawing.ts';
import { sheet } from '../page-setup.ts';
import { meetingDays, type PaperWords, paperWords } from './paper-words.ts';
import { titleLines } from './title-lines.ts';

/** Eight to a sheet of A4, to be cut and put on bags and folders. */
const FORMAT: CardFormat = { width: 100, height: 70, faces: 1, marks: true };
const A4 = { width: 210, height: 297 };

/** 文件标签: one for the bag of the meeting and one for the papers of each matter, in the order of the agenda. */
export function composeFileLabels(dossier: Dossier, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const { meeting, agenda } = dossier;
  const numbers = numberItemsOf(meeting.type, agenda.items);
  const items = agenda.items.filter(isSubstantive);
  return {
    title: say.t('labels.title', { meeting: meeting.title }),
    language: locale,
    setup: sheet(A4, 10, { style: 'none' }),
    blocks: [
      {
        kind: 'cards',
        format: FORMAT,
        cards: [
          bagLabel(dossier, say),
          ...items.map((item) => labelOf(item, numbers.get(item.id), dossier, say)),
        ],
      },
    ],
  };
}

/** Shares of a label's height: a line of the title at most, all of them together, and a line beside it. */
const SHARE = { titleLine: 0.13, title: 0.5, line: 0.11 } as const;

function bagLabel(dossier: Dossier, say: PaperWords): Card {
  const date = meetingDays(dossier, say, 'date');
  return {
    lines: [
      ...titled(dossier.meeting.title, say),
      line(say.t('labels.bag'), 'heiti'),
      line(date, 'fangsong'),
    ],
    ref: 'meeting',
  };
}

function labelOf(
  item: AgendaItem,
  number: number | null | undefined,
  dossier: Dossier,
  say: PaperWords,
): Card {
  const ordinal = typeof number === 'number' ? say.t('labels.item', { ordinal: say.ordinal(number) }) : '';
  return {
    lines: [
      line(dossier.meeting.shortTitle, 'fangsong'),
      ...(ordinal === '' ? [] : [line(ordinal, 'heiti')]),
      ...titled(item.title, say),
    ],
    ref: `item:${item.id}`,
  };
}

function titled(title: string, say: PaperWords): readonly CardLine[] {
  const lines = titleLines(title, say.locale);
  const share = Math.min(SHARE.titleLine, SHARE.title / lines.length);
  return lines.map((text) => ({ text, role: 'xiaobiaosong', share, isPart: true }));
}

function line(text: string, role: CardLine['role']): CardLine {
  return { text, role, share: SHARE.line };
}
