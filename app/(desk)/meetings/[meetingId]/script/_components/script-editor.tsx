'use client';

import { type ReactElement, useState } from 'react';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Icon } from '#app/_ui/icon.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';
import { DoubtCard } from './doubt-card.tsx';
import { foldsAtFirst, foldUntouched, type Row } from './folds.ts';
import { Orphans } from './orphans.tsx';
import { pointAt } from './pointed.ts';
import { RefusedPassage } from './refused-passage.tsx';
import { Scene } from './scene.tsx';
import { ScriptToolbar } from './script-toolbar.tsx';
import { useOpenTarget } from './use-open-target.ts';
import { useScript } from './use-script.ts';
import type { WordedScript } from './word-script.ts';

/** The left half: the script as it is worked on. */
export function ScriptEditor({ script }: { readonly script: WordedScript }): ReactElement {
  const w = useWords('script');
  const inHand = useScript(script);
  const [folding, setFolding] = useState(() => foldsAtFirst(script.scenes));
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const open = (keys: readonly string[]): void => setOpened((all) => new Set([...all, ...keys]));
  useOpenTarget(script.scenes, open);
  const rows = foldUntouched(script.scenes, opened, folding);
  return (
    <section className="left" aria-label={w('edit')}>
      <ScriptToolbar
        script={script}
        folding={folding}
        onFold={(fold) => {
          setFolding(fold);
          setOpened(new Set());
        }}
      />
      <h2 className="sr">{w('bodyHeading')}</h2>
      <RefusedPassage inHand={inHand} />
      {script.scenes.length === 0 ? (
        <EmptyState
          title={w('empty')}
          action={<ButtonLink href={paths.agenda(script.meetingId)}>{w('toAgenda')}</ButtonLink>}
        >
          {w('emptyWhy')}
        </EmptyState>
      ) : null}
      {script.doubts.map((doubt) => (
        <DoubtCard
          key={doubt.finding.key}
          doubt={doubt}
          meetingId={script.meetingId}
          mayJudge={script.mayJudge}
        />
      ))}
      <Orphans script={script} inHand={inHand} />
      {rows.map((row) =>
        row.kind === 'scene' ? (
          <Scene
            key={`${row.scene.key} ${inHand.taken}`}
            scene={row.scene}
            script={script}
            inHand={inHand}
            onPoint={pointAt}
          />
        ) : (
          <Fold key={row.key} row={row} onOpen={() => open(row.scenes.map((scene) => scene.key))} />
        ),
      )}
    </section>
  );
}

function Fold({
  row,
  onOpen,
}: {
  readonly row: Extract<Row, { readonly kind: 'fold' }>;
  readonly onOpen: () => void;
}): ReactElement {
  const w = useWords('script');
  const common = useWords('common');
  const titles = row.scenes.map((scene) => scene.title.split('\u3000')[0]).join(common('listSeparator'));
  const from = row.scenes[0]?.start ?? '';
  return (
    <p className="fold">
      <button type="button" className="linkbtn" aria-expanded={false} onClick={onOpen}>
        <Icon name="right" />
        {titles}
        {'\u3000'}
        {row.until ? `${from}–${row.until}` : from}
      </button>
      <span className="note">{w('foldNote', { n: row.scenes.length })}</span>
    </p>
  );
}
