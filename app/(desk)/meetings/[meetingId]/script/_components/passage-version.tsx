import type { ReactElement } from 'react';
import { useWords } from '#app/_ui/words.tsx';

interface Edit {
  readonly key: string;
  readonly passageKey: string;
  readonly text: string;
  readonly by: string;
}

/** One side of a stale save: the words of the passage in question, or of every hand edit. */
export function PassageVersion({
  version,
  passageKey,
}: {
  readonly version: unknown;
  readonly passageKey: string | null;
}): ReactElement {
  const w = useWords('script');
  const { edits = [] } = version as { readonly edits?: readonly Edit[] };
  const own = edits.filter((edit) => edit.key === passageKey || edit.passageKey === passageKey);
  const shown = own.length > 0 ? own : edits;
  if (shown.length === 0) return <p className="note">{w('follows', { n: 0 })}</p>;
  return (
    <>
      {shown.map((edit) => (
        <p key={edit.key}>
          {edit.text || w('handRemoved')} <span className="note">{edit.by}</span>
        </p>
      ))}
    </>
  );
}
