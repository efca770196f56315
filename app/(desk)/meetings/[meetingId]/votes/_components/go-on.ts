import type { KeyboardEvent } from 'react';

const forms = 'form.vote-form';

/** Enter in a field goes on to the next field of the form, and in the last one records. */
export function goOn(event: KeyboardEvent<HTMLFormElement>, record: () => void): void {
  const { target, currentTarget: form } = event;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = [...form.querySelectorAll('input')];
  const next = fields[fields.indexOf(target) + 1];
  if (next) take(next);
  else record();
}

/** The form of the vote after this one on the page; null: it is the last. */
export function nextFormAfter(form: HTMLFormElement | null): HTMLFormElement | null {
  const all = [...document.querySelectorAll<HTMLFormElement>(forms)];
  return form ? (all[all.indexOf(form) + 1] ?? null) : null;
}

/** The first field of a form that nobody has filled in. */
export function firstEmptyIn(form: HTMLFormElement | null): HTMLInputElement | undefined {
  return [...(form?.querySelectorAll('input') ?? [])].find(({ value }) => value === '');
}

function take(field: HTMLInputElement): void {
  field.focus();
  field.select();
}
