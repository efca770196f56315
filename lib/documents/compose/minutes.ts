import type { Temporal } from 'temporal-polyfill';
import { type AgendaItem, isSubstantive } from '#lib/domain/agendas/agenda.ts';
import { numberItemsOf } from '#lib/domain/agendas/numbering.ts';
import type { Capacity } from '#lib/domain/attendance/attendance.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { chairName } from '#lib/domain/meetings/chair.ts';
import { dispatchedOf, dispatchOf } from '#lib/domain/papers/dispatch.ts';
import { type Question, questionsOf } from '#lib/domain/votes/questions.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document } from '../page.ts';
import { headBlocks, imprintBlocks } from './dispatch-parts.ts';
import { meetingDays, notesApart, type PaperWords, paperOf, paperWords, venueName } from './paper-words.ts';
import { peopleInOrder } from './people-in-order.ts';
import { titleLines } from './title-lines.ts';
import { voteLines } from './vote-lines.ts';

/**
 * 纪要 to be written: when, where, under whom, what was deliberated with room for what was decided, and who was present,
 * on leave and sitting in, set as GB/T 9704-2012 10.3 asks (出席、请假、列席 in 黑体). The facts are the dossier's; the
 * decisions are written by people after the meeting; votes that are recorded stand in it. Those of a 主任会议 have a red mark, a number of the year and 版记.
 */
export function composeMinutes(dossier: Dossier, locale: Locale, on: Temporal.PlainDate): Document {
  const say = paperWords(dossier, locale);
  const { meeting, agenda, dispatches, office } = dossier;
  const title = say.t('minutes.title', { meeting: meeting.title });
  const numbers = numberItemsOf(meeting.type, agenda.items);
  const questions = questionsOf(dossier);
  const titleBlock: Block = { kind: 'title', lines: titleLines(title, locale), ref: 'meeting' };
  const body: readonly Block[] = [
    { kind: 'paragraph', text: opening(dossier, say), ref: 'meeting' },
    ...agenda.items
      .filter(isSubstantive)
      .flatMap((item) => itemBlocks(item, numbers.get(item.id) ?? null, { say, questions })),
    { kind: 'space', lines: 1 },
  ];
  const people = peopleLines(dossier, say);
  if (!dispatchedOf(meeting.type).includes('minutes')) {
    const number = say.t('minutes.number', { year: yearOf(dossier) });
    const caption: Block = { kind: 'caption', text: number, ref: 'meeting' };
    return paperOf(title, say, [titleBlock, caption, { kind: 'space', lines: 1 }, ...body, ...people]);
  }
  const dispatch = dispatchOf(dispatches, 'minutes', on.year);
  const mark = say.t('head.minutes', { locality: locale === 'en' ? office.localityEn : office.locality });
  return paperOf(title, say, [
    ...headBlocks('document', mark, dispatch, say),
    titleBlock,
    { kind: 'space', lines: 1 },
    ...body,
    { kind: 'keep', blocks: [...people, ...imprintBlocks('document', dossier, { dispatch, say, on })] },
  ]);
}

function yearOf({ meeting, office }: Dossier): string {
  const first = meeting.sittings[0]?.period.start;
  return first === undefined ? '' : String(first.toZonedDateTimeISO(office.zone).year);
}

function opening(dossier: Dossier, say: PaperWords): string {
  const [first] = dossier.meeting.sittings;
  const chair = chairName(dossier, first);
  const facts = {
    date: meetingDays(dossier, say, 'date'),
    meeting: dossier.meeting.title,
    place: venueName(dossier, first),
    chair,
  };
  return say.t(chair === '' ? 'minutes.opening-no-chair' : 'minutes.opening', facts);
}

function itemBlocks(
  item: AgendaItem,
  number: number | null,
  { say, questions }: { readonly say: PaperWords; readonly questions: readonly Question[] },
): readonly Block[] {
  const ref = `item:${item.id}`;
  const text =
    number === null ? item.title : say.t('agenda.item', { ordinal: say.ordinal(number), title: item.title });
  const asked = questions.filter(({ itemId }) => itemId === item.id);
  // Where every vote is recorded, that is what was decided.
  const isDecided = asked.length > 0 && asked.every(({ results }) => results.length > 0);
  const decided = isDecided ? [] : [[say.t('minutes.decided'), { kind: 'blank', chars: 20 } as const]];
  return [
    { kind: 'heading', level: 1, text, ref },
    ...[...voteLines(asked, say), ...decided].map(
      (line): Block => ({ kind: 'paragraph', text: line, ref, keepWithNext: true }),
    ),
    {
      kind: 'paragraph',
      text: [
        say.t('minutes.carried-out-by'),
        { kind: 'blank', chars: 8 },
        say.t('minutes.due'),
        { kind: 'blank', chars: 6 },
      ],
      ref,
    },
  ];
}

/** Characters before the first name: two empty ones, 出席 and its colon. */
const LABEL = 5;

function peopleLines(dossier: Dossier, say: PaperWords): readonly Block[] {
  const notes = notesApart(dossier, say);
  const names = (capacity: Capacity, onLeave: boolean): readonly string[] =>
    peopleInOrder(dossier, capacity)
      .filter(({ leave }) => (leave !== null) === onLeave)
      .map(({ name, personId }) => `${name}${notes.get(personId) ?? ''}`);
  const lines = [
    ['present', names('member', false)],
    ['leave', names('member', true)],
    ['non-voting', names('non-voting', false)],
  ] as const;
  return lines
    .filter(([, people]) => people.length > 0)
    .map(([key, people]) => ({
      kind: 'paragraph',
      text: [{ kind: 'text', text: say.t(`minutes.${key}`), role: 'heiti' }, say.list(people)],
      // A second line begins under the first name (10.3).
      ...(say.locale === 'zh-CN' ? { hang: LABEL } : {}),
      ref: 'attendance',
    }));
}
