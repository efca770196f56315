import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { groups } from '#lib/domain/people/person.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';

interface Props {
  readonly text: string;
  readonly group: string;
  readonly locale: Locale;
}

/** Finds people by a plain form: works without script and can be kept as a bookmark. */
export function PeopleSearch({ text, group, locale }: Props): ReactElement {
  const w = words(locale, 'people');
  const choices = [
    { value: '', label: w('everyone') },
    ...groups.map((g) => ({ value: g, label: w(`group.${g}`) })),
  ];
  return (
    <search>
      <form className="people-search">
        <TextField
          label={w('search')}
          hideLabel
          placeholder={w('search')}
          name="q"
          type="search"
          defaultValue={text}
        />
        <SelectField label={w('group')} hideLabel name="group" defaultValue={group} choices={choices} />
        <Button type="submit" icon="find">
          {w('find')}
        </Button>
      </form>
    </search>
  );
}
