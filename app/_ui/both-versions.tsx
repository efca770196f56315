'use client';

import type { ReactElement, ReactNode } from 'react';
import type { Comparison } from '#lib/usecases/versions/compare.ts';
import { useWords } from './words.tsx';

interface Props {
  readonly compared: Comparison | null;
  readonly current: unknown;
  readonly yours: unknown;
  readonly renderVersion: ((version: unknown) => ReactNode) | undefined;
}

/** What a colleague saved beside one's own: drawn whole by the page that can, else field by field where they differ. */
export function BothVersions({ compared, current, yours, renderVersion }: Props): ReactElement {
  const w = useWords('common');
  const saved = compared?.saved;
  const theirs = saved ? w('theirVersionBy', { ...saved }) : w('theirVersion');
  if (renderVersion) {
    return (
      <div className="versions">
        <section>
          <h4>{theirs}</h4>
          {renderVersion(current)}
        </section>
        <section>
          <h4>{w('yourVersion')}</h4>
          {renderVersion(yours)}
        </section>
      </div>
    );
  }
  const rows = compared?.rows ?? [];
  if (rows.length === 0) return <p className="versions-alike">{w('versionsAlike')}</p>;
  return (
    <table className="version-fields">
      <thead>
        <tr>
          <th scope="col">{w('versionsField')}</th>
          <th scope="col">{theirs}</th>
          <th scope="col">{w('yourVersion')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td>{row.theirs}</td>
            <td>{row.yours}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
