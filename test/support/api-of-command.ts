import type { RecordedKind } from './recordings.js';

/** An API request. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** The request that causes a command, or undefined when there is none. */
export function apiOfCommand(kind: RecordedKind, id: number, command: string): ApiRequest | undefined {
  const words = command.split(' ');
  if (words.includes('')) return undefined;
  if (kind === 'primary') return command.startsWith('flow ') ? flowRequest(command) : primaryRequest(words);
  const path = `/v1/${kind}s/${id}`;
  if (command === 'exit') return { method: 'DELETE', path };
  if (kind === 'nfv') return nfvRequest(path, words);
  return kind === 'pcap' ? pcapRequest(path, command) : workerRequest(path, words);
}

function primaryRequest(words: readonly string[]): ApiRequest | undefined {
  const [verb, port, rx, tx] = words;
  if (verb === 'status' && words.length === 1) return { method: 'GET', path: '/v1/primary/status' };
  if (verb === 'clear') return { method: 'DELETE', path: '/v1/primary/status' };
  if (verb === 'exit') return { method: 'DELETE', path: '/v1/primary' };
  if (verb === 'add' && port !== undefined) {
    return { method: 'PUT', path: '/v1/primary/ports', body: { action: verb, port, rx, tx } };
  }
  return verb === 'status' ? undefined : nfvRequest('/v1/primary', words);
}

function flowRequest(command: string): ApiRequest | undefined {
  const destroy = /^flow destroy phy:(\d+) (\S+)$/.exec(command);
  if (destroy !== null) {
    const [, port = '', rule = ''] = destroy;
    const path = `/v1/primary/flow_rules/${rule === 'ALL' ? '' : `${rule}/`}port_id/${port}`;
    return { method: 'DELETE', path };
  }
  const form =
    /^flow (validate|create) phy:(\d+) (?:group (\d+) )?(?:priority (\d+) )?(transfer )?(\w+) pattern (.*) \/ end actions (.*) \/ end$/;
  const match = form.exec(command);
  if (match === null) return undefined;
  const [, verb, port = '', group, priority, transfer, direction, pattern = '', actions = ''] = match;
  const rule = {
    direction,
    ...(group === undefined ? {} : { group: Number(group) }),
    ...(priority === undefined ? {} : { priority: Number(priority) }),
    ...(transfer === undefined ? {} : { transfer: true }),
    pattern: pattern.split(' / '),
    actions: actions.split(' / '),
  };
  const path = `/v1/primary/flow_rules/port_id/${port}${verb === 'validate' ? '/validate' : ''}`;
  return { method: 'POST', path, body: { rule } };
}

function pcapRequest(path: string, command: string): ApiRequest | undefined {
  if (command === 'status') return { method: 'GET', path };
  if (command !== 'start' && command !== 'stop') return undefined;
  return { method: 'PUT', path: `${path}/capture`, body: { action: command } };
}

function nfvRequest(path: string, words: readonly string[]): ApiRequest | undefined {
  const [verb, first, second, ...rest] = words;
  if (rest.length > 0) return undefined;
  switch (verb) {
    case 'status':
      return { method: 'GET', path };
    case 'forward':
    case 'stop':
      return { method: 'PUT', path: `${path}/forward`, body: { action: verb === 'stop' ? 'stop' : 'start' } };
    case 'add':
    case 'del':
      if (first === undefined) return undefined;
      return {
        method: 'PUT',
        path: `${path}/ports`,
        body: { action: verb, port: second === undefined ? first : `${first}:${second}` },
      };
    case 'patch':
      if (first === 'reset') return { method: 'DELETE', path: `${path}/patches` };
      if (second === undefined) return undefined;
      return { method: 'PUT', path: `${path}/patches`, body: { src: first, dst: second } };
    default:
      return undefined;
  }
}

function workerRequest(path: string, words: readonly string[]): ApiRequest | undefined {
  const [verb, action, first = '', second = '', third = '', ...rest] = words;
  switch (verb) {
    case 'status':
      return { method: 'GET', path };
    case 'component':
      if (action === 'stop')
        return { method: 'DELETE', path: `${path}/components/${encodeURIComponent(first)}` };
      return {
        method: 'POST',
        path: `${path}/components`,
        body: { name: first, core: /^-?\d+$/.test(second) ? Number(second) : second, type: third },
      };
    case 'port': {
      const [tagging, id, pcp] = rest;
      const vlan =
        tagging === 'add_vlantag'
          ? { operation: 'add', id: id === undefined ? undefined : Number(id), pcp: Number(pcp) }
          : tagging === 'del_vlantag'
            ? { operation: 'del' }
            : undefined;
      return {
        method: 'PUT',
        path: `${path}/components/${third}/ports`,
        body: { action: action === 'add' ? 'attach' : 'detach', port: first, dir: second, vlan },
      };
    }
    case 'classifier_table':
      return {
        method: 'PUT',
        path: `${path}/classifier_table`,
        body:
          first === 'vlan'
            ? { action, type: 'vlan', vlan: Number(second), mac_address: third, port: rest[0] }
            : { action, type: 'mac', mac_address: second, port: third },
      };
    default:
      return undefined;
  }
}
