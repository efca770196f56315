'use client';

import type { ReactElement } from 'react';
import { Icon } from '#app/_ui/icon.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { CardChoice } from '#lib/usecases/cards/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { TabsEnd } from '../../_components/tabs-end.tsx';
import { cardQuery } from './card-query.ts';

interface Props {
  readonly meetingId: string;
  readonly choice: CardChoice;
  readonly cards: number;
}

/** The whole set, to print or to go on editing. */
export function CardsPrint({ meetingId, choice, cards }: Props): ReactElement | null {
  const w = useWords('cards');
  if (cards === 0) return null;
  return (
    <TabsEnd>
      <a className="btn small quiet" href={`${paths.file(meetingId, 'name-cards.docx')}${cardQuery(choice)}`}>
        {w('word')}
      </a>
      <a className="btn small" href={`${paths.file(meetingId, 'name-cards.pdf')}${cardQuery(choice)}`}>
        <Icon name="document" />
        {w('print.all', { n: cards })}
      </a>
    </TabsEnd>
  );
}
