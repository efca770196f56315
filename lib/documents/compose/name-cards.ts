import type { Attendee } from '#lib/domain/attendance/attendance.ts';
import { type CardPlace, type CardStock, stockColours } from '#lib/domain/cards/card-stock.ts';
import { type CardSize, cardText } from '#lib/domain/cards/name-card.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Document } from '../page.ts';
import type { Card, CardFormat, CardLine } from '../page-drawing.ts';
import { sheet } from '../page-setup.ts';
import type { TypeRole } from '../page-text.ts';
import { paperWords } from './paper-words.ts';
import { peopleInOrder } from './people-in-order.ts';

/** Cards as they are printed: both faces, the foot of a three-fold card, crop and fold marks, a colour other than white. */
export function cardFormat({ width, height, foot }: CardSize, printed: CardStock = 'white'): CardFormat {
  return {
    ...{ width, height, faces: 2, marks: true },
    ...(foot === 0 ? {} : { base: foot }),
    ...(printed === 'white' ? {} : { fill: stockColours[printed] }),
  };
}

export interface CardPaper {
  readonly format: CardFormat;
  readonly role: TypeRole;
  /** Print the post under the name, as at talks; meetings print the name alone. */
  readonly withPost: boolean;
  readonly place?: CardPlace;
  /** Only these people, where a few cards are printed again. */
  readonly only?: ReadonlySet<string>;
}

const A4 = { width: 210, height: 297 };

/**
 * 席卡: a card for everyone who will sit, name on both sides, the back head to head with the front so that folding
 * sets both upright. Names of two characters are spaced to the width of three, long ones made smaller; a name is
 * never set from two fonts.
 */
export function composeNameCards(dossier: Dossier, locale: Locale, paper: CardPaper): Document {
  const say = paperWords(dossier, locale);
  const people = (['member', 'non-voting', 'observer'] as const)
    .flatMap((capacity) => peopleInOrder(dossier, capacity))
    .filter((person) => person.leave === null)
    .filter(({ onRostrum }) => paper.place !== (onRostrum ? 'hall' : 'rostrum'))
    .filter((person) => paper.only === undefined || paper.only.has(person.personId));
  return {
    title: say.t('cards.title', { meeting: dossier.meeting.title }),
    language: locale,
    setup: sheet(A4, 10, { style: 'none' }),
    blocks: [{ kind: 'cards', format: paper.format, cards: people.map((person) => cardOf(person, paper)) }],
  };
}

function cardOf(person: Attendee, paper: CardPaper): Card {
  const name: CardLine = {
    text: cardText(person.name).text,
    role: paper.role,
    name: true,
    share: paper.withPost && person.post !== '' ? 0.56 : 0.72,
  };
  const post: readonly CardLine[] =
    paper.withPost && person.post !== '' ? [{ text: person.post, role: 'heiti', share: 0.18 }] : [];
  return { lines: [name, ...post], ref: `person:${person.personId}` };
}
