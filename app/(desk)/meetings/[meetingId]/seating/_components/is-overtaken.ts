import type { SeatChange } from './use-seating.ts';

/** Whether a change that waits was decided otherwise by one saved since: the same person moved again. */
export function isOvertaken(waiting: SeatChange, saved: SeatChange): boolean {
  const [one, other] = [waiting.input?.personId, saved.input?.personId];
  return waiting.act === 'move' && saved.act === 'move' && one !== undefined && one === other;
}
