'use client';

import { type ReactElement, useState } from 'react';
import { useWords } from '#app/_ui/words.tsx';
import { answers } from '#lib/domain/consultations/consultation.ts';
import { AnswerMark } from './answer-mark.tsx';
import { RecordOpinion, type Target } from './record-opinion.tsx';
import type { WordedItem, WordedRound, WordedRow } from './word-consultation.ts';

interface Props {
  readonly round: WordedRound;
  readonly wallClock: string;
}

/** Leaders down, items across. Every cell opens: to read what was said, or to write down what was said by telephone. */
export function OpinionTable({ round, wallClock }: Props): ReactElement {
  const w = useWords('consultation');
  const [target, setTarget] = useState<Target | null>(null);
  return (
    <>
      <table className="grid opinions">
        <caption className="sr">{w('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('leader')}</th>
            {round.items.map((item) => (
              <th key={item.id} scope="col" id={item.id} title={item.title}>
                {item.no || w('gone')}
                <span className="sr"> {item.title}</span>
              </th>
            ))}
            <th scope="col">{w('state')}</th>
          </tr>
        </thead>
        <tbody>
          {round.rows.map((row) => (
            <tr key={row.personId}>
              <th scope="row">
                <b>{row.name}</b> <span className="note">{row.post}</span>
              </th>
              {round.items.map((item, index) => (
                <Cell
                  key={item.id}
                  row={row}
                  item={item}
                  index={index}
                  onOpen={() => setTarget({ row, item, opinion: row.cells[index] ?? null })}
                />
              ))}
              <td className="note">{row.standing}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
      <RecordOpinion
        key={target ? `${target.row.personId}:${target.item.id}` : 'none'}
        round={round}
        wallClock={wallClock}
        target={target}
        onClose={() => setTarget(null)}
      />
    </>
  );
}

interface CellProps {
  readonly row: WordedRow;
  readonly item: WordedItem;
  readonly index: number;
  readonly onOpen: () => void;
}

function Cell({ row, item, index, onOpen }: CellProps): ReactElement {
  const w = useWords('consultation');
  const opinion = row.cells[index] ?? null;
  const label = w('cell', {
    name: row.name,
    item: item.no ? w('item', { n: item.no }) : item.title,
    answer: opinion?.answerWord ?? w('notAnswered'),
  });
  const waiting = opinion?.needsDecision === true && opinion.decision === null;
  return (
    <td className={waiting ? 'cell waiting-cell' : 'cell'}>
      <button type="button" aria-label={label} title={opinion?.words || undefined} onClick={onOpen}>
        {opinion ? <AnswerMark answer={opinion.answer} /> : <span className="am open" />}
        {opinion?.by === 'staff' ? <small aria-hidden="true">{w('by.staff')}</small> : null}
      </button>
    </td>
  );
}

function Legend(): ReactElement {
  const w = useWords('consultation');
  const terms = useWords('terms');
  return (
    <p className="note legend">
      <span className="sr">{w('legend')}: </span>
      {answers.map((answer) => (
        <AnswerMark key={answer} answer={answer} word={terms(`answer.${answer}`)} />
      ))}
      <span className="am">
        <span className="am open" />
        {w('notAnswered')}
      </span>
    </p>
  );
}
