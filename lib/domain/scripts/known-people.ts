import type { AgendaItem } from '../agendas/agenda.ts';
import type { Capacity } from '../attendance/attendance.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { storedName } from '../people/name.ts';
import { readAs } from './read-text.ts';

/** Somebody the dossier speaks of. */
export interface KnownPerson {
  readonly name: string;
  /** As on the list and on the agenda; never one that is only put to the vote. */
  readonly posts: readonly string[];
  readonly capacity: Capacity | null;
  readonly onLeave: boolean;
  /** Place in the rank table, else in the list of those of the same capacity. */
  readonly place: number | null;
  /** Items the person reports on. */
  readonly reportsOn: readonly AgendaItem[];
  /** Is put to the vote. */
  readonly moved: boolean;
  readonly chairs: boolean;
}

/** Everybody a script of this meeting may name, by name as it is read. */
export type KnownPeople = ReadonlyMap<string, KnownPerson>;

/** Who is on the list, reports, presides or is put to the vote (办会规则 6.3: 出现的人名必须在出席/列席名单). */
export function knownPeople({ attendance, agenda, chairNames, meeting }: Dossier): KnownPeople {
  const people = new Map<string, KnownPerson>();
  const add = (name: string, change: (person: KnownPerson) => KnownPerson): void => {
    const read = nameAsRead(name);
    if (read !== '') people.set(read, change(people.get(read) ?? unknown(read)));
  };
  for (const [place, a] of attendance.attendees.entries())
    add(a.name, (p) => ({
      ...p,
      posts: withPost(p.posts, a.post),
      capacity: a.capacity,
      onLeave: a.leave !== null,
      place: a.capacity === 'non-voting' ? place : a.rank,
    }));
  for (const item of agenda.items) {
    for (const r of item.reporters)
      add(r.name, (p) => ({
        ...p,
        posts: withPost(p.posts, r.post),
        reportsOn: [...p.reportsOn, item],
      }));
    for (const motion of item.motions) add(motion.name, (p) => ({ ...p, moved: true }));
  }
  for (const { chairId } of meeting.sittings) {
    const name = chairId === null ? undefined : chairNames.get(chairId);
    if (name !== undefined) add(name, (p) => ({ ...p, chairs: true }));
  }
  return people;
}

/** A name as it is looked for in what is read. */
export function nameAsRead(name: string): string {
  return readAs(storedName(name));
}

function unknown(name: string): KnownPerson {
  const nobody = { posts: [], capacity: null, onLeave: false, place: null, reportsOn: [] };
  return { name, ...nobody, moved: false, chairs: false };
}

function withPost(posts: readonly string[], post: string): readonly string[] {
  const read = readAs(post);
  return read === '' || posts.includes(read) ? posts : [...posts, read];
}

/** A name where it stands in a text as it is read. */
export interface NameAt {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Finds every known name in a text, the longest first, none inside another. */
export function namesIn(text: string, names: readonly string[]): readonly NameAt[] {
  const found: NameAt[] = [];
  const taken = new Uint8Array(text.length);
  // A post nobody wrote down yet stands everywhere and nowhere.
  for (const name of names.filter((each) => each !== '')) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      if (taken.subarray(at, end).some((t) => t === 1)) continue;
      taken.fill(1, at, end);
      found.push({ name, start: at, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Names in the order they are looked for. */
export function longestFirst(people: KnownPeople): readonly string[] {
  return [...people.keys()].sort((a, b) => b.length - a.length);
}
