/** The longest title of a line, and the most minutes it takes: a day. */
export const longestTitle = 500;
export const mostMinutes = 1_440;

/** What is wrong with something typed, by its key of the `faults` catalogue. */
export interface EnteredFault {
  readonly code:
    | 'title-missing'
    | 'too-long-now'
    | 'required'
    | 'not-a-number'
    | 'not-whole'
    | 'too-small'
    | 'too-big';
  readonly facts: Readonly<Record<string, number>>;
}

/** A title that was there is not taken away by emptying it, and never cut: what is too long is said. */
export function titleFault(text: string): EnteredFault | null {
  const { length } = text.trim();
  if (length === 0) return { code: 'title-missing', facts: {} };
  return length > longestTitle ? { code: 'too-long-now', facts: { limit: longestTitle, n: length } } : null;
}

/** Minutes as typed, full-width digits included; null where they are no whole number. */
export function minutesIn(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  return /^\d+$/.test(plain) ? Number(plain) : null;
}

/** What is deliberated takes at least a minute; a step of the sitting may take none. */
export function minutesFault(text: string, substantive: boolean): EnteredFault | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return { code: 'required', facts: {} };
  if (!/^[-+]?\d+(\.\d+)?$/.test(plain)) return { code: 'not-a-number', facts: {} };
  if (plain.includes('.')) return { code: 'not-whole', facts: {} };
  const least = substantive ? 1 : 0;
  if (Number(plain) < least) return { code: 'too-small', facts: { limit: least } };
  return Number(plain) > mostMinutes ? { code: 'too-big', facts: { limit: mostMinutes } } : null;
}
