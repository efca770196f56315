import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { isWrong, type LineFault, type TemplateLine } from '#lib/domain/wording/template-line.ts';
import { faultInWords } from './placeholder-words.ts';

/** Beside the button that cannot be pressed: which lines must be put right first and why, each a way to its line. */
export function WrongLines({
  faults,
  lines,
}: {
  readonly faults: readonly LineFault[];
  readonly lines: readonly TemplateLine[];
}): ReactElement {
  const w = useWords('templates');
  return (
    <ul className="wrong-lines" role="status">
      {faults.filter(isWrong).map((fault) => {
        const { key, line, row = 0, code } = fault;
        const { found, suggestion } = faultInWords(
          fault,
          lines.find((one) => one.key === key),
          w,
        );
        return (
          <li key={`${key}${code}${row}${found}`} className="fault">
            <Mark kind="block" />
            <Button kind="link" onClick={() => goTo(line)}>
              {w('line', { line })}
            </Button>
            {w(`fault.${code}`, { row, found, suggestion, known: suggestion === '' ? 'no' : 'yes' })}
          </li>
        );
      })}
    </ul>
  );
}

function goTo(line: number): void {
  const row = document.getElementById(lineId(line));
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector<HTMLElement>('textarea, input, select, button')?.focus({ preventScroll: true });
}

/** What a line of the template is found by on the page. */
export function lineId(line: number): string {
  return `line-${line}`;
}
