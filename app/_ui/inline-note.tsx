import type { ReactElement, ReactNode } from 'react';
import { Mark, type MarkKind } from './severity.tsx';

interface Props {
  readonly kind: MarkKind;
  readonly children: ReactNode;
}

/** One sentence with its mark, where a finding would be too much. */
export function InlineNote({ kind, children }: Props): ReactElement {
  return (
    <p className="inline-finding one">
      <Mark kind={kind} />
      <span>{children}</span>
    </p>
  );
}
