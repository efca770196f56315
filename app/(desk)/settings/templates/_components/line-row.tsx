'use client';

import { type ReactElement, useId, useRef } from 'react';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { OwnWords } from '#lib/domain/wording/own-words.ts';
import { isWrong, type LineFault, type TemplateLine } from '#lib/domain/wording/template-line.ts';
import { ColumnsControl } from './columns-control.tsx';
import { lineLabel } from './line-label.ts';
import { lineText } from './line-text.ts';
import { asKept, faultInWords, inReadersWords, placeholderWord } from './placeholder-words.ts';
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
  const label = line.kind === 'text' ? lineLabel(line, w) : w(`style.${line.key}` as 'style.title');
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
          <label htmlFor={id} className="label">
            {line.kind === 'text' ? (
              <span className="sr">
                {w('lineOf', {
                  line: number,
                  delivered: inReadersWords(line.delivered, line.placeholders, w),
                })}{' '}
              </span>
            ) : null}
            {label}
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
          {faults.map((fault) => {
            const { row = 0, code } = fault;
            const { found, suggestion } = faultInWords(fault, line, w);
            return (
              <li key={`${code}${row}${found}`} className={isWrong({ code }) ? 'fault' : 'note'}>
                <Mark kind={isWrong({ code }) ? 'block' : 'note'} />
                {w(`fault.${code}`, { row, found, suggestion, known: suggestion === '' ? 'no' : 'yes' })}
              </li>
            );
          })}
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
  const shown = inReadersWords(value, line.placeholders, w);
  const write = (text: string): void => onChange(asKept(text, line.placeholders, w));
  const insert = (word: string): void => {
    const at = field.current?.selectionStart ?? shown.length;
    const end = field.current?.selectionEnd ?? at;
    write(`${shown.slice(0, at)}{${word}}${shown.slice(end)}`);
    field.current?.focus();
  };
  return (
    <>
      <textarea
        ref={field}
        className="field area"
        {...described}
        rows={Math.max(1, Math.ceil(shown.length / 34), shown.split('\n').length)}
        value={shown}
        placeholder={line.mayBeEmpty ? w('emptyAllowed') : undefined}
        onChange={(event) => write(event.target.value)}
      />
      {line.placeholders.length > 0 ? (
        <span className="placeholders">
          {line.placeholders.map((name) => {
            const word = placeholderWord(name, w);
            const what = w(`ph.${name}` as 'ph.meeting');
            return (
              <button
                key={name}
                type="button"
                className="linkbtn"
                aria-label={w('insert', { name: `{${word}}`, what })}
                onClick={() => insert(word)}
              >
                {`{${word}}`} {word === what ? null : <span className="note">{what}</span>}
              </button>
            );
          })}
        </span>
      ) : null}
    </>
  );
}
