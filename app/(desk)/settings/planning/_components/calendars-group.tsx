'use client';

import type { ReactElement } from 'react';
import { TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { HalfDays } from '#lib/domain/calendars/planning-rules.ts';
import { Group } from '../../_components/group.tsx';
import { Origin } from './origin.tsx';
import type { RulesProps } from './rules.ts';
import { numberIn } from './travel-group.tsx';

const parts = ['morning', 'afternoon', 'evening'] as const satisfies readonly (keyof HalfDays)[];

/** When what others sent once is old, and when the parts of a day are. */
export function CalendarsGroup({ view, rules, change, faultOf }: RulesProps): ReactElement {
  const w = useWords('conventions');
  const half = rules.halfDays ?? view.template.halfDays;
  return (
    <Group title={w('calendars')} why={w('calendarsWhy')}>
      <div className="way-kinds">
        <div>
          <TextField
            label={w('uploadStaleDays')}
            inputMode="numeric"
            value={rules.uploadStaleDays ?? view.template.uploadStaleDays}
            fault={faultOf('uploadStaleDays')}
            onChange={({ target }) => change({ uploadStaleDays: numberIn(target.value) })}
          />
          <Origin
            own={rules.uploadStaleDays !== null}
            of={w('uploadStaleDays')}
            onReset={() => change({ uploadStaleDays: null })}
          />
        </div>
      </div>
      <h3>{w('halfDays')}</h3>
      <ul className="rule-rows">
        {parts.map((part) => (
          <li key={part} className="half-row">
            <b>{w(`half.${part}`)}</b>
            {(['from', 'to'] as const).map((end) => (
              <TextField
                key={end}
                label={w(end === 'from' ? 'halfFrom' : 'halfTo', { part: w(`half.${part}`) })}
                hideLabel
                maxLength={5}
                value={half[part][end]}
                fault={faultOf(`halfDays.${part}.${end}`)}
                onChange={({ target }) =>
                  change({ halfDays: { ...half, [part]: { ...half[part], [end]: target.value } } })
                }
              />
            ))}
          </li>
        ))}
      </ul>
      <div className="rule-acts">
        <Origin own={rules.halfDays !== null} of={w('halfDays')} onReset={() => change({ halfDays: null })} />
      </div>
    </Group>
  );
}
