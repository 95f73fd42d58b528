export * from './operations.js';

/** Loads the module, once: from beside the package, or from what is given. */
export function ready(
  from?: string | URL | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module | Promise<Response>,
): Promise<void>;
