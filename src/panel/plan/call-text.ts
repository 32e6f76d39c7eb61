import { operations } from '#generated/operations.js';
import type { Call } from './step.js';

/** The request of the API that a call stands for. */
export interface CallText {
  readonly operation: Call['operation'];
  readonly method: 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: Record<string, unknown>;
}

export function textOf({ operation, path: parameters, body }: Call): CallText {
  const { method, path } = operations[operation];
  if (method === 'GET') throw new Error(`${operation} changes nothing`);
  const url = pathOf(path, parameters);
  return { operation, method, path: url, ...(body === undefined ? {} : { body: { ...body } }) };
}

/** The path for a template such as `/v1/vfs/{client_id}`. */
export function pathOf(template: string, parameters: object | undefined): string {
  const values: Readonly<Record<string, string | number>> = { ...parameters };
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}
