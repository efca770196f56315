'use client';

import { type FormEvent, useEffect, useRef } from 'react';

/** `saving`: on its way to the server, which a page closed now would cut off. `draft`: only here, lost with the page. */
export type Unsaved = 'none' | 'saving' | 'draft';

const held = new Set<() => Unsaved>();

/** Says whether a field or form holds what is not saved; asked when somebody is about to leave. */
export function useUnsaved(state: () => Unsaved): void {
  const latest = useRef(state);
  latest.current = state;
  useEffect(() => {
    const ask = (): Unsaved => latest.current();
    held.add(ask);
    return () => {
      held.delete(ask);
    };
  }, []);
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Inputs of these types hold words or numbers somebody typed; a search is typed to be found by, not to be kept. */
const textTypes: ReadonlySet<string> = new Set([
  'text',
  'email',
  'tel',
  'url',
  'number',
  'password',
  'textarea',
]);

/**
 * For a form that goes away once it is kept: what was typed in it counts as unsaved while it stands. `onInput` belongs on
 * an element around the fields.
 */
export function useTyped() {
  const typed = useRef(new Set<TextField>());
  const isTyped = (): boolean => [...typed.current].some(stillStands);
  useUnsaved(() => (isTyped() ? 'draft' : 'none'));
  const onInput = ({ target }: FormEvent): void => {
    if (isTextField(target)) typed.current.add(target);
  };
  return { isTyped, onInput };
}

const stillStands = (field: TextField): boolean => field.isConnected && field.value.trim() !== '';

function isTextField(target: EventTarget): target is TextField {
  const field = target as Partial<TextField> & Element;
  return textTypes.has(field.type ?? '') && field.getAttribute('role') !== 'combobox';
}

/** Whether closing or reloading the page would lose something. */
export function isUnsaved(): boolean {
  return [...held].some((ask) => ask() !== 'none');
}

/** Whether going to another page of the product would lose something: what is on its way arrives all the same. */
export function isDraft(): boolean {
  return [...held].some((ask) => ask() === 'draft');
}

interface Click {
  readonly button: number;
  readonly defaultPrevented: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

interface Link {
  readonly href: string;
  readonly target: string;
  readonly download: boolean;
}

/** Whether a click on a link leaves the page: not in a new window, not to save a file, not to a place on the same page. */
export function leavesPage(click: Click, link: Link, here: string): boolean {
  if (click.button !== 0 || click.defaultPrevented) return false;
  if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return false;
  if ((link.target !== '' && link.target !== '_self') || link.download) return false;
  const [from, to] = [new URL(here), new URL(link.href, here)];
  if (!/^https?:$/.test(to.protocol)) return false;
  return from.origin !== to.origin || from.pathname !== to.pathname || from.search !== to.search;
}
