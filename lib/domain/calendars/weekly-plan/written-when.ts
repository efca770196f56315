import type { DayPart, WhenToken, WrittenDay } from './when-tokens.ts';

export interface WrittenDays {
  readonly first: WrittenDay;
  /** Null: one day. */
  readonly last: WrittenDay | null;
}

/** Minutes since midnight; `to` may lie after midnight. */
export type WrittenTime =
  | { readonly kind: 'clock'; readonly from: number; readonly to: number | null; readonly guessed: boolean }
  | { readonly kind: 'half'; readonly half: 'morning' | 'noon' | 'afternoon' | 'evening' }
  | { readonly kind: 'all-day' }
  | { readonly kind: 'open' };

/** What a text says about when, before anybody knows its year. */
export interface WrittenWhen {
  readonly days: readonly WrittenDays[];
  readonly weekdays: readonly number[];
  /** 周一至周五: the weekdays are the ends of a stretch. */
  readonly weekdayRange: boolean;
  readonly times: readonly WrittenTime[];
  /** 3月2日14:00至3月4日12:00: one stretch, nights included. */
  readonly continuous: boolean;
  readonly fault: 'time-impossible' | 'end-before-start' | null;
}

const day = 24 * 60;
/** A clock before this hour without 上午 or 下午 is an afternoon's: no office meets at half past two at night. */
const earliestHour = 7;

/** Minutes since midnight; null: no such time. */
function minutesOf(hour: number, minute: number, part: DayPart | null): number | null {
  if (!(hour >= 0 && hour <= 24 && minute >= 0 && minute < 60) || (hour === 24 && minute > 0)) return null;
  const late = part === 'afternoon' || part === 'evening' || part === 'pm';
  const midnight = (part === 'dawn' || part === 'am') && hour === 12;
  const shift = midnight ? -12 : part === 'evening' && hour === 12 ? 12 : late && hour < 12 ? 12 : 0;
  const noon = part === 'noon' && hour >= 1 && hour <= 3 ? 12 : 0;
  return (hour + shift + noon) * 60 + minute;
}

/** Puts tokens together: days with their ranges, weekdays, times with the part of the day that stands before them. */
export function writtenWhen(tokens: readonly WhenToken[]): WrittenWhen {
  return new Assembly(tokens.filter(({ kind }) => kind !== 'gap')).read();
}

class Assembly {
  readonly #tokens: readonly WhenToken[];
  readonly #days: { first: WrittenDay; last: WrittenDay | null }[] = [];
  readonly #weekdays: number[] = [];
  readonly #times: WrittenTime[] = [];
  #weekdayRange = false;
  #continuous = false;
  #fault: WrittenWhen['fault'] = null;
  #year: number | null = null;
  /** 上午 without a clock yet. */
  #part: DayPart | null = null;
  #lastPart: DayPart | null = null;
  /** What stood before the last 至: what comes after it ends that. */
  #to: WhenToken['kind'] | null = null;
  #before: WhenToken['kind'] | null = null;
  #spanning = false;

  constructor(tokens: readonly WhenToken[]) {
    this.#tokens = tokens;
  }

  read(): WrittenWhen {
    for (const [index, token] of this.#tokens.entries()) {
      this.#take(token, index);
      if (token.kind !== 'to' && token.kind !== 'text' && token.kind !== 'part') this.#to = null;
      this.#before = token.kind;
    }
    this.#leavePart();
    return {
      days: this.#days,
      weekdays: this.#weekdays,
      weekdayRange: this.#weekdayRange,
      times: this.#times,
      continuous: this.#continuous,
      fault: this.#fault,
    };
  }

  #take(token: WhenToken, index: number): void {
    switch (token.kind) {
      case 'year':
        this.#year = token.year;
        return;
      case 'day':
        this.#takeDay({ ...token.day, year: token.day.year ?? this.#year });
        return;
      case 'weekday':
        if (this.#to === 'weekday') this.#weekdayRange = true;
        this.#weekdays.push(token.weekday);
        return;
      case 'part':
        this.#leavePart();
        this.#part = token.part;
        return;
      case 'clock':
        this.#takeClock(token.hour, token.minute, token.part);
        return;
      case 'number':
        this.#takeNumber(token.number, index);
        return;
      case 'all-day':
      case 'open':
        this.#times.push({ kind: token.kind });
        return;
      case 'to':
        this.#to = this.#before;
    }
  }

  #takeDay(written: WrittenDay): void {
    const open = this.#days.at(-1);
    if (this.#to !== null && open && open.last === null) {
      if (this.#times.length > 0) this.#spanning = true;
      open.last = written;
    } else this.#days.push({ first: written, last: null });
  }

  #takeClock(hour: number, minute: number, own: DayPart | null): void {
    const open = this.#times.at(-1);
    const ends = open?.kind === 'clock' && open.to === null && (this.#to !== null || this.#spanning);
    const part =
      own ?? this.#part ?? (ends && !(this.#lastPart === 'am' && hour === 12) ? this.#lastPart : null);
    this.#part = null;
    const minutes = minutesOf(hour, minute, part);
    if (minutes === null) {
      this.#fault = 'time-impossible';
    } else if (!ends) {
      const guessed = part === null && hour >= 1 && hour < earliestHour;
      this.#times.push({ kind: 'clock', from: guessed ? minutes + day / 2 : minutes, to: null, guessed });
      this.#lastPart = guessed ? 'afternoon' : part;
    } else this.#end(open, minutes, part);
  }

  /** 晚上10点至凌晨1点 goes over midnight; over several days any end will do. */
  #end(open: WrittenTime & { kind: 'clock' }, written: number, part: DayPart | null): void {
    const to = written <= open.from && (written === 0 || part === 'dawn') ? written + day : written;
    if (this.#spanning) this.#continuous = true;
    if (this.#spanning || to > open.from) {
      this.#times[this.#times.length - 1] = { ...open, to: this.#spanning ? written : to };
    } else this.#fault = 'end-before-start';
  }

  /** `9-11时`, `2-4日`, `3月2日-4`: a bare number is what its partner is. */
  #takeNumber(number: number, index: number): void {
    const [next, partner] = this.#tokens.slice(index + 1, index + 3);
    const pair = next?.kind === 'to' ? partner : undefined;
    if (pair?.kind === 'clock' || this.#to === 'clock') this.#takeClock(number, 0, null);
    else if (pair?.kind === 'day') this.#takeDay({ year: this.#year, month: pair.day.month, day: number });
    else if (this.#to === 'day') this.#takeDay({ year: null, month: null, day: number });
  }

  #leavePart(): void {
    if (this.#part === null) return;
    const half = halfOf(this.#part);
    const known = this.#times.some((time) => time.kind === 'half' && time.half === half);
    const open = this.#times.at(-1);
    if (!known && !(this.#to !== null && open?.kind === 'clock')) this.#times.push({ kind: 'half', half });
    this.#part = null;
  }
}

function halfOf(part: DayPart): 'morning' | 'noon' | 'afternoon' | 'evening' {
  if (part === 'noon' || part === 'afternoon' || part === 'evening') return part;
  return part === 'pm' ? 'afternoon' : 'morning';
}
