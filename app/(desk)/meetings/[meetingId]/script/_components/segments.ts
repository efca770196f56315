/** A stretch of a passage that is set in its own way; `start` up to, but not including, `end`. */
export type Mark =
  | { readonly kind: 'figure'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'doubt';
      readonly start: number;
      readonly end: number;
      readonly n: number;
      readonly wavy: boolean;
      readonly closed: boolean;
    }
  | { readonly kind: 'ruby'; readonly start: number; readonly end: number; readonly reading: string };

export type Segment =
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  /** Filled in on the spot; empty text: a box to write in. */
  | { readonly kind: 'slot'; readonly at: number; readonly text: string }
  | (Exclude<Mark, { readonly kind: 'doubt' }> & { readonly at: number; readonly text: string })
  /** With how the names in it are read. */
  | (Extract<Mark, { readonly kind: 'doubt' }> & {
      readonly at: number;
      readonly text: string;
      readonly inside: readonly Segment[];
    });

/** Cuts a passage into plain text, blanks (⟦…⟧) and marked stretches, in order; of marks that overlap the first stays. */
export function segmentsOf(text: string, marks: readonly Mark[]): readonly Segment[] {
  const slots = [...text.matchAll(/⟦([^⟧]*)⟧/gu)].map((match) => ({
    kind: 'slot' as const,
    start: match.index,
    end: match.index + match[0].length,
    inside: (match[1] as string).trim(),
  }));
  const isRuby = (cut: { readonly kind: string }): number => (cut.kind === 'ruby' ? 1 : 0);
  const cuts = [...slots, ...marks]
    .filter((cut) => cut.end > cut.start)
    .sort((a, b) => a.start - b.start || isRuby(a) - isRuby(b));
  const segments: Segment[] = [];
  let from = 0;
  for (const cut of cuts) {
    if (cut.start < from) continue;
    if (cut.start > from) segments.push({ kind: 'text', at: from, text: text.slice(from, cut.start) });
    const own = text.slice(cut.start, cut.end);
    if (cut.kind === 'slot') segments.push({ kind: 'slot', at: cut.start, text: cut.inside });
    else if (cut.kind === 'doubt')
      segments.push({ ...cut, at: cut.start, text: own, inside: segmentsOf(own, rubiesWithin(marks, cut)) });
    else segments.push({ ...cut, at: cut.start, text: own });
    from = cut.end;
  }
  if (from < text.length) segments.push({ kind: 'text', at: from, text: text.slice(from) });
  return segments;
}

/** Readings of names that stand within a doubt, counted from its beginning. */
function rubiesWithin(marks: readonly Mark[], { start, end }: Mark): readonly Mark[] {
  return marks
    .filter((mark) => mark.kind === 'ruby' && start <= mark.start && mark.end <= end)
    .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
}

/** Where names with a known reading stand in a text. */
export function rubiesIn(
  text: string,
  readings: readonly { readonly name: string; readonly reading: string }[],
): readonly Mark[] {
  return readings.flatMap(({ name, reading }) => {
    const start = text.indexOf(name);
    return start < 0 ? [] : [{ kind: 'ruby' as const, start, end: start + name.length, reading }];
  });
}
