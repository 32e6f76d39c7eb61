/** The code of the drawing thread: large panels take a while, and must not block the server. */
import { parentPort } from 'node:worker_threads';
import { instance, type Viz } from '@viz-js/viz';

/** The reply to a text in the DOT language. */
export type Drawn = { readonly svg: string } | { readonly problem: string };

/** A type that the Node.js types lack. */
interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow: (this: WasmMemory, pages: number) => number;
}
declare const WebAssembly: { readonly Memory: { readonly prototype: WasmMemory } };

/** Memory limit of Graphviz, in bytes. A panel of 99 processes takes less than a tenth of it. */
const MAX_MEMORY = 256 * 2 ** 20;
const PAGE_BYTES = 65_536;

limitMemory();
const loading = instance();

parentPort?.on('message', (dot: string) => {
  // An error here ends the thread.
  void loading.then((viz) => parentPort?.postMessage(draw(viz, dot)));
});

function draw(viz: Viz, dot: string): Drawn {
  const result = viz.render(dot, { format: 'svg' });
  if (result.status !== 'success') return { problem: result.errors.map(({ message }) => message).join('; ') };
  // The text before it references a document type on the web, which some readers would fetch.
  return { svg: result.output.slice(result.output.indexOf('<svg')) };
}

/** Without a limit, Graphviz uses gigabytes for a large graph. At the limit it aborts. */
function limitMemory(): void {
  const { prototype } = WebAssembly.Memory;
  const { grow } = prototype;
  prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * PAGE_BYTES > MAX_MEMORY) throw new RangeError('too much memory');
    return grow.call(this, pages);
  };
}
