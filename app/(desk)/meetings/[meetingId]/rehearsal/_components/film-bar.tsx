'use client';

import type { ReactElement, ReactNode } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { clockAt } from './film-clock.ts';
import type { Walk } from './use-film.ts';
import type { WordedFilm } from './word-film.ts';

const shapes = {
  previous: 'M12 3.5v9L6 8zM4 3.5v9',
  play: 'M5 3.5v9l7-4.5z',
  pause: 'M5 3.5v9M11 3.5v9',
  next: 'M4 3.5v9l6-4.5zM12 3.5v9',
  stop: 'M4.5 4.5h7v7h-7z',
} as const;

interface Props {
  readonly film: WordedFilm;
  readonly walk: Walk;
  /** Which sitting, where there are several. */
  readonly children: ReactNode;
}

/** Play, step and stop; where one stands; how long it takes against the time there is. */
export function FilmBar({ film, walk, children }: Props): ReactElement {
  const w = useWords('rehearsal');
  const count = film.scenes.length;
  return (
    <div className="film-bar">
      <Button
        size="small"
        aria-label={w('previousScene')}
        disabled={walk.scene === 0}
        onClick={() => walk.step(-1)}
      >
        <Sign name="previous" />
      </Button>
      <Button size="small" kind="primary" aria-pressed={walk.playing} onClick={walk.play}>
        <Sign name={walk.playing ? 'pause' : 'play'} />
        {w(walk.playing ? 'pause' : 'play')}
      </Button>
      <Button
        size="small"
        aria-label={w('nextScene')}
        disabled={walk.scene === count - 1}
        onClick={() => walk.step(1)}
      >
        <Sign name="next" />
      </Button>
      <Button size="small" aria-label={w('stop')} onClick={walk.stop}>
        <Sign name="stop" />
      </Button>
      <span className="at">
        <b>{clockAt(film.startsAt, walk.minute)}</b>
        {w('sceneOf', { n: walk.scene + 1, all: count })}
      </span>
      <Button kind="quiet" size="small" onClick={walk.nextCue}>
        {w('nextCue')} <kbd>Shift →</kbd>
      </Button>
      {children}
      <span className="sum">
        <b>{w('planned', { n: film.minutes })}</b>
        <span className={film.over ? 'w-warn' : undefined}>{film.ends}</span>
      </span>
    </div>
  );
}

function Sign({ name }: { readonly name: keyof typeof shapes }): ReactElement {
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
