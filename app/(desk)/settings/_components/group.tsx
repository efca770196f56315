import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What it is for, beside the fields. */
  readonly why: string;
  readonly children: ReactNode;
}

/** One group of decisions: what it is about at the left, its fields at the right. */
export function Group({ title, why, children }: Props): ReactElement {
  return (
    <section className="settings-group">
      <div>
        <h2>{title}</h2>
        <p className="note">{why}</p>
      </div>
      <div className="settings-fields">{children}</div>
    </section>
  );
}
