import type { Temporal } from 'temporal-polyfill';
import type { VenueId } from '../id.ts';
import type { LocalText } from '../local-text.ts';
import type { PreparedGround } from './ground.ts';
import type { Needs } from './overlap-clashes.ts';
import type { SlotSearch } from './slot-search.ts';

/** What a search for slots looks up again and again. */
export interface SearchGround {
  readonly prepared: PreparedGround;
  readonly search: SlotSearch;
  readonly needs: Needs;
  readonly today: Temporal.PlainDate;
  /** Half the longest time from the last meeting of the type to the next, in days; null: nothing sets one, or none was held. */
  readonly halfInterval: number | null;
  /** Venues that would do where one that is asked for is taken, best first. */
  readonly otherVenues: readonly VenueId[];
  /** Days (ISO) a notice not yet out will probably take, with the holiday. */
  readonly likely: ReadonlyMap<string, LocalText>;
}
