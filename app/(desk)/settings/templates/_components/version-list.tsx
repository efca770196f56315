'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { SelectField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { OwnWords } from '#lib/domain/wording/own-words.ts';
import type { TemplateLine } from '#lib/domain/wording/template-line.ts';
import { differingLines } from './differing-lines.ts';
import { lineText } from './line-text.ts';

/** One saved version with its moment in the reader's words. */
export interface VersionLine {
  readonly version: number;
  readonly by: string;
  readonly when: string;
  readonly lines: OwnWords;
}

interface Props {
  readonly lines: readonly TemplateLine[];
  /** Newest first. */
  readonly history: readonly VersionLine[];
  /** Null: only read. */
  readonly onRestore: ((version: VersionLine) => void) | null;
}

/** What was saved when and by whom, any two held against each other, any one brought back. */
export function VersionList({ lines, history, onRestore }: Props): ReactElement {
  const w = useWords('templates');
  return (
    <section className="template-history">
      <h2>{w('history')}</h2>
      {history.length === 0 ? <p className="note">{w('history.none')}</p> : null}
      <ul>
        {history.map((row, index) => (
          <li key={row.version}>
            <b>{w('version', { version: row.version })}</b>
            <span>{w('savedBy', { by: row.by, at: row.when })}</span>
            <span className="note">
              {w('changedLines', { n: differingLines(lines, {}, row.lines).length })}
            </span>
            {onRestore && index > 0 ? (
              <Button kind="quiet" size="small" onClick={() => onRestore(row)}>
                {w('restore')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {history.length > 0 ? <Compared key={history[0]?.version} lines={lines} history={history} /> : null}
    </section>
  );
}

function Compared({ lines, history }: Pick<Props, 'lines' | 'history'>): ReactElement {
  const w = useWords('templates');
  const newest = history[0]?.version ?? 0;
  const [from, setFrom] = useState(newest - 1);
  const [to, setTo] = useState(newest);
  const of = (version: number): OwnWords => history.find((row) => row.version === version)?.lines ?? {};
  const choices = [
    ...history.map(({ version }) => ({ value: String(version), label: w('version', { version }) })),
    { value: '0', label: w('version.delivered') },
  ];
  const rows = differingLines(lines, of(from), of(to));
  return (
    <>
      <h3>{w('compare')}</h3>
      <div className="compare-choice">
        <SelectField
          label={w('compareFrom')}
          choices={choices}
          value={String(from)}
          onChange={(event) => setFrom(Number(event.target.value))}
        />
        <SelectField
          label={w('compareTo')}
          choices={choices}
          value={String(to)}
          onChange={(event) => setTo(Number(event.target.value))}
        />
      </div>
      {rows.length === 0 ? (
        <p className="note">{w('same')}</p>
      ) : (
        <ul className="changed-lines">
          {rows.map(({ of: at, line, before, after }) => (
            <li key={at.key}>
              <span className="note">{w('line', { line })}</span>
              <del>{lineText(at, before, of(from), w)}</del>
              <ins>{lineText(at, after, of(to), w)}</ins>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
