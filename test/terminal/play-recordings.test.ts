import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { runCommand } from '../support/command.js';
import { withFolder } from '../support/folder.js';
import { ROOT } from '../support/recordings.js';
import { serving } from './run-status.js';

/** A request of a client, and the response of the last Python server. */
interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly status: number;
  readonly content_type: string | null;
  readonly response: string;
}

/** What was typed into the SPP shell when it was recorded. */
const RECIPE = `status
vf 2; status
mirror 3; status
pcap 4; status
pri; status
nfv 1; status
nfv 1; add ring:0
nfv 1; patch phy:0 ring:0
nfv 1; forward
nfv 1; stop
nfv 1; patch reset
nfv 1; del ring:0
vf 2; component start cls 4 classifier
vf 2; port add phy:0 rx cls
vf 2; port add vhost:0 tx cls
vf 2; port add vhost:1 tx cls add_vlantag 100 3
vf 2; classifier_table add mac 52:54:00:12:34:56 vhost:0
vf 2; classifier_table add mac default vhost:1
vf 2; classifier_table del mac 52:54:00:12:34:56 vhost:0
vf 2; port del vhost:0 tx cls
vf 2; component stop cls
mirror 3; component start mr 8 mirror
mirror 3; port add phy:1 rx mr
pcap 4; start
pcap 4; stop
pri; clear
pri; launch nfv 5 -l 1,2 -m 64 -- -n 5 -s 127.0.0.1:6666
pri; flow validate phy:0 ingress pattern eth dst is 10:22:33:44:55:66 / end actions queue index 0 / end
pri; flow create phy:0 ingress group 1 priority 0 pattern eth dst is 10:22:33:44:55:66 / vlan vid is 100 / end actions queue index 0 / of_pop_vlan / end
pri; flow destroy phy:0 ALL
pri; flow destroy phy:0 0
pri; add pipe:0 ring:6 ring:7
nfv 1; add ring:99
nfv 1; patch ring:44 phy:0
`;

const exchanges = readFileSync(new URL('test/recordings/spp-shell.jsonl', ROOT), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Exchange);

const parsed = (body: string): unknown => (body === '' ? undefined : (JSON.parse(body) as unknown));

describe('recorded input of the SPP shell', () => {
  it('leads to the same requests when it is played', () =>
    withFolder(async (folder) => {
      const file = await folder.write('a.rcp', RECIPE);
      const seen: unknown[] = [];
      await serving(
        (request, response) => {
          let body = '';
          request.setEncoding('utf8').on('data', (text: string) => (body += text));
          request.on('end', () => {
            const {
              status = 500,
              content_type: type = null,
              response: text = '',
            } = exchanges[seen.length] ?? {};
            seen.push({ method: request.method, path: request.url, body: parsed(body) });
            response.writeHead(status, type === null ? {} : { 'content-type': type }).end(text);
          });
        },
        async (url) => {
          const command = runCommand('bin/spp-ctl.js', ['play', '--keep-going', '--url', url, file]);
          // The process that was recorded took no flow rules.
          assert.equal(await command.ended, 1);
          assert.equal(command.err(), 'spp-ctl play: 4 of 34 commands failed\n');
          assert.match(command.out(), /flow destroy phy:0 0 \.\.\. failed: Flow rule #0 not found\n/);
        },
      );
      assert.deepEqual(
        seen,
        exchanges.map(({ method, path, body }) => ({ method, path, body: parsed(body) })),
      );
    }));
});
