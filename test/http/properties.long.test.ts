import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import {
  allowedCalls,
  anyCalls,
  type Call,
  callsWithWrongBody,
  callsWithWrongPath,
} from '../support/calls.js';
import { documentedOperations } from '../support/document.js';
import { runs } from '../support/runs.js';
import { Campaign, CONNECTED, type Reply } from './campaign.js';

/** Error codes of a valid request that cannot be carried out, or not at the moment. */
const STATES = [
  'unsafe',
  'command_failed',
  'not_applied',
  'process_not_found',
  'contradictory',
  'conflict',
  'change_not_found',
  'not_undoable',
  'port_not_found',
  'no_desired_document',
  'no_nodes',
  'desired_changed',
];

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer?: string; readonly parameter?: string }[];
}

function problemOf({ type, text }: Reply): Problem {
  assert.equal(type, 'application/problem+json', text);
  return JSON.parse(text) as Problem;
}

/** The same request, with problem details. */
function explained(call: Call): Call {
  return { ...call, headers: { ...call.headers, accept: 'application/problem+json' } };
}

describe('for generated requests to', () => {
  let campaign: Campaign;
  before(async () => {
    campaign = await Campaign.start();
  });
  after(() => campaign.stop());

  /** Tests a property with many requests. Afterwards, every process must be alive and reply. */
  async function holds(
    calls: fc.Arbitrary<Call>,
    check: (reply: Reply, call: Call) => void,
    usually: number,
  ): Promise<void> {
    await campaign.furnish();
    await fc.assert(
      fc.asyncProperty(calls, async (call) => check(await campaign.send(call), call)),
      { numRuns: runs(usually) },
    );
    await campaign.assertAlive();
  }

  for (const documented of documentedOperations()) {
    const { operationId } = documented.operation;

    describe(operationId, () => {
      it('no request that the document allows is rejected as invalid', () =>
        holds(
          allowedCalls(documented, CONNECTED).map(explained),
          (reply) => {
            if (reply.status >= 400) assert.ok(STATES.includes(problemOf(reply).code), reply.text);
          },
          12,
        ));

      const wrongBodies = callsWithWrongBody(documented, CONNECTED);
      if (wrongBodies !== undefined)
        it('every body that the document forbids is rejected, and no process gets a command', async () => {
          await holds(
            wrongBodies.map(explained),
            (reply) => {
              const { code, errors = [] } = problemOf(reply);
              assert.equal(reply.status, 400, reply.text);
              assert.ok(code === 'invalid_json' || code === 'invalid_request', reply.text);
              assert.ok(code === 'invalid_json' || errors.length > 0, reply.text);
              assert.ok(
                errors.every(({ pointer }) => pointer?.startsWith('#') === true),
                reply.text,
              );
            },
            20,
          );
          assert.deepEqual(campaign.changes, []);
        });

      const wrongPaths = callsWithWrongPath(documented, CONNECTED);
      if (wrongPaths !== undefined)
        it('every path that the document forbids is rejected, and no process gets a command', async () => {
          await holds(
            wrongPaths.map(explained),
            (reply) => {
              const { code, detail } = problemOf(reply);
              assert.ok(reply.status === 404 || reply.status === 400, reply.text);
              assert.match(code, /^(url_not_found|process_not_found|invalid_request)$/);
              assert.ok(detail.length < 1_000, 'it names what is wrong only in part');
            },
            12,
          );
          assert.deepEqual(campaign.changes, []);
        });

      it('every response is documented, none is an internal error, and every process stays alive', () =>
        holds(
          anyCalls(documented, CONNECTED),
          ({ status, text }) => {
            assert.ok(status < 500, text);
          },
          20,
        ));
    });
  }
});
