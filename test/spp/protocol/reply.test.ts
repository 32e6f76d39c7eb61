import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProtocolError, RefusedError } from '../../../src/spp/protocol/errors.js';
import {
  normalisePort,
  parseObject,
  parseReplyOutcome,
  parseResults,
} from '../../../src/spp/protocol/reply.js';
import { loadHazards } from '../../support/recordings.js';
import { textOf } from './feeding.js';
import { everyVector } from './vectors.js';

describe('The reply of a primary or an nfv to a change', () => {
  const changes = everyVector('primary', 'nfv').flatMap(({ label, entries }) =>
    entries
      .filter(({ command }) => /^(add|del|patch|forward|stop)\b/.test(command))
      .map((entry) => ({ label, ...entry })),
  );
  const hazards = [...loadHazards().nfv, ...loadHazards().primary]
    .filter(({ command, reply }) => /^(add|del|patch|forward)\b/.test(command) && reply !== '')
    .map((entry) => ({ label: 'hazards', ...entry }));

  it('is read as recorded: done, refused, or an echo that tells nothing', () => {
    assert.ok(changes.length > 60);
    for (const { label, command, reply } of [...changes, ...hazards]) {
      const text = textOf(reply);
      const read = (): string => parseReplyOutcome(command, text);
      const what = `${label}: ${command}`;
      if (text.includes('"succeeded"')) assert.equal(read(), 'done', what);
      else if (text.includes('"failed"')) assert.throws(read, RefusedError, what);
      else assert.equal(read(), 'unknown', what);
    }
  });

  it('names the command in the refusal', () => {
    const reply = '{"result":"failed","command":"add","port":"ring:8"}';
    assert.throws(() => parseReplyOutcome('add ring:8', reply), {
      name: 'RefusedError',
      reason: 'add ring:8 failed',
    });
  });

  it('is an echo of the command as a whole or up to its first word', () => {
    assert.equal(parseReplyOutcome('forward', 'forward'), 'unknown');
    assert.equal(parseReplyOutcome('patch reset', 'patch'), 'unknown');
    assert.equal(parseReplyOutcome('patch reset', 'patch reset'), 'unknown');
  });

  it('is no echo of another command, nor a status', () => {
    for (const text of [
      '',
      ' ',
      'stop',
      'forwarding',
      'Forward',
      ' forward',
      'status: idling',
      'Server Idling\n',
      '1',
    ]) {
      assert.throws(() => parseReplyOutcome('forward', text), ProtocolError, JSON.stringify(text));
    }
  });

  it('is not JSON about another command, whatever its result', () => {
    for (const result of ['succeeded', 'failed']) {
      for (const command of ['stop', 'forward extra', '', undefined, null, ['forward']]) {
        const reply = JSON.stringify({ result, command });
        assert.throws(() => parseReplyOutcome('forward', reply), ProtocolError, reply);
      }
    }
  });

  it('is not JSON without a known result', () => {
    for (const result of ['success', 'error', '', 'Succeeded', true, null, undefined]) {
      const reply = JSON.stringify({ result, command: 'forward' });
      assert.throws(() => parseReplyOutcome('forward', reply), ProtocolError, reply);
    }
    for (const reply of ['{}', '{', '{"result":"succeeded"', '{"client-id":1,"status":"idling"}']) {
      assert.throws(() => parseReplyOutcome('forward', reply), ProtocolError, reply);
    }
  });
});

describe('The reply of a vf, mirror or pcap', () => {
  it('is read as recorded', () => {
    for (const { label, entries } of everyVector('vf', 'mirror', 'pcap')) {
      for (const { command, reply } of entries) {
        if (!reply.includes('"error"')) continue;
        const message = /"message": "([^"]*)"/.exec(reply)?.[1] ?? assert.fail(reply);
        assert.throws(
          () => parseResults(reply),
          { name: 'RefusedError', reason: message },
          `${label}: ${command}`,
        );
      }
    }
  });

  it('is refused for any result that is not success', () => {
    const results = [{ result: 'success' }, { result: 'error', error_details: { message: 'no' } }];
    assert.throws(() => parseResults(JSON.stringify({ results })), { name: 'RefusedError', reason: 'no' });
    const invalid = [{ result: 'invalid' }];
    assert.throws(() => parseResults(JSON.stringify({ results: invalid })), { reason: 'invalid' });
  });

  it('keeps to the result when there is no message', () => {
    for (const details of [undefined, null, 'text', [], {}, { message: 1 }]) {
      const reply = JSON.stringify({ results: [{ result: 'error', error_details: details }] });
      assert.throws(() => parseResults(reply), { name: 'RefusedError', reason: 'error' }, reply);
    }
  });

  it('without results is none', () => {
    for (const results of [undefined, null, [], {}, 'success', ['success'], [[]], [{}], [{ result: 1 }]]) {
      assert.throws(() => parseResults(JSON.stringify({ results })), ProtocolError);
    }
  });
});

describe('A JSON reply', () => {
  it('is an object', () => {
    assert.deepEqual(parseObject(' {"a":1} '), { a: 1 });
    for (const text of ['[]', 'null', '1', '"a"', 'true', '', '{"a":1', "{'a':1}", '{"a":1}\0']) {
      assert.throws(() => parseObject(text), ProtocolError, text);
    }
  });

  it('keeps the cause of why it is none', () => {
    assert.throws(
      () => parseObject('{'),
      (error: Error) => error instanceof ProtocolError && error.cause instanceof SyntaxError,
    );
  });
});

describe('The name of a port', () => {
  it('with a queue is written in the form that a process accepts', () => {
    assert.equal(normalisePort('phy:0 nq 1'), 'phy:0nq1');
    assert.equal(normalisePort('phy:12 nq 15'), 'phy:12nq15');
  });

  it('is otherwise left as it is', () => {
    for (const port of [
      'phy:0',
      'phy:0nq1',
      'ring:1',
      'udf',
      'null',
      '',
      'ring:0 nq 1',
      'phy:0 nq ',
      'x phy:0 nq 1',
    ]) {
      assert.equal(normalisePort(port), port);
    }
  });
});
