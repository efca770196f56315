'use client';

import type { ReactElement } from 'react';
import { Segmented } from '#app/_ui/segmented.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { severities } from '#lib/domain/finding.ts';
import { clashKinds } from '#lib/domain/office/office.ts';
import { Group } from './group.tsx';
import type { GroupProps } from './office-form.tsx';

/** How much each kind of clash weighs. */
export function ClashGroup({ office, change }: GroupProps): ReactElement {
  const w = useWords('settings');
  const terms = useWords('terms');
  const segments = severities.map((value) => ({ value, label: terms(`severity.${value}`) }));
  return (
    <Group title={w('group.clash')} why={w('group.clash.why')}>
      <table className="grid clash-weights">
        <tbody>
          {clashKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">
                <Mark kind={office.clashSeverity[kind]} /> {w(`clash.${kind}`)}
              </th>
              <td className="r">
                <Segmented
                  label={w(`clash.${kind}`)}
                  segments={segments}
                  value={office.clashSeverity[kind]}
                  onChange={(severity) =>
                    change({ clashSeverity: { ...office.clashSeverity, [kind]: severity } })
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Group>
  );
}
