import { expect, it } from 'vitest';
import { checkScript } from '#lib/domain/scripts/check-script.ts';
import { namesIn } from '#lib/domain/scripts/known-people.ts';
import { buildScript } from '#lib/usecases/scripts/build-script.ts';
import { aDossier } from '../../documents/compose/a-dossier.ts';

it('finds nowhere a name that is not written down', () => {
  expect(namesIn('请阮秉堃发言。', ['', '阮秉堃'])).toEqual([{ name: '阮秉堃', start: 1, end: 4 }]);
});

it('checks a script while posts, titles and reporters are still empty', async () => {
  const dossier = await aDossier();
  const attendees = dossier.attendance.attendees.map((person) => ({ ...person, post: '' }));
  const items = dossier.agenda.items.map((item) => ({
    ...item,
    title: '',
    reporters: item.reporters.map((reporter) => ({ ...reporter, name: '', post: '' })),
    motions: item.motions.map((motion) => ({ ...motion, name: '', post: '' })),
  }));
  const bare = { ...dossier, attendance: { attendees, version: 1 }, agenda: { items, version: 1 } };
  const script = await buildScript(bare, 'zh-CN');
  if (!script.ok) throw new Error('no script');
  expect(Array.isArray(checkScript(bare, script.value, script.value.oath))).toBe(true);
});
