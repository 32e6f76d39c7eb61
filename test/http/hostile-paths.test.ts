import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Call, pathsWith, SEGMENTS } from '../support/calls.js';
import { documentedOperations } from '../support/document.js';
import { Campaign, CONNECTED } from './campaign.js';

describe('a path that is meant to be misunderstood', () => {
  let campaign: Campaign;
  before(async () => {
    campaign = await Campaign.start();
  });
  after(() => campaign.stop());

  for (const documented of documentedOperations()) {
    const { operationId, requestBody } = documented.operation;
    if (!documented.template.includes('{')) continue;

    it(`is no way to ${operationId} in a way that the document does not have`, async () => {
      await campaign.furnish();
      const [example] = Object.values(requestBody?.content['application/json']?.examples ?? {});
      const body = example === undefined ? undefined : Buffer.from(JSON.stringify(example.value));
      for (const segment of SEGMENTS) {
        for (const { path, isWrong } of pathsWith(documented, CONNECTED, segment)) {
          const call: Call = { method: documented.method, path, headers: {}, body };
          const { status, text } = await campaign.send(call);
          assert.ok(status < 500, `${path}: ${text}`);
          if (isWrong) assert.ok(status >= 400, path);
        }
      }
      await campaign.assertAlive();
    });
  }
});
