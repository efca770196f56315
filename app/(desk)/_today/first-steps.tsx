import type { ReactElement } from 'react';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { FirstSteps as Steps } from '#lib/usecases/today/today-view.ts';
import { paths } from '#lib/web/paths.ts';
import style from './today.module.css';

const steps = [
  ['people', paths.importPeople()],
  ['venues', paths.newVenue()],
  ['calendars', paths.bodies()],
  ['meetings', paths.newMeeting()],
] as const;

/** A new office's first steps; each is ticked when it is done, and all go when all are. */
export function FirstSteps({
  done,
  locale,
}: {
  readonly done: Steps;
  readonly locale: Locale;
}): ReactElement {
  const w = words(locale, 'today');
  const terms = words(locale, 'terms');
  return (
    <section aria-labelledby="h-steps" className={style.steps}>
      <div className="sec">
        <h2 id="h-steps">{w('steps')}</h2>
        <span className="note">{w('stepsHint')}</span>
      </div>
      <ol>
        {steps.map(([step, href], index) => (
          <li key={step}>
            <b>{index + 1}</b>
            <div>
              <h3>{w(`step.${step}`)}</h3>
              <p>{w(`step.${step}.why`)}</p>
            </div>
            {done[step] ? (
              <span className="w-ok">
                <Mark kind="ok" /> {terms('severity.ok')}
              </span>
            ) : (
              <ButtonLink href={href}>{w(`step.${step}.do`)}</ButtonLink>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
