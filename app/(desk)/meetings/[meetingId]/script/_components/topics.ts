/** What a doubt about the script is about, in a word. */
export type Topic =
  | 'general'
  | 'order'
  | 'name'
  | 'post'
  | 'fact'
  | 'result'
  | 'count'
  | 'old'
  | 'date'
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
  [/weekday|date|time/, 'date'],
  [/venue/, 'place'],
  [/^script\.oath-/, 'oath'],
  [/^attendance\.reporter-|members-not-listed|no-members/, 'list'],
];

/** The topic of a finding by its code. */
export function topicOf(code: string): Topic {
  return topics.find(([pattern]) => pattern.test(code))?.[1] ?? 'general';
}
