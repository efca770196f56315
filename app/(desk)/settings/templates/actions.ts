'use server';

import { saveTemplate } from '#lib/usecases/wording/commands.ts';
import { saveTemplateInput, tryTemplateInput } from '#lib/usecases/wording/input.ts';
import { tryTemplate } from '#lib/usecases/wording/preview.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

export const saveTemplateAction = action(saveTemplateInput, saveTemplate, ({ name, locale }) => [
  paths.template(name, locale),
]);
export const tryTemplateAction = action(tryTemplateInput, tryTemplate);
