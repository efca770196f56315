import { describe, expect, it } from 'vitest';
import { findOwnBody } from '#lib/store/bodies.ts';
import { addBody, editBody } from '#lib/usecases/bodies/commands.ts';
import { addBodyInput, editBodyInput } from '#lib/usecases/bodies/input.ts';
import type { Context } from '#lib/usecases/context.ts';
import { faultMessages, refusalMessage } from '#lib/web/answer.ts';
import { anOffice } from '#tests/support/accounts.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const opened = testDatabase();
const db = () => opened().db;

const words = {
  ...{ name: '区委办公室', shortName: '区委办', kind: 'party', parentId: null },
  ...{ shareLevel: 'busy', precedence: 10, contactName: '', contactPhone: '' },
};
const refused = { ok: false, refusal: { kind: 'invalid', faults: [{ path: 'kind', code: 'not-a-choice' }] } };

describe('our own body', () => {
  it('is the one the office was set up with, and no other', async () => {
    const office = await anOffice(db());
    expect(await addBody(office, addBodyInput.parse({ ...words, kind: 'own' }))).toEqual(refused);
    const added = await addBody(office, addBodyInput.parse(words));
    if (!added.ok) throw new Error(added.refusal.kind);
    const edit = editBodyInput.parse({ ...words, kind: 'own', bodyId: added.value.id, basedOn: 1 });
    expect(await editBody(office, edit)).toEqual(refused);
  });

  it('stays ours, and its words can be saved as they are', async () => {
    const office = await anOffice(db());
    const own = await findOwnBody(db());
    if (!own) throw new Error('there is no body of our own');
    const { id, version, ...facts } = own;
    const edit = { ...facts, bodyId: id, basedOn: version };
    expect(await editBody(office, editBodyInput.parse({ ...edit, kind: 'party' }))).toEqual(refused);
    expect(await editBody(office, editBodyInput.parse(edit))).toEqual({ ok: true, value: { version: 2 } });
  });
});

describe('which body belongs to which', () => {
  const add = async (office: Context, name: string, parentId: string | null): Promise<string> => {
    const added = await addBody(office, addBodyInput.parse({ ...words, name, shortName: name, parentId }));
    if (!added.ok) throw new Error(JSON.stringify(added.refusal));
    return added.value.id;
  };
  const edit = (office: Context, bodyId: string, name: string, parentId: string | null) =>
    editBody(office, editBodyInput.parse({ ...words, name, shortName: name, bodyId, basedOn: 1, parentId }));

  it('is a tree: none belongs to itself through others, and the refusal says why', async () => {
    const office = await anOffice(db());
    const top = await add(office, '甲', null);
    const middle = await add(office, '乙', top);
    const bottom = await add(office, '丙', middle);
    for (const [parentId, parent] of [
      [middle, '乙'],
      [bottom, '丙'],
    ] as const) {
      const late = await edit(office, top, '甲', parentId);
      const fault = { path: 'parentId', code: 'parent-below', facts: { parent } };
      expect(late).toEqual({ ok: false, refusal: { kind: 'invalid', faults: [fault] } });
      const [worded] = late.ok ? [] : faultMessages('zh-CN', late.refusal);
      expect(worded?.message).toBe(`${parent}本身就隶属本单位（直接或经由其他单位），请另选。`);
    }
    expect(await edit(office, top, '甲', top)).toMatchObject({ refusal: { kind: 'invalid' } });
    expect(await edit(office, top, '甲', 'nobody')).toMatchObject({ refusal: { kind: 'invalid' } });
    expect(await edit(office, bottom, '丙', top)).toMatchObject({ ok: true });
    expect(await edit(office, middle, '乙', bottom)).toMatchObject({ ok: true });
  });

  it('stays a tree where two change it at once', async () => {
    const office = await anOffice(db());
    const [one, two] = [await add(office, '甲', null), await add(office, '乙', null)];
    const both = await Promise.all([edit(office, one, '甲', two), edit(office, two, '乙', one)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('a name that is taken', () => {
  it('is refused as a full name, and asked about as a short name', async () => {
    const office = await anOffice(db());
    expect(await addBody(office, addBodyInput.parse(words))).toMatchObject({ ok: true });
    expect(await addBody(office, addBodyInput.parse(words))).toMatchObject({
      refusal: { kind: 'invalid', faults: [{ path: 'name', code: 'name-taken' }] },
    });
    const other = { ...words, name: '区委员会办公室' };
    const asked = await addBody(office, addBodyInput.parse(other));
    expect(asked).toMatchObject({
      refusal: {
        kind: 'asks',
        question: 'same-short-name',
        facts: { name: '区委办公室', shortName: '区委办' },
      },
    });
    if (!asked.ok)
      expect(refusalMessage('zh-CN', asked.refusal)).toBe('区委办公室也简称“区委办”。仍用这个简称吗？');
    const meant = addBodyInput.parse({ ...other, answered: ['same-short-name'] });
    expect(await addBody(office, meant)).toMatchObject({ ok: true });
  });

  it('is asked about when a body changes to it, not when it keeps its own', async () => {
    const office = await anOffice(db());
    await addBody(office, addBodyInput.parse(words));
    const made = await addBody(
      office,
      addBodyInput.parse({ ...words, name: '区政府办公室', shortName: '政府办' }),
    );
    const bodyId = made.ok ? made.value.id : '';
    const edit = (shortName: string) =>
      editBody(
        office,
        editBodyInput.parse({ ...words, name: '区政府办公室', shortName, bodyId, basedOn: 1 }),
      );
    expect(await edit('区委办')).toMatchObject({ refusal: { kind: 'asks' } });
    expect(await edit('政府办')).toMatchObject({ ok: true });
  });
});
