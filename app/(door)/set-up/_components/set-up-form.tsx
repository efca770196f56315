'use client';

import { type FormEvent, type ReactElement, useActionState, useRef } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { committeeOf } from '#lib/domain/bodies/committee.ts';
import { type SetUpState, setUpAction } from '../actions.ts';

const start: SetUpState = { values: { zone: 'Asia/Shanghai', rulePack: 'district-default' }, refused: null };

interface Props {
  readonly packs: readonly { readonly id: string; readonly title: string }[];
}

/** The form of the first run. Works without script; what was typed comes back with the faults. */
export function SetUpForm({ packs }: Props): ReactElement {
  const w = useWords('door');
  const [{ values, refused }, act, busy] = useActionState(setUpAction, start);
  const field = (name: string) => ({
    name,
    defaultValue: values[name] ?? '',
    fault: refused?.faults.find((fault) => fault.path === name)?.message,
    required: true,
  });
  const proposed = useRef<Readonly<Record<string, string>>>({});
  // What nobody typed over follows the names of the office and of the place.
  const propose = ({ currentTarget: form, target }: FormEvent<HTMLFormElement>): void => {
    if (target !== named(form, 'name') && target !== named(form, 'locality')) return;
    const said = committeeOf(typedIn(form, 'name'), typedIn(form, 'locality'));
    const next = { committeeName: said?.name ?? '', committeeShortName: said?.shortName ?? '' };
    for (const [name, value] of Object.entries(next)) {
      const input = named(form, name);
      if (input && input.value === (proposed.current[name] ?? '')) input.value = value;
    }
    proposed.current = next;
  };
  return (
    <form action={act} key={JSON.stringify(values)} onInput={propose}>
      {refused ? <ErrorNote refused={refused} shownFields={refused.faults.map(({ path }) => path)} /> : null}
      <h2>{w('theOffice')}</h2>
      <TextField label={w('officeName')} hint={w('officeNameHint')} {...field('name')} />
      <TextField label={w('officeShortName')} hint={w('officeShortNameHint')} {...field('shortName')} />
      <TextField label={w('locality')} hint={w('localityHint')} {...field('locality')} />
      <TextField
        label={w('committeeName')}
        hint={w('committeeNameHint')}
        {...field('committeeName')}
        required={false}
      />
      <TextField
        label={w('committeeShortName')}
        hint={w('committeeShortNameHint')}
        {...field('committeeShortName')}
        required={false}
      />
      <TextField label={w('localityEn')} {...field('localityEn')} required={false} />
      <TextField label={w('term')} type="number" min={1} max={99} {...field('term')} />
      <SelectField
        label={w('rulePack')}
        hint={w('rulePackHint')}
        choices={packs.map(({ id, title }) => ({ value: id, label: title }))}
        {...field('rulePack')}
      />
      <TextField label={w('zone')} {...field('zone')} />
      <h2>{w('theAdmin')}</h2>
      <TextField label={w('yourName')} autoComplete="name" {...field('adminName')} />
      <TextField label={w('email')} type="email" autoComplete="username" {...field('email')} />
      <TextField
        label={w('newPassword', { n: 10 })}
        type="password"
        autoComplete="new-password"
        {...field('password')}
        defaultValue=""
      />
      <Button kind="primary" type="submit" busy={busy}>
        {w('finish')}
      </Button>
    </form>
  );
}

function named(form: HTMLFormElement, name: string): HTMLInputElement | null {
  const input = form.elements.namedItem(name);
  return input instanceof HTMLInputElement ? input : null;
}

function typedIn(form: HTMLFormElement, name: string): string {
  return named(form, name)?.value ?? '';
}
