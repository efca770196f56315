import type { PersonId } from '#lib/domain/id.ts';
import type { Database, Transaction } from './database.ts';

/** Everyone a meeting, a consultation, an invitation, a calendar or an account knows: they cannot simply be removed. */
export async function peopleInUse(db: Database | Transaction): Promise<ReadonlySet<PersonId>> {
  const personId = true;
  const select = { personId };
  const [attendances, opinions, asked, invitations, feeds, users, busy, sittings, items] = await Promise.all([
    db.attendance.findMany({ select, distinct: ['personId'] }),
    db.opinion.findMany({ select, distinct: ['personId'] }),
    db.consultationAsked.findMany({ select, distinct: ['personId'] }),
    db.invitation.findMany({ select, distinct: ['personId'] }),
    db.feed.findMany({ select }),
    db.user.findMany({ select }),
    db.commitmentPerson.findMany({ select, distinct: ['personId'] }),
    db.sitting.findMany({ select: { chairId: true } }),
    db.agendaItem.findMany({ select: { reporters: true } }),
  ]);
  const rows = [...attendances, ...opinions, ...asked, ...invitations, ...feeds, ...users, ...busy];
  const reporters = items.flatMap(
    (item) => item.reporters as readonly { readonly personId?: string | null }[],
  );
  const ids = [
    ...[...rows, ...reporters].map((row) => row.personId),
    ...sittings.map(({ chairId }) => chairId),
  ];
  return new Set(ids.filter((id): id is PersonId => typeof id === 'string'));
}
