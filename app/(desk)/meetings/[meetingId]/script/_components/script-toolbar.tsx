'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';
import { ToChair } from './to-chair.tsx';
import type { WordedScript } from './word-script.ts';

interface Props {
  readonly script: WordedScript;
  readonly folding: boolean;
  readonly onFold: (folding: boolean) => void;
}

/** Which draft this is, how many doubts are left, and what can be done with the whole. */
export function ScriptToolbar({ script, folding, onFold }: Props): ReactElement {
  const w = useWords('script');
  const [sending, setSending] = useState(false);
  return (
    <div className="toolbar">
      <span className="sum">
        <b>{w('versions.number', { n: script.version })}</b>
        <span className="note">{w('follows', { n: script.edited })}</span>
        <Button kind="link" aria-pressed={folding} onClick={() => onFold(!folding)}>
          {w(folding ? 'unfoldAll' : 'foldAll')}
        </Button>
      </span>
      <span className="end">
        {script.firstOpen === null ? (
          <span className="q done">
            <Mark kind="ok" />
            {w('noDoubts')}
          </span>
        ) : (
          <a className="q" href={`#doubt-${script.firstOpen}`}>
            <Mark kind="warn" />
            {w('openDoubts', { n: script.open })}
          </a>
        )}
        {script.mayEdit ? (
          <ButtonLink size="small" href={paths.textVersions(script.meetingId, 'script')}>
            {w('versions.open')}
          </ButtonLink>
        ) : null}
        <ButtonLink size="small" href={paths.scriptCheck(script.meetingId)}>
          {w('check')}
        </ButtonLink>
        <Button size="small" onClick={() => setSending(true)}>
          {w('toChair')}
        </Button>
      </span>
      {sending ? <ToChair script={script} onClose={() => setSending(false)} /> : null}
    </div>
  );
}
