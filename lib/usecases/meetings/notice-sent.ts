import { Temporal } from 'temporal-polyfill';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { momentOfWallClock } from '#lib/domain/time/wall-clock.ts';

/** The moment a notice went out, entered on the office's clock. It cannot have gone out later than now. */
export function readSentAt(
  entered: string,
  zone: string,
  now: Temporal.Instant,
): Result<Temporal.Instant, Refusal> {
  const at = momentOfWallClock(entered, zone);
  const isLater = at !== null && Temporal.Instant.compare(at, now) > 0;
  if (at !== null && !isLater) return ok(at);
  const code = at === null ? 'not-a-time' : 'in-the-future';
  return refuse({ kind: 'invalid', faults: [{ path: 'sentAt', code }] });
}
