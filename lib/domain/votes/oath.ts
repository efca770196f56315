import type { LocalText } from '../local-text.ts';
import { ok, type Result, refuse } from '../result.ts';
import {
  fault,
  type Reading,
  readDate,
  readList,
  readLocalText,
  readObject,
  readText,
  readWholeNumber,
  type TemplateFault,
} from '../time/template-fields.ts';

/** The text of the oath to the constitution, from `templates/oath.json`. */
export interface OathTexts {
  readonly current: {
    readonly text: string;
    /** Han characters, without punctuation. */
    readonly hanCount: number;
    /** Words that only the text in force has. */
    readonly phrase: string;
    /** ISO date from which it is in force. */
    readonly since: string;
    readonly basis: LocalText;
  };
  /** Words by which a text that is no longer in force is known. */
  readonly superseded: readonly { readonly phrase: string; readonly hanCount: number }[];
}

/** Reads `templates/oath.json`. The text must itself have as many Han characters as it says, and its phrase. */
export function parseOathTexts(json: unknown): Result<OathTexts, readonly TemplateFault[]> {
  const reading: Reading = { where: 'oath', faults: [] };
  const object = readObject(json, '', reading) ?? {};
  const current = readObject(object.current, 'current', reading) ?? {};
  const text = readText(current.text, 'current.text', reading) ?? '';
  const hanCount = readWholeNumber(current.hanCount, 'current.hanCount', reading) ?? 0;
  const phrase = readText(current.phrase, 'current.phrase', reading) ?? '';
  const since = readDate(current.since, 'current.since', reading) ?? '';
  const basis = readLocalText(current.basis, 'current.basis', reading);
  const superseded = (readList(object.superseded, 'superseded', reading) ?? []).map((entry, index) => {
    const old = readObject(entry, `superseded[${index}]`, reading) ?? {};
    return {
      phrase: readText(old.phrase, `superseded[${index}].phrase`, reading) ?? '',
      hanCount: readWholeNumber(old.hanCount, `superseded[${index}].hanCount`, reading) ?? 0,
    };
  });
  if (countHan(text) !== hanCount) fault(reading, 'current.hanCount', 'out-of-order', countHan(text));
  if (!text.includes(phrase)) fault(reading, 'current.phrase', 'unknown-reference', phrase);
  if (!basis || reading.faults.length > 0) return refuse(reading.faults);
  return ok({ current: { text, hanCount, phrase, since, basis }, superseded });
}

/** What is wrong with a text that is to be read as the oath. */
export type OathFault =
  | { readonly kind: 'superseded'; readonly phrase: string }
  | { readonly kind: 'phrase-missing'; readonly phrase: string }
  | { readonly kind: 'wrong-length'; readonly found: number; readonly expected: number }
  /** The first Han character that differs, counted from 1; empty where one text ends. */
  | { readonly kind: 'differs'; readonly at: number; readonly found: string; readonly expected: string };

/** How many Han characters a text has, whatever its punctuation. */
export function countHan(text: string): number {
  return hanOf(text).length;
}

/**
 * Checks a text against the oath in force since 12 March 2018 (decision of the NPC Standing Committee of 24 February
 * 2018): 75 Han characters, each of them. Texts copied from older files carry the oath of 2015 and are told apart
 * by its phrase. Punctuation is not compared. No fault: it may be read.
 */
export function checkOath(text: string, oath: OathTexts): readonly OathFault[] {
  const [found, expected] = [hanOf(text), hanOf(oath.current.text)];
  const words = found.join('');
  const old = oath.superseded.find(({ phrase }) => words.includes(hanOf(phrase).join('')));
  const at = expected.findIndex((character, index) => character !== found[index]);
  const differs = at >= 0 ? at : found.length > expected.length ? expected.length : -1;
  return [
    ...(old ? [{ kind: 'superseded', phrase: old.phrase } as const] : []),
    ...(words.includes(hanOf(oath.current.phrase).join(''))
      ? []
      : [{ kind: 'phrase-missing', phrase: oath.current.phrase } as const]),
    ...(found.length === oath.current.hanCount
      ? []
      : [{ kind: 'wrong-length', found: found.length, expected: oath.current.hanCount } as const]),
    ...(differs < 0
      ? []
      : [
          {
            kind: 'differs',
            at: differs + 1,
            found: found[differs] ?? '',
            expected: expected[differs] ?? '',
          } as const,
        ]),
  ];
}

function hanOf(text: string): readonly string[] {
  return text.match(/\p{Script=Han}/gu) ?? [];
}
