'use client';

import { type ReactElement, type ReactNode, useState } from 'react';
import { Segmented } from '#app/_ui/segmented.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { FilmBar } from './film-bar.tsx';
import { FilmStrip } from './film-strip.tsx';
import { ScenePane } from './scene-pane.tsx';
import { useFilm, useFilmKeys } from './use-film.ts';
import { useMark } from './use-mark.ts';
import type { WordedFilm } from './word-film.ts';

interface Props {
  readonly meetingId: string;
  readonly films: readonly WordedFilm[];
  readonly people: readonly string[];
  readonly mayJudge: boolean;
  /** Beside the scene: the doubts and the sums of the checklist. */
  readonly children: ReactNode;
}

/** 过电影: the strip above, the scene one stands in below, the doubts beside it. */
export function FilmDesk({ films, ...rest }: Props): ReactElement | null {
  const w = useWords('rehearsal');
  const [id, setId] = useState(films[0]?.sittingId ?? '');
  const film = films.find((f) => f.sittingId === id) ?? films[0];
  if (!film) return null;
  const choice =
    films.length > 1 ? (
      <Segmented
        label={w('sittings')}
        value={film.sittingId}
        segments={films.map((f) => ({ value: f.sittingId, label: f.name }))}
        onChange={setId}
      />
    ) : null;
  return <Walked key={film.sittingId} film={film} choice={choice} {...rest} />;
}

interface WalkedProps extends Omit<Props, 'films'> {
  readonly film: WordedFilm;
  readonly choice: ReactNode;
}

function Walked({ film, choice, meetingId, people, mayJudge, children }: WalkedProps): ReactElement {
  const w = useWords('rehearsal');
  const walk = useFilm(film);
  const marking = useMark(meetingId);
  const [doubting, setDoubting] = useState(false);
  const scene = film.scenes[walk.scene];
  const pass = async (): Promise<void> => {
    if (!scene || !mayJudge || marking.action.busy) return;
    const text = w('passed', { title: scene.title });
    if (await marking.mark(scene.markKey, { state: 'pass' }, scene.mark, text)) walk.step(1);
  };
  useFilmKeys({ walk, onPass: () => void pass(), onDoubt: () => mayJudge && setDoubting(true) });
  return (
    <section className="film" aria-label={w('film')}>
      <FilmBar film={film} walk={walk}>
        {choice}
      </FilmBar>
      <FilmStrip film={film} walk={walk} />
      <div className="below">
        {scene ? (
          <ScenePane
            key={scene.key}
            {...{ film, scene, walk, meetingId, people, mayJudge, marking, doubting }}
            onPass={() => void pass()}
            onDoubting={setDoubting}
          />
        ) : null}
        <aside className="beside">{children}</aside>
      </div>
    </section>
  );
}
