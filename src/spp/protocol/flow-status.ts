import { isArrayOf, isInteger, isObject, isString, type JsonObject } from './reply.js';

/** The fields of a pattern item or of an action by name; null when it has none. */
export type FlowFields = Readonly<Record<string, string | number>> | null;

/** A flow rule in the status of spp_primary, from 19.11 on, as the public source formats it (append_flow_rule_json). */
export interface ActiveFlowRule {
  readonly rule_id: number;
  readonly attr: {
    readonly group: number;
    readonly priority: number;
    /** 1 for yes, 0 for no, as in the next two. */
    readonly ingress: number;
    readonly egress: number;
    readonly transfer: number;
  };
  readonly patterns: readonly {
    readonly type: string;
    readonly spec: FlowFields;
    readonly last: FlowFields;
    readonly mask: FlowFields;
  }[];
  readonly actions: readonly { readonly type: string; readonly conf: FlowFields }[];
}

const ATTRIBUTES = ['group', 'priority', 'ingress', 'egress', 'transfer'] as const;

export function isActiveFlowRule(value: unknown): value is ActiveFlowRule {
  if (!isObject(value)) return false;
  const { rule_id: id, attr, patterns, actions } = value;
  return (
    isInteger(id) &&
    isObject(attr) &&
    ATTRIBUTES.every((name) => isInteger(attr[name])) &&
    isArrayOf(patterns, (item) => isTyped(item, ['spec', 'last', 'mask'])) &&
    isArrayOf(actions, (action) => isTyped(action, ['conf']))
  );
}

/** Whether a value is an object with a type and these fields. */
function isTyped(value: unknown, names: readonly string[]): value is JsonObject {
  return isObject(value) && isString(value['type']) && names.every((name) => isFields(value[name]));
}

function isFields(value: unknown): value is FlowFields {
  return (
    value === null ||
    (isObject(value) && Object.values(value).every((field) => isString(field) || isInteger(field)))
  );
}
