'use client';

import type { ReactElement } from 'react';
import { TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { Group } from '../../_components/group.tsx';
import { Origin } from './origin.tsx';
import type { RulesProps } from './rules.ts';
import { numberIn } from './travel-group.tsx';

/** How long before the day a matter is due by it is shown as soon due. */
export function FollowUpsGroup({ view, rules, change, faultOf }: RulesProps): ReactElement {
  const w = useWords('conventions');
  return (
    <Group title={w('followUps')} why={w('followUpsWhy')}>
      <div className="way-kinds">
        <div>
          <TextField
            label={w('followUpSoonDays')}
            inputMode="numeric"
            value={rules.followUpSoonDays ?? view.template.followUpSoonDays}
            fault={faultOf('followUpSoonDays')}
            onChange={({ target }) => change({ followUpSoonDays: numberIn(target.value) })}
          />
          <Origin
            own={rules.followUpSoonDays !== null}
            of={w('followUpSoonDays')}
            onReset={() => change({ followUpSoonDays: null })}
          />
        </div>
      </div>
    </Group>
  );
}
