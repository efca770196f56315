import type { Commitment } from '#lib/domain/calendars/commitment.ts';
import { placesDiffer, timesDiffer } from '#lib/domain/calendars/same-matter.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { periodWords } from '#lib/i18n/period-words.ts';
import type { Wording } from './word-clash.ts';

/** What is held against the copies of a matter. */
type Told = Pick<Commitment, 'bodyId' | 'start' | 'end' | 'venueId' | 'location'>;

/** Who else knows of a matter, and where that says another time or place; empty where nobody does. */
export function copyWords(told: Told, copies: readonly Commitment[], wording: Wording): string {
  const { locale } = wording;
  const w = words(locale, 'clashes');
  const agreeing = copies.filter((copy) => !timesDiffer(told, copy) && !placesDiffer(told, copy));
  const sources = [...new Set(agreeing.map((copy) => sourceWord(told, copy, wording)))];
  const same =
    sources.length === 0
      ? ''
      : w('copy.same', {
          n: sources.length,
          sources: sources.join(words(locale, 'common')('listSeparator')),
        });
  return [same, ...copies.map((copy) => doubt(told, copy, wording))]
    .filter(Boolean)
    .join(locale === 'en' ? ' ' : '');
}

function doubt(told: Told, copy: Commitment, wording: Wording): string {
  const { locale, zone, venueName } = wording;
  const w = words(locale, 'clashes');
  const source = sourceWord(told, copy, wording);
  const when = periodWords(locale, copy, zone);
  const place = copy.venueId === null ? copy.location : venueName(copy.venueId);
  if (timesDiffer(told, copy)) {
    return placesDiffer(told, copy)
      ? w('copy.both', { source, when, place })
      : w('copy.time', { source, when });
  }
  return placesDiffer(told, copy) ? w('copy.place', { source, place }) : '';
}

function sourceWord(
  told: Told,
  { sourceId, bodyId }: Commitment,
  { locale, sourceName, bodyName }: Wording,
): string {
  const name = sourceId === null ? '' : sourceName(sourceId);
  const w = words(locale, 'clashes');
  return bodyId === told.bodyId
    ? w('copy.source', { name })
    : w('copy.sourceOf', { body: bodyName(bodyId), name });
}
