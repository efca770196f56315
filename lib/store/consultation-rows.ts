import type {
  Answer,
  Consultation,
  DecisionOnOpinion,
  Opinion,
} from '#lib/domain/consultations/consultation.ts';
import type { AgendaItemId, ConsultationId, PersonId } from '#lib/domain/id.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { toInstant } from './temporal.ts';

/** All of a round, in an order that does not hang on which row was written last. */
export const wholeRound = {
  asked: { orderBy: { personId: 'asc' } },
  opinions: { include: { person: { select: { name: true } } }, orderBy: { id: 'asc' } },
} as const satisfies Prisma.ConsultationInclude;

type ConsultationRow = Prisma.ConsultationGetPayload<{ include: typeof wholeRound }>;

/** A round with its opinions as the core knows it. */
export function consultationOf(row: ConsultationRow): Consultation {
  return {
    id: row.id as ConsultationId,
    round: row.round,
    sentAt: toInstant(row.sentAt),
    dueAt: toInstant(row.dueAt),
    message: row.message,
    personIds: row.asked.map((a) => a.personId as PersonId),
    itemIds: row.itemIds as AgendaItemId[],
    openedBy: row.asked.flatMap((a) =>
      a.openedAt ? [{ personId: a.personId as PersonId, at: toInstant(a.openedAt) }] : [],
    ),
    opinions: row.opinions.map(opinionOf),
    version: row.version,
  };
}

function opinionOf(row: ConsultationRow['opinions'][number]): Opinion {
  return {
    id: row.id,
    personId: row.personId as PersonId,
    personName: row.person.name,
    itemId: row.itemId as AgendaItemId,
    answer: row.answer as Answer,
    words: row.words,
    by: row.by as Opinion['by'],
    recordedBy: row.recordedBy,
    at: toInstant(row.at),
    decision:
      row.decision === null || row.decidedAt === null
        ? null
        : {
            kind: row.decision as DecisionOnOpinion,
            note: row.decisionNote,
            by: row.decidedBy ?? '',
            at: toInstant(row.decidedAt),
          },
    version: row.version,
  };
}
