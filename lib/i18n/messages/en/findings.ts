import { agendaFindings } from './findings/agenda.ts';
import { attendanceFindings } from './findings/attendance.ts';
import { clashFindings } from './findings/clash.ts';
import { consultationFindings } from './findings/consultation.ts';
import { meetingFindings } from './findings/meeting.ts';
import { papersFindings } from './findings/papers.ts';
import { rehearsalFindings } from './findings/rehearsal.ts';
import { scriptFindings } from './findings/script.ts';
import { seatingFindings } from './findings/seating.ts';

/** Words of every finding by its code, one file a noun under findings/. */
export const findings = {
  ...agendaFindings,
  ...attendanceFindings,
  ...clashFindings,
  ...consultationFindings,
  ...meetingFindings,
  ...papersFindings,
  ...rehearsalFindings,
  ...scriptFindings,
  ...seatingFindings,
} as const;
