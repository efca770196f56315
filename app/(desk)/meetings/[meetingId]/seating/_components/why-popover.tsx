'use client';

import Link from 'next/link';
import { type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';
import type { WordedName, WordedWhy } from './word-why.ts';

interface Props {
  readonly why: WordedWhy | null;
  /** Where the plate is on the desk under the chart, in pixels, and whether there is room below it. */
  readonly place: { readonly left: number; readonly top?: number; readonly bottom?: number };
  readonly locked: boolean;
  readonly mayEdit: boolean;
  readonly onLock: () => void;
  readonly onPick: () => void;
  readonly onClose: () => void;
}

/** 为什么坐这里: the rule, the neighbours with the deciding stroke underlined, whose rule it is. */
export function WhyPopover({ why, place, locked, mayEdit, onLock, onPick, onClose }: Props): ReactElement {
  const w = useWords('seating');
  const box = useRef<HTMLDivElement>(null);
  const seatId = why?.seatId;
  useEffect(() => {
    if (seatId) box.current?.focus();
  }, [seatId]);
  return (
    <div
      className="seat-why"
      role="dialog"
      aria-label={w('why.title')}
      ref={box}
      tabIndex={-1}
      style={place}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
          return;
        }
        // The keys named below the chart, while nothing in the box itself is pressed.
        const act = actOf(event, { mayEdit, locked, onLock, onPick, onClose });
        if (!act) return;
        event.preventDefault();
        act();
      }}
    >
      {why ? (
        <>
          <header>
            <h2>{why.name}</h2>
            <span>{why.where}</span>
            <Button kind="quiet" size="small" icon="cross" aria-label={w('why.close')} onClick={onClose} />
          </header>
          <h3>{w('why.title')}</h3>
          {why.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {why.names.length > 0 ? <Strokes names={why.names} /> : null}
          <p className="note">
            {why.verdict ? (
              <>
                {why.verdict}
                <br />
              </>
            ) : null}
            {why.basis}
          </p>
          <footer>
            {mayEdit ? (
              <>
                <Button size="small" icon={locked ? 'unlock' : 'lock'} onClick={onLock}>
                  {w(locked ? 'unlock' : 'lock')}
                </Button>
                <Button size="small" icon="swap" disabled={locked} onClick={onPick}>
                  {w('swap')}
                </Button>
              </>
            ) : null}
            <Link className="change" href={paths.settings()}>
              {w('basis.change')}
            </Link>
          </footer>
        </>
      ) : (
        <p className="note" role="status">
          {w('why.loading')}
        </p>
      )}
    </div>
  );
}

/** L locks, Space picks up and W closes what it opened, as on the chart. */
function actOf(
  { key, target, currentTarget, ctrlKey, metaKey, altKey }: KeyboardEvent,
  { mayEdit, locked, onLock, onPick, onClose }: Omit<Props, 'why' | 'place'>,
): (() => void) | null {
  if (target !== currentTarget || ctrlKey || metaKey || altKey) return null;
  switch (key.toLowerCase()) {
    case 'w':
      return onClose;
    case 'l':
      return mayEdit ? onLock : null;
    case ' ':
      return mayEdit && !locked ? onPick : null;
    default:
      return null;
  }
}

function Strokes({ names }: { readonly names: readonly WordedName[] }): ReactElement {
  return (
    <dl className="strokes">
      {names.map(({ name, place, self, count, countDecides, strokes }) => (
        <div key={place}>
          <dt className={self ? 'me' : undefined}>{name}</dt>
          <dd>{place}</dd>
          <dd>
            {countDecides ? <u>{count}</u> : count}
            {countDecides || strokes.length === 0 ? null : (
              <>
                {' · '}
                {strokes.map(({ word, decides }, i) => {
                  const key = `${i}${word}`;
                  return decides ? <u key={key}>{word}</u> : <span key={key}>{word}</span>;
                })}
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
