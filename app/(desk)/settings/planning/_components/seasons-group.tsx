'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { ownId } from '#app/_ui/own-id.ts';
import { useWords } from '#app/_ui/words.tsx';
import { type MeetingType, meetingTypes } from '#lib/domain/meetings/meeting-type.ts';
import type { OwnSeason } from '#lib/domain/office/conventions.ts';
import { Group } from '../../_components/group.tsx';
import { Origin } from './origin.tsx';
import { changedAt, type RulesProps, without } from './rules.ts';

/** Busy stretches of the year: the template's until the office changes one. */
export function SeasonsGroup({ view, rules, change, faultOf }: RulesProps): ReactElement {
  const w = useWords('conventions');
  const seasons = rules.seasons ?? view.template.seasons;
  const keep = (list: readonly OwnSeason[]): void => change({ seasons: list });
  const add = (): void =>
    keep([...seasons, { id: ownId(), title: '', basis: '', from: '', to: '', types: [] }]);
  return (
    <Group title={w('seasons')} why={w('seasonsWhy')}>
      {seasons.length === 0 ? <p className="note">{w('seasonsNone')}</p> : null}
      <ul className="rule-rows">
        {seasons.map((season, index) => {
          const set = (part: Partial<OwnSeason>): void => keep(changedAt(seasons, index, part));
          const field = (name: 'title' | 'basis' | 'from' | 'to') => ({
            value: season[name],
            fault: faultOf(`seasons.${index}.${name}`),
            onChange: (event: { readonly target: { readonly value: string } }) =>
              set({ [name]: event.target.value }),
          });
          return (
            <li key={season.id} className="season-row">
              <TextField label={w('seasonTitle')} maxLength={60} {...field('title')} />
              <TextField
                label={w('seasonFrom')}
                placeholder={w('seasonMonthDay')}
                maxLength={5}
                {...field('from')}
              />
              <TextField
                label={w('seasonTo')}
                placeholder={w('seasonMonthDay')}
                maxLength={5}
                {...field('to')}
              />
              <Button
                kind="quiet"
                icon="bin"
                aria-label={`${w('remove')} ${season.title}`}
                onClick={() => keep(without(seasons, index))}
              />
              <Types types={season.types} onChange={(types) => set({ types })} />
              <TextField label={w('seasonBasis')} maxLength={120} {...field('basis')} />
            </li>
          );
        })}
      </ul>
      <div className="rule-acts">
        <Button icon="plus" onClick={add}>
          {w('seasonAdd')}
        </Button>
        <Origin own={rules.seasons !== null} of={w('seasons')} onReset={() => change({ seasons: null })} />
      </div>
    </Group>
  );
}

interface TypesProps {
  readonly types: readonly MeetingType[];
  readonly onChange: (types: readonly MeetingType[]) => void;
}

/** Types a season matters to; none ticked: all. */
function Types({ types, onChange }: TypesProps): ReactElement {
  const w = useWords('conventions');
  const terms = useWords('terms');
  const common = useWords('common');
  const said = types.map((type) => terms(`type.${type}`)).join(common('listSeparator'));
  return (
    <details className="season-types">
      <summary>
        <span className="label">{w('seasonTypes')}</span> {said || w('allTypes')}
      </summary>
      {meetingTypes.map((type) => (
        <label key={type}>
          <input
            type="checkbox"
            checked={types.includes(type)}
            onChange={({ target }) =>
              onChange(meetingTypes.filter((one) => (one === type ? target.checked : types.includes(one))))
            }
          />
          {terms(`type.${type}`)}
        </label>
      ))}
    </details>
  );
}
