import type { ReactElement, ReactNode } from 'react';
import './leader.css';

/** What a leader sees, on a phone: one thing at a time, large, without script. */
export default function LeaderLayout({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className="leader">{children}</div>;
}
