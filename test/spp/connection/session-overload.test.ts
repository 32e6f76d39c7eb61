import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NotSentError, OutcomeUnknownError, ProcessTimeoutError } from '../../../src/spp/errors.js';
import { FrameDecoder, JsonDecoder, type ReplyDecoder } from '../../../src/spp/protocol/framing.js';
import { Session } from '../../../src/spp/connection/session.js';
import { seeded } from '../../../scripts/random.js';
import { frame } from '../protocol/feeding.js';
import { replyTo, ask, ScriptedSocket, settle, virtualTime } from './scripted-process.js';

const REQUESTS = 400;
const OPTIONS = { commandTimeoutMs: 10_000, responseTimeoutMs: 1_000, queueLimit: REQUESTS };

/** A process by its framing and its reply times, in milliseconds. */
interface Busy {
  readonly what: string;
  readonly framing: readonly [decoder: () => ReplyDecoder, reply: (text: string) => string | Buffer];
  readonly replyMs: readonly [least: number, most: number];
}

const FRAMES_20_02 = [() => new FrameDecoder(), (text: string) => frame(replyTo(text), 32_768)] as const;
const JSON_REPLIES = [() => new JsonDecoder(), replyTo] as const;

const BUSY: readonly Busy[] = [
  { what: 'fixed frames of 20.02 within 8 ms', framing: FRAMES_20_02, replyMs: [1, 8] },
  { what: 'JSON of 20.02 within 8 ms', framing: JSON_REPLIES, replyMs: [1, 8] },
  { what: '400 ms', framing: JSON_REPLIES, replyMs: [380, 420] },
  { what: '1 s, as vf and mirror to 18.08.1 take', framing: JSON_REPLIES, replyMs: [900, 1_100] },
  { what: 'exactly the deadline of those who wait', framing: JSON_REPLIES, replyMs: [1_000, 1_000] },
];

describe('A busy process that replies is not disconnected because its queue is long', () => {
  for (const { what, framing, replyMs } of BUSY) {
    for (const isChange of [true, false]) {
      it(`keeps the connection when replies to ${REQUESTS} ${isChange ? 'changes' : 'reads'} take ${what}`, async (t) => {
        const time = virtualTime(t);
        const [decoder, reply] = framing;
        const [least, most] = replyMs;
        const random = seeded(1);
        const socket = new ScriptedSocket();
        const session = new Session('nfv 1', socket, decoder(), OPTIONS);
        const ends: string[] = [];
        session.onEnd = (why) => void ends.push(why);
        let replied = 0;
        socket.onWrite = (text) => {
          const ms = least + Math.floor(random() * (most - least + 1));
          setTimeout(() => {
            replied++;
            socket.says(reply(text));
          }, ms);
        };
        const texts = Array.from({ length: REQUESTS }, (_, i) =>
          isChange ? `change ${i}` : `_question ${i}`,
        );
        const results = Promise.allSettled(
          texts.map((text) => session.run((exchange) => exchange(ask(text)))),
        );
        await time.advance(3 * OPTIONS.responseTimeoutMs);
        const counts = { replied: 0, notSent: 0, unknown: 0 };
        for (const [i, result] of (await results).entries()) {
          const text = texts[i] ?? '';
          const wasSent = socket.sent.includes(text);
          if (result.status === 'fulfilled') {
            assert.equal(result.value, text);
            counts.replied++;
          } else if (result.reason instanceof NotSentError) {
            assert.equal(wasSent, false, `${text} was sent`);
            counts.notSent++;
          } else {
            assert.ok(result.reason instanceof OutcomeUnknownError, String(result.reason));
            assert.equal(wasSent, true, `${text} was not sent`);
            counts.unknown++;
          }
        }
        assert.deepEqual(ends, []);
        assert.equal(socket.destroyed, 0);
        // Every sent command got its reply, late or not; every request that could be served in time was.
        assert.equal(replied, socket.sent.length);
        assert.ok(counts.unknown <= 1, `${counts.unknown} of one process at a time`);
        assert.ok(counts.replied >= Math.floor(OPTIONS.responseTimeoutMs / most) - 1, `${counts.replied}`);
        assert.equal(counts.replied + counts.unknown, replied);
        // It continues as before.
        const last = session.run((exchange) => exchange(ask('last')));
        await time.advance(most + 1);
        assert.equal(await last, 'last');
      });
    }
  }

  it('disconnects a process that misses its own deadline, and pending requests get the reason', async (t) => {
    const time = virtualTime(t);
    const socket = new ScriptedSocket();
    const session = new Session('nfv 1', socket, new FrameDecoder(), {
      ...OPTIONS,
      responseTimeoutMs: 2 * OPTIONS.commandTimeoutMs,
    });
    const ends: string[] = [];
    session.onEnd = (why) => void ends.push(why);
    const texts = Array.from({ length: REQUESTS }, (_, i) => `change ${i}`);
    const results = Promise.allSettled(texts.map((text) => session.run((exchange) => exchange(ask(text)))));
    await time.advance(3_000);
    socket.says(frame(replyTo('change 0'), 32_768));
    await settle();
    await time.advance(OPTIONS.commandTimeoutMs - 10);
    assert.deepEqual(ends, []);
    await time.advance(10);
    const [first, second, ...others] = await results;
    assert.deepEqual(first, { status: 'fulfilled', value: 'change 0' });
    assert.ok(second?.status === 'rejected' && second.reason instanceof ProcessTimeoutError);
    for (const other of others) {
      assert.ok(other.status === 'rejected' && other.reason instanceof NotSentError);
      assert.equal(other.reason.message, 'nothing was sent to nfv 1: it did not reply within 10s');
    }
    assert.deepEqual(ends, ['did not reply within 10s']);
    assert.deepEqual(socket.sent, ['change 0', 'change 1']);
    assert.equal(socket.destroyed, 1);
  });
});
