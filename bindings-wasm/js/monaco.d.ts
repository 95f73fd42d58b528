import type { CheckOptions, ForeignOptions } from './operations.js';

/** A model of Monaco, so far as it is used. */
export interface Model {
  readonly uri: any;
  getValue(): string;
  getVersionId(): number;
  getPositionAt(offset: number): { lineNumber: number; column: number };
}

/** From one place of a model up to another, lines and columns from 1. */
export interface Range {
  startLineNumber: number;
  startColumn: number;
  endLineNumber: number;
  endColumn: number;
}

/** What Monaco underlines. */
export interface Marker extends Range {
  severity: 8 | 4 | 2;
  source: string;
  code: string;
  message: string;
}

/** The markers of a model, for `monaco.editor.setModelMarkers(model, 'communs', markers(model))`; none before the module is ready. */
export function markers(model: Model, options?: CheckOptions | ForeignOptions): Marker[];

/** A provider of quick fixes, for `monaco.languages.registerCodeActionProvider(['yaml', 'json'], codeActions())`; it has none before the module is ready. */
export function codeActions(options?: CheckOptions | ForeignOptions): {
  provideCodeActions(model: any, range: Range, context: any): { actions: any[]; dispose(): void };
};
