// The other validators, each made of the published schema of a commons: unknown fields refused, patterns checked, and the format
// that stands for what the check judges beyond patterns. Words are an `enum`, which they are fastest with.

import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import spdx from 'spdx-expression-parse';
import * as v from 'valibot';
import * as z from 'zod';
import { FormatRegistry, Type } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';

/** Goes through a schema and builds it anew with what a library offers. */
function build(schema, root, kit) {
  const inner = (one) => build(one, root, kit);
  if (schema.$ref) return inner(root.$defs[schema.$ref.split('/').at(-1)]);
  if (schema.anyOf) return kit.union(schema.anyOf.map(inner));
  if (schema.enum) return kit.words(schema.enum);
  switch (schema.type) {
    case 'string':
      return schema.const !== undefined ? kit.words([schema.const]) : kit.text(schema.pattern && new RegExp(schema.pattern, 'u'), schema.maxLength, schema.format);
    case 'boolean':
      return kit.boolean();
    case 'number':
    case 'integer':
      return kit.number(schema.minimum, schema.exclusiveMinimum, schema.maximum);
    case 'array':
      return kit.list(inner(schema.items));
    default: {
      if (!schema.properties) {
        const { propertyNames: keys, additionalProperties: values } = schema;
        return typeof values === 'object' ? kit.map(inner({ type: 'string', ...keys }), inner(values)) : kit.anything();
      }
      const fields = Object.entries(schema.properties).map(([key, one]) => [key, inner(one), (schema.required ?? []).includes(key)]);
      return kit.record(fields);
    }
  }
}

const zod = {
  union: (all) => z.union(all),
  words: (words) => z.enum(words),
  text(pattern, most, format) {
    let text = format === undefined ? z.string() : z.url();
    if (pattern) text = text.regex(pattern);
    return most === undefined ? text : text.max(most);
  },
  boolean: () => z.boolean(),
  number(least, above, most) {
    let number = z.number();
    if (least !== undefined) number = number.gte(least);
    if (above !== undefined) number = number.gt(above);
    return most === undefined ? number : number.lte(most);
  },
  list: (item) => z.array(item),
  map: (key, value) => z.record(key, value),
  anything: () => z.record(z.string(), z.unknown()),
  record: (fields) => z.strictObject(Object.fromEntries(fields.map(([key, one, required]) => [key, required ? one : one.optional()]))),
};

const valibot = {
  union: (all) => v.union(all),
  words: (words) => v.picklist(words),
  text: (pattern, most, format) => v.pipe(v.string(), ...[format && v.url(), pattern && v.regex(pattern), most !== undefined && v.maxLength(most)].filter(Boolean)),
  boolean: () => v.boolean(),
  number: (least, above, most) =>
    v.pipe(v.number(), ...[least !== undefined && v.minValue(least), above !== undefined && v.gtValue(above), most !== undefined && v.maxValue(most)].filter(Boolean)),
  list: (item) => v.array(item),
  map: (key, value) => v.record(key, value),
  anything: () => v.record(v.string(), v.unknown()),
  record: (fields) => v.strictObject(Object.fromEntries(fields.map(([key, one, required]) => [key, required ? one : v.optional(one)]))),
};

const typebox = {
  union: (all) => Type.Union(all),
  words: (words) => Type.Union(words.map((word) => Type.Literal(word))),
  text: (pattern, maxLength, format) => Type.String({ ...(format && { format }), ...(pattern && { pattern: pattern.source }), ...(maxLength !== undefined && { maxLength }) }),
  boolean: () => Type.Boolean(),
  number: (minimum, exclusiveMinimum, maximum) =>
    Type.Number(Object.fromEntries(Object.entries({ minimum, exclusiveMinimum, maximum }).filter(([, bound]) => bound !== undefined))),
  list: (item) => Type.Array(item),
  map: (key, value) => Type.Record(key, value, { additionalProperties: false }),
  anything: () => Type.Record(Type.String(), Type.Unknown()),
  record: (fields) => Type.Object(Object.fromEntries(fields.map(([key, one, required]) => [key, required ? one : Type.Optional(one)])), { additionalProperties: false }),
};

function simplified(schema) {
  if (Array.isArray(schema)) return schema.map(simplified);
  if (typeof schema !== 'object' || schema === null) return schema;
  if (schema.oneOf?.every((one) => 'const' in one)) return { type: 'string', enum: schema.oneOf.map((one) => one.const) };
  return Object.fromEntries(Object.entries(schema).map(([key, one]) => [key, simplified(one)]));
}

function withAjv(schema) {
  const ajv = new Ajv({ allErrors: true, strict: false, formats: { spdx: isLicence } });
  addFormats(ajv);
  return ajv.compile(schema);
}

function isLicence(text) {
  try {
    return spdx(text) !== undefined;
  } catch {
    return false;
  }
}

/** Each takes a text and says whether it is valid. */
export function peers(published) {
  const schema = simplified(published);
  for (const name of ['Url', 'Iri']) schema.$defs[name].format = 'uri';
  FormatRegistry.Set('uri', fullFormats.uri);
  const compiled = withAjv(schema);
  const withLicences = withAjv({ ...schema, $defs: { ...schema.$defs, Spdx: { ...schema.$defs.Spdx, format: 'spdx' } } });
  const zodSchema = build(schema, schema, zod);
  const valibotSchema = build(schema, schema, valibot);
  const typeboxCheck = TypeCompiler.Compile(build(schema, schema, typebox));
  return {
    'JSON.parse alone': (text) => JSON.parse(text) !== undefined,
    'JSON.parse + ajv 8, compiled, all errors': (text) => compiled(JSON.parse(text)),
    'the same, and licences by spdx-expression-parse': (text) => withLicences(JSON.parse(text)),
    'JSON.parse + zod 4': (text) => zodSchema.safeParse(JSON.parse(text)).success,
    'JSON.parse + valibot': (text) => v.safeParse(valibotSchema, JSON.parse(text)).success,
    'JSON.parse + typebox, compiled': (text) => typeboxCheck.Check(JSON.parse(text)),
  };
}

