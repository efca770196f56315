'use client';

import type { ReactElement } from 'react';
import { Icon } from '#app/_ui/icon.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';
import { TabsEnd } from '../../_components/tabs-end.tsx';

interface Props {
  readonly meetingId: string;
  readonly size: string;
  readonly cards: number;
}

/** The whole set, to print or to go on editing. */
export function CardsPrint({ meetingId, size, cards }: Props): ReactElement {
  const w = useWords('cards');
  return (
    <TabsEnd>
      <a className="btn small quiet" href={`${paths.file(meetingId, 'name-cards.docx')}?card=${size}`}>
        {w('word')}
      </a>
      <a className="btn small" href={`${paths.file(meetingId, 'name-cards.pdf')}?card=${size}`}>
        <Icon name="document" />
        {w('print.all', { n: cards })}
      </a>
    </TabsEnd>
  );
}
