import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import { numberItems, numberItemsOf } from '#lib/domain/agendas/numbering.ts';
import type { AgendaItemId } from '#lib/domain/id.ts';

const line = (id: string, kind: AgendaItem['kind']) => ({ id: id as AgendaItemId, kind });
const items = [line('o', 'opening'), line('r', 'report'), line('b', 'break'), line('p', 'appointment')];

describe('numbering of items', () => {
  it('numbers what is deliberated and passes over steps of the sitting', () => {
    expect([...numberItems(items)]).toEqual([
      ['r', 1],
      ['p', 2],
    ]);
  });

  it('gives no numbers to a visit or an oath', () => {
    expect(numberItemsOf('inspection', items).size).toBe(0);
    expect(numberItemsOf('oath', items).size).toBe(0);
    expect(numberItemsOf('standing-committee', items).size).toBe(2);
  });
});
