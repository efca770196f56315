import type { Temporal } from 'temporal-polyfill';
import { type AgendaItem, isSubstantive } from '#lib/domain/agendas/agenda.ts';
import { bodiesAsked } from '#lib/domain/agendas/bodies-asked.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { type Dispatch, dispatchOf } from '#lib/domain/papers/dispatch.ts';
import { date } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document } from '../page.ts';
import { officialPage } from '../page-setup.ts';
import { endWith, headBlocks, imprintBlocks, salutation } from './dispatch-parts.ts';
import { type PaperWords, paperOf, paperWords, venueName } from './paper-words.ts';
import { peopleInOrder } from './people-in-order.ts';
import { titleLines } from './title-lines.ts';

/**
 * 函 to the bodies a meeting needs something of, in the letter format of GB/T 9704-2012 10.1: when and where it meets,
 * who is asked to sit in, which reports are to be prepared and by when papers are due. What nobody is asked is left out.
 */
export function composeLetter(dossier: Dossier, locale: Locale, on: Temporal.PlainDate): Document {
  const say = paperWords(dossier, locale);
  const dispatch = dispatchOf(dossier.dispatches, 'letter', on.year);
  const title = say.t('letter.title', { meeting: dossier.meeting.shortTitle });
  const sections = [guests(dossier, say), reports(dossier, say), papers(dossier, say)].filter(
    ({ blocks }) => blocks.length > 0,
  );
  const body: readonly Block[] = [
    ...opening(dossier, say),
    ...sections.flatMap(({ heading, blocks }, at): readonly Block[] => {
      const text = say.t('notice.section', { ordinal: say.ordinal(at + 1), title: heading });
      return [{ kind: 'heading', level: 1, text }, ...blocks];
    }),
    { kind: 'paragraph', text: say.t('letter.close') },
  ];
  const ending = { dispatch, say, on };
  const imprint = imprintBlocks('letter', dossier, ending);
  return paperOf(
    title,
    say,
    [
      ...headBlocks('letter', dossier.office.name, dispatch, say),
      { kind: 'title', lines: titleLines(title, locale), ref: 'meeting' },
      { kind: 'space', lines: 1 },
      { kind: 'salutation', text: toWhom(dossier, dispatch, say) },
      ...endWith(body, dossier, { ...ending, imprint }),
    ],
    officialPage({ style: 'dash', notOnFirst: true }),
  );
}

function toWhom(dossier: Dossier, dispatch: Dispatch, say: PaperWords): string {
  const names = say.list(bodiesAsked(dossier).map(({ name }) => name));
  const addressees = dispatch.addressees === '' ? names : dispatch.addressees;
  return salutation({ ...dispatch, addressees }, say, 'letter.to-all');
}

interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

function opening(dossier: Dossier, say: PaperWords): readonly Block[] {
  const { meeting } = dossier;
  const [first] = meeting.sittings;
  if (first === undefined) return [];
  const place = venueName(dossier, first);
  const { start } = first.period;
  const facts = { date: say.longDate(start), clock: say.clock(start), place, meeting: meeting.title };
  const text = say.t(place === '' ? 'letter.opening-no-place' : 'letter.opening', facts);
  return [{ kind: 'paragraph', text, ref: 'meeting' }];
}

function guests(dossier: Dossier, say: PaperWords): Section {
  const people = peopleInOrder(dossier, 'non-voting');
  const names = say.people(people);
  const blocks: readonly Block[] =
    people.length === 0
      ? []
      : [{ kind: 'paragraph', text: say.t('notice.people-line', { names }), ref: 'attendance' }];
  return { heading: say.t('letter.guests'), blocks };
}

function reports({ agenda, bodies }: Dossier, say: PaperWords): Section {
  const asked = new Set<string>(bodiesAsked({ agenda, bodies }).map(({ id }) => id));
  const items = agenda.items.filter(
    (item) =>
      isSubstantive(item) &&
      item.reporters.length > 0 &&
      item.papers.some(({ bodyId }) => bodyId !== null && asked.has(bodyId)),
  );
  return { heading: say.t('letter.reports'), blocks: items.map((item, at) => reportLine(item, at + 1, say)) };
}

function reportLine({ id, title, reporters }: AgendaItem, number: number, say: PaperWords): Block {
  const names = say.people(reporters);
  const text = say.t('letter.report-line', { number, title, reporters: names });
  return { kind: 'paragraph', text, ref: `item:${id}` };
}

/** Papers those bodies still owe, with the day they are due; those that have come are not asked for again. */
function papers({ agenda, bodies }: Dossier, say: PaperWords): Section {
  const asked = new Set<string>(bodiesAsked({ agenda, bodies }).map(({ id }) => id));
  const owed = agenda.items.flatMap((item) =>
    item.papers
      .filter(({ bodyId, receivedOn }) => bodyId !== null && asked.has(bodyId) && receivedOn === null)
      .map((paper) => ({ ...paper, ref: `item:${item.id}` })),
  );
  const blocks = owed.map(({ title, dueOn, ref }, at): Block => {
    const text =
      dueOn === null
        ? say.t('notice.numbered', { number: at + 1, text: title })
        : say.t('letter.paper-line', { number: at + 1, title, date: date(say.locale, dueOn) });
    return { kind: 'paragraph', text, ref };
  });
  return { heading: say.t('letter.papers'), blocks };
}
