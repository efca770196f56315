import type { ReactElement, ReactNode } from 'react';

interface Props {
  /** What belongs here. */
  readonly title: string;
  /** How to bring it. */
  readonly children?: ReactNode;
  /** A button or link that does so. */
  readonly action?: ReactNode;
}

/** An empty place says what belongs there and how to bring it. */
export function EmptyState({ title, children, action }: Props): ReactElement {
  return (
    <div className="empty">
      <h3>{title}</h3>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}
