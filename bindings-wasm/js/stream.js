// Exports of wikis as they come.

import { call, write } from './engine.js';
import { failure } from './errors.js';
import { asJson, only, optionsOf } from './options.js';
import { pieces } from './pieces.js';
import { bytesOf, cut, take } from './source.js';

export async function* importEach(source, options) {
  const json = asJson(only('importEach', optionsOf(options), ['base', 'name', 'persons', 'limits', 'lang']));
  const stream = call((module) => new module.Export(json));
  const noted = {};
  try {
    // What is there as a whole is gone through beforehand, for redirects that come before their pages.
    if (typeof source === 'string' || bytesOf(source, options) !== undefined) {
      const length = write(take(source, options).text);
      call(() => stream.read_ahead(length));
    }
    for await (const piece of pieces(source, options, noted)) {
      const length = write(piece);
      yield* pages(call(() => stream.push(length)), noted, options);
      if (call(() => stream.is_over())) break;
    }
    yield* pages(call(() => stream.finish()), noted, options);
    return JSON.parse(call(() => stream.catalogue()));
  } finally {
    call(() => stream.free());
  }
}

function* pages(json, { isCut }, options) {
  if (json === undefined) return;
  for (const { error, ...page } of JSON.parse(json)) {
    if (error !== undefined) {
      const told = JSON.parse(error);
      throw isCut && told.code === 'not-utf8' ? cut(options) : failure(told);
    }
    yield page;
  }
}
