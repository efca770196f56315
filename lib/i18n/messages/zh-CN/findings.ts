import type { NounMessages } from '../../catalogue.ts';
import { agendaFindings } from './findings/agenda.ts';
import { attendanceFindings } from './findings/attendance.ts';
import { clashFindings } from './findings/clash.ts';
import { consultationFindings } from './findings/consultation.ts';
import { meetingFindings } from './findings/meeting.ts';
import { papersFindings } from './findings/papers.ts';
import { rehearsalFindings } from './findings/rehearsal.ts';
import { scriptFindings } from './findings/script.ts';
import { seatingFindings } from './findings/seating.ts';

export const findings: NounMessages<'findings'> = {
  ...agendaFindings,
  ...attendanceFindings,
  ...clashFindings,
  ...consultationFindings,
  ...meetingFindings,
  ...papersFindings,
  ...rehearsalFindings,
  ...scriptFindings,
  ...seatingFindings,
};
