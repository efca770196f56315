/** A half-open stretch of time; one whose end is not after its start is empty. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same time as sorted spans that neither overlap nor touch; empty spans are dropped. */
export function unionSpans(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.filter((span) => span.end > span.start).sort((a, b) => a.start - b.start);
  const union: Span[] = [];
  for (const span of sorted) {
    const last = union[union.length - 1];
    if (last === undefined || span.start > last.end) union.push(span);
    else if (span.end > last.end) union[union.length - 1] = { start: last.start, end: span.end };
  }
  return union;
}

/** What of `spans` is not in `others`. Both as `unionSpans` returns them, and so is the result. */
export function subtractSpans(spans: readonly Span[], others: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let index = 0;
  for (const span of spans) {
    let { start } = span;
    while (index < others.length && (others[index] as Span).end <= start) index++;
    for (let i = index; i < others.length && (others[i] as Span).start < span.end; i++) {
      const other = others[i] as Span;
      if (other.start > start) left.push({ start, end: other.start });
      start = Math.max(start, other.end);
    }
    if (start < span.end) left.push({ start, end: span.end });
  }
  return left;
}
