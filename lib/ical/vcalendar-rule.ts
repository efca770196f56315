const FREQUENCIES = {
  D: 'DAILY',
  W: 'WEEKLY',
  MP: 'MONTHLY',
  MD: 'MONTHLY',
  YM: 'YEARLY',
  YD: 'YEARLY',
} as const;
type Head = keyof typeof FREQUENCIES;

const HEAD = /^(D|W|MP|MD|YM|YD)(\d{1,4})$/;
const WEEKDAY = /^(?:MO|TU|WE|TH|FR|SA|SU)$/;
const DATE = /^\d{8}(?:T\d{6}Z?)?$/;

/**
 * A rule of vCalendar 1.0 (its section 2.3, "recurrence rule grammar": `W1 MO WE #10`, `MP1 1+ FR 20261231T000000Z`,
 * `MD1 15 LD #0`), as old phones and mail programs write it, in the words of RFC 5545 section 3.3.10. `#0` is endless;
 * where neither a count nor an end is given, a count of two is meant. Null when it is none of that grammar, when rules are nested in it, or when its times
 * of day differ from weekday to weekday: such a rule is not guessed at.
 */
export function fromVCalendarRule(text: string): string | null {
  const [first = '', ...tokens] = text.trim().toUpperCase().split(/\s+/);
  const head = HEAD.exec(first);
  if (head === null) return null;
  const [, kind, interval] = head as unknown as [string, Head, string];
  const said = tokens.filter((token) => token.startsWith('#') || DATE.test(token));
  const ends = (said.length === 0 ? ['#2'] : said).map(endPart);
  const rest = tokens.filter((token) => !token.startsWith('#') && !DATE.test(token));
  const times = kind === 'D' || kind === 'W' ? trailingTimes(rest) : [];
  const parts = [dayParts(kind, rest.slice(0, rest.length - times.length)), timeParts(times), ...ends];
  if (parts.includes(null)) return null;
  return [`FREQ=${FREQUENCIES[kind]}`, `INTERVAL=${interval}`, ...parts.filter(Boolean)].join(';');
}

function endPart(token: string): string | null {
  if (DATE.test(token)) return `UNTIL=${token}`;
  if (!/^#\d{1,4}$/.test(token)) return null;
  const count = Number(token.slice(1));
  return count === 0 ? '' : `COUNT=${count}`;
}

/** Which days: weekdays, places of weekdays in the month, days of the month, months, or days of the year. */
function dayParts(kind: Head, tokens: readonly string[]): string | null {
  if (kind === 'D') return tokens.length === 0 ? '' : null;
  if (kind === 'W') return listPart('BYDAY', tokens, (token) => (WEEKDAY.test(token) ? token : null));
  if (kind === 'MP') return weekdayPlaces(tokens);
  if (kind === 'MD')
    return listPart('BYMONTHDAY', tokens, (token) => (token === 'LD' ? '-1' : signed(token)));
  return listPart(kind === 'YM' ? 'BYMONTH' : 'BYYEARDAY', tokens, (token) =>
    /^\d{1,3}$/.test(token) ? token : null,
  );
}

function listPart(
  name: string,
  tokens: readonly string[],
  read: (token: string) => string | null,
): string | null {
  const values = tokens.map(read);
  if (values.includes(null)) return null;
  return values.length === 0 ? '' : `${name}=${values.join(',')}`;
}

/** `1+ MO FR 1- TU`: each place goes with the weekdays behind it. */
function weekdayPlaces(tokens: readonly string[]): string | null {
  const days: string[] = [];
  let place: string | null = null;
  for (const token of tokens) {
    if (WEEKDAY.test(token)) {
      if (place === null) return null;
      days.push(`${place}${token}`);
    } else {
      place = /^[1-5][+-]$/.test(token) ? signed(token) : null;
      if (place === null) return null;
    }
  }
  return days.length === 0 ? null : `BYDAY=${days.join(',')}`;
}

/** `3`, `3+` or, from the end, `3-`. */
function signed(token: string): string | null {
  const found = /^(\d{1,2})([+-]?)$/.exec(token);
  return found === null ? null : `${found[2] === '-' ? '-' : ''}${found[1]}`;
}

/** Times of day behind the days: `0900 1400`. */
function trailingTimes(tokens: readonly string[]): readonly string[] {
  let from = tokens.length;
  while (from > 0 && /^\d{4}$/.test(tokens[from - 1] as string)) from--;
  return tokens.slice(from);
}

/** Times are hours by minutes in RFC 5545: only those that are every hour with every minute can be said so. */
function timeParts(times: readonly string[]): string | null {
  if (times.length === 0) return '';
  const hours = [...new Set(times.map((time) => time.slice(0, 2)))];
  const minutes = [...new Set(times.map((time) => time.slice(2)))];
  if (hours.length * minutes.length !== new Set(times).size) return null;
  return `BYHOUR=${hours.map(Number).join(',')};BYMINUTE=${minutes.map(Number).join(',')}`;
}
