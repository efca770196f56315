'use client';

import type { ReactElement } from 'react';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { type EvenRule, rankRow } from '#lib/domain/seating/rostrum.ts';
import { Group } from './group.tsx';
import type { GroupProps } from './office-form.tsx';

const rules: readonly EvenRule[] = ['A', 'B'];

/** Who sits in the middle of an even row, drawn as the hall sees it. */
export function SeatingGroup({ office, change, faultOf }: GroupProps): ReactElement {
  const w = useWords('settings');
  const { seating } = office;
  const decide = (part: Partial<typeof seating>): void => change({ seating: { ...seating, ...part } });
  return (
    <Group title={w('group.seating')} why={w('group.seating.why')}>
      <RowRule name="even" people={6} value={seating.even} onChange={(even) => decide({ even })} />
      <RowRule name="two" people={2} value={seating.two} onChange={(two) => decide({ two })} />
      <SelectField
        label={w('nameOrder')}
        choices={(['fullname', 'surname'] as const).map((value) => ({
          value,
          label: w(`nameOrder.${value}`),
        }))}
        value={seating.nameOrder}
        onChange={(event) => decide({ nameOrder: event.target.value === 'surname' ? 'surname' : 'fullname' })}
      />
      <TextField
        label={w('termBegan')}
        hint={w('termBegan.hint')}
        type="number"
        value={seating.termBegan ?? ''}
        fault={faultOf('seating.termBegan')}
        onChange={({ target }) => decide({ termBegan: target.value === '' ? null : Number(target.value) })}
      />
      <TextField
        label={w('rotateYearly')}
        hint={w('rotateYearly.hint')}
        type="number"
        min={0}
        value={seating.rotateYearly}
        fault={faultOf('seating.rotateYearly')}
        onChange={({ target }) => decide({ rotateYearly: Number(target.value) })}
      />
      <SelectField
        label={w('facesDoor')}
        choices={(['guests', 'hosts'] as const).map((value) => ({ value, label: w(`facesDoor.${value}`) }))}
        value={seating.facesDoor}
        onChange={(event) => decide({ facesDoor: event.target.value === 'hosts' ? 'hosts' : 'guests' })}
      />
    </Group>
  );
}

interface RowProps {
  readonly name: 'even' | 'two';
  readonly people: number;
  readonly value: EvenRule;
  readonly onChange: (rule: EvenRule) => void;
}

function RowRule({ name, people, value, onChange }: RowProps): ReactElement {
  const w = useWords('settings');
  return (
    <fieldset className="row-rule">
      <legend>
        {w(name)} <span className="note">{w('audienceView')}</span>
      </legend>
      {rules.map((rule) => (
        <label key={rule}>
          <input type="radio" name={name} checked={value === rule} onChange={() => onChange(rule)} />
          <span className="plates" aria-hidden="true">
            {rankRow(people, { even: rule, two: rule }).map((rank) => (
              <i key={rank} data-first={rank === 1 || undefined}>
                {rank}
              </i>
            ))}
          </span>
          <span>{w(`even.${rule}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
