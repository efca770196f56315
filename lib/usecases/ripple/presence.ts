import { z } from 'zod';
import { can } from '#lib/domain/access/can.ts';
import type { Attendee, Leave } from '#lib/domain/attendance/attendance.ts';
import { isFound, searchTextOf, searchWords } from '#lib/domain/people/find-people.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Context } from '../context.ts';
import { loadForPaper } from '../papers/open-dossier.ts';

/** Somebody of the list, to be ticked as away or here by whoever stands in the hall. */
export interface PresencePerson {
  readonly personId: string;
  readonly name: string;
  readonly post: string;
  /** Whole, so that a tick can be taken back with all that was said of it. */
  readonly leave: Leave | null;
}

/** As many of a list as go to the phone at once: a standing committee is all there, a congress is asked for. */
const AT_HAND = 200;

/** As many as are shown of those who were asked for. */
const FOUND = 12;

export interface PresenceList {
  /** Everybody of a short list; of a long one who is away, then the first of the others. */
  readonly people: readonly PresencePerson[];
  /** Of how many. */
  readonly total: number;
}

/** Whom the page of late changes has at hand. */
export function presenceOf(attendees: readonly Attendee[]): PresenceList {
  const listed = attendees.filter(({ capacity }) => capacity !== 'staff');
  const isShort = listed.length <= AT_HAND;
  const first = isShort
    ? listed
    : listed.toSorted((a, b) => Number(b.leave !== null) - Number(a.leave !== null));
  return { people: first.slice(0, AT_HAND).map(personOf), total: listed.length };
}

export const findPresenceInput = z.object({
  meetingId: z.string().min(1),
  text: z.string().trim().min(1).max(80),
});

/** The first of a list whom every word finds, by name, pinyin or post, and how many more there are. */
export async function findPresence(
  context: Context,
  { meetingId, text }: z.infer<typeof findPresenceInput>,
): Promise<Result<{ readonly people: readonly PresencePerson[]; readonly more: number }, Refusal>> {
  if (!can(context.actor, 'edit-attendance'))
    return refuse({ kind: 'not-allowed', action: 'edit-attendance' });
  const loaded = await loadForPaper(context, meetingId);
  if (!loaded.ok) return loaded;
  const words = searchWords(text);
  const found = loaded.value.attendance.attendees.filter(
    ({ capacity, name, post }) => capacity !== 'staff' && isFound(searchTextOf(name, [post]), words),
  );
  return ok({ people: found.slice(0, FOUND).map(personOf), more: Math.max(0, found.length - FOUND) });
}

function personOf({ personId, name, post, leave }: Attendee): PresencePerson {
  return { personId, name, post, leave };
}
