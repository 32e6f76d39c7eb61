import assert from 'node:assert/strict';
import type { Topology } from '../../src/topology/builder.js';

/** Every id must be unique, and every reference must be to an existing id. */
export function assertGraph({ processes, components, ports, edges }: Topology): void {
  const ids = [...processes, ...components, ...ports, ...edges].map(({ id }) => id);
  const seen = new Set<string>();
  for (const id of ids) {
    assert.ok(!seen.has(id), `twice: ${id}`);
    seen.add(id);
  }
  const processIds = new Set(processes.map(({ id }) => id));
  const portIds = new Set(ports.map(({ id }) => id));
  const nodes = new Set([...processIds, ...portIds, ...components.map(({ id }) => id)]);
  for (const { id, from, to } of edges) {
    assert.ok(nodes.has(from), `${id} from ${from}`);
    assert.ok(nodes.has(to), `${id} to ${to}`);
  }
  for (const { id, process } of [...components, ...edges])
    assert.ok(processIds.has(process), `${process} of ${id}`);
  for (const port of ports) {
    for (const id of port.processes) {
      const process = processes.find((each) => each.id === id);
      assert.ok(process?.ports.includes(port.id), `${id} has ${port.id}`);
    }
  }
  for (const process of processes) {
    for (const id of process.ports) {
      const port = ports.find((each) => each.id === id);
      assert.ok(port?.processes.includes(process.id), `${id} is of ${process.id}`);
    }
  }
}
