import type { FollowUp, FollowUpKind } from '#lib/domain/follow-ups/follow-up.ts';

/** A matter as it stands on its form; empty strings: not settled. */
export interface FollowUpForm {
  readonly kind: FollowUpKind;
  readonly title: string;
  readonly bodyId: string;
  readonly ownerName: string;
  readonly assisting: string;
  readonly handedOn: string;
  readonly dueOn: string;
  readonly urgent: boolean;
}

/** An empty form: handed over today. */
export function blankFollowUp(today: string): FollowUpForm {
  return {
    ...{ kind: 'decision', title: '', bodyId: '', ownerName: '', assisting: '' },
    ...{ handedOn: today, dueOn: '', urgent: false },
  };
}

export function formOfFollowUp(followUp: FollowUp): FollowUpForm {
  const { kind, title, bodyId, ownerName, assisting, handedOn, dueOn, urgent } = followUp;
  return {
    ...{ kind, title, ownerName, assisting, handedOn, urgent },
    ...{ bodyId: bodyId ?? '', dueOn: dueOn ?? '' },
  };
}

/** The form as it is sent. */
export function inputOf({ bodyId, dueOn, ...form }: FollowUpForm) {
  return { ...form, bodyId: bodyId || null, dueOn: dueOn || null };
}
