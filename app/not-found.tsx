import type { ReactElement } from 'react';
import { DeadEnd } from '#app/_ui/dead-end.tsx';

export default function NotFound(): ReactElement {
  return <DeadEnd kind="noPage" />;
}
