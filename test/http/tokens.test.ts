import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { AccessFileError } from '../../src/http/access/files.js';
import { findToken, parseTokens, readTokenFile } from '../../src/http/access/tokens.js';
import { withFolder } from '../support/folder.js';
import { tokenLine } from '../support/tokens.js';

const SECRET = 'a-token-that-nobody-may-see';

describe('a token file', () => {
  it('has a line for each token, comments and empty lines', () => {
    const text = `# who\n\n${tokenLine('alice', 'write', 'a')}  ${tokenLine('bob', 'read', 'b').trim()} \r\n#x\n`;
    const tokens = parseTokens(text + tokenLine('carol', 'read,write', 'c').trimEnd(), 'tokens');
    assert.deepEqual(
      tokens.map(({ name, scopes }) => [name, [...scopes]]),
      [
        ['alice', ['read', 'write']],
        ['bob', ['read']],
        ['carol', ['read', 'write']],
      ],
    );
  });

  it('is rejected with the line and the reason, and with nothing of the line but the name', () => {
    const good = tokenLine('alice', 'write', 'a');
    for (const [line, reason] of [
      [SECRET, 'expected NAME SCOPES sha256:HEX'],
      [`alice write ${SECRET}`, 'expected NAME SCOPES sha256:HEX'],
      [`${SECRET} write sha256:beef`, 'expected NAME SCOPES sha256:HEX'],
      [`${tokenLine('bob', 'read', 'b').trim()} ${SECRET}`, 'expected NAME SCOPES sha256:HEX'],
      [tokenLine('b\u00f6b', 'read', 'b'), 'expected NAME SCOPES sha256:HEX'],
      [tokenLine('bob', `read,${SECRET}`, 'b'), 'invalid scopes of bob: expected read, write or read,write'],
      [tokenLine('alice', 'read', 'b'), 'duplicate name alice'],
      [tokenLine('bob', 'read', 'a'), 'bob and alice have the same token'],
    ] as const) {
      assert.throws(
        () => parseTokens(`${good}\n${line}`, 'tokens'),
        (error) => {
          assert.ok(error instanceof AccessFileError);
          assert.equal(error.message, `--token-file tokens: line 3: ${reason}`);
          return true;
        },
      );
    }
  });

  it('is reported as missing, not a regular file, empty, or accessible by others', () =>
    withFolder(async (folder) => {
      const empty = await folder.write('empty', '# nobody\n');
      assert.deepEqual(readTokenFile(empty).warnings, ['the file contains no tokens']);
      const file = await folder.write('tokens', tokenLine('alice', 'write', 'a'));
      assert.deepEqual(readTokenFile(file).warnings, []);
      await chmod(file, 0o640);
      assert.deepEqual(readTokenFile(file).warnings, []);
      await chmod(file, 0o644);
      assert.deepEqual(readTokenFile(file).warnings, ['the file is world-readable']);
      await chmod(file, 0o602);
      assert.deepEqual(readTokenFile(file).warnings, ['the file is world-writable']);
      assert.throws(() => readTokenFile(`${file}x`), { message: /tokensx: there is no such file$/ });
      assert.throws(() => readTokenFile('/'), { message: '--token-file /: it is a directory' });
    }));

  it('is searched for a token at any position', () => {
    const tokens = parseTokens(['a', 'b', 'c'].map((each) => tokenLine(each, 'read', each)).join(''), '');
    for (const each of ['a', 'b', 'c']) assert.equal(findToken(tokens, each)?.name, each);
    for (const each of ['', 'A', 'ab', ' a']) assert.equal(findToken(tokens, each), undefined);
  });

  it('is compared as a whole, so that the time reveals nothing about its tokens', () => {
    const lines = ['a', 'b', 'c'].map((each) => tokenLine(each, 'read', each)).join('');
    let compared = 0;
    const tokens = parseTokens(lines, '').map(({ hash, ...token }) => ({
      ...token,
      get hash() {
        compared++;
        return hash;
      },
    }));
    for (const sent of ['a', 'c', 'nobody']) {
      compared = 0;
      findToken(tokens, sent);
      assert.equal(compared, 3, sent);
    }
  });
});
