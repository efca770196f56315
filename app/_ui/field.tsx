import {
  type InputHTMLAttributes,
  type ReactElement,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { Mark } from './severity.tsx';

export interface Frame {
  readonly label: string;
  /** One line of help under the field. */
  readonly hint?: ReactNode | undefined;
  /** What is wrong with what was entered; stands beside the field and is read with it. */
  readonly fault?: string | undefined;
  /** Keeps the label for screen readers only, where a table's head says it already. */
  readonly hideLabel?: boolean;
  /** Words such as "optional", set small after the label. */
  readonly aside?: string;
}

interface Described {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** The ids by which a control is joined to its hint and fault. */
export function useFrame({ hint, fault }: Pick<Frame, 'hint' | 'fault'>): Described {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  return { id, 'aria-describedby': described || undefined, 'aria-invalid': fault ? true : undefined };
}

/** The words of a label, with what is set small after them. */
export function LabelWords({ label, aside }: Pick<Frame, 'label' | 'aside'>): ReactElement {
  return (
    <>
      {label}
      {aside ? <span className="note"> {aside}</span> : null}
    </>
  );
}

/** Hint and fault, below a field. */
export function FieldNotes({ id, hint, fault }: FieldNotesProps): ReactElement {
  return (
    <>
      {hint ? (
        <p className="note" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p className="fault" id={`${id}-fault`}>
          <Mark kind="block" />
          {fault}
        </p>
      ) : null}
    </>
  );
}

interface FieldNotesProps extends Pick<Frame, 'hint' | 'fault'> {
  readonly id: string;
}

/** Label above, hint and fault below. */
export function FieldFrame({
  id,
  label,
  hint,
  fault,
  hideLabel,
  aside,
  children,
}: Frame & { readonly id: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className="fieldset">
      <label htmlFor={id} className={hideLabel ? 'sr' : 'label'}>
        <LabelWords label={label} {...(aside === undefined ? {} : { aside })} />
      </label>
      {children}
      <FieldNotes id={id} hint={hint} fault={fault} />
    </div>
  );
}

function split<T extends Frame>({
  label,
  hint,
  fault,
  hideLabel,
  aside,
  ...control
}: T): { readonly frame: Frame; readonly control: Omit<T, keyof Frame> } {
  const frame = {
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(fault === undefined ? {} : { fault }),
    ...(hideLabel === undefined ? {} : { hideLabel }),
    ...(aside === undefined ? {} : { aside }),
  };
  return { frame, control };
}

/** One line of text or a number (`type`); a day is a `DateField`, a time a `TimeField`. */
export function TextField(
  props: Frame & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'>,
): ReactElement {
  const { frame, control } = split(props);
  const described = useFrame(frame);
  return (
    <FieldFrame {...frame} id={described.id}>
      <input className="field" {...control} {...described} />
    </FieldFrame>
  );
}

/** Several lines of text. */
export function TextArea(
  props: Frame & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className'>,
): ReactElement {
  const { frame, control } = split(props);
  const described = useFrame(frame);
  return (
    <FieldFrame {...frame} id={described.id}>
      <textarea className="field area" rows={3} {...control} {...described} />
    </FieldFrame>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

interface SelectProps
  extends Frame,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'className' | 'children'> {
  readonly choices: readonly Choice[];
}

/** One of a few. The browser's own list: works by keyboard, on phones and without script. */
export function SelectField({ choices, ...props }: SelectProps): ReactElement {
  const { frame, control } = split(props);
  const described = useFrame(frame);
  return (
    <FieldFrame {...frame} id={described.id}>
      <select className="field" {...control} {...described}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** Yes or no, with the words after the box. */
export function CheckField({
  label,
  hint,
  ...control
}: Pick<Frame, 'label' | 'hint'> &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'type'>): ReactElement {
  const described = useFrame({ hint });
  return (
    <div className="check">
      <input type="checkbox" {...control} {...described} />
      <label htmlFor={described.id}>{label}</label>
      {hint ? (
        <p className="note" id={`${described.id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
