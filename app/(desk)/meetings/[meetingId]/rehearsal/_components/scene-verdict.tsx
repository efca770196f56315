'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { DoubtForm } from './doubt-form.tsx';
import type { useMark } from './use-mark.ts';
import type { WordedFilm, WordedScene } from './word-film.ts';

interface Props {
  readonly film: WordedFilm;
  readonly scene: WordedScene;
  readonly people: readonly string[];
  readonly mayJudge: boolean;
  readonly marking: ReturnType<typeof useMark>;
  readonly doubting: boolean;
  readonly onPass: () => void;
  readonly onDoubting: (open: boolean) => void;
}

/** 过 or 存疑, by hand or by P and D, with what was said before and how far the walk has come. */
export function SceneVerdict(props: Props): ReactElement {
  const { film, scene, people, mayJudge, marking, doubting, onPass, onDoubting } = props;
  const w = useWords('rehearsal');
  const { mark } = scene;
  const count = (state: 'pass' | 'doubt' | null): number =>
    film.scenes.filter((s) => (s.mark?.state ?? null) === state).length;
  const sum = w('walked', { pass: count('pass'), doubt: count('doubt'), open: count(null) });
  return (
    <>
      {mark ? (
        <p className="said-before">
          <Mark kind={mark.state === 'pass' ? 'ok' : 'warn'} />
          {mark.state === 'pass'
            ? w('passedBy', { by: mark.by, when: mark.when })
            : `${mark.note} · ${mark.owner || w('nobody')} ${mark.due}`}
          {mayJudge ? (
            <Button
              kind="link"
              onClick={() =>
                void marking.mark(scene.markKey, { state: 'open' }, mark, w('untick', { text: scene.title }))
              }
            >
              {w('reopen')}
            </Button>
          ) : null}
        </p>
      ) : null}
      {doubting && mayJudge ? (
        <DoubtForm
          before={mark}
          people={people}
          action={marking.action}
          onClose={() => onDoubting(false)}
          onDoubt={(said) =>
            void marking
              .mark(scene.markKey, said, mark, w('doubted', { note: said.note }))
              .then((kept) => kept && onDoubting(false))
          }
        />
      ) : null}
      <div className="verdict">
        {mayJudge ? (
          <>
            <button
              type="button"
              className="btn pass"
              aria-keyshortcuts="P"
              disabled={marking.action.busy}
              onClick={onPass}
            >
              <Mark kind="ok" />
              {w('pass')} <kbd>P</kbd>
            </button>
            <button
              type="button"
              className="btn dbt"
              aria-keyshortcuts="D"
              aria-expanded={doubting}
              onClick={() => onDoubting(!doubting)}
            >
              <Mark kind="warn" />
              {w('doubt')} <kbd>D</kbd>
            </button>
          </>
        ) : null}
        <span className="note grow">{mayJudge ? w('keys') : w('readOnly')}</span>
        <span className="note">{sum}</span>
      </div>
    </>
  );
}
