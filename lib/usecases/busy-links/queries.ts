import type { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { BodyId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { ago } from '#lib/i18n/ago.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { moment, shortDate } from '#lib/i18n/format.ts';
import { periodWords } from '#lib/i18n/period-words.ts';
import { listBusyLinks } from '#lib/store/busy-links.ts';
import { loadOffice } from '#lib/store/office.ts';
import { listSaid } from '#lib/store/said-commitments.ts';
import type { Context } from '../context.ts';

/** A link a correspondent fills in by, as staff see it. */
export interface BusyLinkView {
  readonly id: string;
  readonly holder: string;
  readonly isOver: boolean;
  /** The last day it opens anything. */
  readonly lastDay: string;
  readonly opened: string;
  readonly said: string;
}

export interface BusyLinksView {
  readonly links: readonly BusyLinkView[];
  /** What was filled in and lies ahead, of every link. */
  readonly said: readonly {
    readonly id: string;
    readonly when: string;
    readonly what: string;
    readonly firm: boolean;
  }[];
  readonly mayMake: boolean;
  /** A day a new link may well run until. */
  readonly usualEnd: string;
}

/** How long a link is usually good for; staff change it. */
const USUAL_DAYS = 90;

/** A body's links to fill in, and what it said by them. */
export async function viewBusyLinks(context: Context, id: string): Promise<Result<BusyLinksView, Refusal>> {
  const { actor, db, now, locale } = context;
  if (!can(actor, 'edit-bodies')) return refuse({ kind: 'not-allowed', action: 'edit-bodies' });
  const bodyId = id as BodyId;
  const { zone } = await loadOffice(db);
  const [links, said] = await Promise.all([
    listBusyLinks(db, bodyId),
    listSaid(db, { bodyId, from: now.subtract({ hours: 24 }) }),
  ]);
  const at = (instant: Temporal.Instant | null): string =>
    instant === null ? '' : (ago(locale, instant, now) ?? moment(locale, instant, zone));
  const busy = words(locale, 'calendar')('busy');
  return ok({
    links: links.map(({ id: linkId, holder, expiresAt, openedAt, saidAt }) => ({
      id: linkId,
      holder,
      isOver: now.epochMilliseconds >= expiresAt.epochMilliseconds,
      lastDay: shortDate(locale, expiresAt.subtract({ seconds: 1 }).toZonedDateTimeISO(zone)),
      opened: at(openedAt),
      said: at(saidAt),
    })),
    said: said.map((entry) => ({
      id: entry.id,
      when: periodWords(locale, entry, zone),
      what: entry.summary || busy,
      firm: entry.firm,
    })),
    mayMake: can(actor, 'manage-feeds'),
    usualEnd: now.toZonedDateTimeISO(zone).toPlainDate().add({ days: USUAL_DAYS }).toString(),
  });
}
