import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outline, splitDescription } from '../../src/docs/outline.js';
import { document, documentedOperations } from '../support/document.js';

interface Outline {
  readonly info: { readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
}

const outlined = outline(document, 'https://panel.example:7777/spp') as Outline;

describe('the outline of the API description for the page', () => {
  it('has the URL of the server that serves the page', () => {
    assert.deepEqual(outlined.servers, [{ url: 'https://panel.example:7777/spp' }]);
  });

  it('has every operation, without responses and request bodies', () => {
    const operations = Object.values(outlined.paths).flatMap((item) => Object.values(item));
    assert.deepEqual(
      operations.map(({ operationId }) => operationId),
      documentedOperations().map(({ operation }) => operation.operationId),
    );
    for (const operation of operations)
      assert.deepEqual(
        Object.keys(operation).filter((name) => /^(responses|requestBody|x-.*)$/.test(name)),
        [],
      );
  });

  it('has the first paragraph of the description only', () => {
    assert.match(outlined.info.description, /^spp-ctl is the controller/);
    assert.doesNotMatch(outlined.info.description, /\n\n|\|/);
  });
});

describe('the conventions in the description', () => {
  it('are all topics after the first paragraph, with the table at the end', () => {
    const topics = [
      'Intro.\nMore.',
      '**A.** One.',
      '**Errors.** Two:',
      '| s |\n|---|\n| 4 |',
      '**B.** Three.',
    ];
    assert.deepEqual(splitDescription(topics.join('\n\n')), {
      introduction: 'Intro.\nMore.',
      conventions: '**A.** One.\n\n**B.** Three.\n\n**Errors.** Two:\n\n| s |\n|---|\n| 4 |',
    });
  });

  it('are empty for a description of one paragraph, or none', () => {
    assert.deepEqual(splitDescription('Intro.'), { introduction: 'Intro.', conventions: '' });
    assert.deepEqual(splitDescription(''), { introduction: '', conventions: '' });
  });
});
