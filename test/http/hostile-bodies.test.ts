import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { TestResponse } from '../support/controller.js';
import { changes, type Panel, startPanel } from '../support/panel.js';

const DEEP = 100_000;
const COMPONENTS = '/v1/vfs/2/components';
const START = '{"name":"a","core":4,"type":"merge"}';

describe('a hostile body', () => {
  let panel: Panel;
  const prototype = Object.getOwnPropertyNames(Object.prototype);
  before(async () => {
    panel = await startPanel([{ kind: 'vf', clientId: 2 }], '--max-body', '1000000');
  });
  after(() => panel.stop());

  /** The response. Afterwards, the server still works, and the process has received only these commands. */
  async function post(
    body: string | Buffer,
    commands: readonly string[],
    headers = {},
  ): Promise<TestResponse> {
    const [vf] = panel.processes;
    assert.ok(vf);
    const earlier = changes(vf).length;
    const response = await panel.controller.request('POST', COMPONENTS, { body, headers });
    await panel.controller.get('/v1/vfs/2');
    assert.deepEqual(changes(vf).slice(earlier), commands);
    assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), prototype);
    return response;
  }

  async function refused(body: string | Buffer, reason: RegExp, headers = {}): Promise<void> {
    const { status, text } = await post(body, [], headers);
    assert.equal(status, 400, text);
    assert.match(text, reason);
    assert.ok(text.length < 1_000);
  }

  async function taken(body: string | Buffer, command: string, headers = {}): Promise<void> {
    const { status, text } = await post(body, [command], headers);
    assert.equal(status, 204, text);
    await panel.controller.expect(204, 'DELETE', `${COMPONENTS}/${command.split(' ')[2] ?? ''}`);
  }

  it('cannot set a prototype', async () => {
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString']) {
      await refused(
        `{"${name}":${START}}`,
        /^key\(name\) required; key\(core\) required; key\(type\) required$/,
      );
      await taken(`{"${name}":{"core":5,"polluted":1},${START.slice(1)}`, 'component start a 4 merge');
      await refused(`{"name":"a","type":"merge","core":{"${name}":4}}`, /^invalid key\(core\): an object/);
    }
    await refused('{"__proto__":null,"constructor":{"prototype":{"core":4}}}', /^key\(name\) required/);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  it('is rejected for a duplicate key, even with an escape or in an unknown member', async () => {
    for (const [body, key] of [
      ['{"core":4,"name":"b","name":"a","type":"merge"}', 'name'],
      ['{"core":4,"core":4,"name":"a","type":"merge"}', 'core'],
      ['{"name":"a","na\\u006de":"a exit","core":4,"type":"merge"}', 'name'],
      ['{"name":"a","core":4,"type":"merge","x":[1,{"y":{"z":1,"z":1}}]}', 'x.1.y.z'],
      ['{"__proto__":1,"__proto__":1,"name":"a","core":4,"type":"merge"}', '__proto__'],
    ] as const)
      await refused(body, new RegExp(`^duplicate key\\(${key}\\)$`));
  });

  it('is rejected for numbers that would lose precision', async () => {
    for (const [number, shown] of [
      ['1e999', 'Infinity'],
      ['-1e999', '-Infinity'],
      ['9007199254740993', '9007199254740992'],
      ['4294967300', '4294967300'],
      ['-4', '-4'],
      ['4.0000001', '4.0000001'],
    ]) {
      const body = `{"name":"a","core":${number},"type":"merge"}`;
      await refused(body, new RegExp(`^invalid key\\(core\\): ${String(shown).replace('.', '\\.')} `));
    }
    for (const number of ['04', '+4', '0x4', '.4e1', '4.', 'NaN', 'Infinity', '4n', '4_0']) {
      await refused(`{"name":"a","core":${number},"type":"merge"}`, /^the body is not JSON: /);
    }
    await taken('{"name":"a","core":0.4e1,"type":"merge"}', 'component start a 4 merge');
    await refused('{"name":"a","core":-0,"type":"merge"}', /core 0 is not a worker core/);
  });

  it('is rejected beyond the maximum nesting', async () => {
    for (const value of [
      '['.repeat(DEEP) + ']'.repeat(DEEP),
      '{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP),
      '[{"a":'.repeat(DEEP) + '1' + '}]'.repeat(DEEP),
    ]) {
      await refused(`{"name":${value},"core":4,"type":"merge"}`, /^invalid key\(name\): an (array|object) /);
      await taken(`{"comment":${value},${START.slice(1)}`, 'component start a 4 merge');
    }
    await refused('['.repeat(DEEP), /^the body is not JSON: /);
    await refused('['.repeat(65_536), /^the body is not JSON: /);
    await refused('{"a":'.repeat(DEEP), /^the body is not JSON: /);
    await refused(`[${'1,'.repeat(DEEP)}1]`, /^invalid key\(body\): an array/);
  });

  it('is rejected unless it is UTF-8', async () => {
    const wrong: readonly (readonly number[])[] = [
      [0xff],
      [0xc0, 0xaf],
      [0xc1, 0xa1],
      [0xe0, 0x80, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0x80],
      [0xe2, 0x82],
    ];
    for (const bytes of wrong) {
      const body = Buffer.concat([
        Buffer.from('{"name":"a'),
        Buffer.from(bytes),
        Buffer.from(START.slice(10)),
      ]);
      await refused(body, /^the body is not JSON: not UTF-8$/);
    }
    await refused(Buffer.from(START, 'utf16le'), /^the body is not JSON: /);
    await refused(Buffer.from(`\ufeff${START}`, 'utf16le'), /^the body is not JSON: not UTF-8$/);
    await refused(gzipSync(START), /^the body is not JSON: not UTF-8$/);
    await taken(`\ufeff${START}`, 'component start a 4 merge');
    await taken(START, 'component start a 4 merge', { 'content-type': 'application/json; charset=utf-16' });
  });

  it('is rejected with 415 when it is compressed, with the accepted coding', async () => {
    for (const coding of ['gzip', 'GZIP', 'br', 'identity, deflate', 'gzip, gzip', 'none of your business']) {
      const { status, text, headers } = await post(gzipSync(START), [], { 'content-encoding': coding });
      assert.equal(status, 415);
      assert.equal(headers.get('accept-encoding'), 'identity');
      const shown = coding.split(', ').at(-1)?.toLowerCase();
      assert.equal(text, `unsupported content coding ${shown}: only identity is accepted`);
    }
    for (const coding of ['identity', 'Identity', ''])
      await taken(START, 'component start a 4 merge', { 'content-encoding': coding });
  });

  it('cannot send a character that starts another command', async () => {
    for (const [escape, shown] of [
      ['\\u0000', '\\\\u0000'],
      ['\\n', '\\\\u000a'],
      ['\\r\\n', '\\\\u000d\\\\u000a'],
      ['\\u0020', ' '],
      ['\\u00a0', '\\\\u00a0'],
      ['\\ud800', '\\\\ud800'],
      ['\\udc00\\ud800', '\\\\udc00\\\\ud800'],
      ['\\u2028', '\\\\u2028'],
      ['\\u202e', '\\\\u202e'],
      ['\\u0130', '\\\\u0130'],
      ['\\uff21', '\\\\uff21'],
    ] as const) {
      await refused(
        `{"name":"a${escape}exit","core":4,"type":"merge"}`,
        new RegExp(`^invalid key\\(name\\): a${shown}exit \\(expected`),
      );
    }
    for (const raw of ['\0', '\n', '\r', '\t', '\x1f']) {
      await refused(`{"name":"a${raw}exit","core":4,"type":"merge"}`, /^the body is not JSON: /);
      await refused(`${START}${raw}x`, /^the body is not JSON: /);
    }
    await refused(`${START}${START}`, /^the body is not JSON: /);
    await refused(`${START}\0`, /^the body is not JSON: /);
  });
});
