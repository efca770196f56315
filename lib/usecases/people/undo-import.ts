import { can } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { loadOffice } from '#lib/store/office.ts';
import { listImports, type UndoneImport, undoImport } from '#lib/store/roster.ts';
import type { Context } from '../context.ts';
import type { UndoImportInput } from './input.ts';

/** A roster that was brought in; plain JSON, instants in ISO. */
export interface ImportLine {
  readonly id: string;
  readonly fileName: string;
  readonly by: string;
  readonly at: string;
  readonly created: number;
  readonly updated: number;
  readonly undone: { readonly by: string; readonly at: string } | null;
}

export interface ImportsView {
  readonly imports: readonly ImportLine[];
  readonly zone: string;
}

const SHOWN = 10;

/** The latest imports, each of which can be taken back while nobody changed its people. */
export async function viewImports({ actor, db }: Context): Promise<Result<ImportsView, Refusal>> {
  if (!can(actor, 'edit-people')) return refuse({ kind: 'not-allowed', action: 'edit-people' });
  const [office, imports] = await Promise.all([loadOffice(db), listImports(db, SHOWN)]);
  return ok({
    imports: imports.map(({ at, undone, ...line }) => ({
      ...line,
      at: at.toString(),
      undone: undone && { by: undone.by, at: undone.at.toString() },
    })),
    zone: office.zone,
  });
}

/** Takes a whole import back: whom it added is removed, from the lists of meetings too of which nobody was told, whom it changed is as before. */
export async function undoRosterImport(
  { actor, db, now }: Context,
  { importId }: UndoImportInput,
): Promise<Result<UndoneImport, Refusal>> {
  if (!can(actor, 'edit-people')) return refuse({ kind: 'not-allowed', action: 'edit-people' });
  return undoImport(db, importId, { actor, at: now });
}
