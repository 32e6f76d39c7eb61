/** An API request. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** The request that leads to a command, or undefined when none does. */
export function apiOfCommand(
  kind: 'primary' | 'nfv' | 'vf',
  id: number,
  command: string,
): ApiRequest | undefined {
  const words = command.split(' ');
  if (words.includes('')) return undefined;
  if (kind === 'primary') return primaryRequest(command);
  return kind === 'vf' ? vfRequest(`/v1/vfs/${id}`, words) : nfvRequest(`/v1/nfvs/${id}`, words);
}

function primaryRequest(command: string): ApiRequest | undefined {
  const method = command === 'status' ? 'GET' : command === 'clear' ? 'DELETE' : undefined;
  return method && { method, path: '/v1/primary/status' };
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

function vfRequest(path: string, words: readonly string[]): ApiRequest | undefined {
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
