import type { BusyType, CalendarEvent } from './calendar.ts';

/** vCalendar 1.0 writes a number: 0 takes time, 1 and above does not. */
export function isTransparent(value: string): boolean {
  return value === 'TRANSPARENT' || /^[1-9]\d*$/.test(value);
}

interface Busyness {
  readonly event: Pick<CalendarEvent, 'status' | 'transparent'>;
  /** X-MICROSOFT-CDO-BUSYSTATUS, in capitals; empty: there is none. */
  readonly busyStatus: string;
}

/**
 * RFC 5545 section 3.8.1.11 and 3.8.2.7; the X- property is what Outlook and Exchange mean by theirs. Where it says FREE
 * and TRANSP that the time is taken, another program changed the one it knows: what may be taken is never free.
 */
export function busyTypeOf({ event, busyStatus }: Busyness): BusyType {
  if (event.status === 'CANCELLED' || event.transparent) return 'FREE';
  if (event.status === 'TENTATIVE' || busyStatus === 'TENTATIVE') return 'BUSY-TENTATIVE';
  return busyStatus === 'OOF' ? 'BUSY-UNAVAILABLE' : 'BUSY';
}
