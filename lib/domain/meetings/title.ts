import type { LocalText } from '../local-text.ts';
import type { OwnWords } from '../wording/own-words.ts';
import type { MeetingType } from './meeting-type.ts';
import { englishOrdinal, hanNumeral } from './numerals.ts';

/** The three forms a title takes: on papers, at the head of a page, in a list. */
export const titleForms = ['full', 'common', 'short'] as const;
export type TitleForm = (typeof titleForms)[number];

/**
 * Patterns of `templates/titles.json` with `{locality}`, `{term}`, `{number}` and `{subject}`: one for a numbered
 * meeting, one for a meeting about a subject, one for a meeting with neither. A type has those it needs.
 */
export type TitlePatterns = Readonly<Record<MeetingType, Readonly<Record<TitleForm, TitleVariants>>>>;
export interface TitleVariants {
  readonly numbered?: LocalText;
  readonly about?: LocalText;
  readonly plain?: LocalText;
}

export interface TitleFacts {
  readonly type: MeetingType;
  /** 云溪区 / Yunxi District; for a town congress the town. */
  readonly locality: string;
  /** 届. */
  readonly term: number;
  /** 次, continuous within the term; null for a meeting that is not numbered. */
  readonly number: number | null;
  /** What a topic meeting, inspection or ceremony is about; may be empty. */
  readonly subject?: string;
}

/**
 * The title of a meeting in one language. Terms and numbers are written in Han numerals in Chinese (第十六届, 第七十八次),
 * as ordinals in English (rules of naming: 云溪区第五届人民代表大会常务委员会第三十二次会议).
 */
export function titleOf(
  facts: TitleFacts,
  form: TitleForm,
  locale: keyof LocalText,
  patterns: TitlePatterns,
): string {
  return fillTitle(choosePattern(facts, patterns[facts.type][form])[locale], facts, locale);
}

/** One pattern with its facts put in. */
export function fillTitle(pattern: string, facts: Omit<TitleFacts, 'type'>, locale: keyof LocalText): string {
  const count = locale === 'zh-CN' ? hanNumeral : englishOrdinal;
  const values: Readonly<Record<string, string>> = {
    locality: facts.locality,
    term: count(facts.term),
    number: facts.number === null ? '' : count(facts.number),
    subject: facts.subject ?? '',
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Every pattern by its key: `congress.full.numbered`. */
export function titleKeys(patterns: TitlePatterns): readonly (readonly [key: string, pattern: LocalText])[] {
  return Object.entries(patterns).flatMap(([type, forms]) =>
    Object.entries(forms).flatMap(([form, variants]) =>
      Object.entries(variants as TitleVariants).map(
        ([variant, pattern]) => [`${type}.${form}.${variant}`, pattern] as const,
      ),
    ),
  );
}

/** The patterns with an office's own in one language. */
export function withOwnTitles(
  patterns: TitlePatterns,
  own: OwnWords,
  locale: keyof LocalText,
): TitlePatterns {
  if (Object.keys(own).length === 0) return patterns;
  const result: Record<string, Record<string, Record<string, LocalText>>> = JSON.parse(
    JSON.stringify(patterns),
  );
  for (const [key, pattern] of titleKeys(patterns)) {
    const [type = '', form = '', variant = ''] = key.split('.');
    const forms = result[type]?.[form];
    if (forms && own[key] !== undefined) forms[variant] = { ...pattern, [locale]: own[key] };
  }
  return result as unknown as TitlePatterns;
}

function choosePattern(facts: TitleFacts, variants: TitleVariants): LocalText {
  const wanted = [
    facts.number !== null ? variants.numbered : undefined,
    facts.subject ? variants.about : undefined,
    variants.plain,
  ];
  const pattern = wanted.find((variant) => variant !== undefined);
  if (!pattern) throw new RangeError(`no title for a ${facts.type} without a number`);
  return pattern;
}
