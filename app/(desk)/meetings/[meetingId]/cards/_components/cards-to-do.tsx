'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { FindingList, rowOf } from '#app/_ui/finding-list.tsx';
import { Icon } from '#app/_ui/icon.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { FileLink } from '../../papers/_components/file-link.tsx';
import { markCardsAction } from '../actions.ts';
import type { WordedToDo } from './word-to-do.ts';

/** What is to be printed again, taken away or looked at; nothing else is ever printed twice. */
export function CardsToDo({ toDo }: { readonly toDo: WordedToDo }): ReactElement {
  const w = useWords('cards');
  const paper = useWords('printing')('artefact.name-cards');
  const common = useWords('common');
  const say = useToast();
  const mark = useAction(markCardsAction);
  const { meetingId, print, printedOnce, mayMark, withdraw, missing, last } = toDo;
  const note = async (personIds: readonly string[], done: string): Promise<void> => {
    const answer = await mark.run({ meetingId, personIds });
    if (answer.ok) say({ text: done });
  };
  return (
    <section className="to-do">
      {missing ? (
        <div className="line">
          <Mark kind="block" />
          <p>
            <b>{w('missing.title', { n: missing.names, characters: missing.characters })}</b>
            <span className="note">{w('missing.how')}</span>
          </p>
        </div>
      ) : null}
      <div className="line">
        <Mark kind={print.length === 0 ? 'ok' : printedOnce ? 'warn' : 'note'} />
        <p>
          <b>
            {print.length === 0
              ? w(withdraw.length > 0 ? 'change.onlyGone' : 'change.none')
              : printedOnce
                ? w('change.title', { n: print.length })
                : w('change.first')}
          </b>
          <span className="note">{printedOnce ? last : w('change.firstWhy')}</span>
        </p>
        {print.length > 0 ? (
          <div className="acts">
            {printedOnce ? (
              <FileLink className="btn small" meetingId={toDo.meetingId} href={toDo.printHref} of={paper}>
                <Icon name="print" />
                {w('change.print', { n: print.length })}
              </FileLink>
            ) : null}
            {mayMark ? (
              <Button
                size="small"
                kind="quiet"
                icon="tick"
                busy={mark.busy}
                onClick={() => void note(print, w('change.marked'))}
              >
                {w('change.mark')}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
      {withdraw.length > 0 ? (
        <div className="line">
          <Mark kind="warn" />
          <p>
            <b>{w('withdraw.title', { names: withdraw.join(common('listSeparator')) })}</b>
          </p>
          {mayMark ? (
            <div className="acts">
              <Button
                size="small"
                kind="quiet"
                icon="tick"
                busy={mark.busy}
                onClick={() => void note([], w('withdraw.marked'))}
              >
                {w('withdraw.mark')}
              </Button>
            </div>
          ) : null}
        </div>
      ) : null}
      {mark.refused ? <ErrorNote refused={mark.refused} /> : null}
      {toDo.findings.length > 0 ? (
        <FindingList
          basisWord={common('basis')}
          rows={toDo.findings.map((finding) => rowOf(finding, { more: toDo.alike[finding.key] }))}
        />
      ) : null}
    </section>
  );
}
