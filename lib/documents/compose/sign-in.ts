import type { Attendee, Capacity } from '#lib/domain/attendance/attendance.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Sitting } from '#lib/domain/meetings/meeting.ts';
import { partedName, spacedName } from '#lib/domain/people/name.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document, TableCell, TableRow } from '../page.ts';
import { points } from '../points.ts';
import { type ColumnedTable, columnedTable } from './columned-table.ts';
import { groupHeading, type PaperWords, paperOf, paperWords, venueName } from './paper-words.ts';
import { peopleInOrder } from './people-in-order.ts';
import { titleLines } from './title-lines.ts';

/** Room to sign in, in millimetres. */
const ROW = 10;
/**
 * The sizes that names take; the one, 小五, under which a name goes on in the next line instead; and the points on both
 * sides of one in its cell.
 */
const NAME = { largest: 14, least: 12, floor: 9, padding: 8 };
const SHADE = '#efefef';

type Table = ColumnedTable<'sign-in.columns'>;

const SIGNING: readonly Capacity[] = ['member', 'non-voting', 'observer'];

/** 签到表: one for every sitting, since each is signed for by itself and by nobody else; leave is printed, not left blank. */
export function composeSignIn(dossier: Dossier, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const title = say.t('sign-in.title', { meeting: dossier.meeting.title });
  const sheets = dossier.meeting.sittings.map((sitting) => sittingBlocks(sitting, title, dossier, say));
  return paperOf(
    title,
    say,
    sheets.flatMap((blocks, at) => (at === 0 ? blocks : [{ kind: 'page-break' } as const, ...blocks])),
  );
}

function sittingBlocks(sitting: Sitting, title: string, dossier: Dossier, say: PaperWords): readonly Block[] {
  const facts = {
    name: sitting.name,
    date: say.longDate(sitting.period.start),
    clock: say.clock(sitting.period.start),
    place: venueName(dossier, sitting),
  };
  const table = columnedTable('sign-in.columns', say);
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
      head: table.head,
      rows: SIGNING.flatMap((capacity) => groupRows(capacity, dossier, say, table)),
    },
  ];
}

function groupRows(capacity: Capacity, dossier: Dossier, say: PaperWords, table: Table): readonly TableRow[] {
  const people = peopleInOrder(dossier, capacity);
  if (people.length === 0) return [];
  const group = groupHeading(capacity, people.length, dossier, say);
  const byStrokes = capacity === 'member' && people.some((person) => person.rank === null);
  const order = say.t('bracketed', { text: say.t(`sign-in.order.${dossier.office.seating.nameOrder}`) });
  return [
    {
      ...table.across({
        text: byStrokes
          ? [
              { kind: 'text', text: group, role: 'heiti' },
              { kind: 'text', text: say.locale === 'en' ? ` ${order}` : order, role: 'kaiti', size: 12 },
            ]
          : [{ kind: 'text', text: group, role: 'heiti' }],
        fill: SHADE,
        align: 'left',
      }),
      keepWithNext: true,
    },
    ...people.map((person, at) => personRow(person, at + 1, say, table)),
  ];
}

/** A long name stands in two lines, parted at its dot, before it is set smaller than can be read across a table. */
function nameCell(name: string, column: number): Pick<TableCell, 'text' | 'size'> {
  const set = (text: string, size: number): TableCell['text'] => [{ kind: 'text', text, name: true, size }];
  const whole = Math.min(NAME.largest, sizeFor([spacedName(name)], column));
  const lines = partedName(name);
  if (whole >= NAME.least || lines.length === 1) return { text: set(spacedName(name), whole) };
  const size = Math.min(NAME.least, sizeFor(lines, column));
  return { text: set(lines.join('\n'), size), size };
}

/**
 * The size at which the longest of these lines fills the column of so many millimetres, as far as it can be read: a Latin
 * letter takes little more than half a square.
 */
function sizeFor(lines: readonly string[], column: number): number {
  const ems = (line: string): number =>
    [...line].reduce((sum, char) => sum + (/[\p{Script=Latin} .]/u.test(char) ? 0.6 : 1), 0);
  const filling = Math.floor((points(column) - NAME.padding) / Math.max(...lines.map(ems)));
  return Math.max(NAME.floor, filling);
}

function personRow(person: Attendee, number: number, say: PaperWords, table: Table): TableRow {
  const ref = `person:${person.personId}`;
  const leave = person.leave === null ? '' : say.terms(`leave.${person.leave.kind}`);
  return table.row(
    {
      number: { text: String(number), ref },
      name: { ...nameCell(person.name, table.widthOf('name')), role: 'kaiti', ref },
      post: { text: person.post, ref, size: 12 },
      signature: { text: '' },
      note: { text: leave, ref, size: 12 },
      body: { text: person.bodyShortName, ref, size: 12 },
      arrival: { text: '' },
    },
    { height: ROW },
  );
}
