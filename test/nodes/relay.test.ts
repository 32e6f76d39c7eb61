import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { SppClient } from '../../src/client/client.js';
import { NodeUnreachableError, RelayedError } from '../../src/nodes/errors.js';
import { Relay, type RelayOptions } from '../../src/nodes/relay.js';
import { type StandIn, startStandIn } from '../etcd/stand-in.js';

const NEVER = new AbortController().signal;

/** A relay of node a. */
function relayOf(options: Partial<RelayOptions> = {}, maxBytes?: number): Relay {
  const credentials = withToken(undefined);
  return new Relay({ node: 'a', credentials, timeoutMs: 5_000, ...options }, maxBytes);
}

function withToken(token: string | undefined): RelayOptions['credentials'] {
  return () => ({ pems: {}, token });
}

const changes = (client: SppClient, signal: AbortSignal): Promise<unknown> =>
  client.GET('/v1/panel/changes', { params: { query: { node: 'b' } }, signal });

describe('a relay of requests to another node', () => {
  let other: StandIn;
  afterEach(() => other.close());

  /** The error of a request to a server that responds so. */
  async function errorAfter(
    respond: Parameters<typeof startStandIn>[0],
    relay = relayOf(),
  ): Promise<NodeUnreachableError | RelayedError> {
    other = await startStandIn(respond);
    const error: unknown = await relay.ask({ node: 'b', url: other.url }, NEVER, changes).then(
      () => assert.fail('the request succeeded'),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof NodeUnreachableError || error instanceof RelayedError, String(error));
    return error;
  }

  /** Responds as spp-ctl does to a request that it rejects. */
  const rejecting =
    (status: number, code: string, detail: string): Parameters<typeof startStandIn>[0] =>
    (_request, response) => {
      response.writeHead(status, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ type: 'about:blank', title: 'x', status, code, detail }));
    };

  it('names its own node, and sends its own token only', async () => {
    const seen: (string | undefined)[][] = [];
    other = await startStandIn(({ headers, url }, response) => {
      seen.push([url, headers['x-relayed-by']?.toString(), headers.authorization]);
      response.setHeader('content-type', 'application/json').end('[]');
    });
    await relayOf().ask({ node: 'b', url: other.url }, NEVER, changes);
    await relayOf({ credentials: withToken('secret') }).ask({ node: 'b', url: other.url }, NEVER, changes);
    const path = '/v1/panel/changes?node=b';
    assert.deepEqual(seen, [
      [path, 'a', undefined],
      [path, 'a', 'Bearer secret'],
    ]);
  });

  it('reads its credentials again, and keeps them when they cannot be read', async () => {
    const seen: (string | undefined)[] = [];
    other = await startStandIn(({ headers }, response) => {
      seen.push(headers.authorization);
      response.setHeader('content-type', 'application/json').end('[]');
    });
    let read = withToken('first');
    const relay = relayOf({ credentials: () => read() });
    const ask = (): Promise<unknown> => relay.ask({ node: 'b', url: other.url }, NEVER, changes);
    await ask();
    read = withToken('second');
    relay.reload();
    await ask();
    read = () => {
      throw new Error('no such file');
    };
    assert.throws(() => relay.reload(), /no such file/);
    await ask();
    assert.deepEqual(seen, ['Bearer first', 'Bearer second', 'Bearer second']);
  });

  it('passes on errors that concern the client', async () => {
    const error = await errorAfter(rejecting(404, 'port_not_found', 'no process of the panel has phy:9'));
    assert.deepEqual([error.code, error.message], ['port_not_found', 'no process of the panel has phy:9']);
  });

  it('reports rejected credentials as those of this node, not of the client', async () => {
    for (const [status, code] of [
      [401, 'unauthorized'],
      [403, 'forbidden'],
    ] as const) {
      const error = await errorAfter(rejecting(status, code, 'a bearer token is needed'));
      assert.equal(error.code, 'node_unreachable');
      assert.match(
        error.message,
        /^node b cannot be reached at http:.*: it rejects the credentials of this node/,
      );
      assert.match(error.message, /--nodes-credentials-file$/);
      await other.close();
    }
    other = await startStandIn(() => undefined);
  });

  it('reports a server that is not spp-ctl, or that is another node', async () => {
    const responses: readonly (readonly [Parameters<typeof startStandIn>[0], RegExp])[] = [
      [(_request, response) => response.writeHead(404).end('nothing here'), /: 404 Not Found$/],
      [
        (_request, response) => response.setHeader('content-type', 'application/json').end('{'),
        /: the response is not JSON$/,
      ],
      [rejecting(418, 'tea', 'no coffee'), /: no coffee$/],
      [rejecting(502, 'node_unreachable', 'this is node c'), /: this is node c$/],
      [rejecting(500, 'internal', 'internal error of spp-ctl'), /: internal error of spp-ctl$/],
    ];
    for (const [respond, why] of responses) {
      const error = await errorAfter(respond);
      assert.equal(error.code, 'node_unreachable');
      assert.match(error.message, why);
      await other.close();
    }
    other = await startStandIn(() => undefined);
  });

  it('reports a connection that is refused', async () => {
    other = await startStandIn(() => undefined);
    const error: unknown = await relayOf()
      .ask({ node: 'b', url: 'http://127.0.0.1:1' }, NEVER, changes)
      .catch((reason: unknown) => reason);
    assert.ok(error instanceof NodeUnreachableError);
    assert.equal(error.message, 'node b cannot be reached at http://127.0.0.1:1: the connection was refused');
  });

  it('gives up a node that does not respond in time', async () => {
    const error = await errorAfter(() => undefined, relayOf({ timeoutMs: 20 }));
    assert.match(error.message, /: no response in time$/);
  });

  it('gives up a response that is too large, whether or not its length was announced', async () => {
    for (const chunks of [['[', ' '.repeat(2_000)], [`[${' '.repeat(2_000)}`]]) {
      const error = await errorAfter(
        (_request, response) => {
          response.setHeader('content-type', 'application/json');
          for (const chunk of chunks) response.write(chunk);
          response.end(']');
        },
        relayOf({}, 1_000),
      );
      assert.match(error.message, /: the response has more than 1000 bytes$/);
      await other.close();
    }
    other = await startStandIn(() => undefined);
  });

  it('asks nobody for a node without a running spp-ctl', async () => {
    other = await startStandIn(() => undefined);
    await assert.rejects(relayOf().ask({ node: 'b' }, NEVER, changes), {
      code: 'node_unreachable',
      message: 'node b cannot be reached: no spp-ctl runs for it',
    });
    assert.deepEqual(other.requests, []);
  });
});
