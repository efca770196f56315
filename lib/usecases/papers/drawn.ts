import { fontBookOf } from '#lib/documents/fonts/font-book.ts';
import { standardCharacters } from '#lib/domain/people/strokes.ts';
import { typeFaces } from '#lib/domain/wording/house-style.ts';
import { fontShelf } from '#lib/gateways/fonts.ts';

/** What every text has: not worth opening a font for. */
const COMMON = /[\p{ASCII}、。，；：？！“”‘’（）《》—…·〔〕\u3000]/u;

let standard: ReadonlySet<string> | undefined;

/**
 * Whether a character can be printed in every part of type. The last face of each of our chains has the whole standard
 * table (a test says so), so fonts are only opened for what is beyond it.
 */
export function isDrawn(character: string): boolean {
  standard ??= new Set(standardCharacters());
  if (standard.has(character) || COMMON.test(character)) return true;
  const book = fontBookOf(fontShelf());
  const codePoint = character.codePointAt(0) ?? 0;
  return typeFaces.every((role) => book.face(role, codePoint) !== undefined);
}
