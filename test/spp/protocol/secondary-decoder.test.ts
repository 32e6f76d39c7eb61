import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProtocolError } from '../../../src/spp/protocol/errors.js';
import { SecondaryDecoder } from '../../../src/spp/protocol/framing.js';
import { byteByByte, inTwo, whole } from '../../support/cuts.js';
import { converse, frame, positions } from './feeding.js';

const NFV = '{"results":[{"result":"success"}],"client_id":1,"process_type":"nfv"}';
const VF = '{ "results": [ { "result": "success" } ], "client_id": 2, "process_type": "vf" }';
const VF_1805 = '{ "results": [ { "result": "success" } ], "client_id": 2 }';

describe('The first reply of a secondary decides its framing', () => {
  for (const [what, greeting] of [
    ['a bare number', '12'],
    ['JSON that says nfv', NFV],
    ['JSON that says vm', NFV.replace('nfv', 'vm')],
    ['JSON that says nfv with spaces in it', NFV.replace('":"nfv', '" : "nfv')],
  ] as const) {
    it(`decides for a fixed frame when it is ${what}, however it is cut`, () => {
      const replies = [frame(greeting, 1_000), frame('status: idling', 1_000)];
      for (const position of positions(replies[0]!, greeting.length)) {
        const decoder = new SecondaryDecoder();
        assert.deepEqual(converse(decoder, replies.slice(0, 1), inTwo(position)), [greeting]);
        assert.deepEqual(converse(decoder, replies.slice(1), byteByByte), ['status: idling']);
        assert.equal(decoder.frameSize, 1_000);
      }
    });
  }

  for (const greeting of [VF, VF_1805, VF.replace('"vf"', '"mirror"'), VF.replace('"vf"', '"pcap"')]) {
    it(`decides for bare JSON when it is bare JSON: ${greeting.slice(42)}`, () => {
      const decoder = new SecondaryDecoder();
      assert.deepEqual(converse(decoder, [Buffer.from(greeting), Buffer.from('{"a":1}')], byteByByte), [
        greeting,
        '{"a":1}',
      ]);
      assert.equal(decoder.frameSize, undefined);
    });
  }

  it('may have padding after it was returned, before and after the next command', () => {
    for (const [greeting, head] of [
      ['7', 2],
      [NFV, NFV.length],
    ] as const) {
      const decoder = new SecondaryDecoder();
      const first = frame(greeting, 2_048);
      assert.equal(decoder.push(first.subarray(0, head), true), greeting);
      assert.equal(decoder.push(first.subarray(head, 1_000), false), undefined);
      assert.equal(decoder.push(first.subarray(1_000), true), undefined);
      assert.deepEqual(converse(decoder, [frame('stop', 2_048), frame('1', 2_048)], whole), ['stop', '1']);
      assert.equal(decoder.frameSize, 2_048);
    }
  });

  it('is returned at its first NUL when it is a bare number, not before', () => {
    const decoder = new SecondaryDecoder();
    assert.equal(decoder.push(Buffer.from('1'), true), undefined);
    assert.equal(decoder.push(Buffer.from('2'), true), undefined);
    assert.equal(decoder.push(Buffer.from('\0'), true), '12');
  });
});

describe('A decoder for secondaries with invalid input', () => {
  it('rejects unexpected bytes before and after the greeting', () => {
    for (const text of ['1', '{', '\0']) {
      assert.throws(() => new SecondaryDecoder().push(Buffer.from(text), false), ProtocolError);
    }
    const vf = new SecondaryDecoder();
    vf.push(Buffer.from(VF), true);
    assert.throws(() => vf.push(Buffer.from('\0'), false), ProtocolError);
    const nfv = new SecondaryDecoder();
    nfv.push(frame('1', 10), true);
    assert.throws(() => nfv.push(Buffer.from('x'), false), ProtocolError);
  });

  it('rejects a second reply in one chunk with the greeting', () => {
    assert.throws(() => new SecondaryDecoder().push(Buffer.from(VF + VF), true), ProtocolError);
    for (const greeting of ['1', NFV]) {
      const two = Buffer.concat([frame(greeting, 1_000), frame('x', 1_000)]);
      assert.throws(() => new SecondaryDecoder().push(two, true), ProtocolError);
    }
  });

  it('rejects padding after the greeting of a process that does not pad', () => {
    for (const greeting of [VF, VF_1805]) {
      assert.throws(() => new SecondaryDecoder().push(frame(greeting, 1_000), true), ProtocolError);
    }
  });

  it('rejects a greeting of padding only', () => {
    assert.throws(() => new SecondaryDecoder().push(Buffer.alloc(1_000), true), ProtocolError);
  });

  it('rejects a broken greeting at its first broken byte', () => {
    assert.throws(() => new SecondaryDecoder().push(Buffer.from('{ "a"b'), true), ProtocolError);
    assert.throws(() => new SecondaryDecoder().push(Buffer.from('{ "a\x04'), true), ProtocolError);
    assert.throws(() => new SecondaryDecoder().push(Buffer.from('{\0'), true), ProtocolError);
  });

  it('rejects an endless greeting after 1,024 bytes', () => {
    for (const start of ['1', '{"a":"', '{']) {
      const decoder = new SecondaryDecoder();
      decoder.push(Buffer.from(start), true);
      let taken = start.length;
      assert.throws(() => {
        for (; taken < 10_000; taken++) decoder.push(Buffer.from('1'), true);
      }, ProtocolError);
      assert.equal(taken, 1_024);
    }
  });

  it('rejects a long chunk of anything', () => {
    const http = `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'x'.repeat(2_000)}`;
    assert.throws(() => new SecondaryDecoder().push(Buffer.from(http), true), ProtocolError);
    assert.throws(
      () => new SecondaryDecoder().push(Buffer.from(`{"a":"${'x'.repeat(2_000)}"}`), true),
      ProtocolError,
    );
  });
});

describe('A decoder for secondaries', () => {
  it('counts padding in one chunk with the greeting for the frame, not for the greeting', () => {
    const decoder = new SecondaryDecoder();
    assert.equal(decoder.push(frame(NFV, 32_768), true), NFV);
    assert.equal(decoder.push(frame('1', 32_768), true), '1');
    assert.equal(decoder.frameSize, 32_768);
  });

  it('ignores empty chunks', () => {
    const decoder = new SecondaryDecoder();
    for (const expecting of [false, true]) assert.equal(decoder.push(Buffer.alloc(0), expecting), undefined);
    assert.equal(decoder.push(Buffer.from(VF), true), VF);
    assert.equal(decoder.push(Buffer.alloc(0), false), undefined);
  });

  it('does not copy a greeting that arrives in one chunk', (t) => {
    const concat = t.mock.method(Buffer, 'concat');
    for (const greeting of [Buffer.from(VF), frame(NFV, 32_768), frame('1', 1_000)]) {
      new SecondaryDecoder().push(greeting, true);
    }
    assert.equal(concat.mock.callCount(), 0);
  });
});
