import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { SelectField } from '#app/_ui/field.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { MeetingList } from '#lib/usecases/meetings/list.ts';
import type { MeetingsQuery } from '#lib/usecases/meetings/list-input.ts';

interface Props {
  readonly list: Pick<MeetingList, 'types' | 'states'>;
  readonly query: MeetingsQuery;
  readonly locale: Locale;
}

/** By type and state, with a plain form: works without script and can be kept as a bookmark. */
export function MeetingFilter({ list, query, locale }: Props): ReactElement {
  const w = words(locale, 'planning');
  const terms = words(locale, 'terms');
  return (
    <search>
      <form className="meeting-filter">
        <SelectField
          label={w('type')}
          hideLabel
          name="type"
          defaultValue={query.type ?? ''}
          choices={[
            { value: '', label: w('everyType') },
            ...list.types.map((type) => ({ value: type, label: terms(`type.${type}`) })),
          ]}
        />
        <SelectField
          label={w('state')}
          hideLabel
          name="state"
          defaultValue={query.state ?? ''}
          choices={[
            { value: '', label: w('everyState') },
            ...list.states.map((state) => ({ value: state, label: terms(`state.${state}`) })),
          ]}
        />
        <Button type="submit">{w('filter')}</Button>
      </form>
    </search>
  );
}
