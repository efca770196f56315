import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { WordedFinding } from '#lib/web/worded-finding.ts';

/** What a doubt about the script is about, in a word. */
type Topic =
  | 'order'
  | 'name'
  | 'post'
  | 'fact'
  | 'result'
  | 'count'
  | 'old'
  | 'date'
  | 'time'
  | 'words'
  | 'oath'
  | 'title'
  | 'place'
  | 'list';

const topics: readonly (readonly [RegExp, Topic])[] = [
  [/^script\.item-/, 'order'],
  [/^script\.(?:meeting-name|title|body)-/, 'title'],
  [/^script\.(?:name|reporter|chair|rank)-/, 'name'],
  [/post|motion/, 'post'],
  [/^script\.edit-/, 'fact'],
  [/result|outcome|vote/, 'result'],
  [/^script\.count-|quorum/, 'count'],
  [/^script\.(?:foreign|old)-/, 'old'],
  [/^script\.time-/, 'time'],
  [/weekday|date/, 'date'],
  [/venue/, 'place'],
  [/^script\.oath-/, 'oath'],
  [/^script\.(?:words|attachment)-/, 'words'],
  [/^attendance\.reporter-|members-not-listed|no-members/, 'list'],
];

/** The topic of a finding by its code, in a word; of any other, how much it weighs: 必改, 待核. */
export function topicOf(locale: Locale, { code, severityWord }: WordedFinding): string {
  const topic = topics.find(([pattern]) => pattern.test(code))?.[1];
  return topic ? words(locale, 'script')(`topic.${topic}`) : severityWord;
}
