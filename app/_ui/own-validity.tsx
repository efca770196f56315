'use client';

import { useEffect } from 'react';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

interface Props {
  readonly fillIn: string;
  readonly chooseOne: string;
  readonly notValid: string;
}

/** Lets the browser say what is missing in the words of the interface instead of in its own language. */
export function OwnValidity({ fillIn, chooseOne, notValid }: Props): null {
  useEffect(() => {
    const onInvalid = ({ target }: Event): void => {
      if (!isControl(target)) return;
      const chooses = target instanceof HTMLSelectElement || target.type === 'radio';
      target.setCustomValidity(target.validity.valueMissing ? (chooses ? chooseOne : fillIn) : notValid);
    };
    const onInput = ({ target }: Event): void => {
      if (!isControl(target)) return;
      for (const each of sameGroup(target)) each.setCustomValidity('');
    };
    document.addEventListener('invalid', onInvalid, true);
    document.addEventListener('input', onInput, true);
    return () => {
      document.removeEventListener('invalid', onInvalid, true);
      document.removeEventListener('input', onInput, true);
    };
  }, [fillIn, chooseOne, notValid]);
  return null;
}

/** A field with every other of its name: one of several radio buttons settles all. */
function sameGroup(field: Control): readonly Control[] {
  const others = [...(field.form?.elements ?? [])].filter(isControl);
  return [field, ...others.filter(({ name }) => name !== '' && name === field.name)];
}

function isControl(target: unknown): target is Control {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  );
}
