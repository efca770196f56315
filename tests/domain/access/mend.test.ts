import { expect, it } from 'vitest';
import { type Actor, type Role, roles } from '#lib/domain/access/can.ts';
import { mayMend } from '#lib/domain/access/mend.ts';
import { places } from '#lib/domain/finding.ts';

function aPerson(role: Role): Actor {
  return { userId: 'u', name: '温玥', role, bodyId: 'b', personId: null };
}

it('the office mends what is found anywhere; leaders and liaisons only read it', () => {
  const mending = roles.filter((role) => places.every((place) => mayMend(aPerson(role), place)));
  const reading = roles.filter((role) => places.every((place) => !mayMend(aPerson(role), place)));
  expect([mending, reading]).toEqual([
    ['admin', 'office'],
    ['leader', 'liaison'],
  ]);
});
