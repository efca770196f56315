import type { AgendaItem, PersonnelMotion } from '#lib/domain/agendas/agenda.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { spacedName } from '#lib/domain/people/name.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document, TableCell, TableRow } from '../page.ts';
import { type PaperWords, paperOf, paperWords } from './paper-words.ts';
import { titleLines } from './title-lines.ts';

const CHOICES = ['yes', 'no', 'abstain'] as const;
/** Room to mark a choice, in millimetres. */
const ROW = 14;

/**
 * Items that are voted on by secret ballot, in the order of the agenda, with only the motions that are: 撤职 always goes
 * by ballot (监62), whatever the item says.
 */
export function ballotItems({ agenda }: Pick<Dossier, 'agenda'>): readonly AgendaItem[] {
  return agenda.items.flatMap((item) => {
    if (item.vote === 'secret-ballot') return [item];
    const motions = item.motions.filter(({ act }) => act === 'dismiss');
    return motions.length === 0 ? [] : [{ ...item, motions }];
  });
}

/**
 * 表决票: a ballot for every item voted on in secret, one line for each motion since each is voted on by itself (常规47),
 * with a box for every choice and how to fill it in. Nothing on it can tell who filled it in.
 */
export function composeBallots(dossier: Dossier, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const title = say.t('ballots.title', { meeting: dossier.meeting.title });
  return paperOf(
    title,
    say,
    ballotItems(dossier).flatMap((item, at) => [
      ...(at === 0 ? [] : [{ kind: 'page-break' } as const]),
      ...ballotBlocks(item, title, dossier, say),
    ]),
  );
}

function ballotBlocks(item: AgendaItem, title: string, dossier: Dossier, say: PaperWords): readonly Block[] {
  const ref = `item:${item.id}`;
  const personal = item.motions.length > 0;
  const heads = personal ? (['number', 'name', 'post'] as const) : (['number', 'matter'] as const);
  return [
    { kind: 'title', lines: titleLines(title, say.locale), ref: 'meeting' },
    { kind: 'caption', text: say.t('bracketed', { text: item.title }), ref },
    { kind: 'space', lines: 1 },
    {
      kind: 'table',
      columns: [
        { width: 14, align: 'center' },
        ...(personal ? [{ width: 30, align: 'center' } as const, { width: 58 }] : [{ width: 88 }]),
        ...CHOICES.map(() => ({ width: 18, align: 'center' }) as const),
      ],
      head: [
        { cells: [...heads, ...CHOICES].map((key) => ({ text: say.t(`ballots.${key}`), align: 'center' })) },
      ],
      rows: personal
        ? item.motions.map((motion, at) => motionRow(motion, at + 1, ref, say))
        : [
            row([
              { text: '1', ref },
              { text: item.title, ref },
            ]),
          ],
    },
    { kind: 'space', lines: 1 },
    { kind: 'paragraph', text: say.t('ballots.how', { host: dossier.host.shortName }), size: 14 },
  ];
}

function motionRow(motion: PersonnelMotion, number: number, ref: string, say: PaperWords): TableRow {
  const name = [{ kind: 'text', text: spacedName(motion.name), name: true } as const];
  const post = say.t(`ballots.act.${motion.act}`, { post: motion.post });
  return row([
    { text: String(number), ref },
    { text: name, role: 'kaiti', ref },
    { text: post, ref },
  ]);
}

function row(cells: readonly TableCell[]): TableRow {
  return {
    height: ROW,
    cells: [...cells, ...CHOICES.map(() => ({ text: '' }))].map((cell) => ({ valign: 'middle', ...cell })),
  };
}
