import type { HostChange } from '../../../src/spp/host/change.js';
import { HostModel } from '../../../src/spp/host/model.js';
import type { TypedStatus } from '../../../src/spp/host/process-kinds.js';

export const add = (port: string): HostChange => ({ do: 'add', port });
export const del = (port: string): HostChange => ({ do: 'delete', port });

/** The status of an nfv of 20.02 with these ports besides its NICs. */
export function nfvTold(
  ports: readonly string[] = [],
  patches: { src: string; dst: string }[] = [],
  running = false,
): TypedStatus {
  return {
    kind: 'nfv',
    status: {
      dialect: 'json',
      clientId: 1,
      running,
      ports: ['phy:0', 'phy:1', ...ports],
      patches,
      masterLcore: 1,
      lcores: [1, 2],
      portNumbers: undefined,
    },
  };
}

const NICS = [
  { id: 0, flow: [] },
  { id: 1, flow: [] },
];
const RINGS = Array.from({ length: 16 }, (_, id) => ({ id }));

/** The status of a primary of 20.02 with a forwarder that has these ports besides its NICs. */
export function primaryStatus(ports: readonly string[] = []): TypedStatus {
  return {
    kind: 'primary',
    status: {
      'master-lcore': 0,
      lcores: [0, 1],
      forwarder: { status: 'idling', ports: ['phy:0', 'phy:1', ...ports], patches: [] },
      phy_ports: NICS,
      ring_ports: RINGS,
      pipes: [],
    },
  };
}

/** The status of a primary of 18.08.1, or of 18.08.2 to 18.08.4, which has lcores. */
export function earlyPrimaryStatus(lcores?: readonly number[]): TypedStatus {
  const status = { phy_ports: NICS, ring_ports: RINGS };
  return { kind: 'primary', status: lcores === undefined ? status : { ...status, lcores } };
}

/** A host with a primary of this status, and nfvs that were launched after spp-ctl. */
export function hostOf(primary: TypedStatus, ...nfvs: readonly number[]): HostModel {
  const model = new HostModel();
  model.connected('primary', 'primary');
  model.recordStatus('primary', primary);
  for (const id of nfvs) {
    model.connected(`nfv:${id}`, 'nfv');
    model.recordStatus(`nfv:${id}`, nfvTold());
  }
  return model;
}
