import type { Temporal } from 'temporal-polyfill';
import type { Attendee } from '../attendance/attendance.ts';
import type { Meeting } from '../meetings/meeting.ts';

/** A meal that falls into the days of a meeting. */
export interface Meal {
  readonly day: Temporal.PlainDate;
  readonly kind: 'lunch' | 'supper';
}

/** Whoever sits until then eats there: from eleven lunch, from five in the afternoon supper. */
const lunchFrom = 11;
const supperFrom = 17;

/** The meals of a meeting: lunch where a sitting that began in the morning ends at eleven or later, supper where one ends at five or later. */
export function mealsOf({ sittings }: Pick<Meeting, 'sittings'>, zone: string): readonly Meal[] {
  const meals = new Map<string, Meal>();
  for (const { period } of sittings) {
    const [start, end] = [period.start, period.end].map((at) => at.toZonedDateTimeISO(zone));
    if (!start || !end) continue;
    const day = start.toPlainDate();
    const until = end.toPlainDate().equals(day) ? end.hour : 24;
    if (start.hour < 12 && until >= lunchFrom) meals.set(`${day} 1`, { day, kind: 'lunch' });
    if (until >= supperFrom) meals.set(`${day} 2`, { day, kind: 'supper' });
  }
  return [...meals.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, meal]) => meal);
}

/** How many eat one thing. */
export interface DietCount {
  readonly diet: string;
  readonly people: readonly Attendee[];
}

/**
 * Those who come and do not eat everything, by what they eat: the most first, equal numbers as the list has them. Whoever
 * has two wishes (清真、海鲜过敏) is counted once, with those who have the same two; 清真餐 is 清真, in the words that came first.
 */
export function dietsOf(attendees: readonly Attendee[]): readonly DietCount[] {
  const coming = attendees.filter(({ leave, diet }) => leave === null && diet.trim() !== '');
  const byDiet = Map.groupBy(coming, ({ diet }) => plainDiet(diet));
  return [...byDiet.values()]
    .map((people) => ({ diet: people[0]?.diet.trim() ?? '', people }))
    .toSorted((a, b) => b.people.length - a.people.length);
}

/** What somebody eats without the words that make no difference in a kitchen: 素餐 and 吃素 are 素食; in one order. */
function plainDiet(diet: string): string {
  const parts = diet
    .normalize('NFKC')
    .toLowerCase()
    .split(/[、,;。\n]+/u);
  const plain = parts.map((part) =>
    part
      .trim()
      .replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
      .replace(/^(?:不能?吃|不食|忌吃?|忌食)/u, '忌')
      .replace(/^(?:需要?|要|吃|对)(?=.)/u, '')
      .replace(/(?<=.)(?:餐|饮食|食品?)$/u, ''),
  );
  return [...new Set(plain.filter((part) => part !== ''))].toSorted().join('、');
}
