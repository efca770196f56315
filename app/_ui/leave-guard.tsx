'use client';

import { useEffect } from 'react';
import { isDraft, isUnsaved, leavesPage } from './use-unsaved.ts';
import { useWords } from './words.tsx';

/** Once around the pages: asks before a page with something unsaved on it is closed, reloaded or left. */
export function LeaveGuard(): null {
  const w = useWords('common');
  useEffect(() => {
    const mayLeave = (): boolean => !isDraft() || window.confirm(w('leaveUnsaved'));
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (isUnsaved()) event.preventDefault();
    };
    const onClick = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link?.href) return;
      const { href, target } = link;
      const leaves = leavesPage(
        event,
        { href, target, download: link.hasAttribute('download') },
        location.href,
      );
      if (!leaves || mayLeave()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Back and forward: only browsers with the Navigation API can be asked to stay.
    const history = (window as { readonly navigation?: EventTarget }).navigation;
    const onNavigate = (event: Event & { readonly navigationType?: string }): void => {
      if (event.navigationType === 'traverse' && event.cancelable && !mayLeave()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, true);
    history?.addEventListener('navigate', onNavigate);
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, true);
      history?.removeEventListener('navigate', onNavigate);
    };
  }, [w]);
  return null;
}
