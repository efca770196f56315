'use client';

import type { ReactElement } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { TimeField as AriaTimeField, Label } from 'react-aria-components/TimeField';
import { DateSegments, partsLocale } from './date-segments.tsx';
import { timeOf } from './entered-date.ts';
import { incompleteDay } from './entered-day.ts';
import { FieldNotes, type Frame, LabelWords, useFrame } from './field.tsx';
import { useEntered } from './use-entered.ts';
import { useLocale, useWords } from './words.tsx';

interface Props extends Frame {
  /** `09:00`, or '' where nothing is entered. */
  readonly value: string;
  /** Everything that stands in the field, also what is empty or incomplete: what is seen is what is sent. */
  readonly onChange: (entered: string) => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
}

/** A time of the day in 24 hours, typed part by part. */
export function TimeField({ value, onChange, onBlur, disabled = false, ...frame }: Props): ReactElement {
  const w = useWords('faults');
  const locale = useLocale();
  const { start, give, leave, ...own } = useEntered({
    ...{ value, onChange, onBlur },
    faultIn: (now) => (now === '' ? 'required' : now === incompleteDay ? 'time-incomplete' : null),
  });
  const fault = own.fault ? w(own.fault) : frame.fault;
  const described = useFrame({ ...frame, fault });
  return (
    <I18nProvider locale={partsLocale(locale)}>
      <AriaTimeField
        key={start}
        className="fieldset"
        defaultValue={timeOf(value)}
        hourCycle={24}
        validationBehavior="aria"
        isInvalid={Boolean(fault)}
        isDisabled={disabled}
        aria-describedby={described['aria-describedby'] ?? ''}
      >
        <Label className={frame.hideLabel ? 'sr' : 'label'}>
          <LabelWords {...frame} />
        </Label>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the parts inside take the keys; the box notices what leaves it */}
        <div className="field parts-box" data-invalid={fault ? true : undefined} onBlur={leave}>
          <DateSegments onEntered={give} />
        </div>
        <FieldNotes id={described.id} hint={frame.hint} fault={fault} />
      </AriaTimeField>
    </I18nProvider>
  );
}
