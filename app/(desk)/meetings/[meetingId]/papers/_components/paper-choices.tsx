import Link from 'next/link';
import type { ReactElement } from 'react';
import { SegmentedLinks } from '#app/_ui/segmented.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { type LabelSize, labelContents, labelSizes } from '#lib/domain/cards/seat-label.ts';
import type { Artefact } from '#lib/usecases/papers/artefacts.ts';
import type { PaperOptions } from '#lib/usecases/papers/input.ts';
import { paths } from '#lib/web/paths.ts';

/** What of a paper's setting is chosen on its page. */
export type PaperChoice = Pick<PaperOptions, 'size' | 'view' | 'sheet' | 'label' | 'labelSize'>;

const sizes = Object.keys(labelSizes) as LabelSize[];

interface Props {
  readonly meetingId: string;
  readonly artefact: Artefact;
  readonly options: PaperChoice;
}

/** How a paper is set where there is a choice: the script's type, the chart's side and sheet, the cards on their own page. */
export function PaperChoices({ meetingId, artefact, options }: Props): ReactElement | null {
  const w = useWords('printing');
  const href = (change: Partial<PaperChoice>): string => {
    const query = optionQuery(artefact, { ...options, ...change });
    return `${paths.papers(meetingId)}${query ? `${query}&` : '?'}paper=${artefact}`;
  };
  if (artefact === 'name-cards') return <Link href={paths.cards(meetingId)}>{w('option.cards')}</Link>;
  if (artefact === 'script') {
    const segments = ([26, 22] as const).map((size) => ({
      ...{ value: String(size), label: w(`option.${size}`), href: href({ size }) },
    }));
    return <SegmentedLinks label={w('option.size')} value={String(options.size)} segments={segments} />;
  }
  if (artefact === 'seat-labels') {
    return (
      <>
        <SegmentedLinks
          label={w('option.label')}
          value={options.label ?? 'seat'}
          segments={labelContents.map((label) => ({
            ...{ value: label, label: w(`option.label.${label}`), href: href({ label }) },
          }))}
        />
        <SegmentedLinks
          label={w('option.labelSize')}
          value={options.labelSize}
          segments={sizes.map((labelSize) => ({
            ...{ value: labelSize, label: labelSize.replace('x', ' × '), href: href({ labelSize }) },
          }))}
        />
      </>
    );
  }
  if (artefact !== 'seating') return null;
  return (
    <>
      <SegmentedLinks
        label={w('option.view')}
        value={options.view}
        segments={(['audience', 'stage'] as const).map((view) => ({
          ...{ value: view, label: w(`option.${view}`), href: href({ view }) },
        }))}
      />
      <SegmentedLinks
        label={w('option.sheet')}
        value={options.sheet}
        segments={(['A4', 'A3'] as const).map((sheet) => ({
          ...{ value: sheet, label: sheet, href: href({ sheet }) },
        }))}
      />
    </>
  );
}

/** What was chosen for this paper, as its address says it; empty where all is as usual. */
export function optionQuery(
  artefact: Artefact,
  { size, view, sheet, label, labelSize }: PaperChoice,
): string {
  const chosen = new URLSearchParams();
  if (artefact === 'script' && size !== 26) chosen.set('size', String(size));
  if (artefact === 'seating' && view !== 'audience') chosen.set('view', view);
  if (artefact === 'seating' && sheet !== 'A4') chosen.set('sheet', sheet);
  if (artefact === 'seat-labels' && label !== undefined) chosen.set('label', label);
  if (artefact === 'seat-labels' && labelSize !== '60x40') chosen.set('labelSize', labelSize);
  return chosen.size > 0 ? `?${chosen}` : '';
}
