import type { LanguageOptions } from './operations.js';

export * from './operations.js';

/** Starts the module, which is inside of the package here, whatever else it is to be loaded from. */
export function ready(from?: unknown, options?: LanguageOptions): Promise<void>;
