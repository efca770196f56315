'use client';

import type { ReactElement } from 'react';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { type BodyKind, bodyKinds, shareLevels } from '#lib/domain/bodies/body.ts';
import { usualPlace } from '#lib/domain/bodies/precedence.ts';

/** What a body's form holds; numbers as typed. */
export interface BodyForm {
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly parentId: string;
  readonly shareLevel: string;
  readonly precedence: string;
  readonly contactName: string;
  readonly contactPhone: string;
}

/** The form of a body nobody has told us of yet; `own`: the place of ours. */
export function emptyBody(own: number): BodyForm {
  const precedence = String(usualPlace('bureau', own));
  return { ...names, kind: 'bureau', parentId: '', shareLevel: 'busy', precedence };
}

const names = { name: '', shortName: '', contactName: '', contactPhone: '' };

/** The fields a fault can stand beside. */
export const bodyFields: readonly string[] = Object.keys(emptyBody(0));

/** Another kind stands in another place, unless somebody has typed one. */
export function withKind(form: BodyForm, kind: BodyKind, own: number): BodyForm {
  const isUsual = form.precedence === String(usualPlace(form.kind as BodyKind, own));
  return { ...form, kind, ...(isUsual ? { precedence: String(usualPlace(kind, own)) } : {}) };
}

/** There is one body of our own, made at set-up: it stays what it is and no other becomes it. Delegations have a page of theirs. */
function kindsFor(kind: string): readonly BodyKind[] {
  return kind === 'own' ? ['own'] : bodyKinds.filter((other) => other !== 'own' && other !== 'delegation');
}

/** The form as the command takes it. */
export function bodyInput(form: BodyForm): object {
  return { ...form, parentId: form.parentId || null };
}

interface Props {
  readonly form: BodyForm;
  readonly onChange: (form: BodyForm) => void;
  readonly faultOf: (path: string) => string | undefined;
  readonly parents: readonly { readonly id: string; readonly shortName: string }[];
  /** The place of our own body, for one that is new; of one that is there the place stays. */
  readonly own?: number;
}

/** The particulars of a body. */
export function BodyFields({ form, onChange, faultOf, parents, own }: Props): ReactElement {
  const w = useWords('bodies');
  const level = useWords('terms');
  const bind = (field: keyof BodyForm) => ({
    value: form[field],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ ...form, [field]: event.target.value }),
    fault: faultOf(field),
  });
  return (
    <div className="fields-2">
      <TextField label={w('name')} required {...bind('name')} />
      <TextField label={w('shortName')} required {...bind('shortName')} />
      <SelectField
        label={w('kind')}
        choices={kindsFor(form.kind).map((kind) => ({ value: kind, label: w(`kind.${kind}`) }))}
        {...bind('kind')}
        onChange={({ target }) => {
          const kind = target.value as BodyKind;
          onChange(own === undefined ? { ...form, kind } : withKind(form, kind, own));
        }}
      />
      <SelectField
        label={w('parent')}
        choices={[
          { value: '', label: w('noParent') },
          ...parents.map(({ id, shortName }) => ({ value: id, label: shortName })),
        ]}
        {...bind('parentId')}
      />
      <TextField
        label={w('precedence')}
        hint={w('precedenceHint')}
        type="number"
        min={0}
        max={999}
        {...bind('precedence')}
      />
      <SelectField
        label={w('sharing')}
        choices={shareLevels.map((share) => ({ value: share, label: level(`share.${share}`) }))}
        {...bind('shareLevel')}
      />
      <TextField label={w('contactName')} {...bind('contactName')} />
      <TextField label={w('contactPhone')} inputMode="tel" {...bind('contactPhone')} />
    </div>
  );
}
