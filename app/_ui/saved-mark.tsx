'use client';

import type { ReactElement } from 'react';
import { Icon } from './icon.tsx';
import { useWords } from './words.tsx';

export type SavedState =
  | { readonly kind: 'saved' /** 14:32, in the office's zone. */; readonly time: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'not-saved' };

/** Says whether what was typed is kept: 已自动保存 14:32. */
export function SavedMark({ state }: { readonly state: SavedState }): ReactElement {
  const w = useWords('common');
  return (
    <span className={`saved ${state.kind}`} role="status">
      {state.kind === 'saved' ? <Icon name="tick" /> : null}
      {state.kind === 'saved'
        ? w('saved', { time: state.time })
        : w(state.kind === 'saving' ? 'saving' : 'notSaved')}
    </span>
  );
}
