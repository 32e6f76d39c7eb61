import assert from 'node:assert/strict';
import http from 'node:http';
import { describe, it } from 'node:test';
import type { TestController } from '../support/controller.js';
import { changes, withPanel } from '../support/panel.js';

/** How a client sends a body: its headers, and the body as text. */
type Shape = (body: unknown) => { headers: Record<string, string>; text: string };

const REQUESTS = {
  'user-agent': 'python-requests/2.28.1',
  accept: '*/*',
  'accept-encoding': 'gzip, deflate',
};

/** Python's json.dumps puts a space after colons and commas. */
function pythonJson(value: unknown): string {
  if (value === undefined) return '';
  return JSON.stringify(value, null, 1)
    .replace(/\n */g, ' ')
    .replace(/([[{]) /g, '$1')
    .replace(/ ([\]}])/g, '$1');
}

const SHAPES: Readonly<Record<string, Shape>> = {
  'Python requests with json=': (body) => ({
    headers: { ...REQUESTS, 'content-type': 'application/json' },
    text: pythonJson(body),
  }),
  'Python requests with data=': (body) => ({ headers: REQUESTS, text: pythonJson(body) }),
  'curl -d': (body) => ({
    headers: {
      'user-agent': 'curl/7.88.1',
      accept: '*/*',
      'content-type': 'application/x-www-form-urlencoded',
    },
    text: JSON.stringify(body),
  }),
  'a client that says text/plain': (body) => ({
    headers: { 'content-type': 'text/plain' },
    text: JSON.stringify(body),
  }),
};

/** A connection that is reused for all requests, as by a session of Python's requests. */
class Client {
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  readonly connections = new Set<unknown>();

  constructor(
    private readonly controller: TestController,
    private readonly shape: Shape,
  ) {}

