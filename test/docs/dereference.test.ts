import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dereference } from '../../src/docs/dereference.js';
import { document } from '../support/document.js';

const PORT = { type: 'string', description: 'A port.' };

describe('dereferencing a part of a document', () => {
  it('replaces references by their targets, which can contain references', () => {
    const schemas = { Port: PORT, Ports: { items: { $ref: '#/schemas/Port' } } };
    assert.deepEqual(dereference({ schemas }, [{ $ref: '#/schemas/Ports' }]), [
      { items: { ...PORT, $$ref: '#/schemas/Port' }, $$ref: '#/schemas/Ports' },
    ]);
  });

  it('prefers the members beside a reference', () => {
    const part = { $ref: '#/Port', description: 'The port to add.' };
    assert.deepEqual(dereference({ Port: PORT }, part), {
      type: 'string',
      description: 'The port to add.',
      $$ref: '#/Port',
    });
  });

  it('keeps a reference inside its own target', () => {
    const Tree = { properties: { children: { items: { $ref: '#/Tree' } } } };
    assert.deepEqual(dereference({ Tree }, { $ref: '#/Tree' }), { ...Tree, $$ref: '#/Tree' });
  });

  it('decodes the names in a reference', () => {
    const paths = { '/v1/a~b c': PORT };
    const $ref = '#/paths/~1v1~1a~0b%20c';
    assert.deepEqual(dereference({ paths }, { $ref }), { ...PORT, $$ref: $ref });
  });

  it('throws for a reference without target and names it', () => {
    for (const $ref of ['#/schemas/Nobody', 'other.json#/Port', '#Port'])
      assert.throws(() => dereference({ Port: PORT }, { $ref }), new RegExp(`unknown reference ${$ref}`));
  });

  it('leaves no reference in the API description', () => {
    assert.doesNotMatch(JSON.stringify(dereference(document, document.paths)), /"\$ref"/);
  });
});
