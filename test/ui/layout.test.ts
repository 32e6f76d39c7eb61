import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { layOut } from '../../src/ui/layout/layout.js';
import { arrangeByTitle, Arrangement } from '../../src/ui/layout/arrange.js';
import { pathGroups } from '../../src/ui/layout/flow.js';
import { firstZoom, fittingZoom, isSmall, scaleOf, ZOOMS } from '../../src/ui/layout/zoom.js';
import type { Cell, Link, Point, Rect, Scene } from '../../src/ui/layout/scene.js';
import type { ProcessType, Topology } from '../../src/ui/topology.js';
import { runs } from '../support/runs.js';
import { full, many, Panel, usual } from './topologies.js';

const WIDE = { width: 1_400, unusedPorts: false };

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a straight piece of a cable runs through the inside of a box. */
function crosses([a, b]: readonly [Point, Point], box: Rect): boolean {
  const inside: Rect = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 };
  const piece: Rect = {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.max(0.001, Math.abs(a.x - b.x)),
    height: Math.max(0.001, Math.abs(a.y - b.y)),
  };
  return overlap(piece, inside);
}

/** A curve leaves its ends level, with the middle of its width between them. */
function onCurve([from, to]: readonly [Point, Point], at: number): Point {
  const bend = Math.max(12, Math.abs(to.x - from.x) / 2);
  const xs = [from.x, from.x + bend, to.x - bend, to.x];
  const ys = [from.y, from.y, to.y, to.y];
  const weights = [(1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at ** 2 * (1 - at), at ** 3];
  const sum = (list: readonly number[]): number => list.reduce((all, each, i) => all + each * weights[i]!, 0);
  return { x: sum(xs), y: sum(ys) };
}

function piecesOf({ points, isCurve }: Link): (readonly [Point, Point])[] {
  if (isCurve) {
    const ends = [points[0]!, points[1]!] as const;
    return Array.from(
      { length: 12 },
      (_, i) => [onCurve(ends, i / 12), onCurve(ends, (i + 1) / 12)] as const,
    );
  }
  return points.slice(1).map((point, index) => [points[index]!, point] as const);
}

/** What must hold for every picture. */
function assertSound({ boxes, ports, links, width, height }: Scene, topology: Topology): void {
  assert.deepEqual(
    boxes.map(({ id }) => id),
    topology.processes.map(({ id }) => id),
  );
  const rects = [...boxes, ...ports];
  for (const [index, rect] of rects.entries()) {
    assert.ok(rect.x >= 0 && rect.x + rect.width <= width + 0.5, `${rect.id} is within the width`);
    assert.ok(rect.y >= 0 && rect.y + rect.height <= height + 0.5, `${rect.id} is within the height`);
    for (const other of rects.slice(index + 1))
      if (overlap(rect, other)) assert.fail(`${rect.id} and ${other.id} overlap`);
  }
  for (const box of boxes) {
    for (const part of [...box.sockets, ...box.blocks]) {
      assert.ok(part.x >= box.x && part.x + part.width <= box.x + box.width, `${part.id} is in its box`);
      assert.ok(part.y >= box.y && part.y + part.height <= box.y + box.height, `${part.id} is in its box`);
    }
    const parts = [...box.sockets, ...box.blocks];
    for (const [index, part] of parts.entries())
      for (const other of parts.slice(index + 1))
        if (overlap(part, other)) assert.fail(`${part.id} and ${other.id} overlap`);
  }
  for (const link of links) {
    for (const piece of piecesOf(link)) {
      const isStraight = piece[0].x === piece[1].x || piece[0].y === piece[1].y;
      assert.ok(link.isCurve || isStraight, `${link.id} has corners only`);
      for (const box of boxes) if (crosses(piece, box)) assert.fail(`${link.id} runs through ${box.id}`);
    }
  }
}

describe('the layout of the picture', () => {
  it('draws every process once without overlaps, at any width and number', () => {
    for (const panel of [new Panel(), new Panel().nfv(1, []), usual(), full(), many(65), many(200)]) {
      for (const width of [520, 700, 1_000, 1_400, 2_560]) {
        const { topology } = panel;
        const collapsed = new Set(topology.processes.filter((_, at) => at % 3 === 0).map(({ id }) => id));
        for (const isSmall of [false, true])
          assertSound(layOut(topology, { width, unusedPorts: true, isSmall, collapsed }), topology);
      }
    }
  });

  it('is valid for any combination of processes, ports and edges', () => {
    const port = fc
      .tuple(fc.constantFrom('phy', 'ring', 'vhost', 'tap', 'nullpmd'), fc.nat({ max: 12 }))
      .map(([type, number]) => `${type}:${number}`);
    const ports = fc.uniqueArray(port, { maxLength: 5 });
    const process = fc.record({ rx: ports, tx: ports, nfv: fc.boolean(), running: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(process, { maxLength: 12 }),
        fc.integer({ min: 300, max: 2_000 }),
        (list, width) => {
          const panel = new Panel();
          for (const [index, { rx, tx, nfv, running }] of list.entries()) {
            const id = index + 1;
            if (nfv)
              panel.nfv(
                id,
                rx,
                tx.map((to, i) => `${rx[i] ?? to} -> ${to}`),
                running,
              );
            else panel.process('vf', id).component(`vf:${id}`, 'c', { rx, tx });
          }
          assertSound(layOut(panel.topology, { width, unusedPorts: true }), panel.topology);
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it('does not exceed the available width if one column fits', () => {
    for (const width of [700, 800, 1_400])
      assert.ok(layOut(usual().topology, { width, unusedPorts: true }).width <= width, `${width}`);
  });

  it('draws processes in several columns if there is room, and more of them as summaries', () => {
    const { columns } = layOut(full().topology, WIDE);
    assert.ok(columns >= 2);
    assert.ok(layOut(full().topology, { ...WIDE, isSmall: true }).columns > columns);
  });

  it('draws NICs on the left of all, and other ports between those that send to them and take from them', () => {
    const scene = layOut(usual().topology, WIDE);
    assert.deepEqual(scene.ports.map(({ id, shelf }) => `${id} ${shelf}`).sort(), [
      'phy:0 left',
      'phy:1 left',
      'ring:0 gap',
      'ring:1 gap',
      'vhost:0 gap',
      'vhost:1 gap',
    ]);
    const rect = (id: string): Rect => [...scene.boxes, ...scene.ports].find((each) => each.id === id)!;
    const assertOrder = (...ids: readonly string[]): void => {
      for (const [at, id] of ids.entries()) {
        const [before, { x }] = [rect(ids[at - 1] ?? id), rect(id)];
        if (at > 0) assert.ok(before.x + before.width < x, `${ids[at - 1] ?? ''} is left of ${id}`);
      }
    };
    assertOrder('phy:0', 'vf:1', 'ring:0', 'vf:2', 'vhost:0');
    assertOrder('vf:1', 'ring:1', 'nfv:3', 'vhost:1');
  });

  it('keeps processes of one path together, in the order of the flow', () => {
    const { topology } = new Panel()
      .nfv(1, [], ['ring:1 -> vhost:0'], true)
      .nfv(2, [], ['phy:5 -> phy:6'], true)
      .nfv(3, [], ['ring:0 -> ring:1'], true)
      .nfv(4, [], ['phy:0 -> ring:0'], true);
    assert.deepEqual(
      pathGroups(topology).map(({ ranks }) => ranks),
      [[['nfv:4'], ['nfv:3'], ['nfv:1']], [['nfv:2']]],
    );
    const { cells } = layOut(topology, { width: 2_000, unusedPorts: false });
    assert.deepEqual(
      ['nfv:4', 'nfv:3', 'nfv:1'].map((id) => cells.get(id)),
      [0, 1, 2].map((column) => ({ column, row: 0 })),
    );
  });

  it('bundles the cables of a port in one direction, and counts them', () => {
    const { bundles } = layOut(many(65).topology, WIDE);
    const counts = new Map(bundles.map(({ id, links }) => [id, links.length]));
    // 16 classifiers take packets from the two NICs, and 32 forwarders send to them.
    assert.deepEqual(
      ['phy:0 in', 'phy:1 in', 'phy:0 out', 'phy:1 out'].map((id) => counts.get(id)),
      [8, 8, 16, 16],
    );
  });

  it('leaves boxes where they are when processes come and go, and when one was moved', () => {
    const arrangement = new Arrangement();
    const none = new Map<string, Cell>();
    const { topology } = many(20);
    const before = arrangement.arrange(topology, 3, none).cells;
    const without = { ...topology, processes: topology.processes.filter(({ id }) => id !== 'nfv:6') };
    const after = arrangement.arrange(without, 3, none).cells;
    for (const { id } of without.processes) assert.deepEqual(after.get(id), before.get(id), id);
    const more = many(22).topology;
    const grown = arrangement.arrange(more, 3, none).cells;
    for (const { id } of without.processes) assert.deepEqual(grown.get(id), before.get(id), id);
    const places = [...grown.values()].map(({ column, row }) => `${column} ${row}`);
    assert.equal(new Set(places).size, more.processes.length);
    const moved = arrangement.arrange(more, 3, new Map([['nfv:6', { column: 2, row: 30 }]])).cells;
    assert.deepEqual(moved.get('nfv:6'), { column: 2, row: 30 });
    for (const { id } of without.processes) assert.deepEqual(moved.get(id), before.get(id), id);
  });

  it('puts a new process beside one that sends to it', () => {
    const arrangement = new Arrangement();
    const panel = new Panel().nfv(1, [], ['phy:0 -> ring:0'], true).nfv(2, []).nfv(3, []);
    const before = arrangement.arrange(panel.topology, 4, new Map()).cells;
    panel.nfv(9, [], ['ring:0 -> vhost:0'], true);
    const { column, row } = before.get('nfv:1')!;
    const cell = arrangement.arrange(panel.topology, 4, new Map()).cells.get('nfv:9')!;
    assert.equal(Math.abs(cell.column - column) + Math.abs(cell.row - row) <= 2, true);
    assert.ok(![...before.values()].some((each) => each.column === cell.column && each.row === cell.row));
  });

  it('puts processes in groups with titles', () => {
    const { topology } = usual();
    const kindOf = (id: string): string => id.split(':')[0]!;
    const scene = layOut(topology, {
      ...WIDE,
      arrange: (columns) => arrangeByTitle(topology, columns, kindOf),
    });
    assert.deepEqual(
      scene.titles.map(({ text }) => text),
      ['mirror (1)', 'nfv (1)', 'pcap (1)', 'primary (1)', 'vf (2)'],
    );
    assertSound(scene, topology);
    const top = (id: string): number => scene.boxes.find((box) => box.id === id)!.y;
    assert.equal(top('vf:1'), top('vf:2'));
    assert.ok(scene.titles.at(-1)!.y < top('vf:1') && scene.titles.at(-1)!.y > top('primary'));
  });

  it('gives each port of an nfv a jack on both sides, and draws patches from left to right', () => {
    const { boxes } = layOut(usual().topology, WIDE);
    const nfv = boxes.find(({ id }) => id === 'nfv:3')!;
    assert.deepEqual(
      nfv.sockets.filter(({ jack }) => jack).map(({ port, side }) => `${port} ${side}`),
      ['phy:0', 'phy:1', 'ring:1', 'vhost:1'].flatMap((port) => [`${port} in`, `${port} out`]),
    );
    assert.deepEqual(
      nfv.cables.map(({ edge, patch, running }) => [edge, patch, running]),
      [
        ['nfv:3 ring:1 -> vhost:1', true, true],
        ['nfv:3 vhost:1 -> phy:1', true, true],
      ],
    );
    for (const { from, to } of nfv.cables) assert.ok(from.x < to.x);
  });

  it('draws a component between its rx ports and its tx ports', () => {
    const { boxes } = layOut(usual().topology, WIDE);
    const vf = boxes.find(({ id }) => id === 'vf:1')!;
    assert.deepEqual(
      vf.blocks.map(({ name, notes, running }) => [name, notes, running]),
      [['cls', ['classifier', 'core 2'], true]],
    );
    const [block] = vf.blocks;
    for (const { side, x, width } of vf.sockets) {
      if (side === 'in') assert.ok(x + width <= block!.x);
      else assert.ok(x >= block!.x + block!.width);
    }
    assert.deepEqual(
      vf.sockets.map(({ port, side }) => `${port} ${side}`),
      ['phy:0 in', 'ring:0 out', 'ring:1 out'],
    );
  });

  it('shows a classifier entry at its port, and an entry without a sending component in a row of its own', () => {
    const match = { type: 'vlan', value: '101/52:54:00:12:34:57' } as const;
    const entry = { type: 'classify', process: 'vf:1', running: true, match } as const;
    const { topology } = usual()
      .edge({ ...entry, id: 'a', from: 'vf:1/cls', to: 'ring:0' })
      .edge({ ...entry, id: 'b', from: 'vf:1', to: 'vhost:7' });
    const scene = layOut(topology, WIDE);
    const vf = scene.boxes.find(({ id }) => id === 'vf:1')!;
    assert.deepEqual(
      vf.sockets.filter(({ side }) => side === 'out').map(({ port, note }) => `${port} ${note}`.trim()),
      ['ring:0 101/…34:57', 'ring:1', 'vhost:7 101/…34:57'],
    );
    assertSound(scene, topology);
  });

  it('shows VLAN operations at the ports that apply them', () => {
    const vlan = { operation: 'add', id: 101, pcp: 3 } as const;
    const { topology } = new Panel()
      .process('vf', 1)
      .component('vf:1', 'fw', { rx: ['ring:0'] })
      .edge({ id: 'e', type: 'tx', process: 'vf:1', from: 'vf:1/fw', to: 'vhost:0', running: true, vlan });
    const [box] = layOut(topology, WIDE).boxes;
    assert.equal(box!.sockets.find(({ side }) => side === 'out')!.note, '+101/3');
  });

  it('draws a pipe between its two rings', () => {
    const pipe = { type: 'pipe', process: 'primary', running: true } as const;
    const { topology } = new Panel()
      .process('primary', 0)
      .edge({ ...pipe, id: 'a', from: 'ring:1', to: 'pipe:0' })
      .edge({ ...pipe, id: 'b', from: 'pipe:0', to: 'ring:2' });
    const [box] = layOut(topology, WIDE).boxes;
    assert.deepEqual(
      box!.blocks.map(({ id }) => id),
      ['pipe:0'],
    );
    assert.deepEqual(
      box!.sockets.map(({ port, side }) => `${port} ${side}`),
      ['ring:1 in', 'ring:2 out'],
    );
  });

  it('draws links from a shared port to the in side of a process, and from the out side to the shared port', () => {
    const { links, ports, boxes } = layOut(usual().topology, WIDE);
    const vf = boxes.find(({ id }) => id === 'vf:1')!;
    const link = links.find(({ process, port }) => process === 'vf:1' && port === 'phy:0')!;
    const phy = ports.find(({ id }) => id === 'phy:0')!;
    assert.equal(link.points[0]!.x, phy.x + phy.width);
    assert.equal(link.points.at(-1)!.x, vf.x);
    const out = links.find(({ process, port }) => process === 'vf:1' && port === 'ring:0')!;
    assert.equal(out.points[0]!.x, vf.x + vf.width);
    const ring = ports.find(({ id }) => id === 'ring:0')!;
    assert.equal(out.points.at(-1)!.x, ring.x);
  });

  it('keeps links of different ports apart while there is room', () => {
    const { links } = layOut(many(65).topology, WIDE);
    for (const [index, link] of links.entries()) {
      for (const other of links.slice(index + 1)) {
        if (other.port === link.port || link.isCurve || other.isCurve) continue;
        for (const [a, b] of piecesOf(link)) {
          for (const [c, d] of piecesOf(other)) {
            const upright = a.x === b.x && c.x === d.x && Math.abs(a.x - c.x) < 1;
            const together =
              Math.min(Math.max(a.y, b.y), Math.max(c.y, d.y)) -
              Math.max(Math.min(a.y, b.y), Math.min(c.y, d.y));
            assert.ok(!upright || together < 1, `${link.id} and ${other.id} lie upon each other`);
          }
        }
      }
    }
  });

  it('finds the largest zoom factor at which the whole picture fits the window', () => {
    const room = { width: 1_500, height: 900 };
    const options = { unusedPorts: false };
    assert.equal(fittingZoom(new Panel().nfv(1, ['phy:0']).topology, room, options), 1);
    assert.equal(fittingZoom(new Panel().nfv(1, ['phy:0']).topology, room, options, 1.25), 1.25);
    for (const panel of [usual(), full()]) {
      const zoom = fittingZoom(panel.topology, room, options);
      const scale = scaleOf(zoom);
      const { height } = layOut(panel.topology, {
        width: room.width / scale,
        unusedPorts: false,
        isSmall: isSmall(zoom),
      });
      assert.ok(height * scale <= room.height || zoom === ZOOMS[0]);
    }
    assert.equal(firstZoom(0.5, 7), 0.75);
    assert.equal(firstZoom(0.5, 65), 0.5);
  });

  it('shows the whole of a panel of 65 processes at once as summaries', () => {
    const room = { width: 1_500, height: 900 };
    const { topology } = many(65);
    const { width, height } = layOut(topology, { width: room.width, unusedPorts: false, isSmall: true });
    assert.ok(width <= room.width && height <= room.height, `${width} x ${height}`);
  });

  it('draws a process of an unknown kind as a plain box with its ports', () => {
    const panel = new Panel().process('vf', 1, { ports: ['phy:0', 'ring:0'] });
    const [process] = panel.topology.processes;
    const topology = { ...panel.topology, processes: [{ ...process!, type: 'crypto' as ProcessType }] };
    const [box] = layOut(topology, WIDE).boxes;
    assert.deepEqual(
      box?.sockets.map(({ port, jack }) => [port, jack]),
      [
        ['phy:0', false],
        ['ring:0', false],
      ],
    );
  });

  it('leaves out unused ports of a full shelf unless all unused ports are shown', () => {
    const panel = usual();
    for (let number = 0; number < 40; number++) panel.port(`ring:${number}`);
    const count = (unusedPorts: boolean): number =>
      layOut(panel.topology, { ...WIDE, unusedPorts }).ports.filter(({ type }) => type === 'ring').length;
    assert.equal(count(false), 2);
    assert.equal(count(true), 40);
  });
});
