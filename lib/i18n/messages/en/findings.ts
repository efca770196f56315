import { attendanceFindings } from './findings/attendance.ts';
import { meetingFindings } from './findings/meeting.ts';
import { scriptFindings } from './findings/script.ts';

/** Words of every finding by its code, one file a noun under findings/. */
export const findings = {
  ...attendanceFindings,
  ...meetingFindings,
  ...scriptFindings,
} as const;
