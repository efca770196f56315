'use client';

import type { ReactElement } from 'react';
import { Segmented } from '#app/_ui/segmented.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { severities } from '#lib/domain/finding.ts';
import { clashKinds } from '#lib/domain/office/office.ts';
import { Group } from '../../_components/group.tsx';
import { Origin } from './origin.tsx';
import type { RulesProps } from './rules.ts';

/** How much each kind of clash weighs. */
export function SeverityGroup({ view, rules, change }: RulesProps): ReactElement {
  const w = useWords('conventions');
  const labels = useWords('settings');
  const terms = useWords('terms');
  const segments = severities.map((value) => ({ value, label: terms(`severity.${value}`) }));
  return (
    <Group title={w('severity')} why={w('severityWhy')}>
      <ul className="rule-rows">
        {clashKinds.map((kind) => {
          const own = rules.severity[kind];
          const value = own ?? view.template.severity[kind];
          const { [kind]: _, ...rest } = rules.severity;
          return (
            <li key={kind} className="weight-row">
              <span className="weight">
                <Mark kind={value} />
                {labels(`clash.${kind}`)}
              </span>
              <Segmented
                label={labels(`clash.${kind}`)}
                segments={segments}
                value={value}
                onChange={(severity) => change({ severity: { ...rest, [kind]: severity } })}
              />
              <Origin
                own={own !== undefined}
                of={labels(`clash.${kind}`)}
                onReset={() => change({ severity: rest })}
              />
            </li>
          );
        })}
      </ul>
    </Group>
  );
}
