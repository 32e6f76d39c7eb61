/** A process spec in words, and the cores that it needs. */
import type { Component, Spec } from './draft.js';

/** What a process spec says, a line each. */
export function specLines(spec: Spec): string[] {
  const { ports = [], pipes = [], patches = [], components = [], classifier_table: entries = [] } = spec;
  const { forwarding, capturing, launch } = spec;
  return [
    ...(ports.length === 0 ? [] : [`Ports: ${ports.join(', ')}`]),
    ...pipes.map(({ port, rx, tx }) => `${port} from ${rx} to ${tx}`),
    ...patches.map(({ src, dst }) => `Patch ${src} → ${dst}`),
    ...components.map(componentLine),
    ...entries.map(
      ({ mac_address: address, vlan, port }) =>
        `Classifier entry ${vlan === undefined ? '' : `${vlan}/`}${address} → ${port}`,
    ),
    ...(forwarding === undefined ? [] : [forwarding ? 'Forwarding' : 'No forwarding']),
    ...(capturing === undefined ? [] : [capturing ? 'Capturing' : 'No capturing']),
    ...(launch === undefined ? [] : ['Launched by spp-ctl']),
  ];
}

function componentLine({ name, type, core, rx_port: rx, tx_port: tx }: Component): string {
  const names = (ports: Component['rx_port']): string => ports.map(({ port }) => port).join(', ');
  return [
    `${name}${type === undefined ? '' : `, ${type},`} on core ${core}`,
    ...(rx.length === 0 ? [] : [`from ${names(rx)}`]),
    ...(tx.length === 0 ? [] : [`to ${names(tx)}`]),
  ].join(' ');
}

/** The worker lcores that the components of a process spec need, in order. */
export function workersOf({ components = [] }: Spec): number[] {
  return [...new Set(components.map(({ core }) => core))].sort((a, b) => a - b);
}

/**
 * What is wrong with the lcores of a launch for a process spec, one sentence each.
 *
 * @param lcores of the process. @param master the lcore that handles commands.
 */
export function coreConflicts(
  { components = [] }: Spec,
  lcores: readonly number[],
  master: number,
): string[] {
  const workers = lcores.filter((lcore) => lcore !== master);
  return components
    .filter(({ core }) => !workers.includes(core))
    .map(({ name, core }) => {
      const why =
        core === master
          ? 'which is the core that handles commands'
          : workers.length === 0
            ? 'and no core passes packets'
            : `which is not among the worker cores ${workers.join(', ')}`;
      return `${name} is desired on core ${core}, ${why}.`;
    });
}
