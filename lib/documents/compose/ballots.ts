import type { AgendaItem, PersonnelMotion } from '#lib/domain/agendas/agenda.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { spacedName } from '#lib/domain/people/name.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document, TableCell } from '../page.ts';
import { columnedTable } from './columned-table.ts';
import { type PaperWords, paperOf, paperWords } from './paper-words.ts';
import { titleLines } from './title-lines.ts';

/** Lines of a ballot to write others in, where they may be elected who were not put forward (组25, 代17). */
export const OTHERS = 2;
/** Room to mark a choice, in millimetres: as much as there is, so that a ballot is one sheet as long as it can be. */
const ROW = 14;
const SMALLEST_ROW = 8;
/** What a sheet has for its lines, below the title and above how to fill it in. */
const LINES_ROOM = 104;

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
  const air = rowOf(linesOf(item)) === ROW ? [{ kind: 'space', lines: 1 } as const] : [];
  return [
    { kind: 'title', lines: titleLines(title, say.locale), ref: 'meeting' },
    { kind: 'caption', text: say.t('bracketed', { text: item.title }), ref },
    ...air,
    item.motions.length > 0 ? motionTable(item, say) : matterTable(item, say),
    ...air,
    {
      kind: 'paragraph',
      text: say.t(item.kind === 'election' ? 'ballots.election-how' : 'ballots.how', {
        host: issuer(dossier, say),
      }),
      size: 14,
    },
  ];
}

/** Who has the ballots made: a congress is presided over by its presidium, not by the standing committee (组17). */
function issuer({ meeting, host }: Dossier, say: PaperWords): string {
  return meeting.type === 'congress' ? say.t('ballots.presidium') : host.shortName;
}

function matterTable({ id, title }: AgendaItem, say: PaperWords): Block {
  const { columns, head, row } = columnedTable('ballots.matter-columns', say);
  const ref = `item:${id}`;
  const cells = { number: middle({ text: '1', ref }), matter: middle({ text: title, ref }), ...toMark };
  return { kind: 'table', columns, head, rows: [row(cells, { height: ROW })] };
}

function motionTable(item: AgendaItem, say: PaperWords): Block {
  const { columns, head, row } = columnedTable('ballots.columns', say);
  const others = item.kind === 'election' ? OTHERS : 0;
  const lines = [
    ...item.motions.map((motion, at) => motionCells(motion, at + 1, item, say)),
    ...Array.from({ length: others }, () => otherCells(say)),
  ];
  return {
    kind: 'table',
    columns,
    head,
    rows: lines.map((cells) => row({ ...cells, ...toMark }, { height: rowOf(lines.length) })),
  };
}

function linesOf({ kind, motions }: AgendaItem): number {
  return Math.max(1, motions.length) + (kind === 'election' ? OTHERS : 0);
}

function rowOf(lines: number): number {
  return Math.max(SMALLEST_ROW, Math.min(ROW, LINES_ROOM / lines));
}

const middle = (cell: TableCell): TableCell => ({ valign: 'middle', ...cell });
const toMark = { yes: middle({ text: '' }), no: middle({ text: '' }), abstain: middle({ text: '' }) };

type Candidate = Readonly<Record<'number' | 'name' | 'post', TableCell>>;

function motionCells(
  motion: PersonnelMotion,
  number: number,
  { id, kind }: AgendaItem,
  say: PaperWords,
): Candidate {
  const ref = `item:${id}`;
  const name = [{ kind: 'text', text: spacedName(motion.name), name: true } as const];
  // Whoever is elected is not appointed.
  const post = kind === 'election' ? motion.post : say.t(`ballots.act.${motion.act}`, { post: motion.post });
  return {
    number: middle({ text: String(number), ref }),
    name: middle({ text: name, role: 'kaiti', ref }),
    post: middle({ text: post, ref }),
  };
}

/** 另选他人: a name is written in and only a vote in favour can be given. */
function otherCells(say: PaperWords): Candidate {
  const blank = middle({ text: '' });
  return { number: blank, name: blank, post: middle({ text: say.t('ballots.other') }) };
}
