import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { describe, it } from 'node:test';
import { EtcdClient } from '../../src/etcd/client.js';
import { startStandIn } from './stand-in.js';

const INVALID_TOKEN = { error: 'etcdserver: invalid auth token', code: 16 };

describe('A client of etcd with a user', () => {
  it('asks for one new token only when several requests find that theirs is not valid any more', async () => {
    const asked: string[] = [];
    /** Those with the first token, once it is not valid any more. */
    const refused: ServerResponse[] = [];
    let tokens = 0;
    let isValid = true;
    const refuse = (response: ServerResponse | undefined): void => {
      response?.writeHead(401).end(JSON.stringify(INVALID_TOKEN));
    };
    const member = await startStandIn((request, response) => {
      const header = { cluster_id: '7', revision: '3' };
      if (request.url === '/v3/auth/authenticate') {
        response.end(JSON.stringify({ header, token: `token-${++tokens}` }));
        return;
      }
      const token = request.headers.authorization ?? '';
      asked.push(token);
      if (token === 'token-1' && !isValid) {
        refused.push(response);
        // The other one learns it only when there is a new token already.
        if (refused.length === 2) refuse(refused[0]);
        return;
      }
      response.end(JSON.stringify({ header }));
      if (token === 'token-2') refuse(refused.splice(1).at(0));
    });
    const client = new EtcdClient({
      endpoints: [member.url],
      user: { name: 'root', password: 'secret' },
      attemptMs: 60_000,
      timeoutMs: 60_000,
    });
    try {
      await client.get('/a');
      isValid = false;
      await Promise.all([client.get('/a'), client.get('/b')]);
      assert.deepEqual(asked, ['token-1', 'token-1', 'token-1', 'token-2', 'token-2']);
      assert.equal(tokens, 2);
    } finally {
      client.gateway.close();
      await member.close();
    }
  });
});
