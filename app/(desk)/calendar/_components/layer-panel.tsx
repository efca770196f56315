'use client';

import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { BodyLayer } from '#lib/usecases/calendars/layers.ts';
import type { CalendarPage } from '#lib/usecases/calendars/queries.ts';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly page: CalendarPage;
  readonly hidden: ReadonlySet<string>;
  readonly onChange: (hidden: ReadonlySet<string>) => void;
}

/** Layers to switch on and off, each with how its calendar is doing. */
export function LayerPanel({ page, hidden, onChange }: Props): ReactElement {
  const w = useWords('calendar');
  const { layers } = page;
  const toggle = (id: string) => ({
    checked: !hidden.has(id),
    onToggle: () => {
      const next = new Set(hidden);
      if (!next.delete(id)) next.add(id);
      onChange(next);
    },
  });
  const [firstWithout] = layers.without;
  return (
    <aside className="layers" aria-label={w('layers')}>
      <h2>{w('ours')}</h2>
      <ul>
        <Layer swatch="ours" name={w('ownOffice')} {...toggle('own')}>
          {w('live')}
        </Layer>
        <Layer swatch="tent" name={w('tentative')} {...toggle('tentative')}>
          {w('tentativeNote')}
        </Layer>
      </ul>
      {layers.theirs.length > 0 || firstWithout ? <h2>{w('theirs')}</h2> : null}
      <ul>
        {layers.theirs.map((layer) => (
          <Layer key={layer.id} swatch={layer.look} name={layer.name} {...toggle(layer.id)}>
            <Health layer={layer} />
          </Layer>
        ))}
        {firstWithout ? (
          <li>
            <span className="sw off" aria-hidden="true" />
            <span>
              {layers.without.length > 1
                ? w('withoutMany', {
                    first: firstWithout,
                    n: layers.without.length,
                    more: layers.without.length - 1,
                  })
                : firstWithout}
            </span>
            <small>
              <Link href={paths.bodies()}>{w('notShown')}</Link>
            </small>
          </li>
        ) : null}
      </ul>
      <h2>{w('deadlines')}</h2>
      <ul>
        <Layer swatch="due" name={w('latestDay')} {...toggle('deadlines')} />
      </ul>
      <h2>{w('base')}</h2>
      <ul>
        {layers.holidays.map(({ year, published, number }) => (
          <Layer
            key={year}
            swatch="off"
            name={w('holidaysOf', { year: String(year) })}
            {...toggle('holidays')}
          >
            {published ? (
              w('holidaysPublished', { number, date: published })
            ) : (
              <span className="old">
                <Mark kind="warn" />
                {w('holidaysMissing')}
              </span>
            )}
          </Layer>
        ))}
      </ul>
    </aside>
  );
}

interface LayerProps {
  readonly swatch: string;
  readonly name: string;
  readonly checked: boolean;
  readonly onToggle: () => void;
  readonly children?: ReactNode;
}

function Layer({ swatch, name, checked, onToggle, children }: LayerProps): ReactElement {
  return (
    <li className={checked ? undefined : 'hidden-layer'}>
      <label>
        <input type="checkbox" checked={checked} onChange={onToggle} />
        <span className={`sw ${swatch}`} aria-hidden="true" />
        <span>{name}</span>
      </label>
      {children ? <small>{children}</small> : null}
    </li>
  );
}

function Health({ layer }: { readonly layer: BodyLayer }): ReactElement {
  const w = useWords('calendar');
  if (layer.health === 'fresh') return <>{`${layer.kindWord} · ${layer.state}`}</>;
  if (layer.health === 'stale') {
    return (
      <span className="old">
        <Mark kind="warn" />
        {layer.state} · {w('state.stale')}
      </span>
    );
  }
  return (
    <>
      <span className="bad">
        <Mark kind="block" />
        {layer.state}
      </span>
      <br />
      <Link href={paths.body(layer.id)}>{w('seeWhy')}</Link>
    </>
  );
}
