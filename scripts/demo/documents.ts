/**
 * The documents of the empty demo: `panel.yaml` launches the secondaries of the demo, and `empty.yaml` ends them.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where spp-ctl listens for the secondaries that `panel.yaml` launches. */
const CONTROLLER = '127.0.0.1:6666';

/** Paths of the documents. */
export interface DemoDocuments {
  readonly panel: string;
  readonly empty: string;
  /** Removes what was written. */
  remove(): Promise<void>;
}

/**
 * The documents for a controller. Those of the repository are for the default ports; for other ones, the launches are written
 * into a temporary folder.
 *
 * @param controller the address and port of spp-ctl for secondaries.
 */
export async function demoDocuments(controller: string): Promise<DemoDocuments> {
  const [panel, empty] = ['panel.yaml', 'empty.yaml'].map((name) =>
    fileURLToPath(new URL(`../../../scripts/demo/${name}`, import.meta.url)),
  ) as [string, string];
  const there = { panel: relative('', panel), empty: relative('', empty), remove: () => Promise.resolve() };
  if (controller === CONTROLLER) return there;
  const folder = await mkdtemp(join(tmpdir(), 'spp-ctl-demo-'));
  const changed = join(folder, 'panel.yaml');
  await writeFile(changed, (await readFile(panel, 'utf8')).replaceAll(CONTROLLER, controller));
  return { ...there, panel: changed, remove: () => rm(folder, { recursive: true }) };
}
