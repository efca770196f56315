import type { Temporal } from 'temporal-polyfill';
import { defaultOfficeRules } from '#lib/domain/office/office-rules.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Database } from '#lib/store/database.ts';
import { type DemoRows, insertDemoOffice } from '#lib/store/demo.ts';
import { loadOfficeRules } from '../dossiers/office-rules.ts';
import { loadTitlePatterns } from '../templates.ts';
import { demoCalendar } from './demo-calendar.ts';
import { demoOffice } from './demo-data.ts';
import { demoRoom } from './demo-rooms.ts';
import { planMeetings } from './plan-meetings.ts';
import { planPeople } from './plan-people.ts';
import { planPreparation } from './plan-preparation.ts';
import { planVotes } from './plan-votes.ts';

const zone = 'Asia/Shanghai';

/**
 * Loads the demo office into an empty database: a published meeting of a real district with invented people, set a
 * few weeks ahead of `now`; all its accounts have one password. False: there is an office already and nothing was touched.
 */
export async function seedDemo(
  db: Database,
  { passwordHash, now }: { readonly passwordHash: string; readonly now: Temporal.Instant },
): Promise<Result<boolean, Refusal>> {
  const rules = await loadOfficeRules(demoOffice.office.rulePack);
  if (!rules.ok) return rules;
  const titles = await loadTitlePatterns();
  if (!titles.ok) return titles;
  const calendar = demoCalendar(now, zone, rules.value.holidays);
  const { office, venues, vehicles } = demoOffice;
  const rows: DemoRows = {
    office: { id: 'office', ...office, zone, locale: 'zh-CN', rules: { ...defaultOfficeRules } },
    vehicles,
    venues: venues.map(({ room, ...venue }) => ({ ...venue, layout: demoRoom(venue.name, room) })),
    ...planPeople(passwordHash, new Date(now.epochMilliseconds)),
    ...planMeetings(calendar, titles.value),
    votes: planVotes(calendar, rules.value.standing),
    ...planPreparation(calendar, now),
  };
  return ok(await insertDemoOffice(db, rows, now));
}
