import { Fragment, type ReactElement } from 'react';
import { useWords } from '#app/_ui/words.tsx';
import { type Segment, segmentsOf } from './segments.ts';
import type { WordedPassage } from './word-script.ts';

/** The words of a passage with what stands out in them: figures of the list, blanks, doubts, how a name is read. */
export function PassageText({ passage }: { readonly passage: WordedPassage }): ReactElement {
  const text = passage.kind === 'cue' ? `〔${passage.text}〕` : passage.text;
  const shift = passage.kind === 'cue' ? 1 : 0;
  const marks = passage.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
  return (
    <>
      {segmentsOf(text, marks).map((segment) => (
        <Fragment key={segment.at}>
          <OneSegment segment={segment} />
        </Fragment>
      ))}
      {passage.doubts.map(({ n, closed }) => (
        <DoubtChip key={n} n={n} closed={closed} />
      ))}
    </>
  );
}

function OneSegment({ segment }: { readonly segment: Segment }): ReactElement {
  switch (segment.kind) {
    case 'text':
      return <>{segment.text}</>;
    case 'slot':
      return <span className="slot">{segment.text || '\u2003'}</span>;
    case 'figure':
      return <b className="fact">{segment.text}</b>;
    case 'ruby':
      return (
        <ruby>
          {segment.text}
          <rt>{segment.reading}</rt>
        </ruby>
      );
    case 'doubt': {
      const inside = segment.inside.map((part) => <OneSegment key={part.at} segment={part} />);
      return (
        <>
          {segment.wavy && !segment.closed ? <mark className="bad">{inside}</mark> : inside}
          <DoubtChip n={segment.n} closed={segment.closed} />
        </>
      );
    }
  }
}

/** 疑2: leads to the margin. */
function DoubtChip({ n, closed }: { readonly n: number; readonly closed: boolean }): ReactElement {
  const w = useWords('script');
  return (
    <a className={closed ? 'dn closed' : 'dn'} href={`#doubt-${n}`} title={w('doubt', { n })}>
      {w('doubtChip', { n })}
    </a>
  );
}
