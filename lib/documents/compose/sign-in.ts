import type { Attendee, Capacity } from '#lib/domain/attendance/attendance.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Sitting } from '#lib/domain/meetings/meeting.ts';
import { spacedName } from '#lib/domain/people/name.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document, TableRow } from '../page.ts';
import { type PaperWords, paperOf, paperWords, venueName } from './paper-words.ts';
import { peopleInOrder } from './people-in-order.ts';
import { titleLines } from './title-lines.ts';

/** Room to sign in, in millimetres. */
const ROW = 10;
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
        { width: 32, align: 'center' },
        { width: 54 },
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
  const group = say.t('sign-in.group', { capacity: say.terms(`capacity.${capacity}`), count: people.length });
  const byStrokes = capacity === 'member' && people.some((person) => person.rank === null);
  const order = say.t('bracketed', { text: say.t(`sign-in.order.${dossier.office.seating.nameOrder}`) });
  return [
    {
      cells: [
        {
          text: byStrokes
            ? [
                { kind: 'text', text: group, role: 'heiti' },
                { kind: 'text', text: order, role: 'kaiti', size: 12 },
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

/** A long name is made smaller rather than broken over two lines. */
function nameSize(name: string): number {
  return Math.min(14, Math.floor(80 / [...name].length));
}

function personRow(person: Attendee, number: number, say: PaperWords): TableRow {
  const ref = `person:${person.personId}`;
  return {
    height: ROW,
    cells: [
      { text: String(number), ref },
      {
        text: [{ kind: 'text', text: spacedName(person.name), name: true, size: nameSize(person.name) }],
        role: 'kaiti',
        ref,
      },
      { text: person.post, ref, size: 12 },
      { text: '' },
      { text: person.leave === null ? '' : say.terms(`leave.${person.leave.kind}`), ref, size: 12 },
    ],
  };
}
