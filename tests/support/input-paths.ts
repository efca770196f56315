import { globSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** One field of one input schema: where it stands (`sittings.#.end`: # for any index) and the schema that reads it. */
export interface InputField {
  readonly schema: string;
  readonly path: string;
  readonly type: z.core.$ZodType;
}

/** Every schema exported by the `*input.ts` files of the use cases, by file and name. */
export async function inputSchemas(): Promise<ReadonlyMap<string, z.ZodType>> {
  const root = path.resolve(import.meta.dirname, '../..');
  const found = new Map<string, z.ZodType>();
  for (const file of globSync('lib/usecases/*/*input.ts', { cwd: root })) {
    const exported = (await import(path.join(root, file))) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(exported))
      if (value instanceof z.ZodType) found.set(`${file} ${name}`, value);
  }
  return found;
}

/** Every field of every input, whatever it is wrapped in. */
export async function inputFields(): Promise<readonly InputField[]> {
  return [...(await inputSchemas())].flatMap(([schema, type]) =>
    [...fieldsOf(type, '')].map((field) => ({ schema, ...field })),
  );
}

type Found = Omit<InputField, 'schema'>;

function* fieldsOf(type: z.core.$ZodType, at: string): Generator<Found> {
  if (at !== '') yield { path: at, type };
  for (const [step, inner] of insideOf(type)) {
    const below = step === '' ? at : [at, step].filter(Boolean).join('.');
    for (const field of fieldsOf(inner, below)) if (field.path !== at) yield field;
  }
}

/** What a schema is made of: by name or # where a step of the path leads to it, without where it is only wrapped. */
function insideOf(type: z.core.$ZodType): readonly (readonly [string, z.core.$ZodType])[] {
  if (type instanceof z.ZodObject) return Object.entries(type.shape as Record<string, z.core.$ZodType>);
  if (type instanceof z.ZodArray) return [['#', type.element]];
  if (type instanceof z.ZodRecord) return keysOf(type).map((key) => [key, type.valueType] as const);
  if (type instanceof z.ZodUnion) return type.options.map((option) => ['', option] as const);
  if (type instanceof z.ZodPipe) return [['', type.in] as const, ['', type.out] as const];
  const { innerType } = type._zod.def as { readonly innerType?: z.core.$ZodType };
  return innerType ? [['', innerType]] : [];
}

function keysOf({ keyType }: z.ZodRecord): readonly string[] {
  if (!(keyType instanceof z.ZodEnum)) throw new Error('a record of an input must name its keys');
  return keyType.options.map(String);
}
