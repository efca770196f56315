import type { Attendee } from '../attendance/attendance.ts';
import { storedName } from '../people/name.ts';
import type { Reporter } from './agenda.ts';
import {
  isWeighty,
  judgePost,
  namesakesOf,
  type PostInBody,
  type PostVerdict,
  type RosterPerson,
} from './roster-post.ts';

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
 * Who on the list a reporter is: whoever was chosen; of one only written, who is called so and holds the post on the agenda,
 * by the list or by the roster, else who may. Where the law bars all of them from that post it is somebody else of that name
 * (null).
 */
export function reporterOnList(reporter: Reporter, known: Known): Attendee | null {
  const chosen = known.attendees.find(({ personId }) => personId === reporter.personId);
  if (chosen) return chosen;
  const called = storedName(reporter.name);
  const alike = known.attendees
    .filter(({ name }) => storedName(name) === called)
    .map((attendee) => ({ attendee, verdict: verdictOn(postsOf(attendee, known), reporter, known) }))
    .filter(({ verdict }) => verdict !== 'barred');
  return (alike.find(({ verdict }) => verdict === 'held') ?? alike[0])?.attendee ?? null;
}

/** A post that is not the one on the agenda; `certain` where one and the same person cannot hold both. */
interface OtherPost {
  readonly post: PostInBody;
  readonly certain: boolean;
}

/**
 * The post the list or the roster has of whoever is called as the reporter is, where nobody of them holds or may hold the
 * post on the agenda; of one who was chosen, theirs. Null: somebody holds it, it is not known, or none is written.
 */
export function otherPostOf(reporter: Reporter, known: Known): OtherPost | null {
  const called = storedName(reporter.name);
  const listed = known.attendees.filter(({ name }) => storedName(name) === called);
  const others = namesakesOf(known.namesakes, reporter.name).filter(
    (person) => !listed.some(({ personId }) => personId === person.personId),
  );
  const people = [
    ...listed.map((each) => ({ personId: each.personId, posts: postsOf(each, known) })),
    ...others,
  ].map((person) => ({ ...person, verdict: verdictOn(person.posts, reporter, known) }));
  if (people.some(({ verdict }) => verdict === 'held')) return null;
  const chosen = people.find(({ personId }) => personId === reporter.personId);
  const meant = chosen ? [chosen] : people;
  if (meant.some(({ verdict }) => verdict === 'open')) return null;
  const posts = meant.flatMap((person) => person.posts);
  const post = posts.find(isWeighty) ?? posts[0];
  return post ? { post, certain: chosen !== undefined && chosen.verdict !== 'differs' } : null;
}

function verdictOn(posts: readonly PostInBody[], { post }: Reporter, { locality }: Known): PostVerdict {
  return post.trim() === '' || posts.length === 0 ? 'open' : judgePost(posts, post, locality);
}

/** What somebody on the list is: as it is printed there, and as the roster has it. */
function postsOf({ personId, post, bodyShortName }: Attendee, { namesakes }: Known): readonly PostInBody[] {
  const bodyNames = bodyShortName === '' ? [] : [bodyShortName];
  const onRoster = namesakes.find((person) => person.personId === personId)?.posts ?? [];
  return [...(post.trim() === '' ? [] : [{ post, bodyNames }]), ...onRoster];
}
