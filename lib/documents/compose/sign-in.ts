import type { Attendee, Capacity } from '#lib/domain/attendance/attendance.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Sitting } from '#lib/domain/meetings/meeting.ts';
import { partedName, spacedName } from '#lib/domain/people/name.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document, TableCell, TableRow } from '../page.ts';
import { groupHeading, type PaperWords, paperOf, paperWords, venueName } from './paper-words.ts';
import { peopleInOrder } from './people-in-order.ts';
import { titleLines } from './title-lines.ts';

/** Room to sign in, in millimetres. */
const ROW = 10;
/** The column of names in millimetres, the points in it between its paddings, and the sizes that names take. */
const NAME = { column: 34, width: 88, largest: 14, least: 12 };
const SHADE = '#efefef';
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
  const head = ['number', 'name', 'post', 'signature', 'note'] as const;
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
      columns: [
        { width: 14, align: 'center' },
        { width: NAME.column, align: 'center' },
        { width: 52 },
        { width: 34 },
        { width: 22, align: 'center' },
      ],
      head: [{ cells: head.map((key) => ({ text: say.t(`sign-in.${key}`), align: 'center' })) }],
      rows: SIGNING.flatMap((capacity) => groupRows(capacity, dossier, say)),
    },
  ];
}

function groupRows(capacity: Capacity, dossier: Dossier, say: PaperWords): readonly TableRow[] {
  const people = peopleInOrder(dossier, capacity);
  if (people.length === 0) return [];
  const group = groupHeading(capacity, people.length, dossier, say);
  const byStrokes = capacity === 'member' && people.some((person) => person.rank === null);
  const order = say.t('bracketed', { text: say.t(`sign-in.order.${dossier.office.seating.nameOrder}`) });
  return [
    {
      cells: [
        {
          text: byStrokes
            ? [
                { kind: 'text', text: group, role: 'heiti' },
                { kind: 'text', text: say.locale === 'en' ? ` ${order}` : order, role: 'kaiti', size: 12 },
              ]
            : [{ kind: 'text', text: group, role: 'heiti' }],
          colSpan: 5,
          fill: SHADE,
          align: 'left',
        },
      ],
      keepWithNext: true,
    },
    ...people.map((person, at) => personRow(person, at + 1, say)),
  ];
}

/** A long name stands in two lines, parted at its dot, before it is set smaller than can be read across a table. */
function nameCell(name: string): Pick<TableCell, 'text' | 'size'> {
  const set = (text: string, size: number): TableCell['text'] => [{ kind: 'text', text, name: true, size }];
  const whole = Math.min(NAME.largest, sizeFor([name]));
  const lines = partedName(name);
  if (whole >= NAME.least || lines.length === 1) return { text: set(spacedName(name), whole) };
  const size = Math.min(NAME.least, sizeFor(lines));
  return { text: set(lines.join('\n'), size), size };
}

/** The size at which the longest of these lines fills the column: a Latin letter takes little more than half a square. */
function sizeFor(lines: readonly string[]): number {
  const ems = (line: string): number =>
    [...line].reduce((sum, char) => sum + (/[\p{Script=Latin}\s.]/u.test(char) ? 0.6 : 1), 0);
  return Math.floor(NAME.width / Math.max(...lines.map(ems)));
}

function personRow(person: Attendee, number: number, say: PaperWords): TableRow {
  const ref = `person:${person.personId}`;
  return {
    height: ROW,
    cells: [
      { text: String(number), ref },
      { ...nameCell(person.name), role: 'kaiti', ref },
      { text: person.post, ref, size: 12 },
      { text: '' },
      { text: person.leave === null ? '' : say.terms(`leave.${person.leave.kind}`), ref, size: 12 },
    ],
  };
}
