'use client';

import { type ReactElement, useId, useRef } from 'react';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { OwnWords } from '#lib/domain/wording/own-words.ts';
import { isWrong, type LineFault, type TemplateLine } from '#lib/domain/wording/template-line.ts';
import { ColumnsControl } from './columns-control.tsx';
import { lineText } from './line-text.ts';
import { lineId } from './wrong-lines.tsx';

interface Props {
  readonly line: TemplateLine;
  readonly number: number;
  /** What the office says instead; undefined: as delivered. */
  readonly own: string | undefined;
  /** Every line the office changed: what the headings of columns say. */
  readonly headings: OwnWords;
  /** Whether those are lines of this template. */
  readonly namedHere: boolean;
  readonly faults: readonly LineFault[];
  /** Null: as delivered again. */
  readonly onChange: (text: string | null) => void;
}

/** One line: its number, what it says, what may be filled in, and what is wrong with it. */
export function LineRow({ line, number, own, faults, onChange, ...of }: Props): ReactElement {
  const w = useWords('templates');
  const id = useId();
  const label = line.kind === 'text' ? null : w(`style.${line.key}` as 'style.title');
  const isChanged = own !== undefined;
  const faultsId = faults.length > 0 ? `${id}-faults` : undefined;
  return (
    <li id={lineId(number)} className={isChanged ? 'changed' : undefined} data-kind={line.kind}>
      <span className="line-number" aria-hidden="true">
        {number}
      </span>
      {line.kind === 'columns' ? (
        <fieldset aria-describedby={faultsId}>
          <legend className="label">{w(`style.${line.key}`)}</legend>
          <ColumnsControl line={line} value={own ?? line.delivered} {...of} onChange={onChange} />
        </fieldset>
      ) : (
        <>
          <label htmlFor={id} className={label === null ? 'sr' : 'label'}>
            {label ?? w('lineOf', { line: number, delivered: line.delivered })}
          </label>
          <Control {...{ id, faultsId, line, own, onChange }} wrong={faults.some(isWrong)} />
        </>
      )}
      {isChanged ? (
        <p className="note">
          {w('was', { text: lineText(line, line.delivered, {}, w) })}{' '}
          <button type="button" className="linkbtn" onClick={() => onChange(null)}>
            {w('resetLine')}
          </button>
        </p>
      ) : null}
      {faultsId ? (
        <ul className="line-faults" id={faultsId} aria-live="polite">
          {faults.map(({ row = 0, code, found, suggestion }) => (
            <li key={`${code}${row}${found}`} className={isWrong({ code }) ? 'fault' : 'note'}>
              <Mark kind={isWrong({ code }) ? 'block' : 'note'} />
              {w(`fault.${code}`, { row, found, suggestion, known: suggestion === '' ? 'no' : 'yes' })}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

interface ControlProps extends Pick<Props, 'own' | 'onChange'> {
  readonly line: Exclude<TemplateLine, { readonly kind: 'columns' }>;
  readonly id: string;
  /** Where its faults stand; undefined: it has none. */
  readonly faultsId: string | undefined;
  readonly wrong: boolean;
}

function Control({ id, faultsId, line, own, wrong, onChange }: ControlProps): ReactElement {
  const w = useWords('templates');
  const field = useRef<HTMLTextAreaElement>(null);
  const value = own ?? line.delivered;
  const described = { id, 'aria-invalid': wrong || undefined, 'aria-describedby': faultsId };
  if (line.kind === 'choice') {
    return (
      <select className="field" {...described} value={value} onChange={(e) => onChange(e.target.value)}>
        {line.choices.map((choice) => (
          <option key={choice} value={choice}>
            {w(`face.${choice}` as 'face.heiti')}
          </option>
        ))}
      </select>
    );
  }
  if (line.kind === 'number') {
    return (
      <input
        className="field"
        inputMode="decimal"
        {...described}
        value={value}
        onChange={(e) => onChange(e.target.value)}
      />
    );
  }
  const insert = (name: string): void => {
    const at = field.current?.selectionStart ?? value.length;
    const end = field.current?.selectionEnd ?? at;
    onChange(`${value.slice(0, at)}{${name}}${value.slice(end)}`);
    field.current?.focus();
  };
  return (
    <>
      <textarea
        ref={field}
        className="field area"
        {...described}
        rows={Math.max(1, Math.ceil(value.length / 34), value.split('\n').length)}
        value={value}
        placeholder={line.mayBeEmpty ? w('emptyAllowed') : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {line.placeholders.length > 0 ? (
        <span className="placeholders">
          {line.placeholders.map((name) => (
            <button
              key={name}
              type="button"
              className="linkbtn"
              aria-label={w('insert', { name: `{${name}}`, what: w(`ph.${name}` as 'ph.meeting') })}
              onClick={() => insert(name)}
            >
              {`{${name}}`} <span className="note">{w(`ph.${name}` as 'ph.meeting')}</span>
            </button>
          ))}
        </span>
      ) : null}
    </>
  );
}
