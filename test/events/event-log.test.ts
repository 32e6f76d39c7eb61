import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CHUNK, EventLog, type Subscription } from '../../src/events/event-log.js';

const VF = { process: 'vf:2', type: 'vf', 'client-id': 2 } as const;

/** Adds a distinguishable event. */
function happen(log: EventLog, which: number | string = ''): void {
  log.add('connected', { ...VF, address: String(which) });
}

/** An event after which no other one fits into a chunk. */
function happenLong(log: EventLog, which: number | string): void {
  happen(log, `${which}${' '.repeat(CHUNK)}`);
}

/** Everything that can be read now: the addresses, and the reasons of resets. */
function readAll(reader: Subscription): string[] {
  const found: string[] = [];
  for (let read = readChunk(reader); read.length > 0; read = readChunk(reader)) found.push(...read);
  return found;
}

/** The next chunk; empty when there is none. */
function readChunk(reader: Subscription): string[] {
  const text = String(reader.nextChunk() ?? '');
  return [...text.matchAll(/"(?:address|why)":"(.*?) *"/g)].map(([, what = '']) => what);
}

describe('the event log', () => {
  it('assigns ids that name the run and count up', () => {
    const log = new EventLog(10, 1_000_000);
    assert.equal(log.lastId, 'lfls-0');
    happen(log);
    happen(log);
    assert.equal(log.lastId, 'lfls-2');
  });

  it('returns all later events to a reader, once and in order', () => {
    const log = new EventLog(10);
    happen(log, 'before');
    const reader = log.subscribe();
    assert.equal(reader.nextChunk(), undefined);
    happen(log, 'a');
    happen(log, 'b');
    assert.deepEqual(readAll(reader), ['a', 'b']);
    happen(log, 'c');
    assert.deepEqual(readAll(reader), ['c']);
  });

  it('begins with as many past events as a reader wants, as far as they are kept', () => {
    const log = new EventLog(3, 1_000_000);
    assert.deepEqual(readAll(log.subscribeToLast(2)), []);
    for (let i = 1; i <= 5; i++) happen(log, i);
    assert.deepEqual(readAll(log.subscribeToLast(2)), ['4', '5']);
    assert.deepEqual(readAll(log.subscribeToLast(0)), []);
    const reader = log.subscribeToLast(100);
    assert.equal(reader.lastId, 'lfls-2');
    assert.deepEqual(readAll(reader), ['3', '4', '5']);
    happen(log, 6);
    assert.deepEqual(readAll(reader), ['6']);
  });

  it('writes an event as one block of text/event-stream, once for all readers', () => {
    const log = new EventLog(10, 1_000_000);
    const readers = [log.subscribe(), log.subscribe()];
    log.add('command_failed', { ...VF, command: 'stop', code: 'command_failed', message: 'a\r\nb\u2028' });
    const [first, second] = readers.map((reader) => reader.nextChunk());
    assert.equal(first, second);
    const text = String(first);
    const [, time = ''] = /"time":"(.*?)"/.exec(text) ?? [];
    assert.ok(Math.abs(Date.parse(time) - Date.now()) < 60_000);
    assert.equal(
      text,
      `id: lfls-1\nevent: command_failed\ndata: {"time":"${time}","process":"vf:2","type":"vf","client-id":2,` +
        '"command":"stop","code":"command_failed","message":"a\\r\\nb\u2028"}\n\n',
    );
  });

  it('returns the events after a long one in another chunk', () => {
    const log = new EventLog(10);
    const readers = [log.subscribe(), log.subscribe()];
    happen(log, 'a');
    happenLong(log, 'b');
    happen(log, 'c');
    for (const reader of readers) {
      assert.deepEqual(readChunk(reader), ['a', 'b']);
      assert.deepEqual(readChunk(reader), ['c']);
      assert.deepEqual(readChunk(reader), []);
    }
  });

  it('calls a waiting reader once, at the next event, and not after it has cancelled', () => {
    const log = new EventLog(10);
    const reader = log.subscribe();
    let calls = 0;
    reader.whenMore(() => calls++);
    reader.whenMore(() => (calls += 10))();
    happen(log);
    happen(log);
    assert.equal(calls, 1);
  });

  it('resumes after the event with an id', () => {
    const log = new EventLog(10);
    const ids = ['a', 'b', 'c'].map((which) => {
      happen(log, which);
      return log.lastId;
    });
    assert.deepEqual(readAll(log.subscribe(ids[0])), ['b', 'c']);
    assert.deepEqual(readAll(log.subscribe(ids[2])), []);
  });

  it('resumes from before the first event', () => {
    const log = new EventLog(10);
    const first = log.lastId;
    happen(log, 'a');
    assert.deepEqual(readAll(log.subscribe(first)), ['a']);
  });

  it('keeps only the maximum number of events, and resets a reader that reconnects too late', () => {
    const log = new EventLog(3);
    const ids = Array.from({ length: 10 }, (_, i) => {
      happen(log, i);
      return log.lastId;
    });
    assert.deepEqual(readAll(log.subscribe(ids[6])), ['7', '8', '9']);
    const late = log.subscribe(ids[5]);
    const reset = String(late.nextChunk());
    assert.ok(reset.startsWith(`id: ${log.lastId}\nevent: reset\n`));
    assert.match(reset, /"why":"too late"/);
    assert.equal(late.nextChunk(), undefined);
    happen(log, 'next');
    assert.deepEqual(readAll(late), ['next']);
  });

  it('resets a reader that is too slow, which then continues from there', () => {
    const log = new EventLog(3);
    const reader = log.subscribe();
    for (const which of [1, 2, 3]) happenLong(log, which);
    assert.deepEqual(readChunk(reader), ['1']);
    for (const which of [4, 5]) happen(log, which);
    assert.deepEqual(readAll(reader), ['too slow']);
    happen(log, 6);
    assert.deepEqual(readAll(reader), ['6']);
  });

  it('resets a reader with an id of another run', () => {
    const log = new EventLog(10, 1_000_000);
    happen(log);
    for (const id of [
      'lflr-1',
      'lfls-2',
      'lfls-',
      'lfls--1',
      '1',
      '',
      'nonsense',
      `lfls-${'9'.repeat(400)}`,
    ]) {
      assert.deepEqual(readAll(log.subscribe(id)), ['restarted'], id);
    }
    assert.deepEqual(readAll(log.subscribe('lfls-1')), []);
  });

  it('has an id for reconnection at any time', () => {
    const log = new EventLog(3);
    const reader = log.subscribe();
    assert.equal(reader.lastId, log.lastId);
    happen(log);
    assert.notEqual(reader.lastId, log.lastId);
    assert.match(String(reader.nextChunk()), new RegExp(`^id: ${reader.lastId}\n`));
    assert.equal(reader.lastId, log.lastId);
    const stranger = log.subscribe('nonsense');
    assert.equal(stranger.lastId, 'nonsense');
    assert.match(String(stranger.nextChunk()), new RegExp(`^id: ${log.lastId}\n`));
    assert.equal(stranger.lastId, log.lastId);
  });

  it('shows a reconnecting reader every event once and in order, or a reset where some are missing', () => {
    const steps = fc.array(
      fc.oneof(
        { weight: 5, arbitrary: fc.record({ happen: fc.integer({ min: 1, max: 6 }) }) },
        { weight: 1, arbitrary: fc.constant('happen long' as const) },
        { weight: 4, arbitrary: fc.record({ read: fc.integer({ min: 1, max: 3 }) }) },
        { weight: 1, arbitrary: fc.constant('come back' as const) },
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), steps, (capacity, list) => {
        const log = new EventLog(capacity);
        let reader = log.subscribe();
        let happened = 0;
        let seen = 0;
        const read = (): boolean => {
          const id = reader.lastId;
          const found = readChunk(reader);
          for (const what of found) {
            if (what === 'too slow' || what === 'too late') {
              assert.ok(happened - seen > capacity, `reset after ${id} without need`);
              seen = happened;
            } else assert.equal(what, String(++seen));
          }
          return found.length > 0;
        };
        for (const step of list) {
          if (step === 'come back') reader = log.subscribe(reader.lastId);
          else if (step === 'happen long') happenLong(log, ++happened);
          else if ('happen' in step) for (let i = 0; i < step.happen; i++) happen(log, ++happened);
          else for (let i = 0; i < step.read; i++) read();
        }
        while (read());
        assert.equal(seen, happened);
      }),
    );
  });
});
