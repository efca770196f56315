import { isSubstantive } from '#lib/domain/agendas/agenda.ts';
import { blankItem } from '#lib/domain/agendas/edit-agenda.ts';
import type { AgendaItemId } from '#lib/domain/id.ts';
import type { WordedLine } from './word-agenda.ts';

/** A line as it stands before the server has answered: in the sitting of its neighbour, nothing computed yet. */
export function newLine(
  id: string,
  { kind, title }: Pick<WordedLine, 'kind' | 'title'>,
  neighbour: WordedLine | undefined,
): WordedLine {
  const item = blankItem(id as AgendaItemId, kind, title);
  return {
    ...item,
    ...{ number: null, substantive: isSubstantive(item), inSitting: neighbour?.inSitting ?? null },
    ...{ start: null, end: null, department: '', papers: [], mark: null },
    ...{ no: '', time: '', name: title, papersLine: null, findings: [] },
  };
}
