'use client';

import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { OrderedRows } from '#app/_ui/ordered-rows.tsx';
import type { Steps } from '#app/_ui/use-steps.ts';
import { useWords } from '#app/_ui/words.tsx';
import { type RankLine, rankNumbers, withLineAt, withTie } from '#lib/domain/bodies/rank-lines.ts';
import type { FoundPerson } from '#lib/usecases/people/find.ts';
import { FindPerson } from './find-person.tsx';

/** One person of an order, and what else is kept of them in it. */
export interface OrderedPerson extends RankLine<string> {
  readonly name: string;
  readonly post: string;
}

interface Props<P extends OrderedPerson> {
  readonly steps: Pick<Steps<readonly P[]>, 'now' | 'change' | 'undo' | 'redo' | 'mayUndo' | 'mayRedo'>;
  /** Whether people can share a rank. */
  readonly mayTie: boolean;
  /** What else is said of a person in their line. */
  readonly renderMore?: (person: P) => ReactElement;
  /** A line of somebody who is put on the list. */
  readonly lineOf: (found: FoundPerson) => P;
}

/**
 * People in an order, each step of it taken back and forth with Ctrl/⌘-Z. Others are found and put at the end.
 */
export function OrderedPeople<P extends OrderedPerson>({
  steps,
  mayTie,
  renderMore,
  lineOf,
}: Props<P>): ReactElement {
  const w = useWords('ranks');
  const [said, setSaid] = useState('');
  const bar = useRef<HTMLDivElement>(null);
  const { now: people, change, undo, redo } = steps;
  const ranks = rankNumbers(people);
  const put = (id: string, index: number): void => {
    const next = reordered(people, withLineAt(people, id, index));
    change(next);
    const at = next.findIndex((line) => line.id === id);
    setSaid(w('moved', { name: next[at]?.name ?? '', n: rankNumbers(next)[at] ?? 1 }));
  };
  const remove = ({ id, name }: P): void => {
    change(without(people, id));
    setSaid(w('removed', { name }));
    bar.current?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) redo();
    else undo();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the buttons in it
    <div className="ordered" onKeyDown={onKeyDown}>
      <div className="ordered-bar" ref={bar}>
        <Button size="small" icon="undo" disabled={!steps.mayUndo} onClick={undo}>
          {w('undo')}
        </Button>
        <Button size="small" disabled={!steps.mayRedo} onClick={redo}>
          {w('redo')}
        </Button>
        <span className="note">{w('how')}</span>
      </div>
      {people.length === 0 ? <p className="note">{w('nobody')}</p> : null}
      <OrderedRows
        rows={people}
        onPut={put}
        words={w}
        renderRow={(person, index) => (
          <>
            <span className="num note">{person.tied ? '' : ranks[index]}</span>
            <span className="who">
              <b>{person.name}</b> <span className="note">{person.post}</span>
            </span>
            <span className="more">
              {renderMore?.(person)}
              {mayTie && index > 0 ? (
                <label className="note">
                  <input
                    type="checkbox"
                    checked={person.tied}
                    onChange={({ target }) =>
                      change(reordered(people, withTie(people, person.id, target.checked)))
                    }
                  />
                  {w('sameRank')}
                  <span className="sr">{person.name}</span>
                </label>
              ) : null}
            </span>
          </>
        )}
        renderActs={(person) => (
          <Button
            kind="quiet"
            size="small"
            icon="cross"
            aria-label={w('remove', { name: person.name })}
            onClick={() => remove(person)}
          />
        )}
      />
      <p className="sr" role="status">
        {said}
      </p>
      <FindPerson
        known={new Set(people.map(({ id }) => id))}
        onPick={(found) => change([...people, lineOf(found)])}
      />
    </div>
  );
}

/** The people in the order of the lines, each with the tie the line gives. */
function reordered<P extends OrderedPerson>(
  people: readonly P[],
  lines: readonly RankLine<string>[],
): readonly P[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  return lines.flatMap(({ id, tied }, index) => {
    const person = byId.get(id);
    return person ? [{ ...person, tied: index > 0 && tied }] : [];
  });
}

/** Whoever shared the rank of the first of it who leaves is the first of it now. */
function without<P extends OrderedPerson>(people: readonly P[], id: string): readonly P[] {
  const at = people.findIndex((person) => person.id === id);
  const leads = people[at]?.tied === false;
  return people.flatMap((person, index) => {
    if (index === at) return [];
    return [index === at + 1 && leads ? { ...person, tied: false } : person];
  });
}
