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

  it('is parsed as recorded: done, rejected, or an echo without result', () => {
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

  it('has the command in its rejection', () => {
    const reply = '{"result":"failed","command":"add","port":"ring:8"}';
    assert.throws(() => parseReplyOutcome('add ring:8', reply), {
      name: 'RefusedError',
      reason: 'add ring:8 failed',
    });
  });

  it('may be an echo of the whole command or of its first word', () => {
    assert.equal(parseReplyOutcome('forward', 'forward'), 'unknown');
    assert.equal(parseReplyOutcome('patch reset', 'patch'), 'unknown');
    assert.equal(parseReplyOutcome('patch reset', 'patch reset'), 'unknown');
  });

  it('must not be an echo of another command, nor a status', () => {
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

  it('must not be JSON about another command, whatever its result', () => {
    for (const result of ['succeeded', 'failed']) {
      for (const command of ['stop', 'forward extra', '', undefined, null, ['forward']]) {
        const reply = JSON.stringify({ result, command });
        assert.throws(() => parseReplyOutcome('forward', reply), ProtocolError, reply);
      }
    }
  });

  it('must have a known result when it is JSON', () => {
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
  it('is parsed as recorded', () => {
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

  it('is rejected for any result other than success', () => {
    const results = [{ result: 'success' }, { result: 'error', error_details: { message: 'no' } }];
    assert.throws(() => parseResults(JSON.stringify({ results })), { name: 'RefusedError', reason: 'no' });
    const invalid = [{ result: 'invalid' }];
    assert.throws(() => parseResults(JSON.stringify({ results: invalid })), { reason: 'invalid' });
  });

  it('is rejected with the result when there is no message', () => {
    for (const details of [undefined, null, 'text', [], {}, { message: 1 }]) {
      const reply = JSON.stringify({ results: [{ result: 'error', error_details: details }] });
      assert.throws(() => parseResults(reply), { name: 'RefusedError', reason: 'error' }, reply);
    }
  });

  it('must have results', () => {
    for (const results of [undefined, null, [], {}, 'success', ['success'], [[]], [{}], [{ result: 1 }]]) {
      assert.throws(() => parseResults(JSON.stringify({ results })), ProtocolError);
    }
  });
});

describe('A JSON reply', () => {
  it('must be an object', () => {
    assert.deepEqual(parseObject(' {"a":1} '), { a: 1 });
    for (const text of ['[]', 'null', '1', '"a"', 'true', '', '{"a":1', "{'a':1}", '{"a":1}\0']) {
      assert.throws(() => parseObject(text), ProtocolError, text);
    }
  });

  it('keeps the cause of a parse error', () => {
    assert.throws(
      () => parseObject('{'),
      (error: Error) => error instanceof ProtocolError && error.cause instanceof SyntaxError,
    );
  });
});

describe('The name of a port', () => {
  it('with a queue is converted to the form that a process accepts', () => {
    assert.equal(normalisePort('phy:0 nq 1'), 'phy:0nq1');
    assert.equal(normalisePort('phy:12 nq 15'), 'phy:12nq15');
  });

  it('is otherwise left unchanged', () => {
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
