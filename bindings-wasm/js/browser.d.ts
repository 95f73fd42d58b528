import type { LanguageOptions } from './operations.js';

export * from './operations.js';

/** A `WebAssembly.Module`, where the types of the platform know of it; those of Node do not. */
type Module = typeof globalThis extends { WebAssembly: { Module: { prototype: infer M } } } ? M : never;

/** What the module is loaded from: an address, a response, bytes or a module. */
type From = string | URL | Request | Response | ArrayBufferLike | ArrayBufferView | (Module & object);

/**
 * Loads the module, once: from beside the package, or from what is given. Throws a `CommunsError` with the code `not-loaded` where it
 * cannot, in the language of the options, and may be called again then. In Node and Deno the package is ready as it is.
 */
export function ready(from?: From | PromiseLike<From>, options?: LanguageOptions): Promise<void>;
