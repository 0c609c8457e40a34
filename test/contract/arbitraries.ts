// Makes arbitraries of the contract's own schemas: values that fit, as they may travel. Knows the parts of valibot that the contract uses.
import fc from 'fast-check';
import * as v from 'valibot';

type Part = v.GenericSchema & {
  readonly wrapped?: Part;
  readonly entries?: Readonly<Record<string, Part>>;
  readonly item?: Part;
  readonly key?: Part;
  readonly value?: Part;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly (Part | Action)[];
};
interface Action {
  readonly kind: 'validation' | 'transformation' | 'metadata' | 'schema';
  readonly type: string;
  readonly requirement?: unknown;
}

/** Zones, dates, instants and the like: what a check asks for and no pattern tells. */
const KNOWN = ['UTC', 'Europe/Paris', 'Asia/Kathmandu', '2026-11-23', '2024-02-29', '1969-12-31'];

/** Values that fit a schema, also those that it only takes from the wire (`null` for absent). */
export const arbitraryOf = <const Schema extends v.GenericSchema>(schema: Schema): fc.Arbitrary<v.InferInput<Schema>> =>
  made(schema as unknown as Part).filter((value) => v.safeParse(schema, value).success) as fc.Arbitrary<v.InferInput<Schema>>;

function made(schema: Part): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'string':
      return text(actionsOf(schema));
    case 'number':
      return number(actionsOf(schema));
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constant(schema.literal);
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []));
    case 'union':
      return fc.oneof(...((schema.options ?? []) as Part[]).map(made));
    case 'nullable':
    case 'nullish':
      return fc.option(inner(schema), { nil: null });
    case 'optional':
      return inner(schema);
    case 'array': {
      const least = actionsOf(schema).find(({ type }) => type === 'min_length')?.requirement;
      return fc.array(item(schema), { minLength: typeof least === 'number' ? least : 0, maxLength: 3 });
    }
    case 'record':
      return fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), schema.value ? made(schema.value) : fc.anything(), { maxKeys: 3 });
    case 'object':
      return members(schema.entries ?? {});
    default:
      throw new Error(`No arbitrary for a schema of type ${schema.type}`);
  }
}

const inner = ({ wrapped }: Part): fc.Arbitrary<unknown> => (wrapped ? made(wrapped) : fc.constant(null));
const item = ({ item: one }: Part): fc.Arbitrary<unknown> => (one ? made(one) : fc.constant(null));
const actionsOf = ({ pipe = [] }: Part): Action[] => pipe.filter((part): part is Action => part.kind === 'validation');

/** Members that may be absent sometimes are. */
function members(entries: Readonly<Record<string, Part>>): fc.Arbitrary<unknown> {
  const names = Object.keys(entries);
  const requiredKeys = names.filter((name) => !['optional', 'nullish'].includes(entries[name]?.type ?? ''));
  return fc.record(Object.fromEntries(names.map((name) => [name, fitting(entries[name]!)])), { requiredKeys });
}

/** A part is held to its checks where it is made: of a whole object hardly one would pass them all. */
const fitting = (part: Part): fc.Arbitrary<unknown> => made(part).filter((value) => v.safeParse(part, value).success);

function text(actions: readonly Action[]): fc.Arbitrary<unknown> {
  const pattern = actions.find(({ type }) => type === 'regex')?.requirement;
  const least = actions.find(({ type }) => type === 'min_length')?.requirement;
  if (pattern instanceof RegExp)
    return fc
      .oneof({ weight: 3, arbitrary: instants }, { weight: 2, arbitrary: fc.constantFrom(...KNOWN) }, fc.stringMatching(pattern))
      .filter((value) => pattern.test(value));
  if (actions.some(({ type }) => type === 'check')) return fc.constantFrom(...KNOWN);
  return fc.string({ unit: 'grapheme', minLength: typeof least === 'number' ? least : 0, maxLength: 20 });
}

const instants = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

function number(actions: readonly Action[]): fc.Arbitrary<unknown> {
  const bound = (type: string, otherwise: number): number => {
    const requirement = actions.find((action) => action.type === type)?.requirement;
    return typeof requirement === 'number' ? requirement : otherwise;
  };
  const [min, max] = [bound('min_value', -1e9), bound('max_value', 1e9)];
  return actions.some(({ type }) => type === 'safe_integer') ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
}
