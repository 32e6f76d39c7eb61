import type { Command } from './command.js';
import { colonMac } from './mac.js';
import { change } from './worker.js';

export type ClassifierAction = 'add' | 'del';

/** @param vlan the VLAN id of an entry by VLAN and MAC address; undefined for an entry by MAC address alone. */
export function updateClassifierTable(
  action: ClassifierAction,
  vlan: number | undefined,
  mac: string,
  port: string,
): Command<void> {
  const key = vlan === undefined ? ['mac'] : ['vlan', String(vlan)];
  return change('classifier_table', action, ...key, colonMac(mac), port);
}
