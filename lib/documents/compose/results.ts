import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import { leastOf, quorumOf } from '#lib/domain/attendance/quorum.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { traitsOf } from '#lib/domain/meetings/meeting-type.ts';
import type { VoteResult } from '#lib/domain/votes/vote-result.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document } from '../page.ts';
import type { Run } from '../page-text.ts';
import { ballotItems } from './ballots.ts';
import { columnedTable } from './columned-table.ts';
import { meetingDays, type PaperWords, paperOf, paperWords } from './paper-words.ts';
import { linesOf, presentAt } from './result-rows.ts';
import { titleLines } from './title-lines.ts';

/** Room for a figure written by hand, in millimetres. */
const ROW = 14;

/**
 * 表决结果报告单: for every vote its figures and the number it takes, counted on all members (组25, 组51); for secret ballots
 * also what was handed out and taken back (选44). What is recorded is printed, the rest is blank: no result is printed
 * beforehand.
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
      rows: linesOf(dossier, say).map((cells, at) =>
        table.row(
          {
            ...cells,
            number: { text: String(at + 1), ref: cells.matter?.ref ?? 'meeting', valign: 'middle' },
          },
          { height: ROW },
        ),
      ),
    },
    ...ballotBlocks(dossier, say),
    { kind: 'space', lines: 1 },
    { kind: 'paragraph', text: signatures(say, ['teller', 'counter', 'time']), indent: 0, align: 'left' },
  ]);
}

/** How many there are, how many must be there, and how many must be in favour; nothing where nobody is counted. */
function presence(dossier: Dossier, say: PaperWords): readonly Block[] {
  const line = lineOf(dossier);
  const { quorumOf: of } = traitsOf(dossier.meeting.type);
  if (line === null || of === null || of === 'voters') return [];
  const { members, quorum, needed } = line;
  const present = presentAt(dossier);
  return [
    {
      kind: 'paragraph',
      text: [
        say.t(of === 'congress' ? 'results.deputies' : 'results.members', { members, quorum }),
        present === null ? { kind: 'blank', chars: 3 } : String(present),
        say.t('results.present', { needed }),
      ],
    },
    { kind: 'space', lines: 0.5 },
  ];
}

/** The whole, the quorum and the majority: as they were on the day of a vote, as they are where none is recorded. */
function lineOf({ meeting, memberCount, standing, votes }: Dossier) {
  const held = votes.find(
    ({ needed, quorum, members }) => needed !== null && quorum !== null && members !== null,
  );
  if (held) return { members: held.members ?? 0, quorum: held.quorum ?? 0, needed: held.needed ?? 0 };
  const { quorumOf: of } = traitsOf(meeting.type);
  const quorum = quorumOf(meeting.type, memberCount, standing);
  if (memberCount === 0 || quorum === null || of === null) return null;
  return {
    members: memberCount,
    quorum: quorum.needed,
    needed: leastOf(memberCount, standing[`pass.${of as 'congress'}`].value),
  };
}

function ballotBlocks(dossier: Dossier, say: PaperWords): readonly Block[] {
  const lines = ballotItems(dossier).flatMap((item) =>
    boxesOf(dossier, item.id).map((box) => ballotLine(item, box, say)),
  );
  if (lines.length === 0) return [];
  return [
    { kind: 'space', lines: 1 },
    { kind: 'heading', level: 1, text: say.t('results.ballots') },
    ...lines,
  ];
}

type Box = Partial<Pick<VoteResult, 'handedOut' | 'collected' | 'valid' | 'void'>>;

/** The ballots of an item: one sheet may carry several motions, so those counted alike are said once. */
function boxesOf({ votes }: Dossier, itemId: AgendaItem['id']): readonly Box[] {
  const held = votes.filter((vote) => vote.itemId === itemId);
  const counted = held.filter(({ handedOut }) => handedOut !== null);
  const alike = Map.groupBy(counted, ({ handedOut, collected, valid, void: spoiled }) =>
    [handedOut, collected, valid, spoiled].join(),
  );
  if (held.length === 0) return [{}];
  return [...alike.values()].flatMap(([one]) => one ?? []);
}

function ballotLine(item: AgendaItem, box: Box, say: PaperWords): Block {
  const figures = [
    ['handed-out', box.handedOut],
    ['collected', box.collected],
    ['valid', box.valid],
    ['void', box.void],
  ] as const;
  return {
    kind: 'paragraph',
    ref: `item:${item.id}`,
    // Whoever signs signs under figures, not on a page of their own.
    keepWithNext: true,
    text: [
      `${item.title}${say.t('results.colon')}`,
      ...figures.flatMap(([key, figure]): readonly (string | Run)[] => [
        say.t(`results.${key}`),
        figure === undefined || figure === null ? { kind: 'blank', chars: 3 } : String(figure),
      ]),
      ...(typeof box.void === 'number' ? [say.t('tally.sheets')] : []),
    ],
  };
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
