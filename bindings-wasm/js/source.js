// What operations take: texts, bytes, and objects that JSON can write.

import { CommunsError } from './errors.js';

/** A source as a text or bytes, and whether it was an object, which has no places. */
export function take(source) {
  if (typeof source === 'string') return { text: source, object: false };
  if (ArrayBuffer.isView(source)) {
    return { text: new Uint8Array(source.buffer, source.byteOffset, source.byteLength), object: false };
  }
  if (source instanceof ArrayBuffer) return { text: new Uint8Array(source), object: false };
  return { text: json(source), object: true };
}

/** An object as JSON. What JSON would change in silence, a function, a `Map`, `NaN`, is refused with its place. */
function json(source) {
  let unfit;
  let text;
  try {
    text = JSON.stringify(source, function (key, value) {
      unfit ??= fits(value) ? undefined : { holder: this, key, value };
      return value;
    });
  } catch (cause) {
    if (cause instanceof RangeError) throw new CommunsError('exceeded-depth', 'too deep to be written as JSON', { cause });
    throw notData(unfit ?? { value: source }, source, cause);
  }
  if (unfit !== undefined || text === undefined) throw notData(unfit ?? { value: source }, source);
  return text;
}

function fits(value) {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value);
    case 'object':
      return value === null || Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
    case 'undefined':
      return true;
    default:
      return typeof value === 'string' || typeof value === 'boolean';
  }
}

function notData({ holder, key, value }, source, cause) {
  const kind = typeof value === 'object' ? Object.prototype.toString.call(value).slice(8, -1) : typeof value;
  const found = typeof value === 'number' ? String(value) : kind;
  const place = holder === undefined ? undefined : pointer(source, holder, key);
  const where = place ? ` at \`${place}\`` : '';
  const why = cause !== undefined && holder === undefined ? `: ${cause.message}` : '';
  return new CommunsError('not-data', `${found}${where} is no data that JSON can write${why}`, { cause });
}

/** The pointer of a key of an object within another. */
function pointer(root, holder, key) {
  const open = [[root, '']];
  const seen = new Set();
  while (open.length > 0) {
    const [value, place] = open.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    const child = (name) => `${place}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (value === holder) return child(key);
    for (const [name, inner] of Object.entries(value)) open.push([inner, child(name)]);
  }
  return undefined;
}
