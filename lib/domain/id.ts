declare const brand: unique symbol;

/** A string that names one kind of thing and cannot be passed where another kind is meant. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type UserId = Id<'user'>;
export type BodyId = Id<'body'>;
export type PersonId = Id<'person'>;
export type VenueId = Id<'venue'>;
export type VehicleId = Id<'vehicle'>;
export type TripId = Id<'trip'>;
export type MeetingId = Id<'meeting'>;
export type SittingId = Id<'sitting'>;
export type AgendaItemId = Id<'agenda-item'>;
export type PaperId = Id<'paper'>;
export type SourceId = Id<'calendar-source'>;
export type ConsultationId = Id<'consultation'>;
export type LessonId = Id<'lesson'>;
export type FollowUpId = Id<'follow-up'>;
export type TaskId = Id<'task'>;
export type RankTableId = Id<'rank-table'>;
export type BusyLinkId = Id<'busy-link'>;
