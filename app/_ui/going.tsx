'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type ReactElement, useEffect, useState } from 'react';
import { useWords } from './words.tsx';

/** Longer than any page takes: whatever then still seems under way has come to nothing (`error.tsx`, a redirect back). */
const PATIENCE_MS = 15_000;

/**
 * Once around the pages: a line at the top while the next page is on its way. No page waits behind a `loading.tsx`: the
 * answer would have begun, with status 200, before anybody knew whether the page is there and may be seen.
 */
export function Going(): ReactElement {
  const w = useWords('common');
  const here = `${usePathname()}?${useSearchParams()}`;
  const [from, setFrom] = useState<string | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const start = (event: Event): void => {
      const to = new URL((event as CustomEvent<string>).detail, location.href);
      if (`${to.pathname}${to.search}` === `${location.pathname}${location.search}`) return;
      const here = `${location.pathname}?${new URLSearchParams(location.search)}`;
      // Next tells us inside the transition to the new page: what is set there would be drawn together with that page.
      queueMicrotask(() => setFrom(here));
      clearTimeout(timer);
      timer = setTimeout(() => setFrom(null), PATIENCE_MS);
    };
    window.addEventListener('huiqian:going', start);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('huiqian:going', start);
    };
  }, []);
  const isGoing = from === here;
  return (
    <div className="going" role="status" data-on={isGoing || undefined}>
      {isGoing ? <span className="sr">{w('loading')}</span> : null}
    </div>
  );
}
