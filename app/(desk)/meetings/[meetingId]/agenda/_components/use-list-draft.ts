'use client';

import { useEffect, useRef, useState } from 'react';
import { useUnsaved } from '#app/_ui/use-unsaved.ts';

export interface ListDraft<T> {
  readonly rows: readonly T[];
  /** Changes one row; with `keep` it is saved at once, otherwise when `commit` is called. */
  readonly set: (index: number, patch: Partial<T>, keep?: boolean) => void;
  readonly add: (row: T) => void;
  readonly remove: (index: number) => void;
  readonly commit: () => void;
}

interface RowRules<T> {
  /** What is not complete yet stays here when the others are saved. */
  readonly isComplete: (row: T) => boolean;
  /** While any row is faulty nothing is saved: what is stored stays until it is put right. */
  readonly isFaulty?: (row: T) => boolean;
}

const never = (): boolean => false;

/**
 * A short list edited in place: rows not yet complete stay here, the complete ones are saved together. What the server
 * holds is taken over again once everything here is saved.
 */
export function useListDraft<T>(
  stored: readonly T[],
  { isComplete, isFaulty = never }: RowRules<T>,
  save: (rows: readonly T[]) => void,
): ListDraft<T> {
  const [rows, setRows] = useState<readonly T[]>(stored);
  const known = useRef(JSON.stringify(stored));
  const touched = useRef(false);
  useUnsaved(() => (touched.current ? 'draft' : 'none'));
  const complete = (all: readonly T[]): readonly T[] => all.filter(isComplete);

  useEffect(() => {
    const next = JSON.stringify(stored);
    if (next === known.current) return;
    known.current = next;
    setRows((now) => (now.some(isFaulty) ? now : [...stored, ...now.filter((row) => !isComplete(row))]));
  }, [stored, isComplete, isFaulty]);

  const keep = (all: readonly T[]): void => {
    if (all.some(isFaulty)) return;
    const finished = complete(all);
    if (finished.length === all.length) touched.current = false;
    if (JSON.stringify(finished) === known.current) return;
    known.current = JSON.stringify(finished);
    save(finished);
  };
  const put = (all: readonly T[], now: boolean): void => {
    setRows(all);
    if (now) keep(all);
  };
  return {
    rows,
    set: (index, patch, now = false) => {
      touched.current = true;
      put(
        rows.map((row, at) => (at === index ? { ...row, ...patch } : row)),
        now,
      );
    },
    add: (row) => put([...rows, row], false),
    remove: (index) =>
      put(
        rows.filter((_, at) => at !== index),
        true,
      ),
    commit: () => keep(rows),
  };
}
