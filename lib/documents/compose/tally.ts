import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { spacedName } from '#lib/domain/people/name.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document, TableCell, TableRow } from '../page.ts';
import type { Run } from '../page-text.ts';
import { ballotItems, OTHERS } from './ballots.ts';
import { columnedTable } from './columned-table.ts';
import { type PaperWords, paperOf, paperWords } from './paper-words.ts';
import { signatures } from './results.ts';
import { titleLines } from './title-lines.ts';

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
  return [
    { kind: 'title', lines: titleLines(title, say.locale), ref: 'meeting' },
    { kind: 'caption', text: say.t('bracketed', { text: item.title }), ref },
    { kind: 'space', lines: 1 },
    { kind: 'paragraph', text: figures(say), indent: 0, align: 'left' },
    { kind: 'space', lines: 0.5 },
    item.motions.length > 0 ? nameTable(item, say) : matterTable(item, say),
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

function matterTable({ id, title }: AgendaItem, say: PaperWords): Block {
  const { columns, head, row } = columnedTable('tally.matter-columns', say);
  const ref = `item:${id}`;
  const cells = {
    number: middle({ text: '1', ref }),
    matter: middle({ text: title, ref, role: 'kaiti' }),
    ...toCount,
  };
  return { kind: 'table', columns, head, rows: [row(cells, { height: ROW })] };
}

function nameTable({ id, kind, motions }: AgendaItem, say: PaperWords): Block {
  const { columns, head, row } = columnedTable('tally.columns', say);
  const ref = `item:${id}`;
  const line = (number: string, text: TableCell['text']): TableRow =>
    row(
      { number: middle({ text: number, ref }), name: middle({ text, ref, role: 'kaiti' }), ...toCount },
      { height: ROW },
    );
  const names = motions.map(({ name }) => ({ kind: 'text', text: spacedName(name), name: true }) as const);
  const others = kind === 'election' ? OTHERS : 0;
  return {
    kind: 'table',
    columns,
    head,
    rows: [
      ...names.map((name, at) => line(String(at + 1), [name])),
      ...Array.from({ length: others }, () => line('', say.t('tally.other'))),
    ],
  };
}

const middle = (cell: TableCell): TableCell => ({ valign: 'middle', ...cell });
const toCount = { yes: middle({ text: '' }), no: middle({ text: '' }), abstain: middle({ text: '' }) };
