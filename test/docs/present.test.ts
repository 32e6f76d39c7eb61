import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { present } from '../../src/docs/present.js';
import { document, documentedOperations } from '../support/document.js';

const URL = 'https://panel.example:7777/spp';

interface Presented {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, PresentedOperation>>>>;
}

interface PresentedOperation {
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly example?: unknown;
    readonly description: string;
  }[];
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly content?: Readonly<
          Record<string, { examples: Record<string, { readonly description?: string }> }>
        >;
      }
    >
  >;
}

const presented = present(document, URL) as Presented;

function operation(method: string, path: string): PresentedOperation {
  const found = presented.paths[path]?.[method];
  assert.ok(found, `${method} ${path}`);
  return found;
}

/** What the document becomes of which all is said here. */
function presentOne(value: object): PresentedOperation {
  const { paths } = present({ paths: { '/things/{name}': { put: value } } }, URL) as Presented;
  const found = paths['/things/{name}']?.['put'];
  assert.ok(found);
  return found;
}

describe('the document as the page shows it', () => {
  it('is about the server that the page comes from', () => {
    assert.deepEqual(presented.servers, [{ url: URL }]);
  });

  it('has with each operation how to do it with curl and in the SPP shell', () => {
    for (const { method, template, operation: documented } of documentedOperations()) {
      const { description } = operation(method.toLowerCase(), template);
      assert.ok(description.startsWith(documented.description), template);
      assert.match(
        description,
        /With curl:\n\n```\ncurl [^\n{]*https:\/\/panel\.example:7777\/spp\/[^\n]*\n```$/,
      );
      const command = documented['x-spp-command'].trim();
      assert.equal(description.includes(`\`\`\`\n${command}\n\`\`\``), !command.startsWith('none'), template);
    }
  });

  it('has commands that are ready to be run', () => {
    const { description } = operation('put', '/v1/nfvs/{client_id}/ports');
    assert.ok(
      description.endsWith(
        `curl -X PUT ${URL}/v1/nfvs/3/ports -d '{"action":"add","port":"ring:7"}'\n\`\`\``,
      ),
    );
  });

  it('has with an error the request that it answers', () => {
    const { content } = operation('post', '/v1/vfs/{client_id}/components').responses['400'] ?? {};
    const { description } = content?.['text/plain']?.examples['unsafe'] ?? {};
    const body = `'{"name":"fw1","core":1,"type":"forward"}'`;
    assert.equal(
      description,
      `The response to:\n\n\`\`\`\ncurl -X POST ${URL}/v1/vfs/1/components -d ${body}\n\`\`\``,
    );
  });

  it('has the parameters of the path with each operation, and what is not needed is not filled in', () => {
    const { parameters } = operation('post', '/v1/primary/flow_rules/port_id/{port_id}');
    const [port, prefer] = parameters;
    assert.deepEqual([port?.name, port?.example], ['port_id', 0]);
    assert.deepEqual([prefer?.name, prefer?.example], ['Prefer', undefined]);
    assert.match(prefer?.description ?? '', /Example: `handling=strict`$/);
  });

  it('quotes what a shell would take for something else', () => {
    const { description } = presentOne({
      parameters: [{ name: 'name', in: 'path', required: true, example: "it's a/b" }],
      requestBody: {
        content: { 'application/json': { examples: { one: { value: { note: "it's $HOME" } } } } },
      },
      responses: {},
    });
    assert.ok(
      description.includes(`'${URL}/things/it'\\''s%20a%2Fb' -d '{"note":"it'\\''s $HOME"}'`),
      description,
    );
  });

  it('has queries and headers of the requests that errors answer', () => {
    const request = { path: { name: 'x' }, query: { format: 'a b' }, headers: { Prefer: 'handling=strict' } };
    const { responses } = presentOne({
      parameters: [],
      responses: { 400: { content: { 'text/plain': { examples: { one: { 'x-request': request } } } } } },
    });
    const { description = '' } = responses['400']?.content?.['text/plain']?.examples['one'] ?? {};
    assert.ok(
      description.includes(`'${URL}/things/{name}?format=a+b' -H 'Prefer: handling=strict'`),
      description,
    );
  });

  it('says which reference leads nowhere', () => {
    assert.throws(
      () => presentOne({ parameters: [{ $ref: '#/components/parameters/Nobody' }], responses: {} }),
      /unknown reference #\/components\/parameters\/Nobody/,
    );
  });
});
