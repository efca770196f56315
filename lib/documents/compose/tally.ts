import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { spacedName } from '#lib/domain/people/name.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document, TableRow } from '../page.ts';
import type { Run } from '../page-text.ts';
import { ballotItems, OTHERS } from './ballots.ts';
import { type PaperWords, paperOf, paperWords } from './paper-words.ts';
import { signatures } from './results.ts';
import { titleLines } from './title-lines.ts';

const CHOICES = ['yes', 'no', 'abstain'] as const;
/** Room for strokes of 正, in millimetres. */
const ROW = 15;

/**
 * 计票单: a sheet for every matter voted on by ballot, with room to count in strokes of 正 for each choice, what was handed
 * out and taken back, and who counted. An election has lines for others written in (组25). Nothing is filled in.
 */
export function composeTally(dossier: Dossier, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const title = say.t('tally.title', { meeting: dossier.meeting.title });
  return paperOf(
    title,
    say,
    ballotItems(dossier).flatMap((item, at) => [
      ...(at === 0 ? [] : [{ kind: 'page-break' } as const]),
      ...sheetBlocks(item, title, say),
    ]),
  );
}

function sheetBlocks(item: AgendaItem, title: string, say: PaperWords): readonly Block[] {
  const ref = `item:${item.id}`;
  const names = item.motions.map(({ name }) => spacedName(name));
  const heads = ['number', names.length > 0 ? 'name' : 'matter', ...CHOICES] as const;
  const lines = names.length > 0 ? names : [item.title];
  const others = item.kind === 'election' ? OTHERS : 0;
  return [
    { kind: 'title', lines: titleLines(title, say.locale), ref: 'meeting' },
    { kind: 'caption', text: say.t('bracketed', { text: item.title }), ref },
    { kind: 'space', lines: 1 },
    { kind: 'paragraph', text: figures(say), indent: 0, align: 'left' },
    { kind: 'space', lines: 0.5 },
    {
      kind: 'table',
      columns: [
        { width: 14, align: 'center' },
        { width: 34, ...(names.length > 0 ? { align: 'center' as const } : {}) },
        { width: 48 },
        { width: 30 },
        { width: 30 },
      ],
      head: [{ cells: heads.map((key) => ({ text: say.t(`ballots.${key}`), align: 'center' })) }],
      rows: [
        ...lines.map((text, at) => line(String(at + 1), text, names.length > 0, ref)),
        ...Array.from({ length: others }, () => line('', say.t('tally.other'), false, ref)),
      ],
    },
    { kind: 'space', lines: 1 },
    {
      kind: 'keep',
      blocks: [
        {
          kind: 'paragraph',
          text: signatures(say, ['chief-teller', 'teller', 'counter']),
          indent: 0,
          align: 'left',
        },
        { kind: 'paragraph', text: say.t('tally.how'), size: 14 },
      ],
    },
  ];
}

function figures(say: PaperWords): readonly (string | Run)[] {
  return (['handed-out', 'collected', 'valid', 'void'] as const)
    .flatMap((key): readonly (string | Run)[] => [say.t(`results.${key}`), { kind: 'blank', chars: 2 }])
    .concat(say.t('tally.sheets'));
}

function line(number: string, text: string, isName: boolean, ref: string): TableRow {
  const who = isName ? [{ kind: 'text', text, name: true } as const] : text;
  return {
    height: ROW,
    cells: [
      { text: number, ref },
      { text: who, ref, role: 'kaiti' as const },
      ...CHOICES.map(() => ({ text: '' })),
    ].map((cell) => ({ valign: 'middle' as const, ...cell })),
  };
}
