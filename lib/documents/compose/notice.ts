import type { Temporal } from 'temporal-polyfill';
import { isSubstantive } from '#lib/domain/agendas/agenda.ts';
import type { Attendee, Capacity } from '#lib/domain/attendance/attendance.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';
import { dispatchOf } from '#lib/domain/papers/dispatch.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document } from '../page.ts';
import { endWith, headBlocks, imprintBlocks, salutation } from './dispatch-parts.ts';
import { type PaperWords, paperOf, paperWords, venueName } from './paper-words.ts';
import { titleLines } from './title-lines.ts';

/**
 * 会议通知: everything someone needs to come prepared (rules 5: full title, time with weekday, place to the room,
 * matters, who attends, who sits in, what is asked, whom to call). Sections that have nothing to say are left out and the others
 * numbered on. `on` is the day it is dated where no other was kept. With its red head where it goes out under a number.
 */
export function composeNotice(dossier: Dossier, locale: Locale, on: Temporal.PlainDate): Document {
  const say = paperWords(dossier, locale);
  const { office, meeting } = dossier;
  const dispatch = dispatchOf(dossier.dispatches, 'notice', on.year);
  const title = say.t('notice.title', { meeting: meeting.title });
  const sections = [
    when(dossier, say),
    where(dossier, say),
    matters(dossier, say),
    members(dossier, say),
    guests('notice.non-voting', 'non-voting', dossier, say),
    guests('notice.observers', 'observer', dossier, say),
    rules(dossier, say),
  ].filter(({ blocks }) => blocks.length > 0);
  const body: readonly Block[] = [
    ...opening(dossier, say),
    ...sections.flatMap(({ heading, blocks, ref }, at): readonly Block[] => {
      const text = say.t('notice.section', { ordinal: say.ordinal(at + 1), title: heading });
      return [{ kind: 'heading', level: 1, text, ref }, ...blocks];
    }),
  ];
  const ending = { dispatch, say, on };
  const mark = say.t('head.document', { office: office.name });
  return paperOf(title, say, [
    ...(dispatch.headed ? headBlocks('document', mark, dispatch, say) : []),
    { kind: 'title', lines: titleLines(title, locale), ref: 'meeting' },
    { kind: 'space', lines: 1 },
    { kind: 'salutation', text: salutation(dispatch, say, `notice.to.${addresseesOf(meeting.type)}`) },
    ...endWith(body, dossier, {
      ...ending,
      imprint: dispatch.headed ? imprintBlocks('document', dossier, ending) : [],
    }),
  ]);
}

interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
  readonly ref: string;
}

function addresseesOf(type: MeetingType): 'congress' | 'standing-committee' | 'other' {
  return type === 'congress' || type === 'standing-committee' ? type : 'other';
}

function opening(dossier: Dossier, say: PaperWords): readonly Block[] {
  const { meeting } = dossier;
  const first = meeting.sittings[0];
  if (first === undefined) return [];
  const place = venueName(dossier, first);
  const { start } = first.period;
  const facts = { date: say.longDate(start), clock: say.clock(start), place, meeting: meeting.title };
  const text = say.t(place === '' ? 'notice.opening-no-place' : 'notice.opening', facts);
  const cause: readonly Block[] =
    meeting.urgentCause === ''
      ? []
      : [{ kind: 'paragraph', text: say.t('notice.cause', { cause: meeting.urgentCause }), ref: 'meeting' }];
  return [{ kind: 'paragraph', text, ref: 'meeting' }, ...cause];
}

function when(dossier: Dossier, say: PaperWords): Section {
  const blocks = dossier.meeting.sittings.map((sitting): Block => {
    const { start, end } = sitting.period;
    const facts = {
      date: say.longDate(start),
      clock: say.clock(start),
      end: say.end(start, end),
      name: sitting.name,
    };
    const text = say.t(sitting.name === '' ? 'notice.when-line' : 'notice.when-named', facts);
    return { kind: 'paragraph', text, ref: `sitting:${sitting.id}` };
  });
  return { heading: say.t('notice.when'), blocks, ref: 'meeting' };
}

function where(dossier: Dossier, say: PaperWords): Section {
  const venues = [...new Set(dossier.meeting.sittings.map((sitting) => sitting.venueId))].flatMap((id) =>
    dossier.venues.filter((venue) => venue.id === id),
  );
  const blocks = venues.map(({ name, address }): Block => {
    const text = address === '' ? name : `${name}${say.t('bracketed', { text: address })}`;
    return { kind: 'paragraph', text, ref: 'meeting' };
  });
  return { heading: say.t('notice.where'), blocks, ref: 'meeting' };
}

/** Titles only: a personnel item's names are not published before the vote (粤任21, 渝任26). */
function matters(dossier: Dossier, say: PaperWords): Section {
  const blocks = dossier.agenda.items.filter(isSubstantive).map(
    (item, at): Block => ({
      kind: 'paragraph',
      text: say.t('notice.numbered', { number: at + 1, text: item.title }),
      ref: `item:${item.id}`,
    }),
  );
  return { heading: say.t('notice.items'), blocks, ref: 'agenda' };
}

function members(dossier: Dossier, say: PaperWords): Section {
  const { type } = dossier.meeting;
  const due = dossier.attendance.attendees.filter((person) => person.capacity === 'member');
  // Who is asked to come is known before the office has entered who is a member.
  const count = dossier.memberCount || due.length;
  const counted = type === 'congress' || type === 'standing-committee' || type === 'chairpersons';
  const text = counted
    ? say.t(`notice.members-line.${type}`, { count })
    : say.t('notice.people-line', { names: namesOf(due, say) });
  const blocks: readonly Block[] = count === 0 ? [] : [{ kind: 'paragraph', text, ref: 'attendance' }];
  return { heading: say.t('notice.members'), blocks, ref: 'attendance' };
}

function guests(
  heading: 'notice.non-voting' | 'notice.observers',
  capacity: Capacity,
  dossier: Dossier,
  say: PaperWords,
): Section {
  const people = dossier.attendance.attendees.filter((person) => person.capacity === capacity);
  const blocks: readonly Block[] =
    people.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: say.t('notice.people-line', { names: namesOf(people, say) }),
            ref: 'attendance',
          },
        ];
  return { heading: say.t(heading), blocks, ref: 'attendance' };
}

function namesOf(people: readonly Attendee[], say: PaperWords): string {
  return say.people(people);
}

/** What is asked of those who come; minutes and the form of leave are the office's rules, not ours. */
function rules(dossier: Dossier, say: PaperWords): Section {
  const { standing } = dossier;
  const leave = standing['leave.form'].value === 'written' ? 'written' : 'any';
  const texts = [
    say.t('notice.rule.sign-in', { minutes: standing['sign-in.enter-ahead'].value }),
    say.t(`notice.rule.leave-${leave}`),
    say.t('notice.rule.papers'),
    say.t('notice.rule.own'),
  ].filter((text) => text.trim() !== '');
  const blocks = texts.map(
    (text, at): Block => ({ kind: 'paragraph', text: say.t('notice.numbered', { number: at + 1, text }) }),
  );
  return { heading: say.t('notice.rules'), blocks, ref: 'meeting' };
}
