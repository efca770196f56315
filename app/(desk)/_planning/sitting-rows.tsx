'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { DateField } from '#app/_ui/date-field.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { TimeField } from '#app/_ui/time-field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { dayAfter, movedStart } from './placed.ts';

/** One block as it is written: a day, two times, a venue. */
export interface SittingForm {
  readonly id: string | null;
  readonly name: string;
  readonly day: string;
  readonly start: string;
  readonly end: string;
  readonly venueId: string | null;
}

/** The fields that show their own fault. */
export const sittingFields = ['day', 'start', 'end'].map((field) => `sittings.#.${field}`);

interface Props {
  readonly sittings: readonly SittingForm[];
  readonly venues: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (sittings: readonly SittingForm[]) => void;
  /** Somebody is in one of the fields. */
  readonly onEnter?: () => void;
  readonly faultOf: (path: string) => string | undefined;
}

/** The blocks of a meeting, one a row; most meetings have one. */
export function SittingRows({ sittings, venues, onChange, onEnter, faultOf }: Props): ReactElement {
  const w = useWords('planning');
  const several = sittings.length > 1;
  const change = (index: number, patch: Partial<SittingForm>): void =>
    onChange(sittings.map((sitting, n) => (n === index ? { ...sitting, ...patch } : sitting)));
  const add = (): void => {
    const last = sittings.at(-1);
    if (last) onChange([...sittings, { ...last, id: null, name: '', day: dayAfter(last.day) }]);
  };
  return (
    <fieldset className="sittings" onFocus={onEnter}>
      <legend className="sr">{w('sittings')}</legend>
      {sittings.map((sitting, index) => (
        <div className="sitting" key={sitting.id ?? index}>
          {several ? (
            <TextField
              label={w('sitting', { n: index + 1 })}
              placeholder={w('sittingName')}
              value={sitting.name}
              onChange={(event) => change(index, { name: event.target.value })}
            />
          ) : null}
          <DateField
            label={w('day')}
            value={sitting.day}
            fault={faultOf(`sittings.${index}.day`)}
            onChange={(day) => change(index, { day })}
          />
          <TimeField
            label={w('start')}
            value={sitting.start}
            fault={faultOf(`sittings.${index}.start`)}
            onChange={(start) => change(index, movedStart(sitting, start))}
          />
          <TimeField
            label={w('end')}
            value={sitting.end}
            fault={faultOf(`sittings.${index}.end`)}
            onChange={(end) => change(index, { end })}
          />
          <SelectField
            label={w('venue')}
            choices={[
              { value: '', label: w('venueNone') },
              ...venues.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={sitting.venueId ?? ''}
            onChange={(event) => change(index, { venueId: event.target.value || null })}
          />
          {several ? (
            <Button
              kind="quiet"
              icon="bin"
              aria-label={w('removeSitting', { n: index + 1 })}
              onClick={() => onChange(sittings.filter((_, n) => n !== index))}
            />
          ) : null}
        </div>
      ))}
      <Button kind="link" onClick={add}>
        {w('addSitting')}
      </Button>
    </fieldset>
  );
}
