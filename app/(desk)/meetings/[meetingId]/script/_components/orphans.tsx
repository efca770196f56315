'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Confirm } from '#app/_ui/dialog.tsx';
import { SelectField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { ScriptInHand } from './use-script.ts';
import type { WordedOrphan, WordedScript } from './word-script.ts';

interface Props {
  readonly script: WordedScript;
  readonly inHand: ScriptInHand;
}

/** Hand edits whose item is gone: kept, never printed, to be placed elsewhere or dropped. */
export function Orphans({ script, inHand }: Props): ReactElement | null {
  const w = useWords('script');
  if (script.orphans.length === 0) return null;
  return (
    <section className="orphans" aria-label={w('orphans')}>
      <h3>{w('orphans')}</h3>
      <p className="note">{w('orphansWhy')}</p>
      <ul>
        {script.orphans.map((orphan) => (
          <Orphan key={orphan.key} orphan={orphan} script={script} inHand={inHand} />
        ))}
      </ul>
    </section>
  );
}

function Orphan({ orphan, script, inHand }: Props & { readonly orphan: WordedOrphan }): ReactElement {
  const w = useWords('script');
  const [asking, setAsking] = useState(false);
  const { key, text, by, who, placeable } = orphan;
  const place = (behind: string): void => {
    if (behind !== '') void inHand.change({ act: 'place', input: { editKey: key, behind } });
  };
  return (
    <li id={key}>
      <p className="say">{text || w('handRemoved')}</p>
      <p className="note">{who}</p>
      {script.mayEdit ? (
        <p className="bt">
          {placeable ? (
            <SelectField
              label={w('place')}
              hideLabel
              value=""
              choices={[
                { value: '', label: w('placeChoose') },
                ...script.scenes.flatMap((scene) => {
                  const last = scene.passages.at(-1);
                  return last ? [{ value: last.key, label: `${scene.start} ${scene.title}` }] : [];
                }),
              ]}
              onChange={(event) => place(event.target.value)}
            />
          ) : null}
          <Button kind="link" onClick={() => setAsking(true)}>
            {w('drop')}
          </Button>
        </p>
      ) : null}
      <Confirm
        isOpen={asking}
        title={w('dropTitle')}
        doIt={w('drop')}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void inHand.change({ act: 'restore', input: { passageKey: key } });
        }}
      >
        <p>{w('dropWhy', { by, text })}</p>
      </Confirm>
    </li>
  );
}
