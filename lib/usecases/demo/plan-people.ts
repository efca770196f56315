import type { DemoRows } from '#lib/store/demo.ts';
import { type DemoPerson, demoOffice, demoPeople } from './demo-data.ts';

type PeopleRows = Pick<DemoRows, 'bodies' | 'people' | 'memberships' | 'users'>;

const own = 'own';

/** Everyone of the demo office, members first. */
export const everyone: readonly DemoPerson[] = [...demoPeople.members, ...demoPeople.others];

/** The id a person of the demo office gets; every name in the files is one person's. */
export function personId(name: string): string {
  const index = everyone.findIndex((p) => p.name === name);
  if (index < 0) throw new Error(`prisma/demo names ${name}, who is nobody there`);
  return `demo-person-${index + 1}`;
}

/** The post printed for a person: the member's own, 委员 where the file gives none. */
export function postOf(person: DemoPerson): string {
  return person.post ?? '委员';
}

export function planPeople(passwordHash: string, now: Date): PeopleRows {
  return {
    bodies: demoOffice.bodies.map(({ parent, ...body }) => ({ ...body, parentId: parent ?? null })),
    people: everyone.map((p) => ({
      id: personId(p.name),
      name: p.name,
      gender: p.gender,
      ethnicity: p.ethnicity ?? '汉族',
      diet: p.diet ?? '',
      access: p.access ?? '',
      reading: p.reading ?? '',
    })),
    memberships: [
      ...demoPeople.members.map((p) => membership(p.name, own, 'members', postOf(p), p.rank ?? null)),
      ...demoPeople.members
        .filter((p) => p.rank !== undefined)
        .map((p) => membership(p.name, own, 'chairpersons', postOf(p), p.rank ?? null)),
      ...demoPeople.others.map((p) => membership(p.name, p.body ?? own, p.group ?? 'other', postOf(p), null)),
      ...demoPeople.secondPosts.map((p) => membership(p.name, p.body, p.group, p.post, null)),
    ],
    users: demoPeople.users.map((u) => ({
      email: `${u.login}@demo.huiqian`,
      name: u.name,
      role: u.role,
      passwordHash,
      bodyId: u.body,
      personId: everyone.some((p) => p.name === u.name) ? personId(u.name) : null,
      createdAt: now,
    })),
  };
}

function membership(
  name: string,
  bodyId: string,
  group: string,
  post: string,
  rank: number | null,
): DemoRows['memberships'][number] {
  return { personId: personId(name), bodyId, group, post, rank };
}
