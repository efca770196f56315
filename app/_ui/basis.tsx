import type { ReactElement, ReactNode } from 'react';

interface Props {
  /** 依据, or a short citation that stands as the button itself. */
  readonly label: string;
  readonly children: ReactNode;
}

/** The rule one click away: article, source and who set it. Opens in place, needs no script. */
export function Basis({ label, children }: Props): ReactElement {
  return (
    <details className="basis-of">
      <summary className="basis">{label}</summary>
      <div className="basis-text">{children}</div>
    </details>
  );
}
