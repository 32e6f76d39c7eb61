import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Command } from '../../src/spp/protocol/command.js';
import { runs } from '../support/runs.js';
import { converseWith, settle, TestCaller } from './scripted-process.js';

/** What happens next: somebody asks, somebody changes something, a client leaves, or the process answers. */
const STEPS = ['read', 'write', 'leave', 'answer'] as const;

/** A process whose state is how often it was changed, and which tells it by every answer. */
function counting(text: 'read' | 'write'): Command<number> {
  return { text, read: (reply) => (JSON.parse(reply) as { changed: number }).changed };
}

class Scene {
  readonly #conversation = converseWith({ queueLimit: 1_000, commandTimeoutMs: 60_000 });
  readonly #judged: Promise<void>[] = [];
  /** Those who wait for an answer. */
  readonly #waiting = new Set<TestCaller>();
  /** The writes that were asked for, whether given up or not. */
  readonly #writes: TestCaller[] = [];
  readonly #givenUp = new Set<TestCaller>();
  #changed = 0;
  #answered = 0;

  get isBusy(): boolean {
    return this.#conversation.socket.sent.length > this.#answered;
  }

  ask(text: 'read' | 'write'): void {
    const { session } = this.#conversation;
    const caller = new TestCaller();
    const command = counting(text);
    const before = [...this.#writes];
    if (text === 'write') this.#writes.push(caller);
    const asked =
      text === 'write'
        ? session.run((exchange) => exchange(command), { caller })
        : session.share('status', (exchange) => exchange(command), caller);
    this.#waiting.add(caller);
    const judged = asked.then(
      (seen) => {
        this.#waiting.delete(caller);
        const least = before.filter((write) => !this.#givenUp.has(write)).length;
        assert.ok(seen >= least, `saw ${seen} of ${least} writes that were queued before`);
        assert.ok(seen <= this.#changed, `saw ${seen} writes of ${this.#changed}`);
      },
      (error: unknown) => {
        this.#waiting.delete(caller);
        this.#givenUp.add(caller);
        if (!caller.gone) throw error;
      },
    );
    // It is looked at in the end.
    judged.catch(() => undefined);
    this.#judged.push(judged);
  }

  async leave(): Promise<void> {
    const [caller] = [...this.#waiting].slice(-1);
    caller?.leave();
    await settle();
  }

  async answer(): Promise<void> {
    if (!this.isBusy) return;
    const { socket } = this.#conversation;
    if (socket.sent[this.#answered++] === 'write') this.#changed++;
    socket.says(JSON.stringify({ changed: this.#changed }));
    await settle();
  }

  /** Everything is answered in the end. @returns how many commands were sent. */
  async finish(): Promise<number> {
    while (this.isBusy) await this.answer();
    await Promise.all(this.#judged);
    assert.equal(this.#waiting.size, 0);
    return this.#conversation.socket.sent.length;
  }
}

describe('However reads, writes, leaving clients and answers interleave', () => {
  it('a read never sees the state before a write that was queued before it', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...STEPS), { maxLength: 60 }), async (steps) => {
        const scene = new Scene();
        for (const step of steps) {
          if (step === 'answer') await scene.answer();
          else if (step === 'leave') await scene.leave();
          else scene.ask(step);
        }
        await scene.finish();
      }),
      { numRuns: runs(200) },
    ));

  it('reads between two writes share their round trips', async () => {
    const scene = new Scene();
    for (const step of ['write', 'read', 'read', 'read', 'write', 'read', 'read'] as const) scene.ask(step);
    assert.equal(await scene.finish(), 4);
  });
});
