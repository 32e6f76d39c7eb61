import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quoted } from '../../src/recipe/words.js';

describe('a word that an error message quotes', () => {
  it('is quoted in full up to 64 characters, and truncated beyond', () => {
    const word = 'x'.repeat(64);
    assert.equal(quoted(word), `"${word}"`);
    assert.equal(quoted(`${word}y`), `"${word}…"`);
  });
});
