import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import type { PersonId } from '../id.ts';

/** Who answered an invitation that they do not come, and why. */
export type Declined = ReadonlyMap<PersonId, string>;

/**
 * Who answered that they do not come and is still counted, seated and written of as coming: their leave is to be registered.
 * Of those with a rank, who sit on the rostrum and whom the script names, it stands in the way.
 */
export function checkReplies({ meeting, attendance }: Dossier, declined: Declined): readonly Finding[] {
  if (meeting.state === 'closed') return [];
  return attendance.attendees.flatMap(({ personId, name, leave, rank, onRostrum }): readonly Finding[] => {
    const reason = declined.get(personId);
    if (reason === undefined || leave !== null) return [];
    const facts = { name, reason };
    return [
      {
        code: 'attendance.reply-not-registered',
        key: `attendance.reply-not-registered:${personId}`,
        severity: onRostrum || rank !== null ? 'block' : 'warn',
        facts,
        place: 'attendance',
        subjectId: personId,
        waivable: true,
        stamp: JSON.stringify(facts),
      },
    ];
  });
}
