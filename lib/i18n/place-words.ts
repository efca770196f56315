import type { Venue } from '#lib/domain/logistics/venue.ts';
import { words } from './catalogue.ts';
import type { Locale } from './locale.ts';

/** Where a sitting is, as a calendar says it: the venue with its address; empty where no venue is chosen. */
export function placeWords(locale: Locale, venue: Pick<Venue, 'name' | 'address'> | undefined): string {
  if (!venue) return '';
  return venue.address === '' ? venue.name : words(locale, 'venues')('placed', { ...venue });
}
