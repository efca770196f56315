'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { apartSpans } from '#lib/domain/calendars/planning-rules.ts';
import type { BodyId } from '#lib/domain/id.ts';
import { Group } from '../../_components/group.tsx';
import { changedAt, type RulesProps, without } from './rules.ts';

/** Pairs of bodies that must never coincide. */
export function ApartGroup({ view, rules, change, faultOf }: RulesProps): ReactElement {
  const w = useWords('conventions');
  const { apart } = rules;
  const bodies = view.bodies.map(({ id, shortName }) => ({ value: id, label: shortName }));
  const [first, second] = view.bodies;
  const add = (): void => {
    if (!first || !second) return;
    const pair = { a: view.ownId as BodyId, b: (first.id === view.ownId ? second.id : first.id) as BodyId };
    change({ apart: [...apart, { ...pair, span: 'day', reason: '' }] });
  };
  return (
    <Group title={w('apart')} why={w('apartWhy')}>
      {apart.length === 0 ? <p className="note">{w('apartNone')}</p> : null}
      <ul className="rule-rows">
        {apart.map((pair, index) => {
          const set = (part: Partial<typeof pair>): void => change({ apart: changedAt(apart, index, part) });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a pair has no identity but its place while it is being chosen
            <li key={index} className="apart-row">
              <SelectField
                label={w('apartA')}
                choices={bodies}
                value={pair.a}
                fault={faultOf(`apart.${index}.a`)}
                onChange={(event) => set({ a: event.target.value as BodyId })}
              />
              <SelectField
                label={w('apartB')}
                choices={bodies}
                value={pair.b}
                fault={faultOf(`apart.${index}.b`)}
                onChange={(event) => set({ b: event.target.value as BodyId })}
              />
              <SelectField
                label={w('apartSpan')}
                choices={apartSpans.map((value) => ({ value, label: w(`span.${value}`) }))}
                value={pair.span}
                onChange={(event) => set({ span: event.target.value === 'time' ? 'time' : 'day' })}
              />
              <TextField
                label={w('apartReason')}
                maxLength={120}
                value={pair.reason}
                fault={faultOf(`apart.${index}.reason`)}
                hint={pair.reason === '' ? w('apartReasonHint') : null}
                onChange={(event) => set({ reason: event.target.value })}
              />
              <Button
                kind="quiet"
                icon="bin"
                aria-label={w('remove')}
                onClick={() => change({ apart: without(apart, index) })}
              />
            </li>
          );
        })}
      </ul>
      <div>
        <Button icon="plus" onClick={add}>
          {w('apartAdd')}
        </Button>
      </div>
    </Group>
  );
}
