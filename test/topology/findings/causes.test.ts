import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PanelDocument } from '../../../src/panel/document/schema.js';
import { type DesiredPanel, withCauses } from '../../../src/topology/findings/causes.js';
import { findingsOf } from '../../../src/topology/findings/find.js';
import type { Finding } from '../../../src/topology/findings/finding.js';
import type { ForwardingModel } from '../../../src/topology/forwarding/model.js';
import { mirror, modelOf, modelOfReadings, nfv, nfvReading, panel, vf } from '../panels.js';

const READER = nfv(1, ['phy:0 -> ring:0']);
const WRITER = nfv(3, ['ring:1 -> phy:0']);
/** Takes packets from the ring that one nfv fills, and fills the one that the other nfv empties. */
const BETWEEN = nfv(2, ['ring:0 -> ring:1']);
const WHOLE = [READER, BETWEEN, WRITER];

/** The findings on an observed panel. @param document the desired document. */
function found(
  model: ForwardingModel,
  document: PanelDocument,
  options: Partial<Omit<DesiredPanel, 'document'>> = {},
): readonly Finding[] {
  const host = { launchHazard: () => undefined };
  return withCauses(findingsOf(model), model, { document, isRestoring: false, host, ...options });
}

/** The causes of the findings that have one: `unread_ring ring:0 (nfv:2): nfv 2 has drifted`. */
function causes(...args: Parameters<typeof found>): string[] {
  return found(...args).flatMap(({ kind, subjects: [subject], cause }) =>
    cause === undefined ? [] : [`${kind} ${subject} (${cause.process}): ${cause.reason}`],
  );
}

describe('the cause of a finding', () => {
  it('is the missing process that the desired document lets take packets from the ring, or send packets to it', () => {
    assert.deepEqual(causes(modelOf(READER, WRITER), panel(...WHOLE)), [
      'unread_ring ring:0 (nfv:2): nfv 2, which the desired document lets take packets from ring:0, is not connected',
      'unwritten_ring ring:1 (nfv:2): nfv 2, which the desired document lets send packets to ring:1, is not connected',
    ]);
  });

  it('is the one of several missing processes that ends the finding', () => {
    const sender = nfv(4, ['vhost:0 -> ring:0']);
    const before = nfv(1, ['vhost:1 -> ring:0']);
    const desired = panel(before, sender, mirror('m mirror ring:0 -> vhost:2,vhost:3'));
    const [cause] = causes(modelOf(sender), desired);
    assert.equal(
      cause,
      'unread_ring ring:0 (mirror:3): mirror 3, which the desired document lets take packets from ring:0, is not connected',
    );
  });

  it('is the drift of a process at the port, without its other differences', () => {
    const drifted = nfv(2, ['vhost:0 -> vhost:1'], false);
    const lost = causes(modelOf(READER, drifted, WRITER), panel(...WHOLE)).filter((text) =>
      text.startsWith('unread_ring'),
    );
    assert.deepEqual(lost, [
      'unread_ring ring:0 (nfv:2): nfv 2 has drifted: missing port ring:0 and missing patch ring:0 to ring:1',
    ]);
  });

  it('is the drift of the process that the finding is about', () => {
    const stopped = nfv(2, ['ring:0 -> ring:1'], false);
    assert.deepEqual(causes(modelOf(READER, stopped, WRITER), panel(...WHOLE)), [
      'idle_in_path nfv:2 (nfv:2): nfv 2 has drifted: different forwarding on (now off)',
    ]);
    const idle = vf(['f forward phy:0 ->']);
    assert.deepEqual(causes(modelOf(idle), vf(['f forward phy:0 -> vhost:0'])), [
      'incomplete_component vf:2/f (vf:2): vf 2 has drifted: missing tx vhost:0 of component f: forward on core 5',
    ]);
  });

  it('is an extra patch by which a ring gets packets or a second reader', () => {
    assert.deepEqual(
      causes(modelOf(nfv(1, ['vhost:0 -> vhost:1', 'phy:0 -> ring:0'])), nfv(1, ['vhost:0 -> vhost:1'])),
      ['unread_ring ring:0 (nfv:1): nfv 1 has drifted: extra port ring:0 and extra patch phy:0 to ring:0'],
    );
    const second = nfv(4, ['ring:0 -> vhost:0']);
    assert.deepEqual(
      causes(modelOf(...WHOLE, second), { nfvs: { ...panel(...WHOLE).nfvs, '4': { present: false } } }),
      ['shared_port ring:0 (nfv:4): nfv 4 is connected, and absent in the desired document'],
    );
  });

  it('is omitted for a finding that the panel has as desired, too', () => {
    assert.deepEqual(causes(modelOf(READER), panel(READER, nfv(4, ['vhost:0 -> vhost:1']))), []);
    assert.deepEqual(causes(modelOf(READER), READER), []);
  });

  it('is omitted while a process that may be the cause could not be read', () => {
    const model = modelOfReadings(nfvReading(1, [{ src: 'phy:0', dst: 'phy:0' }]), 'unread');
    assert.deepEqual(causes(model, nfv(9, ['phy:0 -> phy:1'])), []);
  });
});

describe('the remedy of a finding with a cause', () => {
  const remedies = (...args: Parameters<typeof found>): string[] => [
    ...new Set(found(...args).flatMap(({ remedy, cause }) => (cause === undefined ? [] : [remedy]))),
  ];
  const missing = modelOf(READER, WRITER);

  it('is to launch a missing process, and to apply the document again unless spp-ctl restores the process', () => {
    assert.deepEqual(remedies(missing, panel(...WHOLE)), [
      'launch nfv 2, and apply the desired document again',
    ]);
    assert.deepEqual(remedies(missing, panel(...WHOLE), { isRestoring: true }), ['launch nfv 2']);
  });

  it('is to apply a document that launches the missing process', () => {
    const document: PanelDocument = panel(...WHOLE);
    const launch = { eal: { '-l': '1,2', '--proc-type': 'secondary' }, app: {} };
    const launching = {
      nfvs: { ...document.nfvs, '2': { ...document.nfvs?.['2'], launch } },
    } as PanelDocument;
    assert.deepEqual(remedies(missing, launching), ['apply the desired document again: that launches nfv 2']);
  });

  it('is the one that the host has for a process that cannot be launched', () => {
    const host = { launchHazard: () => ({ reason: 'it was killed', instead: 'use another client id' }) };
    assert.deepEqual(remedies(missing, panel(...WHOLE), { host }), ['use another client id']);
  });

  it('is to apply the document again for a process that has drifted, and to end one that is to be absent', () => {
    assert.deepEqual(
      remedies(modelOf(READER, nfv(2, ['ring:0 -> ring:1'], false), WRITER), panel(...WHOLE)),
      ['apply the desired document again'],
    );
    const absent = { nfvs: { '4': { present: false } } } as PanelDocument;
    assert.deepEqual(remedies(modelOf(...WHOLE, nfv(4, ['ring:0 -> vhost:0'])), absent), [
      'end nfv 4, or apply the desired document again',
    ]);
  });
});
