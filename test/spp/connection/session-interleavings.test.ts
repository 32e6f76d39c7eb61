import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Command } from '../../../src/spp/protocol/command.js';
import { runs } from '../../support/runs.js';
import { NotSentError, OutcomeUnknownError } from '../../../src/spp/errors.js';
import { converseWith, settle, TestOrigin, virtualTime } from './scripted-process.js';

/** The next step: a read, a write, a disconnecting client, a reply, or a third of the request deadline. */
const STEPS = ['read', 'write', 'leave', 'reply', 'pass'] as const;
const RESPONSE_TIMEOUT_MS = 3;

/** A process whose state is its number of changes, which every reply contains. */
function counting(text: string): Command<number> {
  return { text, read: (reply) => (JSON.parse(reply) as { changed: number }).changed };
}

class Scene {
  readonly #conversation = converseWith({
    queueLimit: 1_000,
    commandTimeoutMs: 60_000,
    responseTimeoutMs: RESPONSE_TIMEOUT_MS,
  });
  readonly #judged: Promise<void>[] = [];
  /** Origins that wait for a reply. */
  readonly #waiting = new Set<TestOrigin>();
  /** The requested writes, expired ones included. */
  readonly #writes: TestOrigin[] = [];
  readonly #givenUp = new Set<TestOrigin>();
  #changed = 0;
  #replies = 0;

  get isBusy(): boolean {
    return this.#conversation.socket.sent.length > this.#replies;
  }

  ask(what: 'read' | 'write'): void {
    const { session, socket } = this.#conversation;
    const origin = new TestOrigin();
    const before = [...this.#writes];
    if (what === 'write') this.#writes.push(origin);
    const text = what === 'read' ? 'status' : `write ${this.#writes.length}`;
    const command = counting(text);
    const asked =
      what === 'write'
        ? session.run((exchange) => exchange(command), { origin })
        : session.share('status', (exchange) => exchange(command), origin);
    this.#waiting.add(origin);
    const judged = asked.then(
      (seen) => {
        this.#waiting.delete(origin);
        const least = before.filter((write) => !this.#givenUp.has(write)).length;
        assert.ok(seen >= least, `saw ${seen} of ${least} writes that were queued before`);
        assert.ok(seen <= this.#changed, `saw ${seen} writes of ${this.#changed}`);
      },
      (error: unknown) => {
        this.#waiting.delete(origin);
        this.#givenUp.add(origin);
        const wasSent = what === 'write' && socket.sent.includes(text);
        if (error instanceof NotSentError) assert.ok(!wasSent, `${text} was sent`);
        else assert.ok(error instanceof OutcomeUnknownError && (wasSent || what === 'read'), String(error));
      },
    );
    // Checked at the end.
    judged.catch(() => undefined);
    this.#judged.push(judged);
  }

  async leave(): Promise<void> {
    const [origin] = [...this.#waiting].slice(-1);
    origin?.leave();
    await settle();
  }

  async reply(): Promise<void> {
    if (!this.isBusy) return;
    const { socket } = this.#conversation;
    if (socket.sent[this.#replies++] !== 'status') this.#changed++;
    socket.says(JSON.stringify({ changed: this.#changed }));
    await settle();
  }

  /** Delivers all replies. @returns the number of sent commands. */
  async finish(): Promise<number> {
    while (this.isBusy) await this.reply();
    await Promise.all(this.#judged);
    assert.equal(this.#waiting.size, 0);
    assert.deepEqual(this.#conversation.ends, []);
    return this.#conversation.socket.sent.length;
  }
}

describe('Any interleaving of reads, writes, disconnecting clients, replies and deadlines', () => {
  it('shows writes to later reads, reports unsent requests correctly, and disconnects no process', (t) => {
    const { advance } = virtualTime(t);
    return fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...STEPS), { maxLength: 60 }), async (steps) => {
        const scene = new Scene();
        for (const step of steps) {
          if (step === 'reply') await scene.reply();
          else if (step === 'pass') await advance(RESPONSE_TIMEOUT_MS / 3);
          else if (step === 'leave') await scene.leave();
          else scene.ask(step);
        }
        await scene.finish();
      }),
      { numRuns: runs(200) },
    );
  });

  it('lets reads between two writes share their round trips', async (t) => {
    virtualTime(t);
    const scene = new Scene();
    for (const step of ['write', 'read', 'read', 'read', 'write', 'read', 'read'] as const) scene.ask(step);
    assert.equal(await scene.finish(), 4);
  });
});
