'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { Artefact } from '#lib/usecases/papers/artefacts.ts';
import { paths } from '#lib/web/paths.ts';
import { FileLink } from './file-link.tsx';

interface Props {
  readonly meetingId: string;
  readonly artefact: Artefact;
  /** How it was chosen to be set, as its address says it: `?size=22`; empty where all is as usual. */
  readonly query?: string;
}

/** Takes a paper out as final although something in it must be mended: asked first, then noted as issued. */
export function IssueAnyway({ meetingId, artefact, query = '' }: Props): ReactElement {
  const w = useWords('printing');
  const common = useWords('common');
  const [asking, setAsking] = useState(false);
  const paper = w(`artefact.${artefact}`);
  const file = (format: string): string =>
    `${paths.file(meetingId, `${artefact}.${format}`)}${query}${query ? '&' : '?'}final`;
  const close = (): void => setAsking(false);
  return (
    <>
      <Button kind="link" onClick={() => setAsking(true)}>
        <span className="sr">{paper} </span>
        {w('draft.issue')}
      </Button>
      {asking ? (
        <Dialog
          isOpen
          onClose={close}
          title={w('draft.ask', { paper })}
          actions={
            <>
              <Button onClick={close}>{common('cancel')}</Button>
              <FileLink meetingId={meetingId} href={file('docx')} of={paper} onDone={close}>
                Word
              </FileLink>
              <FileLink meetingId={meetingId} href={file('pdf')} of={paper} onDone={close}>
                PDF
              </FileLink>
            </>
          }
        >
          <p>{w(artefact === 'name-cards' ? 'draft.cards' : 'draft.why')}</p>
        </Dialog>
      ) : null}
    </>
  );
}
