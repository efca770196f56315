import type { Temporal } from 'temporal-polyfill';
import type { Leave } from '#lib/domain/attendance/attendance.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { loadAttendanceRows } from '#lib/store/attendance.ts';
import type { Database } from '#lib/store/database.ts';
import { listAccounts } from '#lib/store/users.ts';
import { setLeave } from '../attendance/commands.ts';
import { cardPeople } from '../cards/card-units.ts';
import { markCardsPrinted } from '../cards/commands.ts';
import type { Context } from '../context.ts';
import { openForPaper } from '../papers/open-dossier.ts';
import { renderPaper } from '../papers/render-paper.ts';
import { demoMeetings } from './demo-data.ts';
import { meetingId } from './plan-meetings.ts';

/** What the demo office has given out of its main meeting; the leave nobody has approved yet came after it. */
const papers = ['notice', 'letter', 'agenda', 'schedule', 'script', 'seating', 'sign-in'] as const;

/**
 * Gives the demo's main meeting a past: its papers were printed and its cards put on the tables yesterday, before one of
 * those who have leave asked for it, so that the page of late changes has something to show. Facts stay as they were.
 */
export async function printDemo(
  db: Database,
  { now }: { readonly now: Temporal.Instant },
): Promise<Result<null, Refusal>> {
  const id = meetingId(demoMeetings.consultation.meeting) as MeetingId;
  const [office] = (await listAccounts(db)).filter(({ role }) => role === 'office');
  const rows = await loadAttendanceRows(db, id);
  const late = rows.find(({ leave }) => leave !== null && !leave.approved);
  if (!office || !late?.leave) return refuse({ kind: 'not-found', what: 'attendee' });
  const { id: userId, name, bodyId, personId } = office;
  const actor = { userId, name, role: 'office', bodyId, personId } as const;
  const at = (hours: number): Context => ({ actor, db, locale: 'zh-CN', now: now.subtract({ hours }) });
  const leave = async (hours: number, given: Leave | null): Promise<Result<unknown, Refusal>> => {
    const opened = await openForPaper(at(hours), id);
    if (!opened.ok) return opened;
    const { version } = opened.value.dossier.attendance;
    const ask = { meetingId: id, basedOn: version, personId: late.personId };
    return setLeave(at(hours), { ...ask, leave: given });
  };
  const before = await leave(27, null);
  if (!before.ok) return before;
  for (const paper of papers) {
    const file = await renderPaper(at(26), id, `${paper}.pdf`);
    if (!file.ok) return file;
  }
  const opened = await openForPaper(at(25), id);
  if (!opened.ok) return opened;
  const personIds = cardPeople(opened.value.dossier).map((person) => person.personId);
  const marked = await markCardsPrinted(at(25), { meetingId: id, personIds });
  if (!marked.ok) return marked;
  const after = await leave(2, late.leave);
  return after.ok ? ok(null) : after;
}
