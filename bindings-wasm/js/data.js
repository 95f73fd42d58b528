// Which values are data: texts, finite numbers, truth values, and lists and objects of them.

const flawed = (what, pointer = '') => ({ what, pointer });

/** Why JSON cannot write an object: what it is that it cannot, or what was thrown when it was read. */
export function unwritable(source, thrown) {
  try {
    const found = flawOf(source, walk(), []);
    if (found !== undefined) return found;
  } catch {
    // It throws here as it did there.
  }
  return flawed(`${tag(source)}: ${String(thrown?.message ?? thrown)}`);
}

// What is deeper than this neither JSON nor the module takes.
const DEEP = 1000;

/** A way through the values of an object, some of them or all; `left` falls below zero where there were more. */
export const walk = (left = Infinity) => ({ left, depth: 0 });

/** What JSON cannot write, or would change in silence. `above`, if given, are the objects that it is in. */
export function flawOf(value, way, above) {
  switch (typeof value) {
    case 'string':
      return isWhole(value) ? undefined : flawed('string with half of a surrogate pair');
    case 'number':
      return Number.isFinite(value) ? undefined : flawed(String(value));
    case 'boolean':
    case 'undefined':
      return undefined;
    case 'object': {
      const data = typeof value?.toJSON === 'function' ? value.toJSON('') : value;
      if (typeof data !== 'object') return flawOf(data, way, above);
      if (data !== null) return flawWithin(data, way, above);
      return tag(value) === 'Date' ? flawed('Invalid Date') : undefined;
    }
    default:
      return flawed(typeof value);
  }
}

function flawWithin(object, way, above) {
  if (above?.includes(object)) return flawed(`${tag(object)} within itself`);
  const isList = Array.isArray(object);
  if (!isList && !isPlain(object)) return flawed(tag(object));
  const keys = Object.keys(object);
  const found = isList ? flawOfList(object, keys) : undefined;
  if (found !== undefined) return found;
  for (const symbol of Object.getOwnPropertySymbols(object)) {
    if (Object.prototype.propertyIsEnumerable.call(object, symbol)) return flawed(`key ${String(symbol)}`);
  }
  way.left -= keys.length;
  if (way.left < 0 || way.depth > DEEP) return undefined;
  way.depth += 1;
  for (const key of keys) {
    if (!isWhole(key)) return flawed('key with half of a surrogate pair');
    const flaw = flawAt(object, key, way, above);
    if (flaw !== undefined) return flawed(flaw.what, `/${step(key)}${flaw.pointer}`);
  }
  way.depth -= 1;
  return undefined;
}

/** What JSON would leave out of a list, or would put a null for. */
function flawOfList(list, keys) {
  const missing = list.findIndex((value) => value === undefined);
  if (missing !== -1) return flawed('undefined', `/${missing}`);
  return keys.length > list.length ? flawed('key of a list', `/${step(keys[list.length])}`) : undefined;
}

/** The flaw of what stands at a key. Of what JSON could not write, something may throw when it is read: that is the flaw. */
function flawAt(object, key, way, above) {
  if (above === undefined) return flawOf(object[key], way);
  try {
    return flawOf(object[key], way, [...above, object]);
  } catch (thrown) {
    return flawed(String(thrown));
  }
}

const step = (key) => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** How long an object is as JSON, at least. What it has in many places is gone through once, and counts every time. */
export function lengthOf(value, known = new Map()) {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 1;
  if (known.has(value)) return known.get(value);
  known.set(value, 2);
  let length = 2;
  for (const [key, one] of Object.entries(value)) length += lengthOf(one, known) + (Array.isArray(value) ? 1 : key.length + 4);
  known.set(value, length);
  return length;
}

/** Whether an object is one of names and values: no `Map`, no date. Instances of classes are. */
export function isPlain(object) {
  const prototype = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null || tag(object) === 'Object';
}

/** What JavaScript calls the kind of an object, whichever realm it is of. */
export function tag(value) {
  try {
    return Object.prototype.toString.call(value).slice(8, -1);
  } catch {
    return 'Proxy';
  }
}

/** Whether a text has no half of a surrogate pair by itself, which UTF-8 could not write. */
export function isWhole(text) {
  return text.isWellFormed?.() ?? !/\p{Surrogate}/u.test(text);
}
