'use client';

import { type FocusEvent, useCallback, useEffect, useRef, useState } from 'react';

interface Given<Fault> {
  readonly value: string;
  readonly onChange: (entered: string) => void;
  readonly onBlur: (() => void) | undefined;
  /** What is wrong with what stands in the field, said once it is left. */
  readonly faultIn: (entered: string) => Fault | null;
  /** Whether the field puts another value in place of this one when it is left: its fault then stays to be read. */
  readonly mends?: (entered: string) => boolean;
}

interface Entered<Fault> {
  /** Changes when the field must begin anew, because its value was changed from outside. */
  readonly start: number;
  readonly entered: string;
  readonly fault: Fault | null;
  /** What stands in the field now. */
  readonly give: (entered: string) => void;
  /** For the box around the parts. */
  readonly leave: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * A field of parts holds what is typed, and begins anew only when the value changes from outside: put back while a part
 * of it is still missing, it would take the next key for the wrong part. Its fault is said on leaving and gone once mended.
 */
export function useEntered<Fault>({ value, onBlur, ...given }: Given<Fault>): Entered<Fault> {
  const last = useRef(value);
  const sent = useRef<readonly string[]>([]);
  const mended = useRef({ now: false, to: '' });
  const [start, setStart] = useState(0);
  const [entered, setEntered] = useState(value);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    const still = afterEcho(sent.current, value);
    sent.current = value === last.current ? [] : (still ?? []);
    if (still || value === last.current) return;
    last.current = value;
    setStart((before) => before + 1);
    setEntered(value);
    setFault(null);
  }, [value]);
  const latest = useRef(given);
  latest.current = given;
  const give = useCallback((now: string): void => {
    if (now === last.current) return;
    last.current = now;
    setEntered(now);
    if (!mended.current.now && latest.current.faultIn(now) === null) setFault(null);
    mended.current = { now: false, to: mended.current.now ? now : '' };
    sent.current = [...sent.current, now];
    latest.current.onChange(now);
  }, []);
  const leave = ({ currentTarget, target, relatedTarget }: FocusEvent<HTMLElement>): void => {
    const stays = currentTarget.contains(relatedTarget);
    // The month lies over the page, outside the box; going from part to part is not leaving either.
    if (!currentTarget.contains(target) || (stays && relatedTarget?.role === 'spinbutton')) return;
    if (stays && last.current === '') return;
    if (given.mends?.(last.current)) mended.current.now = true;
    if (mended.current.to !== last.current) setFault(given.faultIn(last.current));
    if (!stays) onBlur?.();
  };
  return { start, entered, fault, give, leave };
}

/**
 * What a field gave and has not come back to it yet, oldest first, once `value` has come: who types faster than the page
 * draws sees an earlier state of the field return. `null` if the field never gave this value: it was changed from outside.
 */
export function afterEcho(sent: readonly string[], value: string): readonly string[] | null {
  const at = sent.indexOf(value);
  return at < 0 ? null : sent.slice(at + 1);
}
