import { expect, it } from 'vitest';
import { groupFaults } from '#app/(desk)/people/_components/fault-groups.ts';
import type { RosterFault } from '#lib/domain/people/roster.ts';

const fault = (row: number, body = '区法院', letter = 'C'): RosterFault => ({
  ...{ row, column: { letter, heading: '单位' }, field: 'body', code: 'unit-unknown' },
  ...{ severity: 'warn', mend: 'add-body', facts: { body } },
});
const said = (...faults: readonly RosterFault[]) =>
  groupFaults(faults, '、').map(({ fault: { facts, column }, rows, count }) => [
    ...[facts.body, column?.letter, rows],
    count,
  ]);

it('says once what is alike, with its rows', () => {
  expect(said(fault(3), fault(5), fault(6), fault(7), fault(9))).toEqual([['区法院', 'C', '3、5–7、9', 5]]);
});

it('keeps apart what differs, in the order of the file', () => {
  expect(said(fault(3), fault(3, '区检察院'), fault(4), fault(4, '区法院', 'D'))).toEqual([
    ['区法院', 'C', '3–4', 2],
    ['区检察院', 'C', '3', 1],
    ['区法院', 'D', '4', 1],
  ]);
});

it('says a fault of several people in one row once', () => {
  expect(said(fault(3), fault(3))).toEqual([['区法院', 'C', '3', 1]]);
});
