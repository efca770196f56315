/** How much work an expansion may still do before it is given up as capped. */
export interface Budget {
  steps: number;
  /** How many instances it may make. */
  readonly instances: number;
  /** Set once something was cut short. */
  exhausted: boolean;
}

/** What of a rule is wanted. All times are wall seconds on the clock the rule runs on. */
export interface RuleSpan {
  /** DTSTART. */
  readonly start: number;
  readonly isDate: boolean;
  /** Half-open window. */
  readonly from: number;
  readonly to: number;
  /** The last second an instance may start at (UNTIL), or Infinity. */
  readonly until: number;
  /** At most this many instances; reaching it counts as capped. */
  readonly limit: number;
}

/** Takes the instances of a rule in order, keeps those of the window, and says when to stop. */
export interface Collector {
  readonly found: readonly number[];
  readonly start: number;
  readonly from: number;
  /** The first and last second worth visiting. */
  readonly first: number;
  readonly last: number;
  /** Whether instances before the window must be visited, because COUNT counts them. */
  readonly counting: boolean;
  /** Takes an instance, passing over one it has (a set: RFC 5545 section 3.8.5.3); false when no more can be wanted. */
  readonly take: (wall: number) => boolean;
  /** Counts instances that lie before the window without visiting them; false when COUNT is used up. */
  readonly skip: (instances: number) => boolean;
  /** Pays for work; false when there is none left to spend. */
  readonly spend: (steps: number) => boolean;
}

export function openCollector(span: RuleSpan, count: number | null, budget: Budget): Collector {
  const { start, from, limit } = span;
  const last = Math.min(span.until, span.to - 1);
  const found: number[] = [];
  let left = count ?? Number.POSITIVE_INFINITY;
  let newest = Number.NEGATIVE_INFINITY;
  const take = (wall: number): boolean => {
    if (wall < start) return true;
    if (wall > last || left <= 0) return false;
    // A day that SKIP moved may be another period's own.
    if (wall <= newest) return true;
    newest = wall;
    left--;
    if (wall < from) return true;
    found.push(wall);
    if (found.length < limit) return true;
    budget.exhausted = true;
    return false;
  };
  const skip = (instances: number): boolean => {
    left -= instances;
    return left > 0;
  };
  const spend = (steps: number): boolean => {
    budget.steps -= steps;
    if (budget.steps > 0) return true;
    budget.exhausted = true;
    return false;
  };
  const counting = count !== null;
  return {
    found,
    start,
    from,
    first: counting ? start : Math.max(start, from),
    last,
    counting,
    take,
    skip,
    spend,
  };
}
