import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Database } from '#lib/store/database.ts';

/** What every use case is given: who asks, the database, the moment, and the reader's language. */
export interface Context {
  readonly actor: Actor;
  readonly db: Database;
  readonly now: Temporal.Instant;
  readonly locale: Locale;
}
