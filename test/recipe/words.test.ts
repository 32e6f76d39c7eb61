import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quoted } from '../../src/recipe/words.js';

describe('A word that an error repeats', () => {
  it('is repeated whole up to 64 characters, and cut beyond that', () => {
    const word = 'x'.repeat(64);
    assert.equal(quoted(word), `"${word}"`);
    assert.equal(quoted(`${word}y`), `"${word}…"`);
  });
});
