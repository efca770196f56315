import type { Temporal } from 'temporal-polyfill';
import type { NewsChange, NotedNews } from '#lib/domain/calendars/clash-news.ts';
import { statesOver } from '#lib/domain/meetings/meeting.ts';
import type { Database } from './database.ts';
import { fromInstant, toInstant } from './temporal.ts';

/** A clash in words, in either language: when it is gone nobody can word it any more. */
export type Told = Readonly<Record<'zh-CN' | 'en', { readonly title: string; readonly why: string }>>;

/** What other calendars did to a meeting of ours. */
export interface ClashNews {
  readonly id: string;
  readonly meetingId: string;
  readonly shortTitle: string;
  readonly ownerId: string | null;
  readonly change: NewsChange;
  readonly told: Told;
  readonly at: Temporal.Instant;
}

/** What was noted of some meetings before, by meeting. */
export async function listNoted(
  db: Database,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly NotedNews[]>> {
  const rows = await db.clashNews.findMany({
    where: { meetingId: { in: [...meetingIds] }, change: { not: 'gone' } },
    select: { meetingId: true, key: true, seenAt: true },
  });
  const noted = new Map<string, NotedNews[]>();
  for (const { meetingId, key, seenAt } of rows) {
    noted.set(meetingId, [...(noted.get(meetingId) ?? []), { key, seen: seenAt !== null }]);
  }
  return noted;
}

export interface NewsToNote {
  readonly meetingId: string;
  readonly at: Temporal.Instant;
  readonly noted: readonly {
    readonly key: string;
    readonly change: NewsChange;
    readonly told: Told;
  }[];
  readonly gone: readonly string[];
  readonly forgotten: readonly string[];
}

/** Notes what became of a meeting's clashes; whoever looks next has not seen it. */
export async function noteNews(
  db: Database,
  { meetingId, at, noted, gone, forgotten }: NewsToNote,
): Promise<void> {
  const unseen = { at: fromInstant(at), seenAt: null, seenBy: null };
  await db.$transaction([
    db.clashNews.deleteMany({ where: { meetingId, key: { in: [...forgotten] } } }),
    db.clashNews.updateMany({
      where: { meetingId, key: { in: [...gone] } },
      data: { change: 'gone', ...unseen },
    }),
    ...noted.map(({ key, change, told }) => {
      const news = { change, title: both(told, 'title'), why: both(told, 'why') };
      return db.clashNews.upsert({
        where: { meetingId_key: { meetingId, key } },
        create: { meetingId, key, ...news, ...unseen },
        update: { ...news, ...unseen },
      });
    }),
  ]);
}

/** What nobody has seen yet of meetings that are not cancelled, newest first. */
export async function listUnseenNews(db: Database): Promise<readonly ClashNews[]> {
  const rows = await db.clashNews.findMany({
    where: { seenAt: null, meeting: { state: { notIn: [...statesOver] } } },
    include: { meeting: { select: { shortTitle: true, ownerId: true } } },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ meeting, change, at, ...row }) => ({
    id: row.id,
    meetingId: row.meetingId,
    told: {
      'zh-CN': { title: inOne(row.title, 'zh-CN'), why: inOne(row.why, 'zh-CN') },
      en: { title: inOne(row.title, 'en'), why: inOne(row.why, 'en') },
    },
    ...meeting,
    change: change as NewsChange,
    at: toInstant(at),
  }));
}

function both(told: Told, part: 'title' | 'why'): string {
  return JSON.stringify({ 'zh-CN': told['zh-CN'][part], en: told.en[part] });
}

function inOne(kept: string, locale: keyof Told): string {
  return (JSON.parse(kept) as Readonly<Record<keyof Told, string>>)[locale];
}

/** Somebody has seen it: what is over is forgotten, the rest is kept so that its end can be told. */
export async function markNewsSeen(
  db: Database,
  { ids, by, at }: { readonly ids: readonly string[]; readonly by: string; readonly at: Temporal.Instant },
): Promise<void> {
  const where = { id: { in: [...ids] } };
  await db.$transaction([
    db.clashNews.deleteMany({ where: { ...where, change: 'gone' } }),
    db.clashNews.updateMany({ where, data: { seenAt: fromInstant(at), seenBy: by } }),
  ]);
}
