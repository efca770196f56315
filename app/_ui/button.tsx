import type { ButtonHTMLAttributes, ReactElement, ReactNode, Ref } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** `primary` once a page at most; `quiet` has no border; `danger` names what will be lost. */
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger' | 'link';
  readonly size?: 'normal' | 'small';
  readonly icon?: IconName;
  /** Work is under way: said to screen readers, cannot be pressed twice, and keeps the focus, which a disabled one loses. */
  readonly busy?: boolean;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button as the desk draws it. An icon alone needs `aria-label`. */
export function Button({
  kind = 'plain',
  size = 'normal',
  icon,
  busy = false,
  children,
  onClick,
  ...rest
}: Props): ReactElement {
  const look =
    kind === 'link'
      ? 'linkbtn'
      : ['btn', kind === 'plain' ? '' : kind, size === 'small' ? 'small' : ''].join(' ').trim();
  return (
    <button
      type="button"
      {...rest}
      className={look}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      // A button that submits is pressed by Enter in a field, too.
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}
