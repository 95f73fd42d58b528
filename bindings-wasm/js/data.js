// Which values are data: texts, finite numbers, truth values, and lists and objects of them.

const flawed = (what) => ({ what, pointer: '' });

/** Why JSON cannot write an object: what it is that it cannot, or what was thrown when it was read. */
export function unwritable(source, thrown) {
  try {
    const found = flawOf(source, []);
    if (found !== undefined) return found;
  } catch {
    // It throws here as it did there.
  }
  return flawed(`${tag(source)}: ${String(thrown?.message ?? thrown)}`);
}

/** What JSON cannot write, or would change in silence. `above`, if given, are the objects that it is in. */
export function flawOf(value, above) {
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
      if (typeof data !== 'object') return flawOf(data, above);
      return data === null ? undefined : flawWithin(data, above);
    }
    default:
      return flawed(typeof value);
  }
}

function flawWithin(object, above) {
  if (above?.includes(object)) return flawed(`${tag(object)} within itself`);
  if (!Array.isArray(object) && !isPlain(object)) return flawed(tag(object));
  for (const key of Object.keys(object)) {
    if (!isWhole(key)) return flawed('key with half of a surrogate pair');
    const found = flawOf(object[key], above && [...above, object]);
    if (found === undefined) continue;
    found.pointer = `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}${found.pointer}`;
    return found;
  }
  return undefined;
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
