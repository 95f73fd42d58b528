// Options on their way to the module, which knows their names and what they take.

import { isPlain } from './data.js';
import { call } from './engine.js';
import { refusal, speak } from './errors.js';

let settingsNow = '{}';

/** Sets the options of the calls that follow, and the language of messages. */
export function set(options) {
  speak(options);
  const json = options === undefined ? '{}' : asJson(options);
  if (json === settingsNow) return;
  settingsNow = undefined;
  call((module) => module.settings(json));
  settingsNow = json;
}

/** Options as the module reads them: what JSON would leave out in silence becomes something that no option takes. */
export function asJson(options) {
  if (!isObject(options)) return 'null';
  const fields = Object.entries(options).filter(([, value]) => value !== undefined);
  return `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${name === 'limits' ? asJson(value) : scalar(value)}`).join()}}`;
}

const SCALARS = ['string', 'number', 'boolean'];
const scalar = (value) => (SCALARS.includes(typeof value) ? JSON.stringify(value) : 'null');
const isObject = (value) => typeof value === 'object' && value !== null && isPlain(value);

/** The options as they are, which have to be an object; the module refuses what is none. */
export function optionsOf(options = {}) {
  speak(options);
  if (!isObject(options)) set(options);
  return options;
}

/** Refuses options that an operation has not. The module knows what the others take. */
export function only(operation, options, known) {
  for (const name of Object.keys(options)) {
    if (known.includes(name) || options[name] === undefined) continue;
    const near = call((module) => module.near(name, known.join()));
    const [meant, french] = near === undefined ? ['', ''] : [`did you mean \`${near}\`? `, `faut-il lire \`${near}\` ? `];
    const list = known.map((one) => `\`${one}\``).join(', ');
    throw refusal('unknown-option', {
      en: `\`${operation}\` has no option \`${name}\` here; ${meant}the options are ${list}`,
      fr: `\`${operation}\` n'a pas ici d'option \`${name}\` ; ${french}les options sont ${list}`,
    });
  }
  return options;
}

/** Sets the options of an operation for the call that follows, if it has them all. */
export function setOnly(operation, options, known) {
  if (options !== undefined) only(operation, optionsOf(options), known);
  set(options);
}

/** The same for an operation that speaks, and has no other option. */
export function setLanguage(operation, options) {
  setOnly(operation, options, ['lang']);
}

/** A word that an option takes; what is no text is refused here, for no word could be. */
export function word(name, value) {
  if (value === undefined || typeof value === 'string') return value;
  throw refusal('bad-option', { en: `option \`${name}\`: give a text`, fr: `option \`${name}\` : donner un texte` });
}

/** A word that has to be given. The module says of an empty one that it is missing. */
export function argument(name, value = '') {
  if (typeof value === 'string') return value;
  throw refusal('bad-option', { en: `\`${name}\`: give a text`, fr: `\`${name}\` : donner un texte` });
}
