import assert from 'node:assert/strict';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { chaos, type ChaosOptions, heal } from '../../scripts/soak/chaos.js';
import { Abandoned, Client } from '../../scripts/soak/client.js';
import { Dice } from '../../scripts/random.js';
import { load } from '../../scripts/soak/load.js';
import { createPanel } from '../../scripts/soak/panel.js';
import { untilAborted } from '../../scripts/soak/quota.js';
import { Tally } from '../../scripts/soak/tally.js';
import { codeOf } from '../../scripts/soak/verdict.js';
import { type TestController, withController } from '../support/controller.js';
import { HANG_MS } from '../support/limits.js';
import { Peer } from '../support/peer.js';

/** Every run differs; a failure shows the seed. */
const SEED = Date.now() % 2 ** 32;

/** The command timeout: short, so that many commands miss it. */
const DEADLINE_MS = 1_000;

/** Runs clients against the API at this URL until this number of requests was made, with or without faulty processes. */
async function runLoad(
  controller: TestController,
  url: string,
  { requests, suffering }: { readonly requests: number; readonly suffering: number },
): Promise<Tally> {
  const tally = new Tally();
  const subjects = createPanel(controller, 12, 20, true);
  const options: ChaosOptions = {
    ...{ url, subjects, tally, faultMs: 300, lateMs: 1.5 * DEADLINE_MS },
    ...{ patienceMs: HANG_MS, recoveryMs: HANG_MS, omittedMs: DEADLINE_MS },
  };
  for (const { process } of subjects) process.start();
  await Promise.all(subjects.map((subject) => heal(subject, { ...options, url: controller.url })));
  const ending = new AbortController();
  const work = Array.from({ length: 24 + suffering }, (_, index) => {
    const dice = new Dice(SEED + index);
    return index < 24
      ? load({ ...options, pauseMs: 0 }, dice, untilAborted(ending.signal))
      : chaos(options, dice, untilAborted(ending.signal));
  });
  while (tally.requests < requests) await sleep(20);
  ending.abort();
  await Promise.all(work);
  await Promise.all(subjects.map(({ process }) => process.stop()));
  return tally;
}

describe('thousands of requests to processes of all types', () => {
  it('get responses that were true during the request, whatever fails meanwhile', () =>
    withController(
      async (controller) => {
        const tally = await runLoad(controller, controller.url, { requests: 4_000, suffering: 3 });
        const { wrong, noResponse, lost, complaints, responses } = tally;
        assert.deepEqual(
          { wrong, noResponse, lost },
          { wrong: 0, noResponse: 0, lost: 0 },
          `seed ${SEED}: ${complaints.join('\n')}`,
        );
        const errors = [...responses].filter(([what]) => what.startsWith('500'));
        assert.ok(
          errors.length > 2 && tally.abandoned > 0,
          `too little went wrong: ${[...responses].join()}`,
        );
        const good = (responses.get('200') ?? 0) + (responses.get('204') ?? 0);
        assert.ok(good > tally.requests / 2, `too much went wrong: ${[...responses].join()}`);
      },
      ...['--command-timeout', `${DEADLINE_MS}ms`, '--handshake-timeout', '4s'],
    ));

  it('are detected by the test when a reply is that of another process', () =>
    withController(async (controller) => {
      // Every second time, it sends a command to another process of the same type.
      let requests = 0;
      const swap = http.createServer((request, response) => {
        const { method = '', url = '', headers } = request;
        const path =
          /^\/v1\/vfs\/1\b/.test(url) && ++requests % 2 === 0 ? url.replace('/vfs/1', '/vfs/5') : url;
        const onward = http.request(controller.url + path, { method, headers }, (upstream) => {
          response.writeHead(upstream.statusCode ?? 0, upstream.headers);
          upstream.pipe(response);
        });
        onward.on('error', () => response.destroy());
        response.on('close', () => onward.destroy());
        request.pipe(onward);
      });
      await new Promise<void>((resolve) => swap.listen(0, '127.0.0.1', resolve));
      const { port } = swap.address() as AddressInfo;
      const tally = await runLoad(controller, `http://127.0.0.1:${port}`, { requests: 500, suffering: 0 });
      swap.close();
      assert.ok(tally.wrong > 0, `seed ${SEED}`);
      assert.match(tally.complaints.join('\n'), /\/v1\/vfs\/1/);
    }));
});

