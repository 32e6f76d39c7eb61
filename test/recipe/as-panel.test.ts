import { operations } from '#generated/operations.js';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { documentOf, specsOf } from '../../src/panel/document/document.js';
import type { PanelDocument } from '../../src/panel/document/schema.js';
import { normalDocument } from '../../src/panel/document/normal.js';
import type { Call } from '../../src/panel/plan/step.js';
import { panelOfRecipe } from '../../src/recipe/as-panel.js';
import type { RecipeCall } from '../../src/recipe/call.js';
import { RecipeError } from '../../src/recipe/errors.js';
import { UnsafeCommandError } from '../../src/spp/errors.js';
import { arbitraryDocument, PANEL } from '../panel/documents.js';
import { documentNow, withScene } from '../panel/scene.js';
import { runs } from '../support/runs.js';
import { linesOf } from './lines.js';
import { recipeBetween } from './writer.js';

/** Every process of PANEL, all idle. */
const EMPTY: PanelDocument = {
  primary: { ports: [], pipes: [], patches: [], forwarding: false },
  nfvs: { 1: { ports: [], patches: [], forwarding: false } },
  vfs: { 2: { components: [], classifier_table: [] } },
  mirrors: { 3: { components: [] } },
  pcaps: { 4: { capturing: false } },
};

function panelOf(recipe: string): PanelDocument {
  return panelOfRecipe(linesOf(recipe)).document;
}

/** The result of a recipe on idle processes; others stay idle. */
function wholePanelOf(recipe: string): PanelDocument {
  return normalDocument(documentOf(new Map([...specsOf(EMPTY), ...specsOf(panelOf(recipe))])));
}

/** The problems of a recipe, each as `3 reason`. */
function wrongIn(recipe: string): string[] {
  try {
    panelOf(recipe);
  } catch (error) {
    if (error instanceof RecipeError) return error.problems.map(({ line, message }) => `${line} ${message}`);
    throw error;
  }
  return [];
}

function isChange(call: RecipeCall): call is RecipeCall & Call {
  return operations[call.operation].method !== 'GET';
}

