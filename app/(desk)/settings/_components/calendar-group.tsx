'use client';

import { type ReactElement, useState } from 'react';
import { TextArea, TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { Group } from './group.tsx';
import type { GroupProps } from './office-form.tsx';

/** Which hosts inside the house may be read, and when a calendar counts as old. */
export function CalendarGroup({ office, change, faultOf }: GroupProps): ReactElement {
  const w = useWords('settings');
  const [hosts, setHosts] = useState(office.allowedHosts.join('\n'));
  const hostFault = office.allowedHosts.map((_, index) => faultOf(`allowedHosts.${index}`)).find(Boolean);
  return (
    <Group title={w('group.calendars')} why={w('group.calendars.why')}>
      <TextArea
        label={w('allowedHosts')}
        value={hosts}
        fault={hostFault}
        spellCheck={false}
        onChange={(event) => {
          setHosts(event.target.value);
          change({ allowedHosts: event.target.value.split(/\s+/).filter(Boolean) });
        }}
      />
      <TextField
        label={w('staleAfterHours')}
        hint={w('staleHint')}
        type="number"
        min={1}
        value={office.staleAfterHours}
        fault={faultOf('staleAfterHours')}
        onChange={(event) => change({ staleAfterHours: event.target.valueAsNumber || 1 })}
      />
    </Group>
  );
}
