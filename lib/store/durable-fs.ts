import { fsyncSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What the engine's file system hands to `fsync`: Emscripten's stream over a Node file descriptor. */
interface NodeStream {
  readonly nfd: number;
}

/** EIO in WASI's numbering, which the engine's C library uses. */
const EIO = 29;

/**
 * PGlite's directory file system with the one thing it lacks: `fsync`. Without it a committed row lives only in
 * the kernel's cache until the next checkpoint; with it (and `wal_sync_method=fsync`) a commit waits for the disk.
 */
export class DurableNodeFS extends NodeFS {
  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const addFsync = (module: unknown): void => {
      const { NODEFS } = module as { NODEFS: { stream_ops: Record<string, unknown> } };
      NODEFS.stream_ops.fsync = (stream: NodeStream): number => {
        try {
          fsyncSync(stream.nfd);
          return 0;
        } catch {
          return EIO;
        }
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } };
  }
}
