import type { CheckOptions, ForeignOptions } from './operations.js';

/** As `@codemirror/lint` has it, so far as it is used. */
export interface Mark<View> {
  from: number;
  to: number;
  severity: 'error' | 'warning' | 'info';
  source: string;
  message: string;
  markClass: string;
  actions: { name: string; apply(view: View, from: number, to: number): void }[];
}

/**
 * A linter for CodeMirror 6, for `linter` of `@codemirror/lint`: it offers what is suggested as a quick fix. Before the module is ready
 * it gives a promise, which is kept when it is.
 */
export function communsLinter<
  View extends { state: { doc: { toString(): string } }; dispatch(change: any): void },
>(options?: CheckOptions | ForeignOptions): (view: View) => Mark<View>[] | Promise<Mark<View>[]>;
