import { markedFields } from '#lib/domain/meetings/secrecy-marking.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { keepPasteInput, markIdInput, markInput, pasteInput } from '#lib/usecases/busy-links/input.ts';
import { type LinkContext, openBusyLinkNow } from '#lib/usecases/busy-links/open.ts';
import { keepPasted, layAside, throwAway } from '#lib/usecases/busy-links/paste.ts';
import { confirmBusy, layMarkAside, markBusy, unmarkBusy } from '#lib/usecases/busy-links/say.ts';
import { parseInput } from '#lib/web/faults.ts';
import { guestForm, guestRequest, seeOther } from '#lib/web/guest.ts';
import { paths } from '#lib/web/paths.ts';
import { plainWords } from '#lib/web/plain-words.ts';

/** Where a form leads: back to the page, with what was done or what was wrong in its address. Never what was typed. */
type Sent = Readonly<Record<string, string | number>>;

/** Takes the plain forms of the page behind a link. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ readonly token: string }> },
): Promise<Response> {
  const { token } = await params;
  const back = paths.doorBusy(token);
  const opened = await openBusyLinkNow(await guestRequest(token));
  if (!opened.ok) return seeOther(back);
  const form = await guestForm(request);
  const sent = form ? await take(opened.value, form) : { fault: 'empty' };
  const query = new URLSearchParams(Object.entries(sent).map(([name, value]) => [name, String(value)]));
  return seeOther(`${back}?${query}${sent.day ? `#d-${sent.day}` : '#said'}`);
}

async function take(context: LinkContext, form: FormData): Promise<Sent> {
  const fields = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  if (markedFields(fields).length > 0) return { fault: 'marking' };
  switch (form.get('do')) {
    case 'mark':
      return mark(context, fields);
    case 'remove':
      return remove(context, fields);
    case 'same':
      return done(await confirmBusy(context), { done: 'confirmed' });
    case 'look':
      return look(context, fields);
    case 'discard':
      return done(await throwAway(context), { done: 'discarded' });
    default:
      return keep(context, form);
  }
}

async function mark(context: LinkContext, fields: Readonly<Record<string, string>>): Promise<Sent> {
  const parsed = parseInput(markInput, fields);
  const marked = parsed.ok ? await markBusy(context, parsed.value) : parsed;
  if (marked.ok) return { done: 'marked', at: fields.day ?? '' };
  if (marked.refusal.kind !== 'invalid') return faultOf(marked.refusal);
  const laid = await layMarkAside(context, fields, marked.refusal.faults);
  if (!laid.ok) return faultOf(laid.refusal);
  return { fault: 'sent', day: fields.day ?? '', ...(fields.id ? { id: fields.id } : {}) };
}

async function remove(context: LinkContext, fields: Readonly<Record<string, string>>): Promise<Sent> {
  const parsed = markIdInput.safeParse(fields);
  return parsed.success
    ? done(await unmarkBusy(context, parsed.data), { done: 'removed' })
    : { fault: 'gone' };
}

async function look(context: LinkContext, fields: Readonly<Record<string, string>>): Promise<Sent> {
  const parsed = pasteInput.safeParse(plainWords(fields));
  return parsed.success ? done(await layAside(context, parsed.data), {}) : { fault: 'empty' };
}

async function keep(context: LinkContext, form: FormData): Promise<Sent> {
  const parsed = keepPasteInput.safeParse({ of: form.get('of'), keep: form.getAll('keep') });
  if (!parsed.success) return { fault: 'nothing' };
  const kept = await keepPasted(context, parsed.data);
  return kept.ok ? { done: 'pasted', n: kept.value.kept } : faultOf(kept.refusal);
}

function done(
  outcome: { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal },
  said: Sent,
): Sent {
  return outcome.ok ? said : faultOf(outcome.refusal);
}

function faultOf(refusal: Refusal): Sent {
  const { kind } = refusal;
  if (kind === 'not-found' && refusal.what === 'draft') return { fault: 'changed' };
  if (kind === 'classified') return { fault: 'marking' };
  if (kind === 'too-many-tries') return { fault: 'many' };
  return { fault: kind === 'blocked' ? 'nothing' : 'gone' };
}
