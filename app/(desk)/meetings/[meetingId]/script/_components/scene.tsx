'use client';

import type { ReactElement } from 'react';
import { Margin } from './margin.tsx';
import { Passage } from './passage.tsx';
import type { ScriptInHand } from './use-script.ts';
import type { WordedScene, WordedScript } from './word-script.ts';

interface Props {
  readonly scene: WordedScene;
  readonly script: WordedScript;
  readonly inHand: ScriptInHand;
  readonly onPoint: (key: string | null) => void;
}

/** One scene: its time in the gutter, the words, and the margin beside them. */
export function Scene({ scene, script, inHand, onPoint }: Props): ReactElement {
  const { anchor, start, title, speaker, passages, sitting } = scene;
  return (
    <>
      {sitting ? <h3 className="sitting">{sitting}</h3> : null}
      <article className="cue" id={anchor} aria-label={`${start} ${title}`}>
        <header>
          <time>{start}</time>
          <h3>{title}</h3>
          <span className="note">{speaker}</span>
        </header>
        <div className="txt">
          {passages.map((passage) => (
            <Passage
              key={passage.key}
              passage={passage}
              mayEdit={script.mayEdit}
              hasCues={script.paper === 'script'}
              inHand={inHand}
              onPoint={onPoint}
            />
          ))}
        </div>
        <Margin scene={scene} script={script} inHand={inHand} />
      </article>
    </>
  );
}
