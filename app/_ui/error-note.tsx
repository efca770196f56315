'use client';

import type { ReactElement, ReactNode } from 'react';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { WordedFault } from '#lib/web/answer.ts';
import { Button } from './button.tsx';
import { Mark } from './severity.tsx';
import { useWords } from './words.tsx';

/** A refused action, as `action()` answers it. */
export interface Refused {
  readonly refusal: Refusal;
  readonly message: string;
  readonly faults: readonly WordedFault[];
}

interface Props {
  readonly refused: Refused;
  /** For `stale`: how one version is shown. Without it the two are shown as the fields in which they differ. */
  readonly renderVersion?: (version: unknown) => ReactNode;
  /** For `stale`: take the colleague's version, or save one's own over it. */
  readonly onTakeTheirs?: () => void;
  readonly onKeepMine?: () => void;
  /** Fields the page already marks; their faults are not repeated here. */
  readonly shownFields?: readonly string[];
}

/** Why something was not done, and the way out. A stale save shows both versions beside each other. */
export function ErrorNote({
  refused,
  renderVersion,
  onTakeTheirs,
  onKeepMine,
  shownFields = [],
}: Props): ReactElement {
  const w = useWords('common');
  const { refusal, message, faults } = refused;
  const elsewhere = faults.filter((fault) => !shownFields.includes(fault.path));
  return (
    <div className="refused" role="alert">
      <p>
        <Mark kind="block" />
        {message}
      </p>
      {elsewhere.length > 0 ? (
        <ul>
          {elsewhere.map((fault) => (
            <li key={`${fault.path}:${fault.message}`}>
              {fault.path ? `${fault.path}: ${fault.message}` : fault.message}
            </li>
          ))}
        </ul>
      ) : null}
      {refusal.kind === 'stale' ? (
        <BothVersions current={refusal.current} yours={refusal.yours} renderVersion={renderVersion} />
      ) : null}
      {refusal.kind === 'stale' && (onTakeTheirs || onKeepMine) ? (
        <div className="acts">
          {onTakeTheirs ? <Button onClick={onTakeTheirs}>{w('takeTheirs')}</Button> : null}
          {onKeepMine ? <Button onClick={onKeepMine}>{w('keepMine')}</Button> : null}
        </div>
      ) : null}
    </div>
  );
}

interface VersionsProps {
  readonly current: unknown;
  readonly yours: unknown;
  readonly renderVersion?: Props['renderVersion'] | undefined;
}

function BothVersions({ current, yours, renderVersion }: VersionsProps): ReactElement {
  const w = useWords('common');
  const [theirs, mine] = renderVersion
    ? [renderVersion(current), renderVersion(yours)]
    : differingFields(current, yours);
  return (
    <div className="versions">
      <section>
        <h4>{w('theirVersion')}</h4>
        {theirs}
      </section>
      <section>
        <h4>{w('yourVersion')}</h4>
        {mine}
      </section>
    </div>
  );
}

/** The fields in which two plain values differ, side by side. */
function differingFields(current: unknown, yours: unknown): readonly [ReactNode, ReactNode] {
  const [a, b] = [flat(current), flat(yours)];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (name) => a[name] !== b[name] && name !== 'version',
  );
  const list = (side: Readonly<Record<string, string>>): ReactNode => (
    <dl className="fields">
      {names.map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{side[name] ?? '—'}</dd>
        </div>
      ))}
    </dl>
  );
  return [list(a), list(b)];
}

function flat(value: unknown, prefix = ''): Record<string, string> {
  if (typeof value !== 'object' || value === null) return prefix ? { [prefix]: String(value ?? '') } : {};
  return Object.assign(
    {},
    ...Object.entries(value).map(([name, part]) => flat(part, prefix ? `${prefix}.${name}` : name)),
  );
}
