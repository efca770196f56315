import type { ReactElement, ReactNode } from 'react';
import type { WordedFinding } from '#lib/web/worded-finding.ts';
import { Basis } from './basis.tsx';
import { HoverLink } from './hover-link.tsx';
import { Mark, type MarkKind, Severity } from './severity.tsx';

/** One line of a list of findings: also what is not a finding but is needed now (due, awaited). */
export interface FindingRow {
  readonly key: string;
  readonly kind: MarkKind;
  readonly word: string;
  /** One sentence of fact. */
  readonly title: string;
  /** One sentence of evidence. */
  readonly why: string;
  /** Names its outcome: 与第五项对调，9:59 开始. */
  readonly mend?: { readonly label: string; readonly href: string } | null;
  readonly basis?: string;
  /** At the right: which meeting, by when. */
  readonly when?: { readonly main: string; readonly sub: string; readonly urgent?: boolean };
  /** Further ways out, after the mend: links, a waiver, a reminder. */
  readonly more?: ReactNode;
}

/** A worded finding as a row. */
export function rowOf(finding: WordedFinding, extra: Pick<FindingRow, 'when' | 'more'> = {}): FindingRow {
  const { key, severity, severityWord, title, why, mend, basis } = finding;
  return { key, kind: severity, word: severityWord, title, why, mend, basis, ...extra };
}

interface Props {
  readonly rows: readonly FindingRow[];
  /** 依据 */
  readonly basisWord: string;
}

/** Findings one under another: severity, fact, evidence, mend with its basis beside it. */
export function FindingList({ rows, basisWord }: Props): ReactElement {
  return (
    <ol className="findings">
      {rows.map((row) => (
        <li key={row.key} id={`finding-${row.key}`}>
          <Severity kind={row.kind} word={row.word} />
          <div>
            <h3>{row.title}</h3>
            {row.why ? <p className="why">{row.why}</p> : null}
            <div className="acts">
              {row.mend ? (
                <HoverLink className="mend" href={row.mend.href}>
                  {row.mend.label}
                </HoverLink>
              ) : null}
              {row.more}
              {row.basis ? <Basis label={basisWord}>{row.basis}</Basis> : null}
            </div>
          </div>
          {row.when ? (
            <p className="when">
              <b className={row.when.urgent ? 'w-block' : undefined}>{row.when.main}</b>
              <br />
              {row.when.sub}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

interface InlineProps {
  readonly finding: Pick<WordedFinding, 'severity' | 'severityWord' | 'title' | 'why' | 'mend'>;
  /** What it is about, after the severity: 必改 · 撞车. */
  readonly topic?: string;
  readonly children?: ReactNode;
}

/** A finding inside the row it is about: fact, evidence and mend in one run. */
export function InlineFinding({ finding, topic, children }: InlineProps): ReactElement {
  const { severity, severityWord, title, why, mend } = finding;
  return (
    <div className="inline-finding">
      <Mark kind={severity} />
      <span>
        <b className={`w-${severity}`}>{topic ? `${severityWord} · ${topic}` : severityWord}</b> {title}
        {why ? <span className="evidence"> {why}</span> : null}
        {mend ? (
          <>
            {' '}
            <HoverLink className="mend" href={mend.href}>
              {mend.label}
            </HoverLink>
          </>
        ) : null}
        {children}
      </span>
    </div>
  );
}
