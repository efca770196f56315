'use client';

import { type ReactElement, useEffect, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';
import type { WordedScript } from './word-script.ts';

/** 请主持人过目: the link to the reading copy, to be sent on. */
export function ToChair({
  script,
  onClose,
}: {
  readonly script: WordedScript;
  readonly onClose: () => void;
}): ReactElement {
  const w = useWords('script');
  const say = useToast();
  const [origin, setOrigin] = useState('');
  useEffect(() => setOrigin(window.location.origin), []);
  const link = `${origin}${paths.file(script.meetingId, 'script.pdf')}?show`;
  const copy = (): void => void navigator.clipboard.writeText(link).then(() => say({ text: w('copied') }));
  return (
    <Dialog isOpen onClose={onClose} title={w('toChairTitle')} width="narrow">
      <div className="form">
        <p>{w('toChairHow', { chair: script.chair || 'none' })}</p>
        <TextField
          label={w('toChairLink')}
          value={link}
          readOnly
          onFocus={(event) => event.target.select()}
        />
        <p className="acts">
          <Button kind="primary" onClick={copy}>
            {w('copy')}
          </Button>
        </p>
        <p className="note">{w('toChairAfter')}</p>
      </div>
    </Dialog>
  );
}
