import type { ReactElement } from 'react';
import { DeadEnd } from '#app/_ui/dead-end.tsx';

export default function Forbidden(): ReactElement {
  return <DeadEnd kind="notAllowed" />;
}
