import type { PanelDocument } from '../../src/panel/document/schema.js';
import { planPanel } from '../../src/panel/plan/plan.js';
import type { Call } from '../../src/panel/plan/step.js';
import { panelOf } from '../panel/documents.js';

/** The commands that turn the processes of one panel into another, as a recipe. */
export function recipeBetween(from: PanelDocument, to: PanelDocument): string {
  return planPanel(panelOf(from), to)
    .steps.map(({ call }) => `${lineOf(call)}\n`)
    .join('');
}

/** A call in the language of the SPP shell. */
function lineOf(call: Call): string {
  const { operation } = call;
  switch (operation) {
    case 'setPrimaryForwarding':
      return `pri; ${call.body.action === 'start' ? 'forward' : 'stop'}`;
    case 'updatePrimaryPort': {
      const { action, port, rx, tx } = call.body;
      return ['pri;', action, port, rx, tx].filter((word) => word !== undefined).join(' ');
    }
    case 'addPrimaryPatch':
      return `pri; patch ${call.body.src} ${call.body.dst}`;
    case 'resetPrimaryPatches':
      return 'pri; patch reset';
    case 'setNfvForwarding':
      return `nfv ${call.path.client_id}; ${call.body.action === 'start' ? 'forward' : 'stop'}`;
    case 'updateNfvPort':
      return `nfv ${call.path.client_id}; ${call.body.action} ${call.body.port}`;
    case 'addNfvPatch':
      return `nfv ${call.path.client_id}; patch ${call.body.src} ${call.body.dst}`;
    case 'resetNfvPatches':
      return `nfv ${call.path.client_id}; patch reset`;
    case 'startVfComponent':
    case 'startMirrorComponent': {
      const { name, core, type } = call.body;
      const kind = operation === 'startVfComponent' ? 'vf' : 'mirror';
      return `${kind} ${call.path.client_id}; component start ${name} ${core} ${type}`;
    }
    case 'stopVfComponent':
      return `vf ${call.path.client_id}; component stop ${call.path.name}`;
    case 'stopMirrorComponent':
      return `mirror ${call.path.client_id}; component stop ${call.path.name}`;
    case 'updateVfComponentPort': {
      const { action, port, dir, vlan } = call.body;
      const tagging =
        vlan?.operation === 'add'
          ? ` add_vlantag ${vlan.id ?? ''} ${vlan.pcp ?? ''}`
          : vlan?.operation === 'del'
            ? ' del_vlantag'
            : '';
      const verb = action === 'attach' ? 'add' : 'del';
      return `vf ${call.path.client_id}; port ${verb} ${port} ${dir} ${call.path.name}${tagging}`;
    }
    case 'updateMirrorComponentPort': {
      const { action, port, dir } = call.body;
      const verb = action === 'attach' ? 'add' : 'del';
      return `mirror ${call.path.client_id}; port ${verb} ${port} ${dir} ${call.path.name}`;
    }
    case 'updateVfClassifierTable': {
      const { action, mac_address, port } = call.body;
      const match = call.body.type === 'vlan' ? `vlan ${call.body.vlan ?? ''}` : 'mac';
      return `vf ${call.path.client_id}; classifier_table ${action} ${match} ${mac_address} ${port}`;
    }
    case 'setPcapCapture':
      return `pcap ${call.path.client_id}; ${call.body.action}`;
    default:
      throw new RangeError(`no plan has ${operation}`);
  }
}
