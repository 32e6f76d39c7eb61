/** Draws what it is sent. It is the code of a thread of its own: large panels take a while, and nobody else has to wait. */
import { parentPort } from 'node:worker_threads';
import { instance } from '@viz-js/viz';

/** The answer to a text in the DOT language. */
export type Drawn = { readonly svg: string } | { readonly problem: string };

/** What the types of Node.js have not. */
interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow: (this: WasmMemory, pages: number) => number;
}
declare const WebAssembly: { readonly Memory: { readonly prototype: WasmMemory } };

/** How much memory Graphviz may have, in bytes. A panel of 99 processes takes less than a tenth of it. */
const MAX_MEMORY = 256 * 2 ** 20;
const PAGE_BYTES = 65_536;

limitMemory();
const viz = await instance();

parentPort?.on('message', (dot: string) => {
  parentPort?.postMessage(draw(dot));
});

function draw(dot: string): Drawn {
  const result = viz.render(dot, { format: 'svg' });
  if (result.status !== 'success') return { problem: result.errors.map(({ message }) => message).join('; ') };
  // What comes before it names a document type on the web, which some readers would fetch.
  return { svg: result.output.slice(result.output.indexOf('<svg')) };
}

/** Of itself Graphviz takes gigabytes for a graph that is large enough. When it gets no more it gives up. */
function limitMemory(): void {
  const { prototype } = WebAssembly.Memory;
  const { grow } = prototype;
  prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * PAGE_BYTES > MAX_MEMORY) throw new RangeError('too much memory');
    return grow.call(this, pages);
  };
}
