'use client';

import { type ReactElement, useState } from 'react';
import { CheckField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { OwnWords } from '#lib/domain/wording/own-words.ts';
import { isWrong, type LineFault, type TemplateLine } from '#lib/domain/wording/template-line.ts';
import { LineRow } from './line-row.tsx';
import { isFoundBy } from './line-text.ts';

interface Props {
  readonly lines: readonly TemplateLine[];
  readonly own: OwnWords;
  readonly faults: readonly LineFault[];
  readonly disabled: boolean;
  readonly onChange: (own: OwnWords) => void;
}

/** More lines than are seen at a glance: then they can be searched. */
const MANY = 12;

/** Every line of a template, to be changed in place. */
export function LineList({ lines, own, faults, disabled, onChange }: Props): ReactElement {
  const w = useWords('templates');
  const [sought, setSought] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const change = (line: TemplateLine, text: string | null): void => {
    const { [line.key]: _, ...others } = own;
    onChange(text === null || text === line.delivered ? others : { ...others, [line.key]: text });
  };
  const known = new Set(lines.map(({ key }) => key as string));
  const seen = lines.flatMap((line, index) => {
    const isChanged = own[line.key] !== undefined;
    // A line to be put right is never hidden: it is gone to from beside the button.
    const wanted =
      ((!onlyChanged || isChanged) && isFoundBy(line, sought, own, w)) ||
      faults.some((fault) => fault.key === line.key && isWrong(fault));
    return wanted ? [{ line, number: index + 1 }] : [];
  });
  return (
    <>
      {lines.length > MANY ? (
        <div className="settings-bar">
          <input
            className="field"
            type="search"
            aria-label={w('find')}
            placeholder={w('find')}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
            // The way to look is not the way to save.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
          <CheckField
            label={w('onlyChanged')}
            checked={onlyChanged}
            onChange={(event) => setOnlyChanged(event.target.checked)}
          />
        </div>
      ) : null}
      <fieldset disabled={disabled}>
        <ol className="template-lines">
          {seen.map(({ line, number }) => (
            <LineRow
              key={line.key}
              line={line}
              number={number}
              own={own[line.key]}
              headings={own}
              namedHere={line.kind === 'columns' && line.columns.some(({ head }) => known.has(head))}
              faults={faults.filter(({ key }) => key === line.key)}
              onChange={(text) => change(line, text)}
            />
          ))}
        </ol>
      </fieldset>
      {seen.length === 0 ? <p className="note">{w('noLines')}</p> : null}
    </>
  );
}