describe('a recipe as a panel', () => {
  it('has the result of all lines', () => {
    const recipe = `
      pri; add pipe:0 ring:6 ring:7
      pri; add nullpmd:1
      pri; patch phy:0 nullpmd:1
      pri; forward
      nfv 1; add ring:0
      nfv 1; add ring:1
      nfv 1; patch phy:0 ring:0
      nfv 1; patch phy:0 ring:1
      nfv 1; patch ring:0 phy:1
      nfv 1; del ring:0
      nfv 1; forward
      vf 2; component start gone 5 merge
      vf 2; component start cls 6 classifier_mac
      vf 2; port add phy:0 rx cls
      vf 2; port add ring:8 tx cls add_vlantag 101 3
      vf 2; port add ring:9 tx cls
      vf 2; port del ring:9 tx cls
      vf 2; classifier_table add vlan 101 52-54-00-12-34-56 ring:8
      vf 2; component stop gone
      mirror 3; component start m0 9 mirror
      mirror 3; port add phy:1 rx m0
      pcap 4; start`;
    assert.deepEqual(normalDocument(panelOf(recipe)), {
      primary: {
        ports: ['nullpmd:1'],
        pipes: [{ port: 'pipe:0', rx: 'ring:6', tx: 'ring:7' }],
        patches: [{ src: 'phy:0', dst: 'nullpmd:1' }],
        forwarding: true,
      },
      nfvs: { 1: { ports: ['ring:1'], patches: [{ src: 'phy:0', dst: 'ring:1' }], forwarding: true } },
      vfs: {
        2: {
          components: [
            {
              name: 'cls',
              core: 6,
              rx_port: [{ port: 'phy:0' }],
              tx_port: [{ port: 'ring:8', vlan: { operation: 'add', id: 101, pcp: 3 } }],
              type: 'classifier',
            },
          ],
          classifier_table: [{ mac_address: '52:54:00:12:34:56', vlan: 101, port: 'ring:8' }],
        },
      },
      mirrors: { 3: { components: [{ name: 'm0', core: 9, rx_port: [{ port: 'phy:1' }], tx_port: [] }] } },
      pcaps: { 4: { capturing: true } },
    });
  });

  it('keeps forwarding when a port is deleted, as spp-ctl does', () => {
    const end = 'add ring:0\nX; forward\nX; del ring:0';
    assert.equal(panelOf(`nfv 1; ${end.replaceAll('X', 'nfv 1')}`).nfvs?.['1']?.forwarding, true);
    assert.equal(panelOf(`pri; ${end.replaceAll('X', 'pri')}`).primary?.forwarding, true);
  });

  it('leaves out what a document cannot express, and reports it with its line', () => {
    const recipe = [
      ...[
        'status',
        'pri; status',
        'pri; clear',
        'pri; launch nfv 1 -l 1,2 -- -s h:1',
        'pri; flow destroy phy:0 ALL',
      ],
      ...[
        'nfv 1; add ring:0',
        'nfv 1; exit',
        'nfv 5; status',
        'pri; flow list phy:0',
        'record x',
        'bye sec',
        'exit',
      ],
    ];
    const { document, left } = panelOfRecipe(linesOf(recipe.join('\n')));
    assert.deepEqual(document, { nfvs: {}, vfs: {}, mirrors: {}, pcaps: {} });
    assert.deepEqual(
      left.map(({ line, message }) => `${line} ${message}`),
      [
        '1 it only reads',
        '2 it only reads',
        '3 a panel has no counters',
        '5 a panel has no flow rules',
        '7 a process that exits is not in the panel: its earlier lines are left out, too',
        '8 it only reads',
        '9 it only reads',
        '10 nothing is recorded',
        '11 a process that exits is not in the panel: its earlier lines are left out, too',
        '12 the recipe ends here',
      ],
    );
    assert.deepEqual(Object.keys(panelOf('nfv 1; stop\npri; stop\nbye sec')), [
      ...['primary', 'nfvs', 'vfs', 'mirrors', 'pcaps'],
    ]);
    assert.equal(panelOf('nfv 1; stop\npri; stop\nbye all').primary, undefined);
  });

  it('has the options of a launched process, which is idle until later lines', () => {
    const recipe = [
      'pri; launch nfv 1 -l 1,2 -m 512 -- -s 127.0.0.1:6666',
      'pri; launch 2 spp_vf --lcores 3-5 --proc-type secondary -- --client-id 2 -s 127.0.0.1:6666 --vhost-client',
      'pri; launch pcap 4 -c 0x700 -- -s 127.0.0.1:6666 -c phy:0',
      'nfv 1; add ring:0',
      'nfv 1; forward',
      'mirror 3; component start m0 12 mirror',
    ];
    const { document, left } = panelOfRecipe(linesOf(recipe.join('\n')));
    assert.deepEqual(document, {
      nfvs: {
        1: {
          ...{ ports: ['ring:0'], patches: [], forwarding: true },
          launch: {
            eal: { '--proc-type': 'secondary', '-l': '1,2', '-m': '512' },
            app: { '-n': '1', '-s': '127.0.0.1:6666' },
          },
        },
      },
      vfs: {
        2: {
          ...{ components: [], classifier_table: [] },
          launch: {
            eal: { '--proc-type': 'secondary', '--lcores': '3-5' },
            app: { '--client-id': '2', '-s': '127.0.0.1:6666', '--vhost-client': null },
          },
        },
      },
      mirrors: { 3: { components: [{ name: 'm0', core: 12, rx_port: [], tx_port: [] }] } },
      pcaps: {
        4: {
          capturing: false,
          launch: {
            eal: { '--proc-type': 'secondary', '-c': '0x700' },
            app: { '--client-id': '4', '-s': '127.0.0.1:6666', '-c': 'phy:0' },
          },
        },
      },
    });
    assert.deepEqual(left, []);
  });

  it('does not have a launched process that exits, and has one that is launched again', () => {
    const launch = (cores: string): string => `pri; launch nfv 1 -l ${cores} -- -s 127.0.0.1:6666\n`;
    const once = `${launch('1,2')}nfv 1; add ring:0\nnfv 1; exit\n`;
    assert.deepEqual(panelOf(once).nfvs, {});
    assert.deepEqual(panelOf(`${launch('1,2')}bye sec`).nfvs, {});
    const again = panelOf(once + launch('3,4')).nfvs?.[1];
    assert.deepEqual([again?.ports, again?.launch?.eal['-l']], [[], '3,4']);
    // A process that another one follows under its client id.
    const other = 'pri; launch vf 1 -l 3-5 -- -s 127.0.0.1:6666\nsec 1; component start a 4 forward';
    assert.deepEqual(Object.keys(panelOf(once + other).vfs ?? {}), ['1']);
  });

  it('determines the type of a process of the first releases by earlier lines, or by its command', () => {
    const recipe = 'sec 1; add ring 0\nmirror 3; component start m 8 mirror\nsec 3; port add phy:0 rx m';
    assert.deepEqual(panelOf(`${recipe}\nsec 2; component start a 4 forward`), {
      nfvs: { 1: { ports: ['ring:0'], patches: [], forwarding: false } },
      vfs: {
        2: {
          components: [{ name: 'a', core: 4, type: 'forward', rx_port: [], tx_port: [] }],
          classifier_table: [],
        },
      },
      mirrors: { 3: { components: [{ name: 'm', core: 8, rx_port: [{ port: 'phy:0' }], tx_port: [] }] } },
      pcaps: {},
    });
    assert.match(
      wrongIn('pcap 1; start\nsec 1; forward')[0] ?? '',
      /^2 expected status, start, stop or exit/,
    );
  });

  for (const [recipe, problems] of [
    ['nfv 1; add ring:0\nnfv 1; add ring:0', ['2 ring:0 exists already']],
    ['nfv 1; del ring:0', ['1 ring:0 was not added before']],
    ['nfv 1; patch phy:0 ring:0', ['1 ring:0 was not added before']],
    ['pri; add pipe:0 ring:1 ring:2\npri; add pipe:0 ring:3 ring:4', ['2 pipe:0 exists already']],
    ['vf 2; port add phy:0 rx fw0', ['1 no component fw0 was started']],
    ['vf 2; component stop fw0', ['1 no component fw0 was started']],
    ['vf 2; component start a 4 forward\nvf 2; component start a 5 merge', ['2 component a exists already']],
    [
      'vf 2; component start a 4 forward\nvf 2; port add phy:0 rx a\nvf 2; port add phy:1 rx a',
      ['3 a is a forward, which has at most 1 rx port'],
    ],
    [
      'mirror 2; component start a 4 mirror\nmirror 2; component start b 5 mirror\nmirror 2; port add phy:0 rx a\nmirror 2; port add phy:0 rx b',
      ['4 phy:0 is already rx of a'],
    ],
    ['vf 2; component start a 4 merge\nvf 2; port del phy:0 rx a', ['2 phy:0 is not rx of a']],
    [
      'vf 2; classifier_table add mac default ring:0\nvf 2; classifier_table add mac default ring:0',
      ['2 an entry for ring:0 exists already'],
    ],
    ['vf 2; classifier_table del mac default ring:0', ['1 there is no such entry for ring:0']],
    [
      'vf 2; classifier_table add mac default ring:0\nvf 2; status',
      ['1 in the end no classifier sends to ring:0'],
    ],
    [
      'nfv 1; add vhost:0\nnfv 2; add vhost:0',
      ['2 vhost:0 is also used by nfv 1, and one process at most can have a vhost'],
    ],
    ['nfv 1; stop\npcap 1; start', ['2 the client id 1 is used by nfv 1']],
    ['nfv 1; stop\npri; launch nfv 1 -l 1,2 -- -s 127.0.0.1:6666', ['2 nfv 1 runs already']],
    ['nfv 1; stop\npri; launch vf 1 -l 1,2 -- -s 127.0.0.1:6666', ['2 the client id 1 is used by nfv 1']],
    [
      'nfv 1; add ring:0\nvf 2; component start c 4 classifier\nvf 2; port add ring:1 tx c\nvf 2; classifier_table add vlan 4095 default ring:1\nnfv 1; stop',
      ['4 expected 0 to 4094; 4095 is taken for no VLAN id, not "4095"'],
    ],
    [
      'nfv 1; del ring:0\nnfv 1; del ring:1',
      ['1 ring:0 was not added before', '2 ring:1 was not added before'],
    ],
  ] as const) {
    it(`is rejected when ${JSON.stringify(recipe)} contradicts itself`, () =>
      assert.deepEqual(wrongIn(recipe), problems));
  }

  it('reports a limited number of contradictions', () => {
    assert.equal(wrongIn('nfv 1; del ring:0\n'.repeat(100)).length, 20);
    const ports = Array.from({ length: 100 }, (_, at) => `nfv 1; add ring:${at}\n`).join('');
    assert.deepEqual(wrongIn(ports), ['100 not possible in a panel: /nfvs/1/ports must be at most 99 items']);
  });

  it('equals the document that the recipe was made of', () =>
    fc.assert(
      fc.property(arbitraryDocument(), arbitraryDocument(), (before, desired) => {
        assert.deepEqual(wholePanelOf(recipeBetween(EMPTY, desired)), normalDocument(desired));
        const recipe = recipeBetween(EMPTY, before) + recipeBetween(before, desired);
        assert.deepEqual(wholePanelOf(recipe), normalDocument(desired));
      }),
      { numRuns: runs(200) },
    ));

  it('equals the effect of the recipe on processes', () =>
    fc.assert(
      fc.asyncProperty(arbitraryDocument(), arbitraryDocument(), async (first, desired) => {
        // Which ports of the primary can be deleted depends on the order in which they were added (rules P1 to P4).
        const { primary } = desired;
        const before = primary === undefined ? first : { ...first, primary };
        const recipe = recipeBetween(EMPTY, before) + recipeBetween(before, desired);
        await withScene(PANEL, async ({ registry, run }) => {
          for (const { command } of linesOf(recipe)) {
            assert.ok(command.kind === 'call' && isChange(command.call));
            // A vf that has updated too many rx ports at once gets no VLAN tags any more (rule V11), which no recipe shows.
            fc.pre(!(await isRefused(run(command.call), /lo(se|st) the EtherType/)));
          }
          assert.deepEqual(await documentNow({ registry }), wholePanelOf(recipe));
        });
      }),
      { numRuns: runs(30) },
    ));
});

/** Whether an operation is refused for a reason. @throws the other errors of the operation. */
async function isRefused(operation: Promise<unknown>, reason: RegExp): Promise<boolean> {
  try {
    await operation;
    return false;
  } catch (error) {
    if (error instanceof UnsafeCommandError && reason.test(error.message)) return true;
    throw error;
  }
}
