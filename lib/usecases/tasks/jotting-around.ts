import { can } from '#lib/domain/access/can.ts';
import { statesInWork } from '#lib/domain/meetings/meeting.ts';
import type { JottingGround, JottingMeeting } from '#lib/domain/tasks/jotting.ts';
import { findMeetingIdsOfBody } from '#lib/store/body-meetings.ts';
import { listJottingNames } from '#lib/store/jotting-names.ts';
import { listMeetings } from '#lib/store/meetings.ts';
import { loadOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';

/** What a jotted line is read against, and which names are departments. */
export interface JottingAround extends JottingGround {
  readonly departments: ReadonlyMap<string, string>;
  /** Meetings nothing may be written down about. */
  readonly classified: ReadonlySet<string>;
}

/** Everybody and everything a line may speak of: people, bodies, the meetings in hand the actor may read. */
export async function loadJottingAround({ actor, db, now }: Context): Promise<JottingAround> {
  const [office, names, meetings, own] = await Promise.all([
    loadOffice(db),
    listJottingNames(db),
    listMeetings(db, statesInWork),
    actor.role === 'liaison' && actor.bodyId ? findMeetingIdsOfBody(db, actor.bodyId) : null,
  ]);
  const readable = meetings.filter(({ id }) => can(actor, 'read-meeting', own?.has(id) ? 'own-body' : 'any'));
  const isClassified = ({ secrecy }: (typeof meetings)[number]): boolean => secrecy === 'classified';
  return {
    today: now.toZonedDateTimeISO(office.zone).toPlainDate(),
    names: [...names.people, ...names.bodies.keys()],
    departments: names.bodies,
    classified: new Set(readable.filter(isClassified).map(({ id }) => id)),
    meetings: readable
      .filter((meeting) => !isClassified(meeting))
      .map(({ id, title, shortTitle, number }): JottingMeeting => ({ id, title, shortTitle, number })),
  };
}
