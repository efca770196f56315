'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { DispatchView } from '#lib/usecases/papers/dispatch-view.ts';
import { DispatchDialog } from './dispatch-dialog.tsx';

interface Props {
  readonly meetingId: string;
  readonly dispatch: DispatchView;
  /** What the paper is called. */
  readonly paper: string;
}

/** How a paper goes out in one line over its pages, and the way to change it. */
export function DispatchLine({ meetingId, dispatch, paper }: Props): ReactElement {
  const w = useWords('dispatch');
  const [open, setOpen] = useState(false);
  const { headed, code, year, sequence, sealed, copies, artefact } = dispatch;
  const number = sequence === null ? w('numberOpen') : w('number', { code, year: String(year), sequence });
  const parts = [
    headed ? number : w('plain'),
    ...(artefact === 'minutes' ? [] : [w(sealed ? 'sealed.yes' : 'sealed.no')]),
    ...(headed && copies !== '' ? [w('copiesTo', { copies })] : []),
  ];
  return (
    <div className="dispatch-line">
      <span>
        {parts.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </span>
      {dispatch.mayEdit ? (
        <Button size="small" onClick={() => setOpen(true)}>
          {w('edit')}
        </Button>
      ) : null}
      {open ? (
        <DispatchDialog
          meetingId={meetingId}
          dispatch={dispatch}
          paper={paper}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
