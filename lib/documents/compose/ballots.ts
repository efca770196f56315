import type { AgendaItem, PersonnelMotion } from '#lib/domain/agendas/agenda.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { spacedName } from '#lib/domain/people/name.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document, TableCell, TableRow } from '../page.ts';
import { type PaperWords, paperOf, paperWords } from './paper-words.ts';
import { titleLines } from './title-lines.ts';

const CHOICES = ['yes', 'no', 'abstain'] as const;
/** Lines of a ballot to write others in, where they may be elected who were not put forward (组25, 代17). */
export const OTHERS = 2;
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
  const { title: meeting } = dossier.meeting;
  const titleOf = ({ kind }: AgendaItem): string =>
    say.t(kind === 'election' ? 'ballots.election-title' : 'ballots.title', { meeting });
  return paperOf(
    say.t('ballots.title', { meeting }),
    say,
    ballotItems(dossier).flatMap((item, at) => [
      ...(at === 0 ? [] : [{ kind: 'page-break' } as const]),
      ...ballotBlocks(item, titleOf(item), dossier, say),
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
        // Against is a longer word than 反对.
        ...CHOICES.map(() => ({ width: say.locale === 'en' ? 26 : 18, align: 'center' }) as const),
      ],
      head: [
        { cells: [...heads, ...CHOICES].map((key) => ({ text: say.t(`ballots.${key}`), align: 'center' })) },
      ],
      rows: personal
        ? [
            ...item.motions.map((motion, at) => motionRow(motion, at + 1, item, say)),
            ...Array.from({ length: item.kind === 'election' ? OTHERS : 0 }, () => otherRow(say)),
          ]
        : [
            row([
              { text: '1', ref },
              { text: item.title, ref },
            ]),
          ],
    },
    { kind: 'space', lines: 1 },
    {
      kind: 'paragraph',
      text: say.t(item.kind === 'election' ? 'ballots.election-how' : 'ballots.how', {
        host: dossier.host.shortName,
      }),
      size: 14,
    },
  ];
}

function motionRow(
  motion: PersonnelMotion,
  number: number,
  { id, kind }: AgendaItem,
  say: PaperWords,
): TableRow {
  const ref = `item:${id}`;
  const name = [{ kind: 'text', text: spacedName(motion.name), name: true } as const];
  // Whoever is elected is not appointed.
  const post = kind === 'election' ? motion.post : say.t(`ballots.act.${motion.act}`, { post: motion.post });
  return row([
    { text: String(number), ref },
    { text: name, role: 'kaiti', ref },
    { text: post, ref },
  ]);
}

/** 另选他人: a name is written in and only a vote in favour can be given. */
function otherRow(say: PaperWords): TableRow {
  return row([{ text: '' }, { text: '' }, { text: say.t('ballots.other') }]);
}

function row(cells: readonly TableCell[]): TableRow {
  return {
    height: ROW,
    cells: [...cells, ...CHOICES.map(() => ({ text: '' }))].map((cell) => ({ valign: 'middle', ...cell })),
  };
}
