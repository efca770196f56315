/**
 * Fetches a file and keeps it as the server calls it; the server's words where it was refused, null where it was kept.
 * For files whose making changes the page: a plain link would leave it as it was.
 */
export async function fetchFile(
  address: string,
  fallback: string,
  { signal, onChunk }: Fetching = {},
): Promise<string | null> {
  const answer = await fetch(address, signal ? { signal } : {});
  if (!answer.ok) return ((await answer.json()) as { message: string }).message;
  const type = answer.headers.get('content-type') ?? '';
  const parts = onChunk && answer.body ? await read(answer.body, onChunk) : [await answer.blob()];
  keep(new Blob([...parts], { type }), nameOf(answer) ?? fallback);
  return null;
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
