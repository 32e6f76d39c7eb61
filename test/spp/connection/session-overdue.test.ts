import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NotSentError, OutcomeUnknownError } from '../../../src/spp/errors.js';
import { ask, converseWith, settle, TestOrigin, virtualTime } from './scripted-process.js';

/** A command deadline longer than the request deadline. */
const IMPATIENT = { commandTimeoutMs: 1_000, responseTimeoutMs: 50 };

describe('A request whose deadline passes after a command was sent', () => {
  it('fails with outcome unknown, while the process stays and its late reply is accepted', async (t) => {
    const time = virtualTime(t);
    const { socket, request, ends, records } = converseWith(IMPATIENT);
    const overdue = assert.rejects(request('add'), (error) => {
      assert.ok(error instanceof OutcomeUnknownError);
      assert.equal(error.code, 'outcome_unknown');
      assert.equal(
        error.message,
        'vf 2 had not replied to "add" when the deadline of 50ms passed: the outcome is unknown',
      );
      return true;
    });
    await time.advance(51);
    await overdue;
    await time.advance(500);
    socket.replies('add');
    const next = request('b');
    await settle();
    socket.replies('b');
    assert.equal(await next, 'b');
    assert.deepEqual([socket.sent, ends], [['add', 'b'], []]);
    assert.deepEqual(
      records.map(({ command, outcome }) => [command, outcome]),
      [
        ['add', 'ok'],
        ['b', 'ok'],
      ],
    );
  });

  for (const [what, reply, outcome] of [
    ['was done', { reply: 'add' }, { status: 'fulfilled', value: 'add' }],
    ['was refused', { refused: 'no' }, { status: 'rejected' }],
  ] as const) {
    it(`reports in the end that the change ${what}`, async (t) => {
      const time = virtualTime(t);
      const { socket, request } = converseWith(IMPATIENT);
      const failed = request('add').catch((error: unknown) => error);
      await time.advance(51);
      const error = await failed;
      assert.ok(error instanceof OutcomeUnknownError && error.outcome !== undefined);
      socket.says(JSON.stringify(reply));
      const [told] = await Promise.allSettled([error.outcome]);
      assert.equal(told.status, outcome.status);
    });
  }

  it('sends nothing more after a read, and reports that nothing was changed', async (t) => {
    const time = virtualTime(t);
    const { socket, session, request } = converseWith(IMPATIENT);
    const change = session.run(async (exchange) => {
      await exchange(ask('status'));
      await exchange(ask('_question'));
      await exchange(ask('del'));
    });
    const failed = assert.rejects(change, (error) => {
      assert.ok(error instanceof OutcomeUnknownError);
      assert.equal(error.outcome, undefined);
      assert.match(error.message, /^vf 2 had not replied to "status" when .* passed: nothing was changed$/);
      return true;
    });
    await time.advance(51);
    await failed;
    socket.replies('status');
    await settle();
    const next = request('b');
    socket.replies('b');
    assert.equal(await next, 'b');
    assert.deepEqual(socket.sent, ['status', 'b']);
  });

  it('completes a change in progress, and attributes all commands to its origin', async (t) => {
    const time = virtualTime(t);
    const { socket, session } = converseWith(IMPATIENT);
    const origin = new TestOrigin();
    const change = session.run(
      async (exchange) => {
        await exchange(ask('add'));
        await exchange(ask('status'));
        await exchange(ask('take back'));
        return 'taken back';
      },
      { origin },
    );
    socket.replies('add');
    const failed = change.catch((error: unknown) => error);
    await time.advance(51);
    const error = await failed;
    assert.ok(error instanceof OutcomeUnknownError);
    assert.match(error.message, /not replied to "status" .*: the outcome of "add" is unknown$/);
    for (const text of ['status', 'take back']) {
      socket.replies(text);
      await settle();
    }
    assert.equal(await error.outcome, 'taken back');
    assert.deepEqual(socket.sent, ['add', 'status', 'take back']);
    assert.deepEqual(origin.changes, ['add', 'take back']);
  });

  it('leaves a shared read to the others', async (t) => {
    const time = virtualTime(t);
    const { socket, request, read } = converseWith(IMPATIENT);
    const busy = request('busy', { timeoutMs: 1_000 });
    const first = assert.rejects(read('status'), NotSentError);
    await time.advance(20);
    const second = assert.rejects(read('status'), OutcomeUnknownError);
    await time.advance(20);
    const third = read('status');
    await time.advance(11);
    await first;
    socket.replies('busy');
    assert.equal(await busy, 'busy');
    await time.advance(20);
    await second;
    socket.replies('status');
    assert.equal(await third, 'status');
    assert.deepEqual(socket.sent, ['busy', 'status']);
  });

  it('sends no read when the deadlines of all its waiters have passed', async (t) => {
    const time = virtualTime(t);
    const { socket, session, request, read } = converseWith(IMPATIENT);
    const busy = request('busy', { timeoutMs: 1_000 });
    const reads = Promise.all(
      [read('status'), read('status')].map((each) => assert.rejects(each, NotSentError)),
    );
    await time.advance(51);
    await reads;
    assert.equal(session.waiting, 0);
    socket.replies('busy');
    await busy;
    await settle();
    assert.deepEqual(socket.sent, ['busy']);
  });

  it('is counted once for each waiter', async (t) => {
    const time = virtualTime(t);
    const { session, request, read } = converseWith(IMPATIENT);
    const counted = { overdue: 0, unsent: [] as string[] };
    session.onOverdue = () => counted.overdue++;
    session.onUnsent = (reason) => counted.unsent.push(reason);
    const failed = Promise.allSettled([request('a'), request('b'), read('status'), read('status')]);
    await time.advance(51);
    await failed;
    assert.deepEqual(counted, { overdue: 1, unsent: ['timeout', 'timeout', 'timeout'] });
  });

  it('delays a shutdown until the change ends, at most for the command deadline', async (t) => {
    const time = virtualTime(t);
    const { socket, session, request } = converseWith(IMPATIENT);
    const overdue = assert.rejects(request('add'), OutcomeUnknownError);
    await time.advance(51);
    await overdue;
    let isFinished = false;
    const finishing = session.finishing().then(() => (isFinished = true));
    await time.advance(500);
    assert.equal(isFinished, false);
    socket.replies('add');
    await finishing;

    const never = session.run(async (exchange) => {
      await exchange(ask('del'));
      await new Promise(() => undefined);
    });
    never.catch(() => undefined);
    socket.replies('del');
    const bounded = session.finishing();
    await time.advance(1_000);
    await bounded;
  });
});
