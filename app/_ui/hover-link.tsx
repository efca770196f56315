'use client';

import Link from 'next/link';
import { type ComponentProps, type ReactElement, useState } from 'react';

/**
 * A link that is fetched ahead only when the pointer or the focus comes near it. Every page carries a dozen links to
 * places that are drawn anew for each reader; fetching all of them ahead would make the server draw each page twelvefold.
 */
export function HoverLink(props: Omit<ComponentProps<typeof Link>, 'prefetch'>): ReactElement {
  const [near, setNear] = useState(false);
  const come = (): void => setNear(true);
  return (
    <Link {...props} prefetch={near ? null : false} onMouseEnter={come} onFocus={come} onTouchStart={come} />
  );
}