const STATUS =
  '{ "results": [ { "result": "success" } ], "info": { "client-id": 1, "phy": [ "0", "1" ], "vhost": [  ], "ring": [  ], ' +
  '"master-lcore": 3, "core": [ { "core": 4, "type": "unuse" } ], "classifier_table": [  ] } }';

/** A vf that rejects each change with the command itself, so that each reply can be matched to its command. */
class Echo {
  readonly #timers = new Set<NodeJS.Timeout>();
  #peer: Peer;
  #stopped = false;

  constructor(
    private readonly port: number,
    private readonly clientId: number,
    private readonly dice: Dice,
  ) {
    this.#peer = this.#connect();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    await this.#peer.close();
  }

  #connect(): Peer {
    const peer = new Peer(this.port, (command) => {
      if (command === '_get_client_id') {
        return `{ "results": [ { "result": "success" } ], "client_id": ${this.clientId}, "process_type": "vf" }`;
      }
      this.#reply(
        peer,
        command === 'status'
          ? STATUS
          : `{ "results": [ { "result": "error", "error_details": { "message": "${command}" } } ] }`,
      );
      return undefined;
    });
    void peer.closed.then(() => {
      if (!this.#stopped) this.#later(10, () => (this.#peer = this.#connect()));
    });
    return peer;
  }

  #reply(peer: Peer, reply: string): void {
    const { dice } = this;
    const fate = dice.next();
    if (fate < 0.003) peer.socket.resetAndDestroy();
    else if (fate < 0.006) this.#later(dice.between(0.9, 1.5) * DEADLINE_MS, () => void peer.send(reply));
    else if (fate < 0.3) {
      const cut = dice.below(reply.length);
      void peer.send(reply.slice(0, cut));
      this.#later(dice.below(5), () => void peer.send(reply.slice(cut)));
    } else void peer.send(reply);
  }

  #later(ms: number, what: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      what();
    }, ms);
    this.#timers.add(timer);
  }
}

describe('the reply to a command', () => {
  it('reaches only the client of that command', () =>
    withController(
      async (controller) => {
        const ids = [1, 2, 3];
        const echoes = ids.map((id) => new Echo(controller.secondaryPort, id, new Dice(SEED + id)));
        await controller.until(/^connected/, ids.length);
        const seen = new Map<string, number>();
        const run = async (client: number): Promise<void> => {
          const dice = new Dice(SEED + 100 + client);
          const api = new Client(controller.url);
          for (let i = 0; i < 125; i++) {
            const name = `c${client}x${i}x`;
            const path = `/v1/vfs/${dice.pick(ids) ?? 1}/components/${name}`;
            const leaveMs = dice.chance(0.05) ? dice.below(30) : undefined;
            try {
              const response = await api.send({ method: 'DELETE', path, must: 'do' }, ...[HANG_MS, leaveMs]);
              const code = codeOf(response);
              seen.set(code, (seen.get(code) ?? 0) + 1);
              const named = response.body.match(/c\d+x\d+x/g) ?? [];
              assert.ok(
                named.every((each) => each === name),
                `seed ${SEED}: ${path} had the response ${response.body}`,
              );
              // A change begins with a status command when the one before it failed.
              const isNamed = named.length > 0 || response.body.includes('"status"');
              if (!['not_sent', 'process_not_found'].includes(code)) assert.ok(isNamed, response.body);
            } catch (error) {
              if (!(error instanceof Abandoned)) throw error;
            }
          }
          api.die();
        };
        try {
          await Promise.all(Array.from({ length: 24 }, (_, client) => run(client)));
        } finally {
          await Promise.all(echoes.map((echo) => echo.stop()));
        }
        assert.ok((seen.get('command_failed') ?? 0) > 1_000, [...seen].join());
        assert.ok(
          (seen.get('connection_lost') ?? 0) + (seen.get('process_timeout') ?? 0) > 0,
          [...seen].join(),
        );
      },
      ...['--command-timeout', `${DEADLINE_MS}ms`],
    ));
});
