import { DRAFT_HEADER, NOTED_AT_HEADER } from '#lib/web/noted-at.ts';

/**
 * A file that was kept, with when it was noted as issued (null: it was not) and whether it came as a draft, or the server's words for why not; `asks`: they
 * are a question, and it comes once that is answered.
 */
export type Fetched =
  | { readonly ok: true; readonly notedAt: string | null; readonly isDraft: boolean }
  | { readonly ok: false; readonly message: string; readonly asks?: boolean };

/**
 * Fetches a file and keeps it as the server calls it. For files whose making changes the page: a plain link would leave it
 * as it was. Rejects where the server is not reached.
 */
export async function fetchFile(
  address: string,
  fallback: string,
  { signal, onChunk }: Fetching = {},
): Promise<Fetched> {
  const answer = await fetch(address, signal ? { signal } : {});
  if (!answer.ok) {
    const { error, message } = (await answer.json()) as { readonly error: string; readonly message: string };
    return { ok: false, message, asks: error === 'asks' };
  }
  const type = answer.headers.get('content-type') ?? '';
  const parts = onChunk && answer.body ? await read(answer.body, onChunk) : [await answer.blob()];
  keep(new Blob([...parts], { type }), nameOf(answer) ?? fallback);
  const { headers } = answer;
  return { ok: true, notedAt: headers.get(NOTED_AT_HEADER), isDraft: headers.has(DRAFT_HEADER) };
}

interface Fetching {
  readonly signal?: AbortSignal;
  /** Hears every part of the file as it comes. */
  readonly onChunk?: (chunk: Uint8Array) => void;
}

async function read(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onChunk: (chunk: Uint8Array) => void,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    onChunk(next.value);
    parts.push(next.value);
  }
  return parts;
}

/** The name the server gave, from `filename*=UTF-8''…`. */
function nameOf(answer: Response): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : null;
}

function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
