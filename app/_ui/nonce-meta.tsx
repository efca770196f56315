'use client';

import { type ReactElement, useState } from 'react';

/**
 * Tells components that add styles while running (React Aria) the nonce of this document. It keeps the first one: going
 * from page to page draws the layout anew with the newest request's nonce, but the browser still holds the document's.
 */
export function NonceMeta({ nonce }: { readonly nonce: string | undefined }): ReactElement {
  const [first] = useState(nonce);
  return <meta property="csp-nonce" nonce={first} suppressHydrationWarning />;
}
