'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { VenueId } from '#lib/domain/id.ts';
import type { MeasuredWay, OfficeConventions } from '#lib/domain/office/conventions.ts';
import { Group } from '../../_components/group.tsx';
import { Origin } from './origin.tsx';
import { changedAt, type RulesProps, without } from './rules.ts';

/** Minutes between venues: by address, and those that were measured. */
export function TravelGroup({ view, rules, change, faultOf }: RulesProps): ReactElement {
  const w = useWords('conventions');
  const { travel } = rules;
  const pairs = travel.pairs ?? (view.template.travel.pairs as readonly MeasuredWay[]);
  const set = (part: Partial<OfficeConventions['travel']>): void =>
    change({ travel: { ...travel, ...part } });
  const [first, second] = view.venues;
  const venues = view.venues.map(({ id, name }) => ({ value: id, label: name }));
  const add = (): void => {
    if (!first || !second) return;
    set({ pairs: [...pairs, { from: first.id as VenueId, to: second.id as VenueId, minutes: 15 }] });
  };
  return (
    <Group title={w('travel')} why={w('travelWhy')}>
      <div className="way-kinds">
        {(['sameAddressMinutes', 'otherAddressMinutes'] as const).map((field) => {
          const label = w(field === 'sameAddressMinutes' ? 'sameAddress' : 'otherAddress');
          return (
            <div key={field}>
              <TextField
                label={label}
                inputMode="numeric"
                value={travel[field] ?? view.template.travel[field]}
                fault={faultOf(`travel.${field}`)}
                onChange={({ target }) => set({ [field]: numberIn(target.value) })}
              />
              <Origin own={travel[field] !== null} of={label} onReset={() => set({ [field]: null })} />
            </div>
          );
        })}
      </div>
      <h3>{w('pairs')}</h3>
      {pairs.length === 0 ? <p className="note">{w('pairsNone')}</p> : null}
      <ul className="rule-rows">
        {pairs.map((pair, index) => {
          const put = (part: Partial<MeasuredWay>): void => set({ pairs: changedAt(pairs, index, part) });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a way has no identity but its place while it is being chosen
            <li key={index} className="way-row">
              <SelectField
                label={w('pairFrom')}
                choices={venues}
                value={pair.from}
                fault={faultOf(`travel.pairs.${index}.from`)}
                onChange={({ target }) => put({ from: target.value as VenueId })}
              />
              <SelectField
                label={w('pairTo')}
                choices={venues}
                value={pair.to}
                fault={faultOf(`travel.pairs.${index}.to`)}
                onChange={({ target }) => put({ to: target.value as VenueId })}
              />
              <TextField
                label={w('pairMinutes')}
                inputMode="numeric"
                value={pair.minutes}
                fault={faultOf(`travel.pairs.${index}.minutes`)}
                onChange={({ target }) => put({ minutes: numberIn(target.value) })}
              />
              <Button
                kind="quiet"
                icon="bin"
                aria-label={w('remove')}
                onClick={() => set({ pairs: without(pairs, index) })}
              />
            </li>
          );
        })}
      </ul>
      <div className="rule-acts">
        <Button icon="plus" onClick={add} disabled={!second}>
          {w('pairAdd')}
        </Button>
        <Origin own={travel.pairs !== null} of={w('pairs')} onReset={() => set({ pairs: null })} />
      </div>
    </Group>
  );
}

/** A number field as typed: what is no number goes to the server as it stands, which says what is wrong with it. */
export function numberIn(text: string): number {
  return (/^\d+$/.test(text) ? Number(text) : text) as number;
}
