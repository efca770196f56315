'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useUnsaved } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import { needsUses } from '#lib/domain/people/person.ts';
import type { Question } from '#lib/domain/refusal.ts';
import type { PersonView } from '#lib/usecases/people/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { keepPersonAction } from '../actions.ts';
import { PostRows } from './post-rows.tsx';

type Person = Omit<PersonView['person'], 'id'> & { readonly id: string | null };

interface Props {
  readonly person: Person;
  readonly bodies: PersonView['bodies'];
  readonly mayEdit: boolean;
  /** Who set down what they need, and when, in words; null: nobody. */
  readonly recorded: string | null;
}

const texts = ['ethnicity', 'phone', 'email', 'reading', 'namesakeNote', 'diet', 'access'] as const;

/** A person whole: what stands on cards and lists, and every post from when to when. */
export function PersonForm({ person, bodies, mayEdit, recorded }: Props): ReactElement {
  const w = useWords('people');
  const router = useRouter();
  const say = useToast();
  const [draft, setDraft] = useState(person);
  const [kept, setKept] = useState(person);
  const { run, busy, refused, faultOf, clear } = useAction(keepPersonAction);
  useUnsaved(() => (busy ? 'saving' : draft === kept ? 'none' : 'draft'));
  /** What was asked of this draft and meant; of another it is asked again. */
  const [meant, setMeant] = useState<readonly Question[]>([]);
  const change = (part: Partial<Person>): void => {
    setDraft({ ...draft, ...part });
    setMeant([]);
  };
  const save = async (basedOn: number, answered: readonly Question[] = meant): Promise<void> => {
    const { version: _, ...content } = draft;
    setMeant(answered);
    const answer = await run({ ...content, basedOn, answered });
    if (!answer.ok) return;
    const now = { ...draft, id: answer.value.id, version: basedOn + 1 };
    setDraft(now);
    setKept(now);
    say({ text: w('saved-person') });
    if (draft.id === null) router.replace(paths.person(answer.value.id));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(draft.version);
  };
  return (
    <form className="person-form" onSubmit={submit}>
      <fieldset disabled={!mayEdit} className="bare">
        <div className="pair">
          <TextField
            label={w('name')}
            required
            value={draft.name}
            fault={faultOf('name')}
            onChange={(e) => change({ name: e.target.value })}
          />
          <SelectField
            label={w('gender')}
            value={draft.gender}
            onChange={(e) => change({ gender: e.target.value as Person['gender'] })}
            choices={(['male', 'female', 'unknown'] as const).map((g) => ({
              value: g,
              label: w(`gender.${g}`),
            }))}
          />
          {texts.map((field) => (
            <TextField
              key={field}
              label={w(field)}
              {...(field === 'reading' || field === 'namesakeNote' ? { hint: w(`${field}.hint`) } : {})}
              value={draft[field]}
              fault={faultOf(field)}
              onChange={(e) => change({ [field]: e.target.value })}
            />
          ))}
          <SelectField
            label={w('needsUse')}
            hint={recorded ?? w('needs.unrecorded')}
            value={draft.needsUse}
            onChange={(e) => change({ needsUse: e.target.value as Person['needsUse'] })}
            choices={needsUses.map((value) => ({ value, label: w(`needsUse.${value}`) }))}
          />
          <TextField
            label={w('consent')}
            hint={w('consent.hint')}
            value={draft.consent}
            fault={faultOf('consent')}
            onChange={(e) => change({ consent: e.target.value })}
          />
        </div>
        <section>
          <PostRows
            disabled={!mayEdit}
            rows={draft.memberships}
            bodies={bodies}
            faultOf={faultOf}
            onChange={(memberships) => change({ memberships })}
          />
        </section>
      </fieldset>
      {refused ? (
        <ErrorNote
          refused={refused}
          shownFields={['name', ...texts, 'consent', 'memberships.#.from', 'memberships.#.to']}
          onTakeTheirs={() => {
            clear();
            router.refresh();
          }}
          onSure={(question) => void save(draft.version, [...meant, question])}
          onKeepMine={(basedOn) => void save(basedOn)}
        />
      ) : null}
      {mayEdit ? (
        <div className="form-foot">
          <Button kind="primary" type="submit" busy={busy}>
            {w('save-person')}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
