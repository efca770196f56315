import type { Attendee, Capacity } from '#lib/domain/attendance/attendance.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { leadOf } from '#lib/domain/people/delegation-post.ts';
import { isHan } from '#lib/domain/people/ethnicities.ts';
import { spacedName } from '#lib/domain/people/name.ts';
import { ordersOf } from '#lib/domain/people/name-order.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document, TableCell, TableRow } from '../page.ts';
import type { TextRun } from '../page-text.ts';
import { columnedTable } from './columned-table.ts';
import { deputyGroups } from './deputy-groups.ts';
import { squaresOf } from './name-cell.ts';
import {
  delegationHeading,
  groupHeading,
  meetingDays,
  type PaperWords,
  paperOf,
  paperWords,
} from './paper-words.ts';
import { peopleInOrder } from './people-in-order.ts';
import { titleLines } from './title-lines.ts';

const LISTED: readonly Capacity[] = ['member', 'non-voting', 'observer'];
/** Names side by side where nothing but the name is printed. */
const ABREAST = 4;
/** 三号 in points, and how many of its squares one place holds. */
const BODY = 16;
const PLACE = 6.5;

/**
 * 名单: who takes part, capacity by capacity, those with a place in the rank table with their posts, the others by the
 * order the heading names (办会规则 3.4); the deputies of a congress by delegation. Women and minorities are noted in brackets, men and Han are not.
 */
export function composeRoster(dossier: Dossier, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const title = say.t('roster.title', { meeting: dossier.meeting.title });
  const groups = LISTED.map((capacity) => ({ capacity, people: peopleInOrder(dossier, capacity) })).filter(
    ({ people }) => people.length > 0,
  );
  return paperOf(title, say, [
    { kind: 'title', lines: titleLines(title, locale), ref: 'meeting' },
    {
      kind: 'caption',
      text: say.t('bracketed', { text: meetingDays(dossier, say, 'date') }),
      ref: 'meeting',
    },
    ...groups.flatMap(({ capacity, people }) => groupBlocks(capacity, people, dossier, say)),
  ]);
}

function groupBlocks(
  capacity: Capacity,
  people: readonly Attendee[],
  dossier: Dossier,
  say: PaperWords,
): readonly Block[] {
  const heading = groupHeading(capacity, people.length, dossier, say);
  const delegations = capacity === 'member' ? deputyGroups(dossier) : null;
  return [
    { kind: 'space', lines: 1 },
    { kind: 'heading', level: 1, text: heading },
    ...(delegations === null
      ? namesBlocks(capacity, people, dossier, say)
      : delegations.flatMap((group): readonly Block[] => [
          { kind: 'heading', level: 2, text: delegationHeading(group, say) },
          ...namesBlocks(capacity, group.people, dossier, say),
        ])),
  ];
}

/** Who has a place in the rank table or leads a delegation with the post, the others by strokes. */
function namesBlocks(
  capacity: Capacity,
  people: readonly Attendee[],
  dossier: Dossier,
  say: PaperWords,
): readonly Block[] {
  const isPosted = ({ rank, post }: Attendee): boolean =>
    capacity !== 'member' || rank !== null || leadOf(post) !== 'none';
  const posted = people.filter(isPosted);
  const plain = people.filter((person) => !isPosted(person));
  const orders = ordersOf(
    plain.map(({ name }) => name),
    dossier.office.seating.nameOrder,
  ).map((order) => say.t(`roster.order.${order}`));
  const order = say.t('bracketed', { text: orders.join(say.t('roster.comma')) });
  return [
    ...(posted.length === 0 ? [] : [postedTable(posted, say)]),
    ...(plain.length === 0
      ? []
      : ([
          { kind: 'paragraph', text: order, role: 'kaiti', align: 'center', indent: 0, keepWithNext: true },
          plainTable(plain, say),
        ] as const)),
  ];
}

function postedTable(people: readonly Attendee[], say: PaperWords): Block {
  const { columns, row } = columnedTable('roster.columns', say);
  return {
    kind: 'table',
    borders: 'none',
    columns,
    head: [],
    rows: people.map((person, at) => {
      const ref = `person:${person.personId}`;
      return row({
        name: { text: nameRuns(person, say), ref },
        post: { text: person.post, ref },
        number: { text: String(at + 1), ref },
        body: { text: person.bodyShortName, ref },
      });
    }),
  };
}

function plainTable(people: readonly Attendee[], say: PaperWords): Block {
  return {
    kind: 'table',
    borders: 'none',
    columns: Array.from({ length: ABREAST }, () => ({ width: 1 })),
    head: [],
    rows: rowsAbreast(people, say),
  };
}

/** Names side by side; a long one takes as many places as it needs, so that no name is broken. */
function rowsAbreast(people: readonly Attendee[], say: PaperWords): readonly TableRow[] {
  const rows: TableCell[][] = [];
  let free = 0;
  for (const person of people) {
    const text = nameRuns(person, say);
    const colSpan = Math.min(ABREAST, Math.ceil(emsOf(text) / PLACE));
    if (free < colSpan) {
      rows.push([]);
      free = ABREAST;
    }
    rows.at(-1)?.push({ text, ref: `person:${person.personId}`, colSpan });
    free -= colSpan;
  }
  const filled = (cells: readonly TableCell[]): number =>
    cells.reduce((sum, { colSpan = 1 }) => sum + colSpan, 0);
  return rows.map((cells) => ({
    cells: [...cells, ...Array.from({ length: ABREAST - filled(cells) }, () => ({ text: '' }))],
  }));
}

/** Squares of the body size. */
function emsOf(runs: readonly TextRun[]): number {
  return runs.reduce((sum, { text, size = BODY }) => sum + (squaresOf(text) * size) / BODY, 0);
}

function nameRuns(person: Attendee, say: PaperWords): readonly TextRun[] {
  const notes = [
    ...(person.gender === 'female' ? [say.t('roster.female')] : []),
    ...(isHan(person.ethnicity) ? [] : [person.ethnicity]),
  ];
  const name: TextRun = { kind: 'text', text: spacedName(person.name), name: true };
  if (notes.length === 0) return [name];
  const note = say.t('bracketed', { text: notes.join(say.t('roster.comma')) });
  return [name, { kind: 'text', text: say.locale === 'en' ? ` ${note}` : note, size: 12 }];
}