  /** Sends a request that must get this status. @returns the body of the response. */
  send(status: number, method: string, path: string, body?: unknown): Promise<string> {
    const { headers, text } = this.shape(body);
    const { 'content-type': contentType, ...others } = headers;
    // Without a body, neither client sends a Content-Type.
    const all =
      body === undefined || contentType === undefined ? others : { ...others, 'content-type': contentType };
    return new Promise((resolve, reject) => {
      const request = http.request(this.controller.url + path, { method, agent: this.#agent, headers: all });
      request.on('error', reject).on('response', (response) => {
        this.connections.add(response.socket);
        let responseText = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (responseText += chunk));
        response.on('end', () => {
          const where = `${method} ${path} ${text}: ${responseText}`;
          assert.equal(response.statusCode, status, where);
          const type = status === 204 ? undefined : status === 200 ? 'application/json' : 'text/plain';
          assert.equal(response.headers['content-type'], type, where);
          assert.equal(response.headers['content-encoding'], undefined, where);
          resolve(responseText);
        });
      });
      request.end(body === undefined ? undefined : text);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

for (const [name, shape] of Object.entries(SHAPES)) {
  describe(name, () => {
    it('serves every call of the SPP shell over one connection', () =>
      withPanel(
        [
          { kind: 'primary', lcores: [0, 20] },
          { kind: 'nfv', clientId: 1 },
          { kind: 'vf', clientId: 2, lcores: [3, 4, 5] },
          { kind: 'mirror', clientId: 3, lcores: [7, 8] },
          { kind: 'pcap', clientId: 4, lcores: [10, 11, 12] },
        ],
        async (controller, primary, _nfv, vf) => {
          const shell = new Client(controller, shape);
          assert.equal((JSON.parse(await shell.send(200, 'GET', '/v1/processes')) as unknown[]).length, 5);
          for (const path of [
            '/v1/primary/status',
            '/v1/nfvs/1',
            '/v1/vfs/2',
            '/v1/mirrors/3',
            '/v1/pcaps/4',
          ]) {
            await shell.send(200, 'GET', path);
          }
          await shell.send(200, 'GET', '/v1/cpu_usage');
          await shell.send(200, 'GET', '/v1/cpu_layout');
          await shell.send(204, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port: 'ring:0' });
          await shell.send(204, 'PUT', '/v1/nfvs/1/patches', { src: 'phy:0', dst: 'ring:0' });
          await shell.send(204, 'PUT', '/v1/nfvs/1/forward', { action: 'start' });
          await shell.send(204, 'PUT', '/v1/nfvs/1/forward', { action: 'stop' });
          await shell.send(204, 'DELETE', '/v1/nfvs/1/patches');
          await shell.send(204, 'PUT', '/v1/nfvs/1/ports', { action: 'del', port: 'ring:0' });
          await shell.send(204, 'POST', '/v1/vfs/2/components', { name: 'cls', core: 4, type: 'classifier' });
          const ports = '/v1/vfs/2/components/cls/ports';
          await shell.send(204, 'PUT', ports, { action: 'attach', port: 'vhost:0', dir: 'tx', vlan: {} });
          const mac = { type: 'mac', mac_address: '52:54:00:12:34:56', port: 'vhost:0' };
          await shell.send(204, 'PUT', '/v1/vfs/2/classifier_table', { action: 'add', ...mac });
          await shell.send(204, 'PUT', '/v1/vfs/2/classifier_table', { action: 'del', ...mac });
          await shell.send(204, 'PUT', ports, { action: 'detach', port: 'vhost:0', dir: 'tx', vlan: {} });
          await shell.send(204, 'DELETE', '/v1/vfs/2/components/cls');
          await shell.send(204, 'POST', '/v1/mirrors/3/components', { name: 'mr', core: 8, type: 'mirror' });
          const mirror = '/v1/mirrors/3/components/mr';
          await shell.send(204, 'PUT', `${mirror}/ports`, { action: 'attach', port: 'ring:3', dir: 'rx' });
          await shell.send(204, 'DELETE', mirror);
          await shell.send(204, 'PUT', '/v1/pcaps/4/capture', { action: 'start' });
          await shell.send(204, 'PUT', '/v1/pcaps/4/capture', { action: 'stop' });
          await shell.send(204, 'PUT', '/v1/primary/ports', { action: 'add', port: 'vhost:9' });
          await shell.send(204, 'PUT', '/v1/primary/patches', { src: 'phy:0', dst: 'vhost:9' });
          await shell.send(204, 'PUT', '/v1/primary/forward', { action: 'start' });
          await shell.send(204, 'DELETE', '/v1/primary/patches');
          await shell.send(204, 'DELETE', '/v1/primary/status');
          await shell.send(204, 'PUT', '/v1/primary/launch', {
            client_id: '5',
            proc_name: 'spp_nfv',
            eal: { '-l': '1,2', '--proc-type': 'secondary' },
            app: { '-n': '5', '-s': '127.0.0.1:6666' },
          });
          const rule = {
            direction: 'ingress',
            pattern: ['eth dst is 10:22:33:44:55:66'],
            actions: ['queue index 0'],
          };
          await shell.send(200, 'POST', '/v1/primary/flow_rules/port_id/0/validate', { rule });
          await shell.send(200, 'POST', '/v1/primary/flow_rules/port_id/0', { rule });
          await shell.send(200, 'DELETE', '/v1/primary/flow_rules/0/port_id/0');
          await shell.send(200, 'DELETE', '/v1/primary/flow_rules/port_id/0');
          assert.match(await shell.send(400, 'PUT', '/v1/nfvs/1/ports', {}), /^key\(action\) required/);
          await shell.send(404, 'GET', '/v1/vfs/9');
          for (const path of ['/v1/nfvs/1', '/v1/vfs/2', '/v1/mirrors/3', '/v1/pcaps/4', '/v1/primary']) {
            await shell.send(204, 'DELETE', path);
          }
          await controller.until(/^disconnected/, 5);
          assert.equal(shell.connections.size, 1);
          assert.ok(
            changes(primary).includes(
              'launch 5 spp_nfv -l 1,2 --proc-type secondary -- -n 5 -s 127.0.0.1:6666',
            ),
          );
          assert.ok(changes(vf).includes('classifier_table add mac 52:54:00:12:34:56 vhost:0'));
          shell.close();
        },
      ));

    it('serves the calls of the networking-spp agent that plug and unplug the port of a VM', () =>
      withPanel([{ kind: 'vf', clientId: 2, lcores: [3, 4, 5, 6, 7] }], async (controller) => {
        const agent = new Client(controller, shape);
        const component = (name: string, core: number, type: string): Promise<string> =>
          agent.send(204, 'POST', '/v1/vfs/2/components', { name, core, type });
        const port = (
          action: string,
          name: string,
          id: string,
          dir: string,
          vlan?: object,
        ): Promise<string> => {
          const body = { action, port: id, dir, ...(vlan === undefined ? {} : { vlan }) };
          return agent.send(204, 'PUT', `/v1/vfs/2/components/${name}/ports`, body);
        };
        const table = (action: string, vlan?: number): Promise<string> =>
          agent.send(204, 'PUT', '/v1/vfs/2/classifier_table', {
            action,
            type: vlan === undefined ? 'mac' : 'vlan',
            mac_address: 'fa:16:3e:7d:cc:35',
            port: 'ring:0',
            ...(vlan === undefined ? {} : { vlan }),
          });
        const state = async (): Promise<unknown> => JSON.parse(await agent.send(200, 'GET', '/v1/vfs/2'));
        await component('cls', 4, 'classifier_mac');
        await component('merge', 5, 'merge');
        await port('attach', 'cls', 'phy:0', 'rx');
        await port('attach', 'merge', 'phy:0', 'tx');
        const { components: before } = (await state()) as { components: unknown };

        // Plug: forwarders for both directions, then the entry of the classifier.
        await component('f0tx', 6, 'forward');
        await component('f0rx', 7, 'forward');
        await port('attach', 'cls', 'ring:0', 'tx');
        await port('attach', 'f0tx', 'ring:0', 'rx');
        await port('attach', 'f0tx', 'vhost:0', 'tx');
        await port('attach', 'f0rx', 'vhost:0', 'rx');
        await port('attach', 'f0rx', 'ring:1', 'tx');
        await port('attach', 'merge', 'ring:1', 'rx');
        await table('add');

        // Plug again into a VLAN: detach, attach with a tag, add the entry.
        await table('del');
        await port('detach', 'merge', 'ring:1', 'rx');
        await port('attach', 'merge', 'ring:1', 'rx', { operation: 'add', id: 101, pcp: 0 });
        await port('detach', 'cls', 'ring:0', 'tx');
        await port('attach', 'cls', 'ring:0', 'tx', { operation: 'del' });
        await table('add', 101);
        const plugged = (await state()) as { classifier_table: unknown };
        assert.deepEqual(plugged.classifier_table, [
          { type: 'vlan', value: '101/FA:16:3E:7D:CC:35', port: 'ring:0' },
        ]);

        // Unplug: everything back, in reverse.
        await table('del', 101);
        await port('detach', 'merge', 'ring:1', 'rx');
        await port('detach', 'f0rx', 'ring:1', 'tx');
        await port('detach', 'f0rx', 'vhost:0', 'rx');
        await port('detach', 'f0tx', 'vhost:0', 'tx');
        await port('detach', 'f0tx', 'ring:0', 'rx');
        await port('detach', 'cls', 'ring:0', 'tx');
        await agent.send(204, 'DELETE', '/v1/vfs/2/components/f0rx');
        await agent.send(204, 'DELETE', '/v1/vfs/2/components/f0tx');
        const after = (await state()) as { components: unknown; classifier_table: unknown };
        assert.deepEqual([after.components, after.classifier_table], [before, []]);
        agent.close();
      }));
  });
}
