import type { ReactElement } from 'react';
import { Mark } from '#app/_ui/severity.tsx';
import type { ClashView } from '#lib/usecases/planning/clash-view.ts';

interface Props {
  readonly clashes: readonly ClashView[];
  /** How many are listed; the rest is counted. */
  readonly most?: number;
  readonly more?: (n: number) => string;
  readonly basisWord?: string;
}

/** Clashes one under another: shape and word, with whom and when, why and who yields. */
export function ClashLines({ clashes, most = clashes.length, more, basisWord }: Props): ReactElement {
  const rest = clashes.length - most;
  return (
    <ul className="clash-lines">
      {clashes.slice(0, most).map((clash) => (
        <li key={clash.key}>
          <Mark kind={clash.severity} />
          <b className={`w-${clash.severity}`}>
            {clash.severityWord} · {clash.title}
          </b>
          <span className="y">
            {clash.when ? `${clash.when} ` : ''}
            {clash.why}
            {clash.yields ? ` ${clash.yields.word}` : ''}
            {basisWord && clash.basis ? (
              <span className="note">
                {' '}
                {basisWord} {clash.basis}
              </span>
            ) : null}
          </span>
        </li>
      ))}
      {rest > 0 && more ? <li className="rest">{more(rest)}</li> : null}
    </ul>
  );
}
