import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { CommandFailedError, QueueFullError } from '../../../src/spp/errors.js';
import { words } from '../../../src/spp/protocol/command.js';
import { seeded } from '../../../scripts/random.js';
import { replyTo, ask, converseWith, settle } from './scripted-process.js';

describe('Requests to a process', () => {
  it('are sent at once to an idle process, as the bytes of their text', () => {
    const { socket, request } = converseWith();
    void request('status').catch(() => undefined);
    assert.deepEqual(socket.sent, ['status']);
    assert.deepEqual([...socket.encodings], ['latin1']);
  });

  it('are sent one after another in order of arrival', async () => {
    const { socket, request } = converseWith();
    const all = Promise.all(['a', 'b', 'c', 'd'].map((text) => request(text)));
    for (const sent of [['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']]) {
      await settle();
      assert.deepEqual(socket.sent, sent);
      socket.replies();
    }
    assert.deepEqual(await all, ['a', 'b', 'c', 'd']);
  });

  it('wait for the whole reply of the earlier request, however many pieces it has', async () => {
    const { socket, request } = converseWith();
    const all = Promise.all([request('a'), request('b')]);
    for (const byte of replyTo('a')) {
      assert.deepEqual(socket.sent, ['a']);
      socket.says(byte);
      await settle();
    }
    assert.deepEqual(socket.sent, ['a', 'b']);
    socket.replies();
    assert.deepEqual(await all, ['a', 'b']);
  });

  it('are in flight before their bytes leave: a reply within write() belongs to them', async () => {
    const { socket, request } = converseWith();
    socket.onWrite = (text) => socket.replies(text);
    assert.deepEqual(await Promise.all(['a', 'b', 'c'].map((text) => request(text))), ['a', 'b', 'c']);
    assert.equal(socket.destroyed, 0);
  });

  it('may use the reply of another request', async () => {
    const { socket, request } = converseWith();
    socket.onWrite = (text) => socket.replies(text);
    assert.equal(
      await request('a')
        .then((reply) => request(`${reply}b`))
        .then((reply) => request(`${reply}c`)),
      'abc',
    );
  });

  it('with several commands exclude other requests in between', async () => {
    const { socket, session, request } = converseWith();
    const several = session.run(async (exchange) => [
      await exchange(ask('a1')),
      await exchange(ask('a2')),
      await exchange(ask('a3')),
    ]);
    const other = request('b');
    for (let i = 0; i < 4; i++) {
      await settle();
      socket.replies();
    }
    assert.deepEqual([await several, await other], [['a1', 'a2', 'a3'], 'b']);
    assert.deepEqual(socket.sent, ['a1', 'a2', 'a3', 'b']);
  });

  it('with several commands keep their turn while they wait for something else', async () => {
    const { socket, session, request } = converseWith();
    socket.onWrite = (text) => setImmediate(() => socket.replies(text));
    const several = session.run(async (exchange) => {
      await exchange(ask('a1'));
      for (let i = 0; i < 10; i++) await turn();
      return exchange(ask('a2'));
    });
    await Promise.all([several, request('b')]);
    assert.deepEqual(socket.sent, ['a1', 'a2', 'b']);
  });
});

describe('A request that fails without harm to the session', () => {
  it('fails when the process rejects its command', async () => {
    const { socket, records, request } = converseWith();
    const refused = request('a');
    const next = request('b');
    socket.says('{"refused":"bad value(port)"}');
    await assert.rejects(
      refused,
      (error) => error instanceof CommandFailedError && error.reason === 'bad value(port)',
    );
    await settle();
    socket.replies();
    assert.equal(await next, 'b');
    assert.deepEqual(
      records.map(({ outcome }) => outcome),
      ['command_failed', 'ok'],
    );
  });

  it('fails when its work throws', async () => {
    const { socket, session, request } = converseWith();
    const mine = new Error('mine');
    const failing = session.run(async (exchange) => {
      await exchange(ask('a'));
      throw mine;
    });
    const next = request('b');
    socket.replies();
    await assert.rejects(failing, (error) => error === mine);
    await settle();
    socket.replies();
    assert.equal(await next, 'b');
  });

  it('fails when its command cannot be built', { timeout: 5_000 }, async () => {
    const { socket, session, request } = converseWith({ commandTimeoutMs: 50 });
    socket.onWrite = (text) => socket.replies(text);
    const build = (): Promise<string> => session.run((exchange) => exchange(ask(words('not one word'))));
    await assert.rejects(async () => build(), RangeError);
    assert.equal(await request('b'), 'b');
    const first = request('c');
    const second = build();
    const third = request('d');
    await assert.rejects(second, RangeError);
    assert.deepEqual(await Promise.all([first, third]), ['c', 'd']);
  });

  it('succeeds when it sends nothing at all', async () => {
    const { socket, session, request } = converseWith();
    socket.onWrite = (text) => socket.replies(text);
    assert.equal(await session.run(() => Promise.resolve('nothing')), 'nothing');
    assert.equal(await request('b'), 'b');
  });
});

