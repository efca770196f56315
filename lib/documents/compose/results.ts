import { type AgendaItem, isSubstantive } from '#lib/domain/agendas/agenda.ts';
import { leastOf, quorumOf } from '#lib/domain/attendance/quorum.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { traitsOf } from '#lib/domain/meetings/meeting-type.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document } from '../page.ts';
import type { Run } from '../page-text.ts';
import { ballotItems } from './ballots.ts';
import { type ColumnedTable, columnedTable } from './columned-table.ts';
import { meetingDays, type PaperWords, paperOf, paperWords } from './paper-words.ts';
import { titleLines } from './title-lines.ts';

/** Room for a figure written by hand, in millimetres. */
const ROW = 14;

/**
 * 表决结果报告单: for every vote the figures to be written in and the number it takes, counted on all members (组25, 组51);
 * for secret ballots also what was handed out and taken back (选44). No result is printed beforehand.
 */
export function composeResults(dossier: Dossier, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const title = say.t('results.title', { meeting: dossier.meeting.title });
  const table = columnedTable('results.columns', say);
  return paperOf(title, say, [
    { kind: 'title', lines: titleLines(title, locale), ref: 'meeting' },
    {
      kind: 'caption',
      text: say.t('bracketed', { text: meetingDays(dossier, say, 'date') }),
      ref: 'meeting',
    },
    { kind: 'space', lines: 1 },
    ...presence(dossier, say),
    {
      kind: 'table',
      size: 12,
      columns: table.columns,
      head: table.head,
      rows: linesOf(dossier, say).map(({ text, ref }, at) =>
        table.row(voteCells(text, ref, at + 1, say), { height: ROW }),
      ),
    },
    ...ballotBlocks(dossier, say),
    { kind: 'space', lines: 1 },
    { kind: 'paragraph', text: signatures(say, ['teller', 'counter', 'time']), indent: 0, align: 'left' },
  ]);
}

/** How many there are, how many must be there, and how many must be in favour; nothing where nobody is counted. */
function presence({ meeting, memberCount, standing }: Dossier, say: PaperWords): readonly Block[] {
  const { quorumOf: of } = traitsOf(meeting.type);
  const quorum = quorumOf(meeting.type, memberCount, standing);
  if (memberCount === 0 || quorum === null || of === null || of === 'voters') return [];
  const needed = leastOf(memberCount, standing[`pass.${of}`].value);
  return [
    {
      kind: 'paragraph',
      text: [
        say.t(of === 'congress' ? 'results.deputies' : 'results.members', {
          members: memberCount,
          quorum: quorum.needed,
        }),
        { kind: 'blank', chars: 3 },
        say.t('results.present', { needed }),
      ],
    },
    { kind: 'space', lines: 0.5 },
  ];
}

/** What is voted on: the adoption of the agenda, each item with a vote, each motion of a personnel item by itself. */
function linesOf(
  { agenda }: Dossier,
  say: PaperWords,
): readonly { readonly text: string; readonly ref: string }[] {
  const voted = agenda.items.filter(
    (item) => item.vote !== null && (isSubstantive(item) || item.kind === 'adopt-agenda'),
  );
  return voted.flatMap((item) => motionLines(item, say));
}

function motionLines(
  item: AgendaItem,
  say: PaperWords,
): readonly { readonly text: string; readonly ref: string }[] {
  const ref = `item:${item.id}`;
  if (item.motions.length === 0) return [{ text: item.title, ref }];
  return item.motions.map(({ act, name, post }) => ({
    text: say.t(`results.motion.${item.kind === 'election' ? 'elect' : act}`, { name, post }),
    ref,
  }));
}

type Cells = Parameters<ColumnedTable<'results.columns'>['row']>[0];

function voteCells(text: string, ref: string, number: number, say: PaperWords): Cells {
  const box = (key: 'carried' | 'not-carried'): readonly (string | Run)[] => [
    { kind: 'box' },
    say.t(`results.${key}`),
  ];
  const outcome = [...box('carried'), '\n', ...box('not-carried')];
  return {
    number: { text: String(number), ref, valign: 'middle' },
    matter: { text, ref, valign: 'middle' },
    yes: { text: '' },
    no: { text: '' },
    abstain: { text: '' },
    'not-voted': { text: '' },
    outcome: { text: outcome, align: 'left', size: 10.5, valign: 'middle' },
  };
}

function ballotBlocks(dossier: Dossier, say: PaperWords): readonly Block[] {
  const items = ballotItems(dossier);
  if (items.length === 0) return [];
  const figures = ['handed-out', 'collected', 'valid', 'void'] as const;
  return [
    { kind: 'space', lines: 1 },
    { kind: 'heading', level: 1, text: say.t('results.ballots') },
    ...items.map(
      (item): Block => ({
        kind: 'paragraph',
        ref: `item:${item.id}`,
        // Whoever signs signs under figures, not on a page of their own.
        keepWithNext: true,
        text: [
          `${item.title}${say.t('results.colon')}`,
          ...figures.flatMap((key): readonly (string | Run)[] => [
            say.t(`results.${key}`),
            { kind: 'blank', chars: 3 },
          ]),
        ],
      }),
    ),
  ];
}

/** Who signs, and when: all of it on one line of the page. */
export function signatures(
  say: PaperWords,
  keys: readonly ('chief-teller' | 'teller' | 'counter' | 'time')[],
): readonly (string | Run)[] {
  const room = keys.includes('chief-teller') ? 4 : 5;
  return keys.flatMap((key, at): readonly (string | Run)[] => [
    at === 0 ? '' : '　',
    say.t(`results.${key}`),
    { kind: 'blank', chars: room },
  ]);
}
