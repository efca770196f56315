import { DAY, dayNumber, dayOf, yearOf } from './civil.ts';
import { fixedZone, type OffsetSpan, spanZone, UTC, type Zone } from './zone.ts';

const known = new Map<string, Zone>();

/**
 * A zone of the IANA database by its name or an old link of it (`PRC`, `US/Pacific`), or null when Intl does not
 * know it. Offsets come from Intl once per zone and year and are kept as spans.
 */
export function ianaZone(name: string): Zone | null {
  const key = name.toLowerCase();
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  // Its own characters: a part of a file's text would keep the whole of it in memory.
  const zone = /^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name) ? openZone([...name].join('')) : null;
  // Names nobody knows are not kept: there is no end to them.
  if (zone !== null) known.set(key, zone);
  return zone;
}

function openZone(name: string): Zone | null {
  if (/^(utc|etc\/utc|etc\/gmt|gmt|zulu|etc\/zulu|uct|etc\/uct|universal)$/i.test(name)) return UTC;
  const etc = /^etc\/gmt([+-])(\d{1,2})$/i.exec(name);
  if (etc && Number(etc[2]) <= 14) {
    // POSIX sign: Etc/GMT-8 is eight hours east.
    return fixedZone(name, (etc[1] === '-' ? 1 : -1) * Number(etc[2]) * 3600);
  }
  const probe = offsetProbe(name);
  if (probe === null) return null;
  const years = new Map<number, readonly OffsetSpan[]>();
  return spanZone(name, (epoch) => {
    const year = Math.min(Math.max(yearOf(dayOf(epoch)), 1), 9999);
    let spans = years.get(year);
    if (spans === undefined) {
      spans = spansOfYear(probe, year);
      years.set(year, spans);
    }
    return spans.find((span) => epoch < span.until) ?? (spans[spans.length - 1] as OffsetSpan);
  });
}

/** Epoch seconds -> seconds east of UTC, read off a clock that Intl sets for the zone. */
function offsetProbe(name: string): ((epoch: number) => number) | null {
  let clock: Intl.DateTimeFormat;
  try {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    return null;
  }
  return (epoch) => {
    const field = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/.exec(clock.format(epoch * 1000));
    if (field === null) return 0;
    const day = dayNumber(Number(field[3]), Number(field[1]), Number(field[2]));
    return day * DAY + Number(field[4]) * 3600 + Number(field[5]) * 60 + Number(field[6]) - epoch;
  };
}

/** No zone has kept an offset for less than this many days (Morocco's Ramadan pauses are the shortest, 29 days). */
const SAMPLE_DAYS = 9;

function spansOfYear(probe: (epoch: number) => number, year: number): readonly OffsetSpan[] {
  const end = dayNumber(year + 1, 1, 1) * DAY;
  const spans: OffsetSpan[] = [];
  let from = dayNumber(year, 1, 1) * DAY;
  let offset = probe(from);
  for (let at = from; at < end; ) {
    const next = Math.min(at + SAMPLE_DAYS * DAY, end);
    const nextOffset = probe(next);
    if (nextOffset !== offset) {
      const change = findChange(probe, at, next, offset);
      if (change > from) spans.push({ from, until: change, offset });
      from = change;
      offset = nextOffset;
    }
    at = next;
  }
  if (from < end) spans.push({ from, until: end, offset });
  return spans;
}

/** The first second after `low` whose offset is no longer `offset`; `high` is known to have another. */
function findChange(probe: (epoch: number) => number, low: number, high: number, offset: number): number {
  let before = low;
  let after = high;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (probe(middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}
