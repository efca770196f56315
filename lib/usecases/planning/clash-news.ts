import type { Temporal } from 'temporal-polyfill';
import { type Actor, can } from '#lib/domain/access/can.ts';
import { findNews } from '#lib/domain/calendars/clash-news.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { listNoted, markNewsSeen, noteNews } from '#lib/store/clash-news.ts';
import type { Database } from '#lib/store/database.ts';
import { findOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';
import { loadDossiersInWork } from '../dossiers/load-dossier.ts';
import { viewClash } from './clash-view.ts';
import type { SeeNewsInput } from './input.ts';
import { clashesOf, isOver } from './meeting-clashes.ts';

/** Who looks when nobody is signed in: it reads every meeting and changes none. */
const watcher: Actor = { userId: 'calendars', name: '', role: 'office', bodyId: null, personId: null };

/**
 * Other calendars have changed: what that does to our meetings ahead is noted for whoever answers for them. `changed`
 * names the commitments that are new, were moved or are gone.
 */
export async function noteClashNews(
  db: Database,
  now: Temporal.Instant,
  changed: ReadonlySet<string>,
): Promise<void> {
  const office = changed.size === 0 ? null : await findOffice(db);
  if (office === null) return;
  const context: Context = { actor: watcher, db, now, locale: office.locale };
  const dossiers = await loadDossiersInWork(context);
  if (!dossiers.ok) return;
  const ahead = dossiers.value.filter(({ meeting }) => !isOver(context, meeting));
  const noted = await listNoted(
    db,
    ahead.map(({ meeting }) => meeting.id),
  );
  for (const dossier of ahead) {
    const found = await clashesOf(context, dossier);
    if (!found.ok) continue;
    const { id: meetingId } = dossier.meeting;
    const news = findNews(found.value.clashes, noted.get(meetingId) ?? [], changed);
    await noteNews(db, {
      ...news,
      meetingId,
      at: now,
      noted: news.noted.map(({ clash, change }) => {
        const told = (locale: Locale) => {
          const { title, when, why } = viewClash(clash, { ...found.value.ground.wording, locale });
          return { title, why: [when, why].filter(Boolean).join(' ') };
        };
        return { key: clash.key, change, told: { 'zh-CN': told('zh-CN'), en: told('en') } };
      }),
    });
  }
}

/** Whoever mends clashes has seen what other calendars did. */
export async function seeNews(context: Context, { ids }: SeeNewsInput): Promise<Result<null, Refusal>> {
  const { actor, db, now } = context;
  if (!can(actor, 'judge-finding')) return refuse({ kind: 'not-allowed', action: 'judge-finding' });
  await markNewsSeen(db, { ids, by: actor.userId, at: now });
  return ok(null);
}
