'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useWords } from '#app/_ui/words.tsx';

/** An address that is a secret, shown this once, to be copied. */
export function SecretAddress({
  title,
  address,
}: {
  readonly title: string;
  readonly address: string;
}): ReactElement {
  const w = useWords('bodies');
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <div className="secret" role="status">
      <b>{title}</b>
      <code>{address}</code>
      <Button size="small" onClick={() => void copy()}>
        {copied ? w('copied') : w('copy')}
      </Button>
    </div>
  );
}
