export * from './operations.js';

/** Starts the module, which is inside of the package here. */
export function ready(): Promise<void>;
