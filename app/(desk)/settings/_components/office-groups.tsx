'use client';

import type { ReactElement } from 'react';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { locales } from '#lib/i18n/locale.ts';
import type { PackChoice } from '#lib/usecases/office/queries.ts';
import { Group } from './group.tsx';
import type { GroupProps } from './office-form.tsx';

/** The names an office goes by. */
export function NameGroup({ office, change, faultOf }: GroupProps): ReactElement {
  const w = useWords('settings');
  const text = (field: 'name' | 'shortName' | 'locality' | 'localityEn') => ({
    label: w(field),
    value: office[field],
    fault: faultOf(field),
    onChange: (event: { readonly target: { readonly value: string } }) =>
      change({ [field]: event.target.value }),
  });
  return (
    <Group title={w('group.names')} why={w('group.names.why')}>
      <TextField {...text('name')} required />
      <TextField {...text('shortName')} required />
      <TextField {...text('locality')} required />
      <TextField {...text('localityEn')} />
      <TextField
        label={w('term')}
        type="number"
        min={1}
        max={99}
        value={office.term}
        fault={faultOf('term')}
        onChange={(event) => change({ term: event.target.valueAsNumber || 1 })}
      />
    </Group>
  );
}

/** Zone, language of the papers, and the usual hour. */
export function TimeGroup({ office, change, faultOf }: GroupProps): ReactElement {
  const w = useWords('settings');
  return (
    <Group title={w('group.time')} why={w('group.time.why')}>
      <TextField
        label={w('zone')}
        value={office.zone}
        fault={faultOf('zone')}
        onChange={(event) => change({ zone: event.target.value })}
      />
      <SelectField
        label={w('locale')}
        choices={locales.map((locale) => ({ value: locale, label: w(`locale.${locale}`) }))}
        value={office.locale}
        onChange={(event) => change({ locale: event.target.value === 'en' ? 'en' : 'zh-CN' })}
      />
      <TextField
        label={w('defaultStart')}
        inputMode="numeric"
        pattern="([01]?\d|2[0-3]):[0-5]\d"
        maxLength={5}
        value={office.defaultStart}
        fault={faultOf('defaultStart')}
        onChange={(event) => change({ defaultStart: event.target.value })}
      />
    </Group>
  );
}

/** Whose rules deadlines are counted by. */
export function PackGroup({
  office,
  change,
  faultOf,
  packs,
}: GroupProps & { readonly packs: readonly PackChoice[] }): ReactElement {
  const w = useWords('settings');
  return (
    <Group title={w('group.pack')} why={w('group.pack.why')}>
      <SelectField
        label={w('rulePack')}
        choices={packs.map(({ id, title }) => ({ value: id, label: title }))}
        value={office.rulePack}
        fault={faultOf('rulePack')}
        onChange={(event) => change({ rulePack: event.target.value })}
      />
    </Group>
  );
}
