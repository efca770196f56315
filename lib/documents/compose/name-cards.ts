import type { Attendee } from '#lib/domain/attendance/attendance.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { spacedName } from '#lib/domain/people/name.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Document } from '../page.ts';
import type { Card, CardFormat, CardLine } from '../page-drawing.ts';
import { sheet } from '../page-setup.ts';
import type { TypeRole } from '../page-text.ts';
import { paperWords } from './paper-words.ts';
import { peopleInOrder } from './people-in-order.ts';

/** Sizes cards come in (rules 4); `custom` is whatever the office's card stock asks for. */
export const CARD_FORMATS = {
  '200x100': { width: 200, height: 100, faces: 2, marks: true },
  '180x90': { width: 180, height: 90, faces: 2, marks: true },
  '210x140': { width: 210, height: 140, faces: 2, marks: true },
  'a4-fold': { width: 210, height: 99, faces: 2, base: 99, marks: true },
} as const satisfies Readonly<Record<string, CardFormat>>;

export interface CardPaper {
  readonly format: CardFormat;
  readonly role: TypeRole;
  /** Print the post under the name, as at talks; meetings print the name alone. */
  readonly withPost: boolean;
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
    text: spacedName(person.name),
    role: paper.role,
    name: true,
    share: paper.withPost && person.post !== '' ? 0.56 : 0.72,
  };
  const post: readonly CardLine[] =
    paper.withPost && person.post !== '' ? [{ text: person.post, role: 'heiti', share: 0.18 }] : [];
  return { lines: [name, ...post], ref: `person:${person.personId}` };
}
