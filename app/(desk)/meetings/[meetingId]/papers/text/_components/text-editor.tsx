'use client';

import type { ReactElement } from 'react';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';
import { Orphans } from '../../../script/_components/orphans.tsx';
import { RefusedPassage } from '../../../script/_components/refused-passage.tsx';
import { Scene } from '../../../script/_components/scene.tsx';
import { useScript } from '../../../script/_components/use-script.ts';
import type { WordedScript } from '../../../script/_components/word-script.ts';

/** The text of a paper as it is worked on, with the passages of the script's editor. */
export function TextEditor({ text }: { readonly text: WordedScript }): ReactElement {
  const w = useWords('script');
  const inHand = useScript(text);
  return (
    <section className="left" aria-label={w('edit')}>
      <div className="toolbar">
        <span className="note">{w('follows', { n: text.edited })}</span>
        <span className="end">
          {text.mayEdit ? (
            <ButtonLink size="small" href={paths.textVersions(text.meetingId, text.paper)}>
              {w('versions.open')}
            </ButtonLink>
          ) : null}
          <ButtonLink size="small" href={`${paths.papers(text.meetingId)}?paper=${text.paper}`}>
            {w('text.done')}
          </ButtonLink>
        </span>
      </div>
      <RefusedPassage inHand={inHand} />
      <Orphans script={text} inHand={inHand} />
      {text.scenes.map((scene) => (
        <Scene
          key={`${scene.key} ${inHand.taken}`}
          scene={scene}
          script={text}
          inHand={inHand}
          onPoint={() => {}}
        />
      ))}
    </section>
  );
}
