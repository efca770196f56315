import type { ReactElement } from 'react';

/** Lines where the page will stand; `label` is read to those who cannot see them. */
export function Loading({
  label,
  lines = 6,
}: {
  readonly label: string;
  readonly lines?: number;
}): ReactElement {
  return (
    <div className="waiting" role="status">
      <span className="sr">{label}</span>
      {Array.from({ length: lines }, (_, line) => `line-${line + 1}`).map((line) => (
        <i key={line} aria-hidden="true" />
      ))}
    </div>
  );
}
