'use client';

import { type ReactElement, useCallback, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Icon } from '#app/_ui/icon.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useRowDrag } from '#app/_ui/use-row-drag.ts';
import { useWords } from '#app/_ui/words.tsx';
import { isSameOrder } from '#lib/domain/bodies/precedence.ts';
import {
  linesOf,
  type RankLine,
  rankNumbers,
  ranksOfLines,
  withLineAt,
  withTie,
} from '#lib/domain/bodies/rank-lines.ts';
import type { BodyId } from '#lib/domain/id.ts';
import type { ConventionsView } from '#lib/usecases/conventions/queries.ts';
import { Group } from '../../_components/group.tsx';
import { editPrecedenceAction } from '../actions.ts';

interface Props {
  readonly view: ConventionsView;
  readonly lines: readonly RankLine<BodyId>[];
  readonly onChange: (lines: readonly RankLine<BodyId>[]) => void;
}

/** Who yields to whom: one list from those that stay to those that yield, dragged or moved by keyboard, saved for itself. */
export function PrecedenceGroup({ view, lines, onChange }: Props): ReactElement {
  const w = useWords('conventions');
  const say = useToast();
  const [saved, setSaved] = useState(view.precedence);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const { run, busy, refused, clear } = useAction(editPrecedenceAction);
  const names = new Map(view.bodies.map(({ id, shortName }) => [id as string, shortName]));
  const ranks = rankNumbers(lines);
  const put = useCallback(
    (id: string, index: number): void => {
      const next = withLineAt(lines, id as BodyId, index);
      onChange(next);
      const at = next.findIndex((line) => line.id === id);
      const body = view.bodies.find((one) => one.id === id)?.shortName ?? '';
      setSaid(w('moved', { body, n: rankNumbers(next)[at] ?? 1 }));
    },
    [lines, onChange, view.bodies, w],
  );
  const { held, onPointerDown } = useRowDrag(list, put);
  const save = async (basedOn: typeof saved.basedOn): Promise<void> => {
    const answer = await run({ ranks: ranksOfLines(lines), basedOn });
    if (!answer.ok) return;
    setSaved(answer.value);
    say({ text: w('precedenceSaved') });
  };
  const current = (refused?.refusal.kind === 'stale' ? refused.refusal.current : null) as typeof saved | null;
  return (
    <Group title={w('precedence')} why={w('precedenceWhy')}>
      {view.mayEdit ? <p className="note">{w('precedenceHow')}</p> : null}
      <ul ref={list} className="rank-rows">
        {lines.map(({ id, tied }, index) => {
          const body = names.get(id) ?? '';
          return (
            <li
              key={id}
              data-line={id}
              data-tied={tied || undefined}
              data-dragging={held?.id === id || undefined}
              data-before={held?.before === id || undefined}
            >
              {view.mayEdit ? (
                <span className="grip" aria-hidden="true" onPointerDown={(event) => onPointerDown(id, event)}>
                  <Icon name="grip" />
                </span>
              ) : null}
              <span className="num note">{tied ? '' : ranks[index]}</span>
              <span>{body}</span>
              {view.mayEdit ? (
                <>
                  {index > 0 ? (
                    <label className="note">
                      <input
                        type="checkbox"
                        checked={tied}
                        onChange={({ target }) => onChange(withTie(lines, id, target.checked))}
                      />
                      {w('sameRank')}
                      <span className="sr">{body}</span>
                    </label>
                  ) : (
                    <span className="first" />
                  )}
                  <Button
                    kind="quiet"
                    size="small"
                    icon="up"
                    aria-label={w('moveUp', { body })}
                    disabled={index === 0}
                    onClick={() => put(id, index - 1)}
                  />
                  <Button
                    kind="quiet"
                    size="small"
                    icon="down"
                    aria-label={w('moveDown', { body })}
                    disabled={index === lines.length - 1}
                    onClick={() => put(id, index + 1)}
                  />
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
      <p className="sr" role="status">
        {said}
      </p>
      {refused ? (
        <ErrorNote
          refused={refused}
          onTakeTheirs={(theirs: typeof saved) => {
            setSaved(theirs);
            onChange(linesOf(theirs.ranks));
            clear();
          }}
          onKeepMine={() => void save(current?.basedOn ?? saved.basedOn)}
        />
      ) : null}
      {view.mayEdit ? (
        <div className="rule-acts">
          <Button
            busy={busy}
            disabled={isSameOrder(saved.ranks, ranksOfLines(lines))}
            onClick={() => void save(saved.basedOn)}
          >
            {w('precedenceSave')}
          </Button>
        </div>
      ) : null}
    </Group>
  );
}
