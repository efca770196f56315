import { Temporal } from 'temporal-polyfill';

const setClock = process.env.HUIQIAN_CLOCK?.trim();
const shift = setClock ? Temporal.Now.instant().until(Temporal.Instant.from(setClock)) : null;

/**
 * The present moment; the only caller of the system's clock. `HUIQIAN_CLOCK` (an instant such as
 * `2026-09-11T14:32+08:00`) sets the clock when the process starts, for demonstrations and tests.
 */
export function systemNow(): Temporal.Instant {
  const now = Temporal.Now.instant();
  return shift ? now.add(shift) : now;
}
