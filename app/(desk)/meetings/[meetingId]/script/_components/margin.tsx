'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Icon } from '#app/_ui/icon.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { DoubtCard } from './doubt-card.tsx';
import type { ScriptInHand } from './use-script.ts';
import type { WordedPassage, WordedScene, WordedScript } from './word-script.ts';

interface Props {
  readonly scene: WordedScene;
  readonly script: WordedScript;
  readonly inHand: ScriptInHand;
}

/** Beside the words: doubts, hand edits with the way back, and that a result is never written beforehand. */
export function Margin({ scene, script, inHand }: Props): ReactElement {
  const w = useWords('script');
  const edited = scene.passages.filter((p) => p.origin !== 'generated');
  return (
    <div className="mg">
      {scene.doubts.map((doubt) => (
        <DoubtCard
          key={doubt.finding.key}
          doubt={doubt}
          meetingId={script.meetingId}
          mayJudge={script.mayJudge}
        />
      ))}
      {scene.hasResult ? (
        <p className="lk">
          <Icon name="lock" />
          <span>{w('resultOpen')}</span>
        </p>
      ) : null}
      {edited.map((passage) => (
        <HandNote key={passage.key} passage={passage} mayEdit={script.mayEdit} inHand={inHand} />
      ))}
    </div>
  );
}

function HandNote({
  passage,
  mayEdit,
  inHand,
}: {
  readonly passage: WordedPassage;
  readonly mayEdit: boolean;
  readonly inHand: ScriptInHand;
}): ReactElement {
  const w = useWords('script');
  const { key, origin, text, who, moved, generated, changes, merged } = passage;
  const word = origin === 'added' ? 'handAdded' : text === '' ? 'handRemoved' : 'handEdited';
  const restore = (): void => void inHand.change({ act: 'restore', input: { passageKey: key } });
  const keep = (words: string): void =>
    void inHand.change({
      act: 'edit',
      input: { passageKey: key, kind: words === '' ? 'remove' : 'replace', text: words },
    });
  return (
    <div className="handm">
      <Icon name="pen" />
      <div>
        <a href={`#${key}`}>
          <b>{w(word)}</b> {who}
        </a>
        <p className="of">{w('handOf', { text: beginning(text || generated) })}</p>
        {moved ? (
          <div className="moved">
            <p className="note">{w('moved')}</p>
            <blockquote>
              <Changed changes={changes} />
            </blockquote>
          </div>
        ) : null}
        {mayEdit ? (
          <p className="bt">
            <Button kind="link" onClick={restore}>
              {w(moved ? 'takeNew' : origin === 'added' ? 'takeAway' : 'restore')}
            </Button>
            {moved ? (
              <Button kind="link" onClick={() => keep(text)}>
                {w('keepMine')}
              </Button>
            ) : null}
            {moved && merged !== null && merged !== generated ? (
              <Button kind="link" onClick={() => keep(merged)}>
                {w('mergeBoth')}
              </Button>
            ) : null}
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** So many characters of a passage tell it from the others of its scene. */
const BEGINNING = 12;

function beginning(text: string): string {
  const all = [...text];
  return all.length > BEGINNING ? `${all.slice(0, BEGINNING).join('')}…` : text;
}

/** What the rules say now, with what they said before struck out beside it. */
function Changed({ changes }: { readonly changes: WordedPassage['changes'] }): ReactElement {
  const w = useWords('script');
  return (
    <>
      {changes.map(({ in: where, text }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place and nothing else
        if (where === 'both') return <span key={at}>{text}</span>;
        const Part = where === 'before' ? 'del' : 'ins';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place and nothing else
          <Part key={at}>
            <span className="sr">{w(where === 'before' ? 'wordsGone' : 'wordsNew')} </span>
            {text}
          </Part>
        );
      })}
    </>
  );
}
