'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { HandedOver } from '#lib/usecases/users/commands.ts';

/** A generated password, shown this once. */
export function HandOver({
  handed,
  onClose,
}: {
  readonly handed: HandedOver | null;
  readonly onClose: () => void;
}): ReactElement {
  const w = useWords('settings');
  const common = useWords('common');
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(handed?.password ?? '');
    setCopied(true);
  };
  const close = (): void => {
    setCopied(false);
    onClose();
  };
  return (
    <Dialog
      isOpen={handed !== null}
      onClose={close}
      title={w('users.handOver')}
      width="narrow"
      alert
      actions={<Button onClick={close}>{common('close')}</Button>}
    >
      <dl className="hand-over">
        <dt>{w('users.email')}</dt>
        <dd>{handed?.email}</dd>
        <dt>{w('users.reset')}</dt>
        <dd>
          <code>{handed?.password}</code>
          <Button kind="link" onClick={copy}>
            {w(copied ? 'users.copied' : 'users.copy')}
          </Button>
        </dd>
      </dl>
      <p className="note">{w('users.handOverWhy')}</p>
    </Dialog>
  );
}
