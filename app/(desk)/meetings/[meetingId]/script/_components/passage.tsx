'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Segmented } from '#app/_ui/segmented.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { PassageBox } from './passage-box.tsx';
import { PassageText } from './passage-text.tsx';
import type { ScriptInHand } from './use-script.ts';
import type { WordedPassage } from './word-script.ts';

interface Props {
  readonly passage: WordedPassage;
  readonly mayEdit: boolean;
  /** What is added may be a stage direction. */
  readonly hasCues: boolean;
  readonly inHand: ScriptInHand;
  /** The passage being pointed at, so that the paper can show it. */
  readonly onPoint: (key: string | null) => void;
}

const classOf = { speech: 'say', cue: 'stage', blank: 'say' } as const;

/** One passage: read, and written in place at a click. */
export function Passage({ passage, mayEdit, hasCues, inHand, onPoint }: Props): ReactElement {
  const w = useWords('script');
  const [open, setOpen] = useState<'edit' | 'add' | null>(null);
  const { key, kind, text, origin } = passage;
  const close = (): void => setOpen(null);
  const save = (input: Readonly<Record<string, unknown>>, onKept: () => void): Promise<boolean> =>
    inHand.change({ act: 'edit', input: { passageKey: key, ...input }, onKept });
  const gone = text === '';
  return (
    <div
      className={`passage${origin === 'generated' ? '' : ' hand'}`}
      id={key}
      onPointerEnter={() => onPoint(key)}
      onPointerLeave={() => onPoint(null)}
    >
      {open === 'edit' ? (
        <PassageBox
          value={text}
          label={w('editing')}
          eager
          onSave={(words, onKept) => save({ kind: 'replace', text: words }, onKept)}
          onClose={close}
        >
          <Button kind="link" onClick={() => void save({ kind: 'remove', text: '' }, close)}>
            {w(origin === 'added' ? 'takeAway' : 'leaveOut')}
          </Button>
        </PassageBox>
      ) : (
        <>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the pen beside it does the same by keyboard */}
          <p
            className={`${classOf[kind]}${gone ? ' gone' : ''}`}
            onClick={(event) => {
              const link = event.target instanceof Element && event.target.closest('a');
              const selecting = !window.getSelection()?.isCollapsed;
              if (mayEdit && !link && !selecting && !gone) setOpen('edit');
            }}
          >
            {gone ? <del>{passage.generated}</del> : <PassageText passage={passage} />}
          </p>
          {mayEdit ? (
            <Tools onEdit={gone ? null : () => setOpen('edit')} onAdd={() => setOpen('add')} />
          ) : null}
        </>
      )}
      {open === 'add' ? (
        <AddBox
          hasCues={hasCues}
          onAdd={(as, words) => save({ kind: 'after', as, text: words }, close)}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

function Tools({
  onEdit,
  onAdd,
}: {
  readonly onEdit: (() => void) | null;
  readonly onAdd: () => void;
}): ReactElement {
  const w = useWords('script');
  return (
    <span className="tools">
      {onEdit ? (
        <Button kind="quiet" size="small" icon="pen" aria-label={w('editPassage')} onClick={onEdit} />
      ) : null}
      <Button kind="quiet" size="small" icon="plus" aria-label={w('addAfter')} onClick={onAdd} />
    </span>
  );
}

function AddBox({
  hasCues,
  onAdd,
  onClose,
}: {
  readonly hasCues: boolean;
  readonly onAdd: (as: 'speech' | 'cue', text: string) => Promise<boolean>;
  readonly onClose: () => void;
}): ReactElement {
  const w = useWords('script');
  const [as, setAs] = useState<'speech' | 'cue'>('speech');
  return (
    <PassageBox value="" label={w('adding')} onSave={(text) => onAdd(as, text)} onClose={onClose}>
      {hasCues ? (
        <Segmented
          label={w('as')}
          value={as}
          onChange={setAs}
          segments={[
            { value: 'speech', label: w('asSpeech') },
            { value: 'cue', label: w('asCue') },
          ]}
        />
      ) : null}
    </PassageBox>
  );
}
