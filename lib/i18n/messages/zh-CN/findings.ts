import type { NounMessages } from '../../catalogue.ts';
import { attendanceFindings } from './findings/attendance.ts';
import { meetingFindings } from './findings/meeting.ts';
import { scriptFindings } from './findings/script.ts';

export const findings: NounMessages<'findings'> = {
  ...attendanceFindings,
  ...meetingFindings,
  ...scriptFindings,
};
