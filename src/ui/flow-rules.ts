/** Flow rules of a NIC: as the primary reports them, and as they are entered. */
import type { components } from '#generated/types.js';

type Schemas = components['schemas'];
export type FlowRule = Schemas['FlowRule'];
export type ActiveFlowRule = Schemas['ActiveFlowRule'];

/** The number of a NIC; undefined for other ports, and for a queue. @param port such as `phy:0`. */
export function nicNumber(port: string): number | undefined {
  const [, digits] = /^phy:(\d+)$/.exec(port) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** The input of the form. */
export interface FlowRuleInput {
  readonly direction: 'ingress' | 'egress';
  readonly group: string;
  readonly priority: string;
  readonly isTransfer: boolean;
  /** One item a line. */
  readonly pattern: string;
  readonly actions: string;
}

export const NO_RULE: FlowRuleInput = {
  direction: 'ingress',
  group: '',
  priority: '',
  isTransfer: false,
  pattern: '',
  actions: '',
};

/** The rule of an input; undefined while it is incomplete. */
export function flowRuleOf(input: FlowRuleInput): FlowRule | undefined {
  const { direction, group, priority, isTransfer } = input;
  const [pattern, actions] = [linesOf(input.pattern), linesOf(input.actions)];
  if (pattern.length === 0 || actions.length === 0) return undefined;
  return {
    ...(group === '' ? {} : { group: Number(group) }),
    ...(priority === '' ? {} : { priority: Number(priority) }),
    direction,
    ...(isTransfer ? { transfer: true } : {}),
    pattern,
    actions,
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** A rule in words: `ingress: eth dst 10:22:33:44:55:66, vlan → queue index 0`. */
export function flowRuleText({ attr, patterns, actions }: ActiveFlowRule): string {
  const { group, priority, egress, transfer } = attr;
  const attributes = [
    egress === 1 ? 'egress' : 'ingress',
    ...(group === 0 ? [] : [`group ${group}`]),
    ...(priority === 0 ? [] : [`priority ${priority}`]),
    ...(transfer === 1 ? ['transfer'] : []),
  ];
  const items = patterns.map(({ type, spec, mask }) =>
    [type, fieldsOf(spec, mask)].filter(Boolean).join(' '),
  );
  const does = actions.map(({ type, conf }) => [type, fieldsOf(conf)].filter(Boolean).join(' '));
  return `${attributes.join(', ')}: ${items.join(', ')} → ${does.join(', ')}`;
}

type Fields = Schemas['FlowFields'];

/** The fields of an item; with a mask, those that are compared. */
function fieldsOf(fields: Fields, mask: Fields = null): string {
  return Object.entries(fields ?? {})
    .filter(([name]) => mask === null || !/^(0x)?[0:]*$/.test(String(mask[name] ?? '')))
    .map(([name, value]) => `${name} ${value}`)
    .join(' ');
}
