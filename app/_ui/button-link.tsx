import type { ReactElement, ReactNode } from 'react';
import { HoverLink } from './hover-link.tsx';
import { Icon, type IconName } from './icon.tsx';

interface Props {
  readonly href: string;
  readonly kind?: 'plain' | 'primary' | 'quiet';
  readonly size?: 'normal' | 'small';
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A link that looks like a button: it goes somewhere, it does not do something. */
export function ButtonLink({ href, kind = 'plain', size = 'normal', icon, children }: Props): ReactElement {
  const look = ['btn', kind === 'plain' ? '' : kind, size === 'small' ? 'small' : ''].join(' ').trim();
  return (
    <HoverLink href={href} className={look}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </HoverLink>
  );
}
