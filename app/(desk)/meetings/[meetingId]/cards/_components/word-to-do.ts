import { Temporal } from 'temporal-polyfill';
import { fewOfEach } from '#lib/domain/rehearsals/few-of-each.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { moment } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { CardChoice, CardsView } from '#lib/usecases/cards/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { type WordedFinding, wordFinding } from '#lib/web/worded-finding.ts';
import { cardQuery } from './card-query.ts';

/** What is to be printed, taken away and looked at, in words. */
export interface WordedToDo {
  readonly meetingId: string;
  readonly mayMark: boolean;
  readonly printedOnce: boolean;
  readonly last: string;
  /** Persons whose card is to be printed again. */
  readonly print: readonly string[];
  readonly printHref: string;
  readonly withdraw: readonly string[];
  readonly missing: { readonly names: number; readonly characters: string } | null;
  readonly findings: readonly WordedFinding[];
  /** How many more there are like one, in words, by its key. */
  readonly alike: Readonly<Record<string, string>>;
}

/** What the lines above already say is not said a second time as a finding. */
const shownAbove = ['cards.no-card', 'cards.not-attending'];

export function wordToDo(locale: Locale, view: CardsView, choice: CardChoice): WordedToDo {
  const { meetingId, zone, rows, lastPrint, printedOnce } = view;
  const print = rows.filter((row) => row.change !== null).map((row) => row.personId);
  const lacking = rows.filter((row) => row.missing.length > 0);
  const { said, alike } = fewOfEach(view.findings.filter(({ code }) => !shownAbove.includes(code)));
  const only = printedOnce ? '&only=changed' : '';
  return {
    meetingId,
    mayMark: view.mayMark,
    printedOnce,
    last: lastPrint
      ? words(locale, 'cards')('change.last', {
          by: lastPrint.by,
          at: moment(locale, Temporal.Instant.from(lastPrint.at), zone),
        })
      : '',
    print,
    printHref: `${paths.file(meetingId, 'name-cards.pdf')}${cardQuery(choice)}${only}`,
    withdraw: view.withdraw.map((name) => name.replaceAll('\u3000', '')),
    missing:
      lacking.length === 0
        ? null
        : {
            names: lacking.length,
            characters: [...new Set(lacking.flatMap((row) => row.missing))].join(' '),
          },
    findings: said.map((finding) => wordFinding(locale, finding, meetingId, zone)),
    alike: Object.fromEntries(
      Object.entries(alike).map(([key, n]) => [key, words(locale, 'meeting')('alike', { n })]),
    ),
  };
}
