/** The outcome of something that can fail in an expected way. Bugs throw; expected failures are values. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: E };

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function refuse<E>(refusal: E): Result<never, E> {
  return { ok: false, refusal };
}
