/**
 * The findings on the panels of the use cases in the documentation of SPP (docs/guides/usecases of the public repository): each finding is
 * looked at by a person, and listed here with the reason why it is one. A finding that is not listed is a false alarm.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Panel } from '../../../src/panel/document/schema.js';
import { mirror, modelOf, nfv, vf } from '../panels.js';
import { allFound, onCores } from './found.js';

interface UseCase {
  readonly title: string;
  readonly panel: readonly Panel[];
  /** Each finding with its reason. */
  readonly findings: Readonly<Record<string, string>>;
}

const VM1 = '52:54:00:12:34:56';
const VM2 = '52:54:00:12:34:58';

const DROPS_OTHERS = 'The table has entries for two addresses, and none for others.';
const SENDS_ONLY = 'Nothing takes what arrives there: packets go in one direction only.';
const RECEIVES_ONLY = 'Nothing is sent there: packets go in one direction only.';

/** spp_primary with pipes. */
function pipes(...list: readonly string[]): Panel {
  const all = list.map((text) => {
    const [port = '', rx = '', tx = ''] = text.split(' ');
    return { port, rx, tx };
  });
  return { primary: { ports: [], pipes: all, patches: [], forwarding: false } };
}

/** The components and entries of one login path of "SSH Login to VMs". */
const SSH = [
  'cls1 classifier phy:0 -> ring:0,ring:1',
  'fwd1 forward ring:0 -> vhost:0',
  'fwd2 forward ring:1 -> vhost:2',
  'fwd3 forward vhost:0 -> ring:2',
  'fwd4 forward vhost:2 -> ring:3',
  'mgr1 merge ring:2,ring:3 -> phy:0',
  'cls2 classifier phy:1 -> ring:4,ring:5',
  'fwd5 forward ring:4 -> vhost:1',
  'fwd6 forward ring:5 -> vhost:3',
  'fwd7 forward vhost:1 -> ring:6',
  'fwd8 forward vhost:3 -> ring:7',
  'mgr2 merge ring:6,ring:7 -> phy:1',
];

