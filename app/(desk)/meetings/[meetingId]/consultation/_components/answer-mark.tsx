import type { ReactElement } from 'react';
import { Icon, type IconName } from '#app/_ui/icon.tsx';
import type { Answer } from '#lib/domain/consultations/consultation.ts';

const shape: Readonly<Record<Answer, IconName>> = {
  agree: 'tick',
  'agree-with-advice': 'pen',
  disagree: 'cross',
};

/** ✓ 同意, a pen 同意并建议, ✕ 不同意: shape first, then word, then colour. */
export function AnswerMark({
  answer,
  word,
}: {
  readonly answer: Answer;
  readonly word?: string;
}): ReactElement {
  return (
    <span className={`am ${answer}`}>
      <Icon name={shape[answer]} />
      {word ? <span>{word}</span> : null}
    </span>
  );
}
