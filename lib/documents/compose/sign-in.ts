import type { Attendee, Capacity } from '#lib/domain/attendance/attendance.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Sitting } from '#lib/domain/meetings/meeting.ts';
import { leadOf } from '#lib/domain/people/delegation-post.ts';
import { ordersOf } from '#lib/domain/people/name-order.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document, TableRow } from '../page.ts';
import { type ColumnedTable, columnedTable } from './columned-table.ts';
import { deputyGroups } from './deputy-groups.ts';
import { nameCell } from './name-cell.ts';
import {
  delegationHeading,
  groupHeading,
  notesApart,
  type PaperWords,
  paperOf,
  paperWords,
  venueName,
} from './paper-words.ts';
import { peopleInOrder } from './people-in-order.ts';
import { titleLines } from './title-lines.ts';

/** Room to sign in, in millimetres. */
const ROW = 10;
const SHADE = '#efefef';

type Table = ColumnedTable<'sign-in.columns'>;

const SIGNING: readonly Capacity[] = ['member', 'non-voting', 'observer'];

/**
 * 签到表: one for every sitting, since each is signed for by itself and by nobody else; leave is printed, not left blank.
 * The deputies of a congress sign on a sheet of their delegation, which its own door or liaison is given.
 */
export function composeSignIn(dossier: Dossier, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const title = say.t('sign-in.title', { meeting: dossier.meeting.title });
  const parts = partsOf(dossier, say);
  const sheets = dossier.meeting.sittings.flatMap((sitting) =>
    parts.map((part) => sheetBlocks(sitting, title, part, dossier, say)),
  );
  return paperOf(
    title,
    say,
    sheets.flatMap((blocks, at) => (at === 0 ? blocks : [{ kind: 'page-break' } as const, ...blocks])),
  );
}

/** People who sign below one heading. */
interface Group {
  readonly heading: string;
  readonly people: readonly Attendee[];
  /** Some of them stand in an order that is said. */
  readonly byStrokes: boolean;
  /** They have a sheet to themselves. */
  readonly onEveryPage: boolean;
}

const unranked = (people: readonly Attendee[]): boolean => people.some(({ rank }) => rank === null);

/** What is signed on one sheet each: the delegations of a congress, and the others together. */
function partsOf(dossier: Dossier, say: PaperWords): readonly (readonly Group[])[] {
  const delegations = deputyGroups(dossier);
  const others = SIGNING.filter((capacity) => capacity !== 'member' || delegations === null).flatMap(
    (capacity): readonly Group[] => {
      const people = peopleInOrder(dossier, capacity);
      if (people.length === 0) return [];
      const heading = groupHeading(capacity, people.length, dossier, say);
      const byStrokes = capacity === 'member' && unranked(people);
      return [{ heading, people, byStrokes, onEveryPage: false }];
    },
  );
  if (delegations === null) return [others];
  const sheets = delegations.map((group): readonly Group[] => {
    const { people } = group;
    const byStrokes = unranked(people.filter(({ post }) => leadOf(post) === 'none'));
    return [{ heading: delegationHeading(group, say), people, byStrokes, onEveryPage: true }];
  });
  return others.length === 0 ? sheets : [...sheets, others];
}

function sheetBlocks(
  sitting: Sitting,
  title: string,
  groups: readonly Group[],
  dossier: Dossier,
  say: PaperWords,
): readonly Block[] {
  const facts = {
    name: sitting.name,
    date: say.longDate(sitting.period.start),
    clock: say.clock(sitting.period.start),
    place: venueName(dossier, sitting),
  };
  const table = columnedTable('sign-in.columns', say);
  const notes = notesApart(dossier, say);
  // Whose sheet it is stands on each of its pages, which are handed out by themselves.
  const heads = groups.flatMap((group) =>
    group.onEveryPage ? [headingRow(group, dossier, say, table)] : [],
  );
  return [
    { kind: 'title', lines: titleLines(title, say.locale), ref: 'meeting' },
    {
      kind: 'caption',
      text: say.t(sitting.name === '' ? 'sign-in.caption' : 'sign-in.named-caption', facts),
      ref: `sitting:${sitting.id}`,
    },
    { kind: 'space', lines: 1 },
    {
      kind: 'table',
      columns: table.columns,
      head: [...table.head, ...heads],
      rows: groups.flatMap((group) => [
        ...(heads.length > 0 ? [] : [headingRow(group, dossier, say, table)]),
        ...group.people.map((person, at) =>
          personRow(person, at + 1, notes.get(person.personId) ?? '', say, table),
        ),
      ]),
    },
  ];
}

function headingRow(
  { heading, byStrokes, people, onEveryPage }: Group,
  dossier: Dossier,
  say: PaperWords,
  table: Table,
): TableRow {
  // Whoever leads a delegation stands first on its sheet, before any order of names (办会规则 2.4).
  const isLead = ({ post }: Attendee): boolean => onEveryPage && leadOf(post) !== 'none';
  const byName = people.filter((person) => person.rank === null && !isLead(person));
  const orders = ordersOf(
    byName.map(({ name }) => name),
    dossier.office.seating.nameOrder,
  ).map((order, at) =>
    say.t(at === 0 && people.some(isLead) ? `sign-in.led.${order}` : `sign-in.order.${order}`),
  );
  const order = say.t('bracketed', { text: orders.join(say.t('roster.comma')) });
  return {
    ...table.across({
      text: byStrokes
        ? [
            { kind: 'text', text: heading, role: 'heiti' },
            { kind: 'text', text: say.locale === 'en' ? ` ${order}` : order, role: 'kaiti', size: 12 },
          ]
        : [{ kind: 'text', text: heading, role: 'heiti' }],
      fill: SHADE,
      align: 'left',
    }),
    keepWithNext: true,
  };
}

function personRow(person: Attendee, number: number, apart: string, say: PaperWords, table: Table): TableRow {
  const ref = `person:${person.personId}`;
  const leave = person.leave === null ? '' : say.terms(`leave.${person.leave.kind}`);
  return table.row(
    {
      number: { text: String(number), ref },
      name: { ...nameCell(person.name, table.widthOf('name'), apart), role: 'kaiti', ref },
      post: { text: person.post, ref, size: 12 },
      signature: { text: '' },
      note: { text: leave, ref, size: 12 },
      body: { text: person.bodyShortName, ref, size: 12 },
      arrival: { text: '' },
    },
    { height: ROW },
  );
}
