// Written by `npm run generate` from openapi.yaml. Do not edit.
import type { BodyOf, OperationId, PathOf, QueryOf } from './operations.js';

/** What a validator found wrong: one entry for each failed keyword of the schema. */
export interface ValidationError {
  /** JSON Pointer to the invalid value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The name of the member, when it is the name that is invalid. */
  readonly propertyName?: string;
  /** The value itself. */
  readonly data: unknown;
  /** The schema that the keyword is part of. */
  readonly parentSchema: Readonly<Record<string, unknown>>;
}
/** Checks a value; when it returns false, `errors` says why until the next call. */
export interface Validator<T> {
  (value: unknown): value is T;
  readonly errors?: readonly ValidationError[] | null;
}
export type Validators = {
  readonly [Op in OperationId]: {
    readonly path?: Validator<PathOf<Op>>;
    readonly query?: Validator<QueryOf<Op>>;
    readonly body?: Validator<BodyOf<Op>>;
  };
};
export declare const validators: Validators;
