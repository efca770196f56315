import { z } from 'zod';
import { day } from '../entered.ts';

/** What a person says of a check that cannot check itself; `open` takes it back. */
export const markCheckInput = z.object({
  meetingId: z.string().min(1),
  key: z.string().min(1).max(200),
  state: z.enum(['pass', 'doubt', 'open']),
  note: z.string().trim().max(500).default(''),
  /** Who answers a doubt. */
  owner: z.string().trim().max(40).default(''),
  dueOn: day.nullable().default(null),
});
export type MarkCheckInput = z.infer<typeof markCheckInput>;

/** Sets a finding aside; the reason is read by the chairpersons' meeting. */
export const waiveFindingInput = z.object({
  meetingId: z.string().min(1),
  findingKey: z.string().min(1).max(300),
  /** The stamp of the finding as it was shown. */
  stamp: z.string().max(20_000),
  reason: z.string().trim().min(4).max(500),
});
export type WaiveFindingInput = z.infer<typeof waiveFindingInput>;

export const withdrawWaiverInput = waiveFindingInput.omit({ stamp: true, reason: true });
export type WithdrawWaiverInput = z.infer<typeof withdrawWaiverInput>;
