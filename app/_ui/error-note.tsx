'use client';

import type { ReactElement, ReactNode } from 'react';
import type { Question, Refusal } from '#lib/domain/refusal.ts';
import { patternOf, type WordedFault } from '#lib/i18n/word-fault.ts';
import type { Comparison } from '#lib/usecases/versions/compare.ts';
import { BothVersions } from './both-versions.tsx';
import { Button } from './button.tsx';
import { Ways } from './refusal-ways.tsx';
import { Mark } from './severity.tsx';
import { useWords } from './words.tsx';

/** Nothing was refused: the action failed, or never reached the server. */
export interface Failed {
  readonly kind: 'failed';
}

/** A refused action, as `action()` answers it. */
export interface Refused {
  readonly refusal: Refusal | Failed;
  readonly message: string;
  readonly faults: readonly WordedFault[];
  /** For `stale`: where the two versions differ, in words. */
  readonly compared?: Comparison | null;
}

interface Props<T> {
  readonly refused: Refused;
  /** For `stale`: how one version is drawn where fields side by side do not say it. */
  readonly renderVersion?: (version: unknown) => ReactNode;
  /** For `stale`: take what the colleague saved, which is given. */
  readonly onTakeTheirs?: (theirs: T) => void;
  /** For `stale`: save one's own over it, based on the version that is given. */
  readonly onKeepMine?: (basedOn: number, theirs: T) => void;
  /** For `asks`: do it, the question being answered. */
  readonly onSure?: (question: Question) => void;
  /** Tries again what did not arrive, where the page has no button that does. */
  readonly onRetry?: () => void;
  /** Fields the page already marks, # for any index (`sittings.#.end`); their faults are not repeated here. */
  readonly shownFields?: readonly string[];
}

/** Why something was not done, and the way out. A stale save shows both versions beside each other. */
export function ErrorNote<T>({
  refused,
  shownFields = [],
  onSure,
  onRetry,
  ...ways
}: Props<T>): ReactElement {
  const asks = refused.refusal.kind === 'asks';
  const elsewhere = refused.faults.filter(({ path }) => !shownFields.includes(patternOf(path)));
  return (
    <div className={asks ? 'refused asks' : 'refused'} role="alert">
      <p>
        <Mark kind={asks ? 'warn' : 'block'} />
        {refused.message}
      </p>
      {elsewhere.length > 0 ? (
        <ul>
          {elsewhere.map((fault) => (
            <li key={fault.path + fault.line}>{fault.line}</li>
          ))}
        </ul>
      ) : null}
      <Ways refusal={refused.refusal} onSure={onSure} onRetry={onRetry} />
      <Stale refused={refused} {...ways} />
    </div>
  );
}

/** The two versions and the choice between them. An act that came second has no version of its own: `useAction` draws the page anew. */
function Stale<T>({
  refused: { refusal, compared = null },
  renderVersion,
  onTakeTheirs,
  onKeepMine,
}: Omit<Props<T>, 'shownFields' | 'onSure' | 'onRetry'>): ReactElement | null {
  const w = useWords('common');
  if (refusal.kind !== 'stale' || refusal.yours === null) return null;
  const { current, yours } = refusal;
  const { version = 0 } = (current ?? {}) as { readonly version?: number };
  return (
    <>
      <BothVersions compared={compared} current={current} yours={yours} renderVersion={renderVersion} />
      {onTakeTheirs || onKeepMine ? (
        <div className="acts">
          {onTakeTheirs ? (
            <Button onClick={() => onTakeTheirs(current as T)}>{w('takeTheirs')}</Button>
          ) : null}
          {onKeepMine ? (
            <Button onClick={() => onKeepMine(version, current as T)}>{w('keepMine')}</Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
