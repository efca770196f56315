import type { ReactElement } from 'react';
import { LinkGone } from '#app/(door)/_components/link-gone.tsx';

export default function NotFound(): ReactElement {
  return <LinkGone />;
}
