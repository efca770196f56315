import { expect, it } from 'vitest';
import { anOffice, anAccount, now } from '#tests/support/accounts.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { viewToday } from '#lib/usecases/today/queries.ts';
import { viewShell } from '#lib/usecases/session/shell.ts';
import { viewMeetings } from '#lib/usecases/meetings/list.ts';
import { viewOverview } from '#lib/usecases/meetings/overview.ts';
import { viewMeetingHead } from '#lib/usecases/meetings/head.ts';
import { viewClashes } from '#lib/usecases/planning/clash-page.ts';
import { viewNewMeeting } from '#lib/usecases/planning/new-meeting.ts';
import { planMeeting } from '#lib/usecases/planning/commands.ts';
import { createMeetingInput, findTimesInput, placeInput } from '#lib/usecases/planning/input.ts';
import { findTimes } from '#lib/usecases/planning/find-times.ts';
import { checkPlace } from '#lib/usecases/planning/check.ts';
import { viewAgenda } from '#lib/usecases/agendas/queries.ts';
import { viewAttendance } from '#lib/usecases/attendance/queries.ts';
import { viewSeating } from '#lib/usecases/seating/queries.ts';
import { viewCards } from '#lib/usecases/cards/queries.ts';
import { viewScript } from '#lib/usecases/scripts/queries.ts';
import { viewRehearsal } from '#lib/usecases/rehearsals/queries.ts';
import { viewPapers, viewPaper } from '#lib/usecases/papers/queries.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { viewConsultation, listConsultations } from '#lib/usecases/consultations/queries.ts';
import { viewMatters } from '#lib/usecases/consultations/leader-queries.ts';
import { viewMyWeek } from '#lib/usecases/consultations/leader-week.ts';
import { viewBodies, viewBody } from '#lib/usecases/bodies/queries.ts';
import { viewVenues } from '#lib/usecases/venues/queries.ts';
import { viewPeople } from '#lib/usecases/people/queries.ts';
import { viewLessons } from '#lib/usecases/lessons/queries.ts';
import { viewCalendar } from '#lib/usecases/calendars/queries.ts';
import { viewAudit } from '#lib/usecases/office/audit.ts';
import { viewSettings } from '#lib/usecases/office/queries.ts';
import { meetingTypes } from '#lib/domain/meetings/meeting-type.ts';
import { artefacts } from '#lib/usecases/papers/artefacts.ts';

const opened = testDatabase();
const out: string[] = [];
async function go(name: string, f: () => Promise<unknown>) {
  try { const r = (await f()) as { ok?: boolean; refusal?: unknown };
    if (r && r.ok === false) out.push(`${name} REFUSED ${JSON.stringify(r.refusal)}`);
    return r as never;
  } catch (e) { out.push(`${name} THREW ${(e as Error).stack?.split('\n').slice(0,4).join(' | ')}`); return null as never; }
}
it('empty', async () => {
  const admin = await anOffice(opened().db);
  const liaison = await anAccount(opened().db, { email: 'l@x.cn', role: 'liaison' });
  const leader = await anAccount(opened().db, { email: 'b@x.cn', role: 'leader' });
  for (const c of [admin, liaison, leader, { ...admin, locale: 'en' as const }]) {
    const n = `${c.actor.role}/${c.locale}`;
    for (const [k, f] of Object.entries({
      today: () => viewToday(c), shell: () => viewShell(c), meetings: () => viewMeetings(c, { type: null, state: null }),
      bodies: () => viewBodies(c), venues: () => viewVenues(c), people: () => viewPeople(c, {} as never), lessons: () => viewLessons(c),
      cal: () => viewCalendar(c, { view: 'month', day: null } as never), audit: () => viewAudit(c, { entity: null, beforeSeq: null }), settings: () => viewSettings(c),
      cons: () => listConsultations(c), matters: () => viewMatters(c), week: () => viewMyWeek(c),
    })) await go(`${n} ${k}`, f as never);
  }
  for (const type of meetingTypes) {
    await go(`new ${type}`, () => viewNewMeeting(admin, type));
    const sittings = [{ day: '2026-10-20', start: '09:00', end: '11:00', venueId: null }];
    await go(`place ${type}`, () => checkPlace(admin, placeInput.parse({ meetingId: null, type, sittings })));
    await go(`find ${type}`, () => findTimes(admin, findTimesInput.parse({ meetingId: null, type, sittings, from: '2026-10-01', days: 20 })));
    const made = await go(`plan ${type}`, () => planMeeting(admin, createMeetingInput.parse({ type, term: 5, number: ['office','topic','inspection','oath','election'].includes(type) ? null : 1, sittings }))) as any;
    const classified = type === 'topic' ? await go('plan classified', () => planMeeting(admin, createMeetingInput.parse({ type, term: 5, number: null, classified: true, sittings }))) as any : null;
    for (const [tag, m] of [[type, made], ['classified', classified]] as const) {
    if (!m?.ok) continue;
    const id = m.value.id as string;
    for (const mode of ['with', 'without']) {
      if (mode === 'without') await opened().db.sitting.deleteMany({ where: { meetingId: id } });
      for (const [k, f] of Object.entries({ head: () => viewMeetingHead(admin, id), over: () => viewOverview(admin, id), clash: () => viewClashes(admin, id), agenda: () => viewAgenda(admin, id), att: () => viewAttendance(admin, id), seat: () => viewSeating(admin, id, {} as never), cards: () => viewCards(admin, id, {} as never), script: () => viewScript(admin, id), reh: () => viewRehearsal(admin, id), papers: () => viewPapers(admin, id), cons: () => viewConsultation(admin, id, null as never),
        today: () => viewToday({ ...admin }), list: () => viewMeetings({ ...admin }, { type: null, state: null }), cal: () => viewCalendar(admin, { view: 'month', day: '2026-10-01' } as never),
        ics: () => renderPaper(admin, id, 'meeting.ics'), pack: () => renderPaper(admin, id, 'pack.zip'),
        ...Object.fromEntries(artefacts.map((a) => [`docx ${a}`, () => renderPaper(admin, id, `${a}.docx`)])) }))
        await go(`${tag} ${mode} ${k}`, f as never);
    } }
  }
  console.log(out.join('\n'));
}, 300000);
