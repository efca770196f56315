import { dayFault } from '#lib/domain/time/entered-day.ts';

interface Written {
  readonly day: string;
  readonly start: string;
  readonly end: string;
}

/** Whether every block has a day and two times in order: only then is there something to check against the calendars. */
export function isPlaced(sittings: readonly Written[]): boolean {
  return sittings.every(
    ({ day, start, end }) => dayFault(day) === null && start !== '' && minutesOf(start) < minutesOf(end),
  );
}

/** What keeps a place from being checked: something is not filled in yet, or a block ends before it begins; null: nothing. */
export function waitsFor(sittings: readonly Written[]): 'waitsForDay' | 'endsBeforeStart' | null {
  if (isPlaced(sittings)) return null;
  const backwards = ({ start, end }: Written): boolean =>
    start !== '' && end !== '' && minutesOf(end) <= minutesOf(start);
  return sittings.some(backwards) ? 'endsBeforeStart' : 'waitsForDay';
}

/** Minutes since midnight; 0 for an empty field. */
export function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** Another start keeps the length; while either is still being typed there is no length to keep. */
export function movedStart({ start, end }: Omit<Written, 'day'>, to: string): Partial<Written> {
  if (start === '' || to === '') return { start: to };
  const length = minutesOf(end) - minutesOf(start);
  const until = minutesOf(to) + length;
  return length > 0 && until < 24 * 60 ? { start: to, end: timeOf(until) } : { start: to };
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The day after, for one more block; what is no day stays as it is. */
export function dayAfter(day: string): string {
  if (dayFault(day) !== null) return day;
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
