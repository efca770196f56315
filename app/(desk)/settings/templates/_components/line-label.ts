import { meetingTypes } from '#lib/domain/meetings/meeting-type.ts';
import type { TextLine } from '#lib/domain/wording/template-line.ts';
import type { Translator } from '#lib/i18n/words.ts';

/** Parts of the keys of lines that have a word: what the line is, and when it is used. Whole keys go before their parts. */
const named = [
  ...([
    'notice.numbered',
    'notice.papers',
    'notice.section',
    'notice.members',
    'results.members',
    'order.title',
    'paper.other',
    'ballots.other',
    'tally.other',
    'changes.papers',
  ] as const),
  ...(['title', 'full', 'common', 'short', 'numbered', 'plain', 'about'] as const),
  ...meetingTypes,
  ...(['other', 'to', 'to-all'] as const),
  ...([
    'salutation',
    'opening',
    'opening-no-place',
    'cause',
    'when-line',
    'when-named',
    'members-line',
  ] as const),
  ...([
    'people-line',
    'rule',
    'leave-written',
    'leave-any',
    'papers',
    'own',
    'contact',
    'close',
    'closing',
  ] as const),
  ...([
    'adopted',
    'item',
    'reporters',
    'order',
    'led',
    'fullname',
    'surname',
    'alphabet',
    'letters-last',
  ] as const),
  ...([
    'cue',
    'speaker',
    'quorum',
    'quorum-all',
    'anthem',
    'declare',
    'member',
    'deputy',
    'sitting',
  ] as const),
  ...(['named-sitting', 'resume', 'members', 'non-voting', 'person', 'adopt-agenda', 'ask', 'put'] as const),
  ...([
    'announce',
    'announce-unnumbered',
    'call',
    'verb',
    'deliberate-later',
    'deliberate-now',
    'discuss-now',
  ] as const),
  ...([
    'deliberation',
    'group-deliberation',
    'joint-deliberation',
    'motion',
    'act',
    'appoint',
    'remove',
  ] as const),
  ...([
    'accept-resignation',
    'acting',
    'dismiss',
    'elect',
    'vote',
    'voting',
    'electronic',
    'show-of-hands',
  ] as const),
  ...([
    'secret-ballot',
    'ballot',
    'result',
    'result-post',
    'against',
    'abstain',
    'tellers',
    'failure',
  ] as const),
  ...([
    'break',
    'lead',
    'end',
    'done',
    'sitting-done',
    'adjourn',
    'counted',
    'caption',
    'caption-no-chair',
  ] as const),
  ...([
    'caption-sitting',
    'caption-sitting-no-chair',
    'named-caption',
    'next',
    'view',
    'suggested',
    'list',
  ] as const),
  ...([
    'beyond',
    'draft',
    'head',
    'clock',
    'period',
    'number',
    'attachments',
    'imprint',
    'how',
    'none',
  ] as const),
  ...([
    'put-off',
    'void',
    'void-round',
    'tied',
    'rest',
    'week',
    'month',
    'year',
    'report-line',
    'paper-line',
  ] as const),
] as const;

type Named = (typeof named)[number];

const SHORT = 8;

/**
 * What a line is, and when it is used, in words: 称呼 · 代表大会 of `notice.to.congress`. A line whose key says no more
 * than its template is a heading or a sentence by how it reads.
 */
export function lineLabel({ key, delivered, placeholders }: TextLine, w: Translator<'templates'>): string {
  const parts = isNamed(key) ? [key] : key.split('.').filter(isNamed);
  if (parts.length > 0) return parts.map((part) => w(`seg.${part}`)).join(' · ');
  return w(placeholders.length === 0 && [...delivered].length <= SHORT ? 'seg.heading' : 'seg.sentence');
}

function isNamed(part: string): part is Named {
  return (named as readonly string[]).includes(part);
}
