import type { AgendaItem, Paper, Reporter } from '#lib/domain/agendas/agenda.ts';
import { paperFromJson } from '#lib/domain/agendas/agenda-json.ts';
import type { ItemPatch } from '#lib/domain/agendas/edit-agenda.ts';
import type { BodyId, PaperId, PersonId, SittingId } from '#lib/domain/id.ts';
import { storedName } from '#lib/domain/people/name.ts';
import type { UpdateItemInput } from './input.ts';

/** The patch with its ids branded and its days read; papers without an id are new. */
export function patchOf(patch: UpdateItemInput['patch']): ItemPatch {
  const { papers, reporters, motions, departmentId, sittingId, ...plain } = patch;
  const given: ItemPatch = {
    ...(papers === undefined ? {} : { papers: papers.map(paperOf) }),
    ...(reporters === undefined ? {} : { reporters: reporters.map(reporterOf) }),
    ...(motions === undefined
      ? {}
      : { motions: motions.map((motion) => ({ ...motion, name: nameOf(motion) })) }),
    ...(departmentId === undefined ? {} : { departmentId: departmentId as BodyId | null }),
    ...(sittingId === undefined ? {} : { sittingId: sittingId as SittingId | null }),
  };
  return { ...defined(plain), ...given };
}

function defined(
  patch: Omit<UpdateItemInput['patch'], 'papers' | 'reporters' | 'motions' | 'departmentId' | 'sittingId'>,
): ItemPatch {
  return Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  ) as Partial<AgendaItem>;
}

function paperOf(paper: NonNullable<UpdateItemInput['patch']['papers']>[number]): Paper {
  return paperFromJson({
    ...paper,
    id: (paper.id ?? crypto.randomUUID()) as PaperId,
    bodyId: paper.bodyId as BodyId | null,
  });
}

function reporterOf(reporter: NonNullable<UpdateItemInput['patch']['reporters']>[number]): Reporter {
  return { ...reporter, name: nameOf(reporter), personId: reporter.personId as PersonId | null };
}

/** As the roster stores it: 许　青 → 许青. What is no name but a note in brackets stays as it was typed. */
function nameOf({ name }: { readonly name: string }): string {
  return storedName(name) || name;
}
