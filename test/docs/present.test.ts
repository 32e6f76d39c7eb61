import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { presentOperation } from '../../src/docs/present.js';
import { document, documentedOperations } from '../support/document.js';

const URL = 'https://panel.example:7777/spp';

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

function operation(method: string, path: string): PresentedOperation {
  return presentOperation(document, URL, path, method) as PresentedOperation;
}

/** The prepared operation of a document with one path. */
function presentOne(value: object): PresentedOperation {
  const path = '/things/{name}';
  return presentOperation({ paths: { [path]: { put: value } } }, URL, path, 'put') as PresentedOperation;
}

describe('an operation prepared for the page', () => {
  it('has the curl and SPP shell commands of each operation', () => {
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

  it('has commands that can be run', () => {
    const { description } = operation('put', '/v1/nfvs/{client_id}/ports');
    assert.ok(
      description.endsWith(
        `curl -X PUT ${URL}/v1/nfvs/3/ports --json '{"action":"add","port":"ring:7"}'\n\`\`\``,
      ),
    );
  });

  it('has the request of each example error', () => {
    const { content } = operation('post', '/v1/vfs/{client_id}/components').responses['400'] ?? {};
    const { description } = content?.['text/plain']?.examples['unsafe'] ?? {};
    const body = `'{"name":"fw1","core":1,"type":"forward"}'`;
    assert.equal(
      description,
      `The response to:\n\n\`\`\`\ncurl -X POST ${URL}/v1/vfs/1/components -d ${body}\n\`\`\``,
    );
  });

  it('has requests for problem details that ask for them', () => {
    const problem = 'application/problem+json';
    const started = operation('post', '/v1/vfs/{client_id}/components').responses['400']?.content;
    assert.match(started?.[problem]?.examples['invalid']?.description ?? '', /components --json '\{/);
    const deleted = operation('delete', '/v1/vfs/{client_id}/components/{name}').responses['400']?.content;
    assert.match(
      deleted?.[problem]?.examples['invalid']?.description ?? '',
      /components\/fw%200 -H 'Accept: application\/problem\+json'\n/,
    );
  });

  it('shows the text of an error first, which curl gets', () => {
    const { content = {} } = operation('post', '/v1/vfs/{client_id}/components').responses['400'] ?? {};
    assert.deepEqual(Object.keys(content), ['text/plain', 'application/problem+json']);
  });

  it('has the path parameters in each operation, without values for optional ones', () => {
    const { parameters } = operation('post', '/v1/primary/flow_rules/port_id/{port_id}');
    const [port, prefer] = parameters;
    assert.deepEqual([port?.name, port?.example], ['port_id', 0]);
    assert.deepEqual([prefer?.name, prefer?.example], ['Prefer', undefined]);
    assert.match(prefer?.description ?? '', /Example: `handling=strict`$/);
  });

  it('quotes special characters for the shell', () => {
    const { description } = presentOne({
      parameters: [{ name: 'name', in: 'path', required: true, example: "it's a/b" }],
      requestBody: {
        content: { 'application/json': { examples: { one: { value: { note: "it's $HOME" } } } } },
      },
      responses: {},
    });
    assert.ok(
      description.includes(`'${URL}/things/it'\\''s%20a%2Fb' --json '{"note":"it'\\''s $HOME"}'`),
      description,
    );
  });

  it('has queries and headers in the requests of example errors', () => {
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

  it('throws for an unknown operation and names it', () => {
    assert.throws(() => operation('patch', '/v1/processes'), /unknown operation patch \/v1\/processes/);
  });

  it('throws for an unknown reference and names it', () => {
    assert.throws(
      () => presentOne({ parameters: [{ $ref: '#/components/parameters/Nobody' }], responses: {} }),
      /unknown reference #\/components\/parameters\/Nobody/,
    );
  });
});
