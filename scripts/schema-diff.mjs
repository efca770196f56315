// The SQL that brings a database to prisma/schema, worked out offline: Prisma's own schema engine (its wasm
// build) against a throw-away PGlite instead of a shadow database on a server.
//
//   node scripts/schema-diff.mjs                what prisma/migrations lack (exit 0: nothing, 2: the SQL on stdout)
//   node scripts/schema-diff.mjs --from-empty   the whole schema as SQL (exit 0)
//   --schema DIR, --migrations DIR              other folders (default prisma/schema, prisma/migrations)
//
// The engine does not see EXCLUDE and CHECK constraints, triggers, functions and extensions: write those by
// hand at the end of a migration; they never count as drift.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const root = path.resolve(import.meta.dirname, '..');
const { values: options } = parseArgs({
  options: {
    'from-empty': { type: 'boolean', default: false },
    schema: { type: 'string', default: path.join(root, 'prisma/schema') },
    migrations: { type: 'string', default: path.join(root, 'prisma/migrations') },
  },
});

/** The engine's wasm-bindgen module, instantiated by hand: its own loader wants a bundler. */
async function loadEngine() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bindings = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href);
  const { instance } = await WebAssembly.instantiate(
    readFileSync(path.join(folder, 'schema_engine_bg.wasm')),
    {
      './schema_engine_bg.js': bindings,
    },
  );
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

/** A fresh in-memory database behind Prisma's pg adapter. */
async function connectThrowAway() {
  const database = new PGlite({ extensions: { btree_gist, pg_trgm } });
  await database.waitReady;
  const config = createPgConfig(database);
  const parse = config.connection.parse.bind(config.connection);
  // adapter-pg passes `types` as an object; PGlite's serializer wants an array or nothing.
  config.connection.parse = (query) =>
    parse({ ...query, types: Array.isArray(query.types) ? query.types : undefined });
  const adapter = await new PrismaPg(new pg.Pool({ ...config, max: 1 })).connect();
  // adapter-pg splits a script at every semicolon, which breaks function bodies; PGlite takes it whole.
  adapter.executeScript = async (script) => {
    await database.exec(script);
  };
  // adapter-pg refuses the catalogue's one-byte "char" (oid 18), the engine insists on it as a character: let
  // the adapter read it as text (25), then name the column's true type.
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  let chars = [];
  adapter.performIO = async (query) => {
    const result = await performIO(query);
    chars = result.fields.filter((field) => field.dataTypeID === 18);
    for (const field of chars) field.dataTypeID = 25;
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const { name } of chars)
      result.columnTypes[result.columnNames.indexOf(name)] = ColumnTypeEnum.Character;
    return result;
  };
  return adapter;
}

function readSchema(folder) {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({
      path: path.join(folder, name),
      content: readFileSync(path.join(folder, name), 'utf8'),
    }));
  if (files.length === 0) throw new Error(`no .prisma file in ${folder}`);
  return files;
}

function readMigrations(folder) {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

async function diff() {
  const files = readSchema(path.resolve(options.schema));
  const SchemaEngine = await loadEngine();
  const factory = {
    provider: 'postgres',
    adapterName: 'pglite',
    connect: connectThrowAway,
    connectToShadowDb: connectThrowAway,
  };
  const engine = await SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  const from = options['from-empty']
    ? { tag: 'empty' }
    : { tag: 'migrations', ...readMigrations(path.resolve(options.migrations)) };
  return engine.diff({
    from,
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
}

// Where the engine's wasm leaves the text of a panic.
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
const { exitCode, stdout } = await diff();
process.stdout.write(`${stdout.trimEnd()}\n`, () => process.exit(options['from-empty'] ? 0 : exitCode));