describe('A request never has two commands in flight', () => {
  it('is rejected a second command when its work does not wait for the first', async () => {
    const { socket, session } = converseWith();
    const both = session.run((exchange) => Promise.allSettled([exchange(ask('a')), exchange(ask('b'))]));
    for (let i = 0; i < 2; i++) {
      await settle();
      assert.ok(socket.sent.length <= i + 1, `in flight: ${socket.sent.slice(i).join(' and ')}`);
      if (socket.sent.length === i + 1) socket.replies();
    }
    const [first] = await both;
    assert.deepEqual(first, { status: 'fulfilled', value: 'a' });
  });

  it('is rejected a command after its work has ended', async () => {
    const { socket, session, request } = converseWith();
    let late: Promise<unknown> | undefined;
    const leaving = session.run((exchange) => {
      late = settle().then(() => exchange(ask('late')));
      late.catch(() => undefined);
      return Promise.resolve('left');
    });
    const next = request('b');
    assert.equal(await leaving, 'left');
    await settle();
    await settle();
    assert.deepEqual(socket.sent, ['b']);
    socket.replies('b');
    assert.equal(await next, 'b');
  });
});

describe('The queue of a process', () => {
  it('has a maximum, which excludes the active request', async () => {
    const { socket, request } = converseWith({ queueLimit: 2 });
    const served = ['a', 'b', 'c'].map((text) => request(text));
    await assert.rejects(
      request('d'),
      (error) => error instanceof QueueFullError && error.message.includes('2 requests are queued'),
    );
    socket.replies();
    await settle();
    const after = request('e');
    await assert.rejects(request('f'), QueueFullError);
    for (let i = 0; i < 3; i++) {
      socket.replies();
      await settle();
    }
    assert.deepEqual(await Promise.all([...served, after]), ['a', 'b', 'c', 'e']);
    assert.deepEqual(socket.sent, ['a', 'b', 'c', 'e']);
  });

  it('rejects every request over the maximum and keeps serving the others', async () => {
    const { socket, request, ends } = converseWith({ queueLimit: 5 });
    const results = Promise.allSettled(Array.from({ length: 1_000 }, (_, i) => request(String(i))));
    for (let i = 0; i < 6; i++) {
      socket.replies();
      await settle();
    }
    const settled = await results;
    assert.equal(settled.filter(({ status }) => status === 'fulfilled').length, 6);
    assert.ok(
      settled.every((result) => result.status === 'fulfilled' || result.reason instanceof QueueFullError),
    );
    assert.deepEqual(ends, []);
  });
});

describe('The callbacks of a session', () => {
  it('report each command with its outcome and duration', async () => {
    const { socket, records, request } = converseWith();
    const all = Promise.allSettled([request('a'), request('b'), request('c')]);
    socket.replies();
    await settle();
    socket.says('{"refused":"no"}');
    await settle();
    socket.says('{"reply":"something else"}');
    await all;
    assert.deepEqual(
      records.map(({ command, outcome }) => [command, outcome]),
      [
        ['a', 'ok'],
        ['b', 'command_failed'],
        ['c', 'bad_reply'],
      ],
    );
    assert.ok(records.every(({ ms }) => ms >= 0 && ms < 1_000));
  });
});

describe('Replies never reach the wrong request', () => {
  for (let seed = 1; seed <= 20; seed++) {
    it(`assigns replies correctly, whatever the order of requests and the cuts of replies (seed ${seed})`, async () => {
      const random = seeded(seed);
      const { socket, session, request, read, ends, records } = converseWith({ queueLimit: 10_000 });
      let inFlight = 0;
      socket.onWrite = (text) => {
        assert.equal(++inFlight, 1, 'one command in flight');
        void (async () => {
          for (let rest = replyTo(text); rest !== '';) {
            while (random() < 0.4) await turn();
            const length = 1 + Math.floor(random() * rest.length);
            if (length === rest.length) inFlight--;
            const piece = rest.slice(0, length);
            rest = rest.slice(length);
            socket.says(piece);
          }
        })();
      };
      const several = (i: number): Promise<string> =>
        session.run(async (exchange) => {
          for (let k = 0; k < 3; k++) assert.equal(await exchange(ask(`m${i}.${k}`)), `m${i}.${k}`);
          return `m${i}`;
        });
      const pending: Promise<void>[] = [];
      for (let i = 0; i < 200; i++) {
        const kind = random();
        const key = `s${Math.floor(random() * 3)}`;
        const [expected, reply] =
          kind < 0.4 ? [`r${i}`, request(`r${i}`)] : kind < 0.7 ? [key, read(key)] : [`m${i}`, several(i)];
        pending.push(reply.then((actual) => assert.equal(actual, expected)));
        while (random() < 0.3) await turn();
      }
      await Promise.all(pending);
      assert.deepEqual(ends, []);
      assert.ok(records.every(({ outcome }) => outcome === 'ok'));
      const singles = socket.sent.filter((text) => text.startsWith('r'));
      assert.deepEqual(singles, [...new Set(singles)], 'no request is sent twice');
    });
  }
});
