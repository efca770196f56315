'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { CheckField } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { dropFollowUpsAction, takeUpItemsAction } from '../actions.ts';

interface Props {
  readonly meetingId: string;
  readonly items: readonly { readonly id: string; readonly title: string }[];
}

/** Items of a meeting nobody follows up: ticked and taken up at one go. */
export function LeftOver({ meetingId, items }: Props): ReactElement {
  const w = useWords('followUps');
  const say = useToast();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { run, busy, refused } = useAction(takeUpItemsAction);
  const chosen = items.filter(({ id }) => ticked.has(id));
  const takeUp = async (): Promise<void> => {
    const itemIds = (chosen.length > 0 ? chosen : items).map(({ id }) => id);
    const answer = await run({ meetingId, itemIds });
    if (!answer.ok) return;
    const { ids } = answer.value;
    setTicked(new Set());
    say({ text: w('takenUp', { n: ids.length }), undo: () => dropFollowUpsAction({ ids }) });
  };
  const tick = (id: string, on: boolean): void => {
    setTicked(new Set([...ticked].filter((other) => other !== id).concat(on ? [id] : [])));
  };
  return (
    <section className="left-over" aria-labelledby="left-over">
      <div className="sec">
        <h2 id="left-over">{w('leftOver')}</h2>
        <span className="note">{w('leftOverHow')}</span>
        <span className="end">
          <Button size="small" kind="primary" icon="plus" busy={busy} onClick={() => void takeUp()}>
            {w(chosen.length > 0 ? 'takeUp' : 'takeUpAll')}
          </Button>
        </span>
      </div>
      {refused ? <ErrorNote refused={refused} /> : null}
      {items.map(({ id, title }) => (
        <CheckField
          key={id}
          label={title}
          checked={ticked.has(id)}
          onChange={(event) => tick(id, event.target.checked)}
        />
      ))}
    </section>
  );
}
