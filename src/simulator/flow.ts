import { strtoul, toInt } from './cstring.js';
import { readFlowRule, type FlowRule } from './flow-rule.js';
import type { UidResult } from './resource-uid.js';

const INVALID = '{"result": "error", "message": "Flow command invalid argument"}';

/** A rule that a network card holds. */
export type HeldFlowRule = { readonly rule_id: number } & FlowRule;

function reply(result: 'success' | 'error', message: string, ruleId?: string): string {
  const rule = ruleId === undefined ? '' : `, "rule_id": "${ruleId}"`;
  return `{"result": "${result}", "message": "${message}"${rule}}`;
}

function dpdkError(what: string, cause: string): string {
  return `${what}\\nerror type: 1 (Cause unspecified)\\nerror message: ${cause}\\nrte_errno: ${cause}`;
}

export interface FlowOptions {
  /** Number of ethernet devices of the primary. */
  readonly devices: number;
  /**
   * Whether the network cards accept rules. The recorded hosts' do not: a well-formed command ends with DPDK's
   * "Function not implemented", and no rule is ever stored.
   */
  readonly capable: boolean;
}

/** `flow` commands of the primary (from 19.11 on), and the rules that they created. */
export class FlowTable {
  readonly #options: FlowOptions;
  readonly #rules = new Map<number, readonly HeldFlowRule[]>();

  constructor(options: FlowOptions) {
    this.#options = options;
  }

  /** The rules of a phy, oldest first. */
  rules(phy: number): readonly HeldFlowRule[] {
    return this.#rules.get(phy) ?? [];
  }

  /**
   * Runs a command and returns its reply. `readPort` reads a port as the process does; it is called only where the
   * process reads one. Undefined when the process crashes.
   */
  execute(command: readonly string[], readPort: () => UidResult): string | undefined {
    const [, verb, port] = command;
    if (verb !== 'validate' && verb !== 'create' && verb !== 'destroy') return INVALID;
    if (port === undefined) return INVALID;
    const uid = readPort();
    if (uid === 'crash') return undefined;
    if (uid === 'malformed' || uid.type !== 'phy') return INVALID;
    if (verb === 'destroy') return this.#destroy(uid.id, command[3]);
    const rule = readFlowRule(command);
    if (rule === 'crash') return undefined;
    if (rule === 'invalid') return INVALID;
    return verb === 'validate' ? this.#validate(uid.id) : this.#create(uid.id, rule);
  }

  /** Why DPDK rejects every rule for a phy; undefined when it does not. */
  #refusal(phy: number): string | undefined {
    if (!this.#exists(phy)) return 'No such device';
    return this.#options.capable ? undefined : 'Function not implemented';
  }

  #exists(phy: number): boolean {
    return phy >= 0 && phy < this.#options.devices;
  }

  #validate(phy: number): string {
    const refusal = this.#refusal(phy);
    if (refusal !== undefined) return reply('error', dpdkError('Flow validate error', refusal));
    return reply('success', 'Flow rule validated');
  }

  #create(phy: number, rule: FlowRule): string {
    const refusal = this.#refusal(phy);
    if (refusal !== undefined) return reply('error', dpdkError('Flow create error', refusal), '');
    const rules = this.rules(phy);
    const id = (rules.at(-1)?.rule_id ?? -1) + 1;
    this.#rules.set(phy, [...rules, { rule_id: id, ...rule }]);
    return reply('success', `Flow rule #${id} created`, String(id));
  }

  #destroy(phy: number, which: string | undefined): string {
    if (which === undefined) return INVALID;
    if (!this.#exists(phy)) return reply('error', `Invalid port ${phy}`);
    if (which === 'ALL') {
      const refusal = this.#refusal(phy);
      this.#rules.delete(phy);
      if (refusal !== undefined) return reply('error', dpdkError('Flow destroy error', refusal));
      return reply('success', 'Flow rule all destroyed');
    }
    const id = toInt(strtoul(which, 10).value);
    const rules = this.rules(phy);
    if (!rules.some(({ rule_id }) => rule_id === id)) return reply('error', `Flow rule #${id} not found`);
    this.#rules.set(
      phy,
      rules.filter(({ rule_id }) => rule_id !== id),
    );
    return reply('success', `Flow rule #${id} destroyed`);
  }
}
