import type { LocalText } from '../local-text.ts';
import { ok, type Result, refuse } from '../result.ts';
import {
  checkFields,
  fault,
  type Reading,
  readLocalText,
  readObject,
  type TemplateFault,
} from '../time/template-fields.ts';
import { meetingTypes } from './meeting-type.ts';
import { type TitlePatterns, titleForms } from './title.ts';

const variants = ['numbered', 'about', 'plain'] as const;
const placeholders = ['{locality}', '{term}', '{number}', '{subject}'];

/** Reads `templates/titles.json`: every type in every form, no placeholder that is never filled. */
export function parseTitlePatterns(json: unknown): Result<TitlePatterns, readonly TemplateFault[]> {
  const faults: TemplateFault[] = [];
  const top: Reading = { where: 'titles', faults };
  const types = readObject(json, '', top) ?? {};
  checkFields(types, meetingTypes, top);
  for (const type of meetingTypes) {
    const forms = readObject(types[type], type, top) ?? {};
    const reading: Reading = { where: type, faults };
    checkFields(forms, titleForms, reading);
    for (const form of titleForms) checkForm(forms[form], form, reading);
  }
  return faults.length > 0 ? refuse(faults) : ok(types as TitlePatterns);
}

function checkForm(json: unknown, form: string, reading: Reading): void {
  const object = readObject(json, form, reading);
  if (!object) return;
  checkFields(object, variants, reading);
  if (object.numbered === undefined && object.plain === undefined) fault(reading, form, 'missing');
  for (const variant of variants.filter((name) => object[name] !== undefined)) {
    const field = `${form}.${variant}`;
    const text = readLocalText(object[variant], field, reading);
    if (text) checkPlaceholders(text, field, reading);
  }
}

function checkPlaceholders(text: LocalText, field: string, reading: Reading): void {
  for (const pattern of [text['zh-CN'], text.en]) {
    for (const [found] of pattern.matchAll(/\{[^}]*\}/g)) {
      if (!placeholders.includes(found)) fault(reading, field, 'not-one-of', found);
    }
  }
}
