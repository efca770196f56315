import type { JudgedFinding } from '#lib/domain/finding.ts';
import { fewOfEach } from '#lib/domain/rehearsals/few-of-each.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { type WordedFinding, wordFinding } from '#lib/web/worded-finding.ts';

/** The first findings of each kind, and by the key of the last one of a kind in words how many more there are. */
export interface WordedFew {
  readonly findings: readonly WordedFinding[];
  readonly alike: Readonly<Record<string, string>>;
}

/** Findings in the reader's language: a congress without its cards has thousands of one kind. */
export function wordFew(
  locale: Locale,
  findings: readonly JudgedFinding[],
  { meetingId, zone }: { readonly meetingId: string; readonly zone: string },
): WordedFew {
  const { said, alike } = fewOfEach(findings);
  const more = words(locale, 'meeting');
  return {
    findings: said.map((finding) => wordFinding(locale, finding, meetingId, zone)),
    alike: Object.fromEntries(Object.entries(alike).map(([key, n]) => [key, more('alike', { n })])),
  };
}