const USE_CASES: readonly UseCase[] = [
  { title: 'spp_nfv: single, as L2fwd', panel: [nfv(1, ['phy:0 -> phy:1', 'phy:1 -> phy:0'])], findings: {} },
  {
    title: 'spp_nfv: single, for loopback',
    panel: [nfv(1, ['phy:0 -> phy:0', 'phy:1 -> phy:1'])],
    findings: {},
  },
  {
    title: 'spp_nfv: dual, as L2fwd',
    panel: [nfv(1, ['phy:0 -> phy:1']), nfv(2, ['phy:1 -> phy:0'])],
    findings: {},
  },
  {
    title: 'spp_nfv: dual, for loopback',
    panel: [nfv(1, ['phy:0 -> phy:0']), nfv(2, ['phy:1 -> phy:1'])],
    findings: {},
  },
  {
    title: 'spp_nfv: uni-directional L2fwd with a ring',
    panel: [nfv(1, ['phy:0 -> ring:0']), nfv(2, ['ring:0 -> phy:1'])],
    findings: { 'info nic_without_path phy:0': RECEIVES_ONLY, 'info nic_without_path phy:1': SENDS_ONLY },
  },
  {
    title: 'spp_nfv: bi-directional L2fwd with rings',
    panel: [nfv(1, ['phy:0 -> ring:0', 'ring:1 -> phy:0']), nfv(2, ['phy:1 -> ring:1', 'ring:0 -> phy:1'])],
    findings: {},
  },
  {
    title: 'spp_nfv: single with vhost',
    panel: [nfv(1, ['phy:0 -> vhost:0', 'vhost:1 -> phy:1'])],
    findings: { 'info nic_without_path phy:0': RECEIVES_ONLY, 'info nic_without_path phy:1': SENDS_ONLY },
  },
  {
    title: 'spp_nfv: capture incoming packets with the pcap PMD',
    panel: [nfv(1, ['phy:0 -> pcap:1'])],
    findings: { 'info nic_without_path phy:0': RECEIVES_ONLY },
  },
  {
    title: 'spp_nfv: restore dumped packets with the pcap PMD',
    panel: [nfv(1, ['phy:0 -> pcap:1']), nfv(2, ['pcap:2 -> phy:1'])],
    findings: { 'info nic_without_path phy:0': RECEIVES_ONLY, 'info nic_without_path phy:1': SENDS_ONLY },
  },
  {
    title: 'spp_vf: classify ICMP packets',
    panel: [
      onCores(
        vf(
          [
            'cls classifier phy:0 -> ring:0,ring:1',
            'fwd1 forward ring:0 -> ring:2',
            'fwd2 forward ring:1 -> ring:3',
            'mgr merge ring:2,ring:3 -> phy:1',
          ],
          [`${VM1} ring:0`, `${VM2} ring:1`],
        ),
        3,
      ),
    ],
    findings: {
      'info no_default vf:2/cls': DROPS_OTHERS,
      'info nic_without_path phy:0': RECEIVES_ONLY,
      'info nic_without_path phy:1': SENDS_ONLY,
    },
  },
  {
    title: 'spp_vf: SSH login to VMs',
    panel: [
      onCores(
        vf(SSH, [`${VM1} ring:0`, `${VM2} ring:1`, '52:54:00:12:34:57 ring:4', '52:54:00:12:34:59 ring:5']),
        2,
      ),
    ],
    findings: { 'info no_default vf:2/cls1': DROPS_OTHERS, 'info no_default vf:2/cls2': DROPS_OTHERS },
  },
  {
    title: 'spp_vf: SSH login to VMs, the first path only',
    panel: [onCores(vf(SSH.slice(0, 6), [`${VM1} ring:0`, `${VM2} ring:1`]), 2)],
    findings: { 'info no_default vf:2/cls1': DROPS_OTHERS },
  },
  {
    title: 'spp_mirror: duplicate packets',
    panel: [onCores(mirror('mir mirror phy:0 -> phy:1,phy:2'), 2)],
    findings: {
      'info nic_without_path phy:0': RECEIVES_ONLY,
      'info nic_without_path phy:1': SENDS_ONLY,
      'info nic_without_path phy:2': SENDS_ONLY,
    },
  },
  {
    title: 'spp_mirror: monitoring packets',
    panel: [
      onCores(
        vf(
          [
            'cls classifier phy:0 -> ring:0,ring:1',
            'mgr merge ring:2,ring:3 -> phy:0',
            'fwd1 forward ring:5 -> vhost:0',
            'fwd2 forward ring:1 -> vhost:2',
            'fwd3 forward vhost:1 -> ring:2',
            'fwd4 forward vhost:3 -> ring:3',
            'fwd5 forward ring:4 -> vhost:4',
          ],
          [`${VM1} ring:0`, `${VM2} ring:1`],
        ),
        2,
      ),
      onCores(mirror('mir mirror ring:0 -> ring:4,ring:5'), 9),
    ],
    findings: { 'info no_default vf:2/cls': DROPS_OTHERS },
  },
  {
    title: 'multiple nodes: the patch panel node',
    panel: [nfv(1, ['phy:1 -> phy:2', 'phy:3 -> phy:0'])],
    findings: {
      'info nic_without_path phy:0': SENDS_ONLY,
      'info nic_without_path phy:1': RECEIVES_ONLY,
      'info nic_without_path phy:2': SENDS_ONLY,
      'info nic_without_path phy:3': RECEIVES_ONLY,
    },
  },
  {
    title: 'multiple nodes: a node with a service VM',
    panel: [nfv(1, ['phy:0 -> vhost:0', 'vhost:0 -> phy:1'])],
    findings: { 'info nic_without_path phy:0': RECEIVES_ONLY, 'info nic_without_path phy:1': SENDS_ONLY },
  },
  {
    title: 'pipe PMD: direct communication between applications',
    panel: [pipes('pipe:0 ring:0 ring:1', 'pipe:1 ring:1 ring:0')],
    findings: {},
  },
  {
    title: 'pipe PMD: fixed application chain using spp_nfv',
    panel: [
      pipes('pipe:0 ring:0 ring:1', 'pipe:1 ring:1 ring:2'),
      nfv(1, ['phy:0 -> ring:0']),
      nfv(2, ['ring:2 -> phy:1']),
    ],
    findings: { 'info nic_without_path phy:0': RECEIVES_ONLY, 'info nic_without_path phy:1': SENDS_ONLY },
  },
  {
    title: 'pipe PMD: service function chaining using spp_vf',
    panel: [
      pipes('pipe:0 ring:0 ring:1', 'pipe:1 ring:2 ring:3', 'pipe:2 ring:4 ring:5'),
      onCores(
        vf([
          'fwd1 forward phy:0 -> ring:0',
          'fwd2 forward ring:1 -> ring:2',
          'fwd3 forward ring:3 -> ring:4',
          'fwd4 forward ring:5 -> phy:1',
        ]),
        2,
      ),
    ],
    findings: { 'info nic_without_path phy:0': RECEIVES_ONLY, 'info nic_without_path phy:1': SENDS_ONLY },
  },
  {
    title: 'hardware offload: hardware classification',
    panel: [onCores(vf(['fwd1 forward phy:0nq1 -> phy:1nq1', 'fwd2 forward phy:0nq2 -> phy:1nq2']), 2)],
    findings: { 'info nic_without_path phy:0': RECEIVES_ONLY, 'info nic_without_path phy:1': SENDS_ONLY },
  },
  {
    title: 'hardware offload: connecting with VMs',
    panel: [
      onCores(
        vf([
          'fwd1 forward phy:0nq1 -> vhost:0',
          'fwd2 forward phy:0nq2 -> vhost:1',
          'fwd3 forward vhost:0 -> phy:0nq3',
          'fwd4 forward vhost:1 -> phy:0nq4',
        ]),
        2,
      ),
    ],
    findings: {
      'info unused_queue phy:0':
        'The queues 3 and 4 are for sending: what the NIC puts there on reception is dropped.',
    },
  },
];

describe('the use cases of the documentation of SPP', () => {
  for (const { title, panel, findings } of USE_CASES) {
    it(`have only findings that were agreed to be right: ${title}`, () => {
      assert.deepEqual(allFound(modelOf(...panel)).sort(), Object.keys(findings).sort());
    });
  }
});
