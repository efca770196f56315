import type { Temporal } from 'temporal-polyfill';
import type { Agenda } from '#lib/domain/agendas/agenda.ts';
import type { Consultation } from '#lib/domain/consultations/consultation.ts';
import type { PersonId } from '#lib/domain/id.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import { isLeadingPost } from '#lib/domain/people/leading-post.ts';
import type { Period } from '#lib/domain/time/period.ts';
import { Prisma } from '../../prisma/client/client.ts';
import { consultationOf } from './consultation-rows.ts';
import type { Database } from './database.ts';
import { itemOf } from './dossiers.ts';
import { heldOn } from './held-on.ts';
import { meetingOf } from './meetings.ts';
import { fromInstant, toInstant } from './temporal.ts';

/** Somebody who is, or would be, asked about a draft. */
export interface Leader {
  readonly personId: PersonId;
  readonly name: string;
  readonly post: string;
  /** Signs in to answer; without an account staff take the answer down by phone. */
  readonly hasAccount: boolean;
  /** An office would ask them: chairpersons' group, leading post of our own body, an account of a leader, or the chair. */
  readonly isProposed: boolean;
}

/** Whether all of these stand in the roster. */
export async function arePeople(db: Database, ids: readonly string[]): Promise<boolean> {
  const known = await db.person.count({ where: { id: { in: [...ids] } } });
  return known === new Set(ids).size;
}

/**
 * Whom an office would ask on a day, in the order of the rank table: who leads by post, has an account of a leader or takes the
 * chair (`chairIds`); behind them others who were asked (`askedIds`).
 */
export async function listLeaders(
  db: Database,
  day: Temporal.PlainDate,
  chairIds: readonly string[],
  askedIds: readonly string[] = [],
): Promise<readonly Leader[]> {
  const held = heldOn(day);
  const people = await db.person.findMany({
    where: {
      OR: [
        { memberships: { some: { AND: [held, mayLead] } } },
        { user: { role: 'leader', disabledAt: null } },
        { id: { in: [...chairIds, ...askedIds] } },
      ],
    },
    include: {
      user: { select: { disabledAt: true, role: true } },
      memberships: { where: held, include: { body: { select: { kind: true } } } },
    },
    orderBy: { name: 'asc' },
  });
  const [chairs, asked] = [new Set(chairIds), new Set(askedIds)];
  const listed = people.map(({ id, name, user, memberships }) => {
    const leads = memberships.filter(
      ({ group, post, body }) =>
        group === 'chairpersons' || (group === 'members' && body.kind === 'own' && isLeadingPost(post)),
    );
    const hasAccount = user !== null && user.disabledAt === null;
    const leader: Leader = {
      personId: id as PersonId,
      name,
      post: (leads[0] ?? memberships[0])?.post ?? '',
      hasAccount,
      isProposed: leads.length > 0 || (hasAccount && user.role === 'leader') || chairs.has(id),
    };
    const ranks = leads.flatMap(({ rank }) => (rank === null ? [] : [rank]));
    return { leader, rank: Math.min(Number.MAX_SAFE_INTEGER, ...ranks) };
  });
  return listed
    .filter(({ leader }) => leader.isProposed || asked.has(leader.personId))
    .sort((a, b) => Number(b.leader.isProposed) - Number(a.leader.isProposed) || a.rank - b.rank)
    .map(({ leader }) => leader);
}

/** Posts that can be a leader's. */
const mayLead: Prisma.MembershipWhereInput = {
  OR: [{ group: 'chairpersons' }, { group: 'members', body: { kind: 'own' } }],
};

/** A meeting a leader was asked about: the rounds that asked, with this leader's own opinions only. */
export interface AskedMeeting {
  readonly meeting: Meeting;
  readonly agenda: Agenda;
  readonly rounds: readonly Consultation[];
}

/** Every meeting a leader was ever asked about, the soonest first. */
export async function listAskedMeetings(db: Database, personId: PersonId): Promise<readonly AskedMeeting[]> {
  const asked = { asked: { some: { personId } } };
  const rows = await db.meeting.findMany({
    where: { consultations: { some: asked } },
    include: {
      sittings: true,
      items: { include: { papers: true }, orderBy: { position: 'asc' } },
      consultations: {
        where: asked,
        include: {
          asked: { where: { personId } },
          opinions: { where: { personId }, include: { person: { select: { name: true } } } },
        },
      },
    },
  });
  return rows
    .map((row) => ({
      meeting: meetingOf(row),
      agenda: { items: row.items.map(itemOf), version: row.agendaVersion },
      rounds: row.consultations.map(consultationOf),
    }))
    .sort((a, b) => startOf(a.meeting) - startOf(b.meeting));
}

function startOf(meeting: Meeting): number {
  return meeting.sittings[0]?.period.start.epochMilliseconds ?? Number.POSITIVE_INFINITY;
}

/** Something a person has to be at. */
export interface Engagement extends Period {
  readonly title: string;
  readonly place: string;
  readonly allDay: boolean;
  readonly chairs: boolean;
  readonly meetingId: string | null;
  readonly firm: boolean;
}

/** What a person has on in a window: our sittings they preside over or attend, and other bodies' commitments that name them. */
export async function listEngagements(
  db: Database,
  personId: PersonId,
  { start, end }: Period,
): Promise<readonly Engagement[]> {
  const during = { startsAt: { lt: fromInstant(end) }, endsAt: { gt: fromInstant(start) } };
  const there = { attendances: { some: { personId, leave: { equals: Prisma.AnyNull } } } };
  const [sittings, commitments] = await Promise.all([
    db.sitting.findMany({
      where: {
        ...during,
        meeting: { state: { not: 'cancelled' } },
        OR: [{ chairId: personId }, { meeting: there }],
      },
      include: { meeting: true, venue: { select: { name: true } } },
    }),
    db.commitment.findMany({
      where: { ...during, people: { some: { personId } } },
      include: { body: { select: { shortName: true } }, venue: { select: { name: true } } },
    }),
  ]);
  const ours = sittings.map((row) => ({
    start: toInstant(row.startsAt),
    end: toInstant(row.endsAt),
    title:
      row.meeting.secrecy === 'classified'
        ? ''
        : [row.meeting.shortTitle, row.name].filter(Boolean).join(' '),
    place: row.venue?.name ?? '',
    allDay: false,
    chairs: row.chairId === personId,
    meetingId: row.meetingId,
    firm: row.meeting.state !== 'tentative',
  }));
  const theirs = commitments.map((row) => ({
    start: toInstant(row.startsAt),
    end: toInstant(row.endsAt),
    title: row.summary === '' ? row.body.shortName : row.summary,
    place: row.venue?.name ?? row.location,
    allDay: row.allDay,
    chairs: false,
    meetingId: null,
    firm: row.firm,
  }));
  return [...ours, ...theirs].sort((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds);
}
