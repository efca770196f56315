import type { Attendee } from '../attendance/attendance.ts';
import { storedName } from '../people/name.ts';
import type { Reporter } from './agenda.ts';
import { holdsPost, namesakesOf, type RosterPerson, type RosterPost } from './roster-post.ts';

/** Where somebody who reports is looked up: the list of the meeting, the roster, and the place posts are told without. */
export interface Known {
  readonly attendees: readonly Attendee[];
  readonly namesakes: readonly RosterPerson[];
  readonly locality: string;
}

/** The same of a dossier, or of what an agenda is checked in. */
export function knownAround({
  attendance,
  namesakes,
  office,
}: {
  readonly attendance: { readonly attendees: readonly Attendee[] };
  readonly namesakes: readonly RosterPerson[];
  readonly office: { readonly locality: string };
}): Known {
  return { attendees: attendance.attendees, namesakes, locality: office.locality };
}

/**
 * Who on the list a reporter is: of those who are called so, the one who holds the post on the agenda, by the list or by
 * the roster. Where none does it is somebody else of that name (null); a reporter without a post is known by name.
 */
export function reporterOnList(reporter: Reporter, known: Known): Attendee | null {
  const called = storedName(reporter.name);
  const chosen = known.attendees.find(({ personId }) => personId === reporter.personId);
  if (chosen && storedName(chosen.name) !== called) return chosen;
  const alike = known.attendees.filter(({ name }) => storedName(name) === called);
  const fitting = alike.filter((attendee) => {
    const posts = postsOf(attendee, known);
    return (
      reporter.post.trim() === '' || posts.length === 0 || holdsPost(posts, reporter.post, known.locality)
    );
  });
  return fitting.find((attendee) => attendee === chosen) ?? fitting[0] ?? null;
}

/**
 * The post the list or the roster has of whoever is called as the reporter is, where nobody of them holds the post on the
 * agenda: first of the one the reporter was chosen as. Null: somebody holds it, nothing is known, or none is written.
 */
export function otherPostOf(reporter: Reporter, known: Known): RosterPost | null {
  if (reporter.post.trim() === '') return null;
  const called = storedName(reporter.name);
  const isReporter = ({ personId }: { readonly personId: string }): boolean => personId === reporter.personId;
  const listed = known.attendees.filter(({ name }) => storedName(name) === called);
  const others = namesakesOf(known.namesakes, reporter.name).filter(
    (person) => !listed.some(({ personId }) => personId === person.personId),
  );
  const people = [
    ...listed.map((each) => ({ personId: each.personId, posts: postsOf(each, known) })),
    ...others,
  ].sort((a, b) => Number(isReporter(b)) - Number(isReporter(a)));
  const posts = people.flatMap((person) => person.posts);
  return posts.length === 0 || holdsPost(posts, reporter.post, known.locality) ? null : (posts[0] ?? null);
}

/** What somebody on the list is: as it is printed there, and as the roster has it. */
function postsOf({ personId, post, bodyShortName }: Attendee, { namesakes }: Known): readonly RosterPost[] {
  const bodyNames = bodyShortName === '' ? [] : [bodyShortName];
  const onRoster = namesakes.find((person) => person.personId === personId)?.posts ?? [];
  return [...(post.trim() === '' ? [] : [{ post, bodyNames }]), ...onRoster];
}
