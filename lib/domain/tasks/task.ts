import type { Temporal } from 'temporal-polyfill';
import type { BodyId, MeetingId, TaskId } from '../id.ts';

/** Work split to one responsible person or department, with the hand-over that ends it. */
export interface Task {
  readonly id: TaskId;
  readonly meetingId: MeetingId | null;
  readonly title: string;
  readonly departmentId: BodyId | null;
  readonly ownerName: string;
  readonly dueOn: Temporal.PlainDate | null;
  readonly doneAt: Temporal.Instant | null;
  /** What is handed over to whom; a hand-over without a receiver is a gap. */
  readonly deliverable: string;
  readonly receiverId: BodyId | null;
  readonly receiverName: string;
  readonly receivedAt: Temporal.Instant | null;
  readonly version: number;
}
