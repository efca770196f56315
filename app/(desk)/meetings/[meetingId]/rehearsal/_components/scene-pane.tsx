'use client';

import type { ReactElement } from 'react';
import { InlineFinding } from '#app/_ui/finding-list.tsx';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';
import { segmentsOf } from '../../script/_components/segments.ts';
import { SceneVerdict } from './scene-verdict.tsx';
import type { Walk } from './use-film.ts';
import type { useMark } from './use-mark.ts';
import type { WordedFilm, WordedScene } from './word-film.ts';

interface Props {
  readonly film: WordedFilm;
  readonly scene: WordedScene;
  readonly walk: Walk;
  readonly meetingId: string;
  readonly people: readonly string[];
  readonly mayJudge: boolean;
  readonly marking: ReturnType<typeof useMark>;
  readonly doubting: boolean;
  readonly onPass: () => void;
  readonly onDoubting: (open: boolean) => void;
}

/** The scene one stands in: what the chair says, the directions set apart, what is doubted, and the verdict. */
export function ScenePane(props: Props): ReactElement {
  const { scene, meetingId } = props;
  const w = useWords('rehearsal');
  const common = useWords('common');
  return (
    <section className="cue" aria-labelledby="scene-title">
      <header>
        <span className="no">{w('sceneNo', { n: scene.no })}</span>
        <h2 id="scene-title" aria-live="polite">
          {scene.title}
        </h2>
        <span className="no">{w('sceneSpan', { from: scene.from, to: scene.to })}</span>
        <span className="dur">
          {common('minutes', { n: scene.minutes })}
          <HoverLink href={paths.script(meetingId)}>{w('toScript')}</HoverLink>
        </span>
      </header>
      <Said {...props} />
      {scene.findings.map((finding) => (
        <div key={finding.key} className={`gapnote ${finding.severity}`}>
          <InlineFinding finding={finding} />
          {scene.alike[finding.key] ? <p className="note">{scene.alike[finding.key]}</p> : null}
        </div>
      ))}
      <SceneVerdict {...props} />
    </section>
  );
}

/** The words as they are read; the direction one stands at is lit. */
function Said({ film, scene, walk }: Props): ReactElement {
  const w = useWords('rehearsal');
  const lit = film.cues.filter((c) => c.sceneKey === scene.key && c.at <= walk.minute + 0.001).at(-1)?.key;
  if (scene.words.length === 0) return <p className="note said-none">{w('noWords')}</p>;
  return (
    <div className="said">
      <span className="who">{film.chair ? w('chairSays', { name: film.chair }) : w('noChair')}</span>
      {scene.words.map(({ key, kind, text }) => (
        <p key={key} className={kind === 'cue' ? `dir ${key === lit ? 'lit' : ''}` : kind}>
          {segmentsOf(text, []).map((part) =>
            part.kind === 'slot' ? (
              <span key={part.at} className="slot">
                {part.text || '\u2003'}
              </span>
            ) : (
              part.text
            ),
          )}
        </p>
      ))}
    </div>
  );
}
