'use client';

import type { ReactElement, ReactNode } from 'react';
import { DateField } from '#app/_ui/date-field.tsx';
import { SelectField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { TimesFound } from '#lib/usecases/planning/find-times.ts';
import type { Sought } from './find-times.tsx';
import { MustBeFree, type Named } from './must-be-free.tsx';
import { minutesOf } from './placed.ts';

/** By what a time is looked for. */
export interface Conditions {
  readonly from: string;
  readonly required: 'all' | 'share' | 'named';
  /** Kept while another requirement is chosen, so that nobody is picked twice. */
  readonly named: Named;
}

/** From a day on, with everybody free. */
export function conditionsFrom(day: string): Conditions {
  return { from: day, required: 'all', named: { people: [], bodies: [] } };
}

/** Who has to be free, as a search asks it. */
export function requiredOf({ required, named }: Conditions) {
  if (required === 'all') return { kind: 'all' };
  if (required === 'share') return { kind: 'share', percent: 75 };
  const ids = (of: Named['people']) => of.map(({ id }) => id);
  return { kind: 'named', personIds: ids(named.people), bodyIds: ids(named.bodies) };
}

interface LineProps {
  readonly sought: Sought;
  readonly found: TimesFound | null;
  readonly conditions: Conditions;
}

/** What is looked for, in one line, and who must be free where somebody is named. */
export function ConditionsLine({ sought, found, conditions }: LineProps): ReactElement {
  const w = useWords('planning');
  const common = useWords('common');
  const [first] = sought.sittings;
  const days = new Set(sought.sittings.map(({ day }) => day)).size;
  const minutes = first ? Math.max(0, minutesOf(first.end) - minutesOf(first.start)) : 0;
  const length = days > 1 ? w('lengthDays', { n: days }) : w('lengthMinutes', { n: minutes });
  const { people, bodies } = conditions.named;
  const names = [...people, ...bodies].map(({ name }) => name).join(common('listSeparator'));
  return (
    <p className="cond">
      {w('conditionsLine', {
        title: sought.title,
        length,
        venue: sought.venue || w('venueNone'),
      })}
      {found ? ` · ${w('conditionsBodies', { bodies: found.bodies.length })}` : null}
      <br />
      {found?.window ?? ''}
      {conditions.required === 'named' && names !== '' ? (
        <>
          <br />
          {w('namedLine', { names })}
        </>
      ) : null}
      {found?.notFollowed ? (
        <>
          <br />
          {w('notFollowed', { bodies: found.notFollowed })}
        </>
      ) : null}
    </p>
  );
}

interface FormProps {
  readonly conditions: Conditions;
  /** Who can be named beside people. */
  readonly bodies: TimesFound['bodies'];
  readonly onChange: (conditions: Conditions) => void;
  readonly children: ReactNode;
}

/** Changes by what a time is looked for. */
export function ConditionsForm({ conditions, bodies, onChange, children }: FormProps): ReactElement {
  const w = useWords('planning');
  return (
    <div className="conds">
      {children}
      <SelectField
        label={w('required')}
        choices={[
          { value: 'all', label: w('requiredAll') },
          { value: 'share', label: w('requiredShare') },
          { value: 'named', label: w('requiredNamed') },
        ]}
        value={conditions.required}
        onChange={(event) =>
          onChange({ ...conditions, required: event.target.value as Conditions['required'] })
        }
      />
      <DateField
        label={w('from')}
        value={conditions.from}
        onChange={(from) => onChange({ ...conditions, from })}
      />
      {conditions.required === 'named' ? (
        <MustBeFree
          named={conditions.named}
          bodies={bodies}
          onChange={(named) => onChange({ ...conditions, named })}
        />
      ) : null}
    </div>
  );
}
