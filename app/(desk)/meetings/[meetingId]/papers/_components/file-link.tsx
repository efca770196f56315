'use client';

import { useRouter } from 'next/navigation';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly href: string;
  /** Of which paper, for those who hear the link alone. */
  readonly of: string;
  readonly children: ReactNode;
}

/** Long enough for a paper to be set and noted as printed. */
const NOTED_MS = 2_500;

/** A file to download; soon after, the page shows that it went out. */
export function FileLink({ href, of, children }: Props): ReactElement {
  const router = useRouter();
  return (
    <a href={href} download onClick={() => setTimeout(() => router.refresh(), NOTED_MS)}>
      <span className="sr">{of} </span>
      {children}
    </a>
  );
}
