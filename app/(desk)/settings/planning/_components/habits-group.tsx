'use client';

import { type ReactElement, useState } from 'react';
import { TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { type MeetingType, meetingTypes } from '#lib/domain/meetings/meeting-type.ts';
import type { SlotWish } from '#lib/domain/office/conventions.ts';
import { Group } from '../../_components/group.tsx';
import { Origin } from './origin.tsx';
import type { RulesProps } from './rules.ts';

/** On which days and at which hours each type of meeting is usually held. */
export function HabitsGroup({ view, rules, change, faultOf }: RulesProps): ReactElement {
  const w = useWords('conventions');
  const terms = useWords('terms');
  return (
    <Group title={w('habits')} why={w('habitsWhy')}>
      <ul className="rule-rows">
        {meetingTypes.map((type) => {
          const { [type]: own, ...rest } = rules.habits;
          return (
            <HabitRow
              key={type}
              type={type}
              title={terms(`type.${type}`)}
              wish={own ?? view.template.habits[type]}
              own={own !== undefined}
              weekdays={view.weekdays}
              fault={faultIn(faultOf, type)}
              onChange={(wish) => change({ habits: { ...rest, [type]: wish } })}
              onReset={() => change({ habits: rest })}
            />
          );
        })}
      </ul>
    </Group>
  );
}

function faultIn(faultOf: RulesProps['faultOf'], type: MeetingType): string | undefined {
  const paths = ['weekdays', 'starts', ...[0, 1, 2, 3, 4, 5, 6, 7].map((index) => `starts.${index}`)];
  return paths.map((path) => faultOf(`habits.${type}.${path}`)).find(Boolean);
}

interface RowProps {
  readonly type: MeetingType;
  readonly title: string;
  readonly wish: SlotWish;
  readonly own: boolean;
  readonly weekdays: readonly string[];
  readonly fault: string | undefined;
  readonly onChange: (wish: SlotWish) => void;
  readonly onReset: () => void;
}

const separators = /[\s,;、，；]+/;

function HabitRow({ title, wish, own, weekdays, fault, onChange, onReset }: RowProps): ReactElement {
  const w = useWords('conventions');
  // What is being typed stands as typed; what came from elsewhere (reset, a colleague's version) replaces it.
  const [typed, setTyped] = useState('');
  const startsIn = (text: string): readonly string[] => text.split(separators).filter(Boolean);
  const isTyped = JSON.stringify(startsIn(typed)) === JSON.stringify(wish.starts);
  const set = new Set(wish.weekdays);
  return (
    <li className="habit-row">
      <b>{title}</b>
      <fieldset className="days" aria-label={`${title} ${w('weekdays')}`}>
        {weekdays.map((name, index) => (
          <label key={name} data-on={set.has(index + 1) || undefined}>
            <input
              type="checkbox"
              checked={set.has(index + 1)}
              onChange={({ target }) =>
                onChange({
                  ...wish,
                  weekdays: [1, 2, 3, 4, 5, 6, 7].filter((day) =>
                    day === index + 1 ? target.checked : set.has(day),
                  ),
                })
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
      <TextField
        label={`${title} ${w('starts')}`}
        hideLabel
        title={w('starts')}
        value={isTyped ? typed : wish.starts.join('、')}
        fault={fault}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange({ ...wish, starts: startsIn(target.value) });
        }}
      />
      <Origin own={own} of={title} onReset={onReset} />
    </li>
  );
}
