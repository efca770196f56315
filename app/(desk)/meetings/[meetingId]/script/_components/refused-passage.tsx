import type { ReactElement } from 'react';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { PassageVersion } from './passage-version.tsx';
import type { ScriptInHand } from './use-script.ts';

/** Why a passage was not kept, with both versions where a colleague was first, and the ways on. */
export function RefusedPassage({ inHand }: { readonly inHand: ScriptInHand }): ReactElement | null {
  const { refused, refusedKey, takeTheirs, keepMine } = inHand;
  if (!refused) return null;
  return (
    <ErrorNote
      refused={refused}
      renderVersion={(version) => <PassageVersion version={version} passageKey={refusedKey} />}
      onTakeTheirs={takeTheirs}
      onKeepMine={keepMine}
      onRetry={keepMine}
    />
  );
}
