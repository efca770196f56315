'use client';

import { type ReactElement, useState } from 'react';
import { DateField as AriaDateField, Label } from 'react-aria-components/DateField';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { dayBounds } from '#lib/domain/time/entered-day.ts';
import { DateSegments, partsLocale } from './date-segments.tsx';
import { DayPicker } from './day-picker.tsx';
import { dateOf } from './entered-date.ts';
import { enteredFault, isNoSuchDay } from './entered-day.ts';
import { FieldNotes, type Frame, LabelWords, useFrame } from './field.tsx';
import { useEntered } from './use-entered.ts';
import { Weekday } from './weekday.tsx';
import { useLocale, useWords } from './words.tsx';

interface Props extends Frame {
  readonly value: string;
  /** Everything that stands in the field, also what is empty, incomplete or out of bounds: what is seen is what is sent. */
  readonly onChange: (entered: string) => void;
  readonly onBlur?: () => void;
  /** May be left empty. */
  readonly optional?: boolean;
  /** A day and a time. */
  readonly withTime?: boolean;
  /** The latest that can be picked, where it is earlier than the bounds. */
  readonly latest?: string;
  readonly disabled?: boolean;
}

/** A day, typed part by part, pasted, or picked from a month; its weekday stands beside it. */
export function DateField({ value, onChange, onBlur, latest, ...props }: Props): ReactElement {
  const { optional = false, withTime = false, disabled = false, ...frame } = props;
  const w = useWords('faults');
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const { start, entered, give, leave, ...own } = useEntered({
    ...{ value, onChange, onBlur, mends: isNoSuchDay },
    faultIn: (now) => (isNoSuchDay(now) ? 'no-such-day' : enteredFault(now, optional)),
  });
  const fault = own.fault ? w(own.fault, dayBounds) : frame.fault;
  const described = useFrame({ ...frame, fault });
  return (
    <I18nProvider locale={partsLocale(locale)}>
      <AriaDateField
        key={start}
        className="fieldset"
        defaultValue={dateOf(value, withTime)}
        granularity={withTime ? 'minute' : 'day'}
        hourCycle={24}
        shouldForceLeadingZeros={locale === 'en'}
        validationBehavior="aria"
        isInvalid={Boolean(fault)}
        isDisabled={disabled}
        aria-describedby={described['aria-describedby'] ?? ''}
      >
        <Label className={frame.hideLabel ? 'sr' : 'label'}>
          <LabelWords {...frame} />
        </Label>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the parts inside take the keys; the box notices what leaves it */}
        <div
          className="field parts-box with-day"
          data-invalid={fault ? true : undefined}
          onKeyDown={(event) => {
            if (!event.altKey || event.key !== 'ArrowDown' || disabled) return;
            event.preventDefault();
            setOpen(true);
          }}
          onBlur={leave}
        >
          <DateSegments onEntered={give} />
          <Weekday entered={entered} />
          <DayPicker
            label={frame.label}
            latest={latest}
            withTime={withTime}
            isOpen={open}
            onOpenChange={setOpen}
          />
        </div>
        <FieldNotes id={described.id} hint={frame.hint} fault={fault} />
      </AriaDateField>
    </I18nProvider>
  );
}
