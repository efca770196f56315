import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Finding } from '#lib/domain/finding.ts';
import { checkScriptFile, type ScriptMeasure } from '#lib/domain/scripts/check-script.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { factsInWords } from '#lib/i18n/facts.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Seed } from './seed.ts';

/** What a person has to look at: notes are none of it. */
export function doubtsIn(
  dossier: Dossier,
  paragraphs: readonly string[],
  measure: ScriptMeasure,
): readonly Finding[] {
  return checkScriptFile(dossier, paragraphs, measure).filter(({ severity }) => severity !== 'note');
}

/** How a planted fault was seen: found where it is, with the right value in its mend; and what else was said. */
export interface Outcome {
  readonly found: boolean;
  readonly mended: boolean;
  readonly hits: readonly Finding[];
  readonly extra: readonly Finding[];
}

/** Checks a text with one fault in it. */
export function seenIn(dossier: Dossier, seed: Seed, measure: ScriptMeasure): Outcome {
  const doubts = doubtsIn(dossier, seed.paragraphs, measure);
  const hits = doubts.filter((finding) => covers(finding, seed));
  return {
    found: hits.length > 0,
    hits,
    mended: hits.some((finding) => mend('zh-CN', finding).includes(seed.right) && mend('en', finding) !== ''),
    extra: doubts.filter((finding) => !hits.includes(finding)),
  };
}

function mend(locale: Locale, { code, facts }: Finding): string {
  return words(locale, 'findings')(`${code}.mend` as never, factsInWords(locale, facts, 'Asia/Shanghai'));
}

/** Whether a finding is about the words that are wrong; where words are gone, about those beside. */
function covers({ at }: Finding, { paragraph, start, end }: Seed): boolean {
  if (paragraph < 0) return true;
  if (at?.line !== `paragraph.${paragraph}`) return false;
  return end > start ? at.start < end && start < at.end : at.start <= end && start <= at.end;
}

/** A line of the table of results. */
export interface Tally {
  seeds: number;
  found: number;
  mended: number;
  extra: number;
}

/** Counts by kind of fault. */
export function tally(table: Map<string, Tally>, seed: Seed, { found, mended, extra }: Outcome): void {
  const row = table.get(seed.kind) ?? { seeds: 0, found: 0, mended: 0, extra: 0 };
  row.seeds += 1;
  row.found += found ? 1 : 0;
  row.mended += mended ? 1 : 0;
  row.extra += extra.length;
  table.set(seed.kind, row);
}

/** A seed with what was said of it, for the message of a failing test. */
export function told(text: string, seed: Seed, outcome: Outcome): string {
  const paragraph = seed.paragraphs[seed.paragraph - 1] ?? '';
  const extra = [...outcome.hits, ...outcome.extra].map(
    ({ code, at }) => `${code} ${at?.line ?? ''} ${at?.text ?? ''}`,
  );
  return `${text}: ${seed.kind}: ${paragraph.slice(seed.start, seed.end)} in ${paragraph.slice(0, 60)}, right: ${seed.right}, found ${outcome.found}; seen ${extra.join('; ')}`;
}
