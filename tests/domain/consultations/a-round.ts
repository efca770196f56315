import { Temporal } from 'temporal-polyfill';
import type { Consultation, Opinion } from '#lib/domain/consultations/consultation.ts';
import type { AgendaItemId, ConsultationId, PersonId } from '#lib/domain/id.ts';

// 征求意见 of 8 September, due Friday 11 September 17:30, three leaders, two items.

export const person = (name: string) => name as PersonId;
export const itemId = (id: string) => id as AgendaItemId;
export const instant = (text: string) => Temporal.Instant.from(`${text}+08:00`);

export function aRound(change: Partial<Consultation> = {}): Consultation {
  return {
    id: 'c1' as ConsultationId,
    round: 1,
    sentAt: instant('2026-09-08T15:00'),
    dueAt: instant('2026-09-11T17:30'),
    message: '',
    personIds: ['阮秉堃', '祁祎', '邬翀'].map(person),
    itemIds: ['a', 'b'].map(itemId),
    openedBy: [],
    opinions: [],
    version: 1,
    ...change,
  };
}

export function anOpinion(name: string, item: string, change: Partial<Opinion> = {}): Opinion {
  return {
    id: `${name}-${item}`,
    personId: person(name),
    personName: name,
    itemId: itemId(item),
    answer: 'agree',
    words: '',
    by: 'self',
    recordedBy: name,
    at: instant('2026-09-09T09:00'),
    decision: null,
    version: 1,
    ...change,
  };
}

export const decided = {
  kind: 'explained',
  note: '已说明',
  by: '温玥',
  at: instant('2026-09-10T10:00'),
} as const;
