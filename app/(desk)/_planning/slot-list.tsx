'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { SlotView } from '#lib/usecases/planning/find-times.ts';

interface Props {
  readonly slots: readonly SlotView[];
  readonly chosen: string | null;
  readonly takeWord: string;
  readonly onChoose: (day: string) => void;
  readonly onTake: (slot: SlotView) => void;
}

/** The best times in their order, each with its reasons; one click takes one. */
export function SlotList({ slots, chosen, takeWord, onChoose, onTake }: Props): ReactElement {
  const w = useWords('planning');
  return (
    <ol className="props">
      {slots.map((slot, index) => (
        <li key={slot.day} className={slot.day === chosen ? 'on' : undefined}>
          <span className="k">{index + 1}</span>
          <button type="button" className="pick" onClick={() => onChoose(slot.day)}>
            <b>
              {slot.dayWord} {slot.timeWord}
            </b>
          </button>
          <Fitness level={slot.level} label={w('fitness', { n: slot.level })} />
          <p>
            <Reasons slot={slot} />
          </p>
          {slot.day === chosen ? (
            <span className="take">
              <Button size="small" kind="primary" onClick={() => onTake(slot)}>
                {takeWord}
              </Button>
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Reasons({ slot }: { readonly slot: SlotView }): ReactElement {
  const common = useWords('common');
  return (
    <>
      {slot.reasons.map(({ text, doubtful }, index) => (
        <span key={text} className={doubtful ? 'w-warn' : undefined}>
          {index > 0 ? common('clauseSeparator') : ''}
          {text}
        </span>
      ))}
    </>
  );
}

function Fitness({ level, label }: { readonly level: number; readonly label: string }): ReactElement {
  return (
    <span className="bar5" role="img" aria-label={label}>
      {[1, 2, 3, 4, 5].map((n) => (
        <i key={n} className={n <= level ? 'f' : undefined} />
      ))}
    </span>
  );
}
