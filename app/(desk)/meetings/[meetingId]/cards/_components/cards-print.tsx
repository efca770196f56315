'use client';

import type { ReactElement } from 'react';
import { Icon } from '#app/_ui/icon.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { CardChoice, CardsView } from '#lib/usecases/cards/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { TabsEnd } from '../../_components/tabs-end.tsx';
import { FileLink } from '../../papers/_components/file-link.tsx';
import { IssueAnyway } from '../../papers/_components/issue-anyway.tsx';
import { cardQuery } from './card-query.ts';

interface Props {
  /** Only what is used: all that is given to it goes to the browser. */
  readonly view: Pick<CardsView, 'meetingId' | 'isDraft' | 'mayIssue'> & { readonly cards: number };
  readonly choice: CardChoice;
}

/** The whole set, to print or to go on editing. */
export function CardsPrint({ view, choice }: Props): ReactElement | null {
  const w = useWords('cards');
  const paper = useWords('printing')('artefact.name-cards');
  const { meetingId, cards, isDraft, mayIssue } = view;
  if (cards === 0) return null;
  const query = cardQuery(choice);
  return (
    <TabsEnd>
      <FileLink
        className="btn small quiet"
        meetingId={meetingId}
        href={`${paths.file(meetingId, 'name-cards.docx')}${query}`}
        of={paper}
      >
        {w('word')}
      </FileLink>
      <FileLink
        className="btn small"
        meetingId={meetingId}
        href={`${paths.file(meetingId, 'name-cards.pdf')}${query}`}
        of={paper}
      >
        <Icon name="print" />
        {w('print.all', { n: cards })}
      </FileLink>
      {isDraft && mayIssue ? <IssueAnyway meetingId={meetingId} artefact="name-cards" query={query} /> : null}
    </TabsEnd>
  );
}
