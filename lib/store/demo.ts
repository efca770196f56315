import type { Temporal } from 'temporal-polyfill';
import type { RoomLayout } from '#lib/domain/seating/room.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { appendAudit } from './audit.ts';
import type { Database } from './database.ts';

/** Every row of the demo office, ready to be written; ids are given so that rows can name each other. */
export interface DemoRows {
  readonly office: Prisma.OfficeCreateManyInput;
  readonly bodies: readonly Prisma.BodyCreateManyInput[];
  readonly venues: readonly (Omit<Prisma.VenueCreateManyInput, 'layout'> & { readonly layout: RoomLayout })[];
  readonly vehicles: readonly Prisma.VehicleCreateManyInput[];
  readonly people: readonly Prisma.PersonCreateManyInput[];
  readonly memberships: readonly Prisma.MembershipCreateManyInput[];
  readonly users: readonly Prisma.UserCreateManyInput[];
  readonly meetings: readonly Prisma.MeetingCreateManyInput[];
  readonly sittings: readonly Prisma.SittingCreateManyInput[];
  readonly bookings: readonly Prisma.BookingCreateManyInput[];
  readonly items: readonly Prisma.AgendaItemCreateManyInput[];
  readonly papers: readonly Prisma.PaperCreateManyInput[];
  readonly votes: readonly Prisma.VoteResultCreateManyInput[];
  readonly attendances: readonly Prisma.AttendanceCreateManyInput[];
  readonly consultations: readonly Prisma.ConsultationCreateManyInput[];
  readonly asked: readonly Prisma.ConsultationAskedCreateManyInput[];
  readonly opinions: readonly Prisma.OpinionCreateManyInput[];
  readonly lessons: readonly Prisma.LessonCreateManyInput[];
  readonly tasks: readonly Prisma.TaskCreateManyInput[];
  readonly sources: readonly Prisma.CalendarSourceCreateManyInput[];
  readonly commitments: readonly Prisma.CommitmentCreateManyInput[];
  readonly commitmentPeople: readonly Prisma.CommitmentPersonCreateManyInput[];
}

/** Writes the demo office into an empty database, all or nothing. False: there is an office already, nothing was touched. */
export async function insertDemoOffice(db: Database, rows: DemoRows, at: Temporal.Instant): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      if ((await tx.office.count()) > 0 || (await tx.user.count()) > 0) return false;
      await tx.office.create({ data: rows.office });
      await tx.body.createMany({ data: [...rows.bodies] });
      await tx.venue.createMany({
        data: rows.venues.map((v) => ({ ...v, layout: v.layout as unknown as Prisma.InputJsonObject })),
      });
      await tx.vehicle.createMany({ data: [...rows.vehicles] });
      await tx.person.createMany({ data: [...rows.people] });
      await tx.membership.createMany({ data: [...rows.memberships] });
      await tx.user.createMany({ data: [...rows.users] });
      await tx.meeting.createMany({ data: [...rows.meetings] });
      await tx.sitting.createMany({ data: [...rows.sittings] });
      await tx.booking.createMany({ data: [...rows.bookings] });
      await tx.agendaItem.createMany({ data: [...rows.items] });
      await tx.paper.createMany({ data: [...rows.papers] });
      await tx.voteResult.createMany({ data: [...rows.votes] });
      await tx.attendance.createMany({ data: [...rows.attendances] });
      await tx.consultation.createMany({ data: [...rows.consultations] });
      await tx.consultationAsked.createMany({ data: [...rows.asked] });
      await tx.opinion.createMany({ data: [...rows.opinions] });
      await tx.lesson.createMany({ data: [...rows.lessons] });
      await tx.task.createMany({ data: [...rows.tasks] });
      await tx.calendarSource.createMany({ data: [...rows.sources] });
      await tx.commitment.createMany({ data: [...rows.commitments] });
      await tx.commitmentPerson.createMany({ data: [...rows.commitmentPeople] });
      await appendAudit(tx, {
        at,
        actorId: 'demo',
        actorName: 'demo',
        action: 'seed-demo',
        entity: 'office',
        entityId: 'office',
        before: null,
        after: Object.fromEntries(
          Object.entries(rows).map(([table, list]) => [table, Array.isArray(list) ? list.length : 1]),
        ),
      });
      return true;
    },
    { timeout: 60_000 },
  );
}
