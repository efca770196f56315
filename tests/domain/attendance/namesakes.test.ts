import { expect, it } from 'vitest';
import { namesakeNotes } from '#lib/domain/attendance/namesakes.ts';
import type { PersonId } from '#lib/domain/id.ts';
import { anAttendee } from '../agendas/a-meeting.ts';

const of = (id: string, name: string, gender: 'male' | 'female', bodyShortName: string) => ({
  ...anAttendee(name, ''),
  ...{ personId: id as PersonId, gender, bodyShortName },
});

it('notes the woman of two who share a name, and nobody whose name is their own', () => {
  const people = [
    of('1', '王晓梅', 'female', '财政局'),
    of('2', '王晓梅', 'male', '教育局'),
    of('3', '李伟', 'female', '法院'),
  ];
  expect([...namesakeNotes(people, '女')]).toEqual([['1', '女']]);
});

it('notes what the roster keeps to tell them apart before anything else', () => {
  const two = [of('1', '王晓梅', 'female', '财政局'), of('2', '王晓梅', 'female', '财政局')];
  const marked = two.map((person, at) => ({ ...person, namesakeNote: at === 0 ? '大' : '小' }));
  expect([...namesakeNotes(marked, '女').values()]).toEqual(['大', '小']);
});

it('notes the units where sex does not tell them apart', () => {
  const two = [of('1', '王晓梅', 'female', '财政局'), of('2', '王　晓梅', 'female', '教育局')];
  expect([...namesakeNotes(two, '女')]).toEqual([
    ['1', '财政局'],
    ['2', '教育局'],
  ]);
  const three = [of('3', '王晓梅', 'male', '法院'), ...two];
  expect(namesakeNotes(three, '女').size).toBe(3);
});
