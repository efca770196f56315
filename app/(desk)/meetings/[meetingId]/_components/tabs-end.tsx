'use client';

import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

/** What the open tab offers at the right end of the tabs, behind the saved mark: undo, print. */
export function TabsEnd({ children }: { readonly children: ReactNode }): ReactElement | null {
  const [place, setPlace] = useState<Element | null>(null);
  useEffect(() => setPlace(document.querySelector('.tabs .end')), []);
  return place ? createPortal(children, place) : null;
}
