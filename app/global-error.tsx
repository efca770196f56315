'use client';

import type { ReactElement } from 'react';
import { shell as en } from '#lib/i18n/messages/en/shell.ts';
import { shell as zh } from '#lib/i18n/messages/zh-CN/shell.ts';
import { formatMessage } from '#lib/i18n/words.ts';

/** When not even the frame could be drawn, the reader's language is not known: both. */
export default function GlobalError({
  error,
}: {
  readonly error: Error & { readonly digest?: string };
}): ReactElement {
  const digest = error.digest ?? '—';
  return (
    <html lang="zh-CN">
      <body>
        <main role="alert">
          <h1>{zh.failed}</h1>
          <p>{formatMessage('zh-CN', zh.failedWhy, { digest })}</p>
          <div lang="en">
            <h2>{en.failed}</h2>
            <p>{formatMessage('en', en.failedWhy, { digest })}</p>
          </div>
        </main>
      </body>
    </html>
  );
}
