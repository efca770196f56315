import { describe, expect, it } from 'vitest';
import { findOwnBody } from '#lib/store/bodies.ts';
import { addBody, editBody } from '#lib/usecases/bodies/commands.ts';
import { addBodyInput, editBodyInput } from '#lib/usecases/bodies/input.ts';
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
