import { writeFileSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KINDS, SimulatedProcess, type Kind } from '../../src/simulator/index.js';

/** Reads the command line of a real program, and connects to its controller as a simulated process. */
export function playProgram(word: string, args: readonly string[]): void {
  const kind = KINDS.find((known) => known === word);
  if (kind === undefined) throw new RangeError(`no such program: ${word}`);
  const { values } = parseArgs({
    args: args.filter((argument) => argument !== '--'),
    options: {
      lcores: { type: 'string', default: '' },
      'huge-dir': { type: 'string' },
      'file-prefix': { type: 'string', default: '' },
      'client-id': { type: 'string' },
      s: { type: 'string', short: 's', default: '' },
      n: { type: 'string', short: 'n', default: '' },
      c: { type: 'string', short: 'c' },
      'out-dir': { type: 'string' },
      ...Object.fromEntries(
        ['base-virtaddr', 'proc-type', 'socket-mem', 'vdev'].map((name) => [
          name,
          { type: 'string' } as const,
        ]),
      ),
      p: { type: 'string', short: 'p' },
      'no-pci': { type: 'boolean' },
    },
  });
  const hugeDir = values['huge-dir'];
  // The file stands for the hugepages that a real primary leaves.
  if (hugeDir !== undefined) writeFileSync(join(hugeDir, `${values['file-prefix']}map_0`), '');
  const process = new SimulatedProcess({
    ...{ kind, rings: 16, capture: values.c, captureDir: values['out-dir'] },
    ...(kind === 'primary' ? {} : { clientId: Number(values['client-id'] ?? values.n) }),
    lcores: [...values.lcores.matchAll(/\((\d+)\)/g)].map(([, core]) => Number(core)),
    port: Number(values.s.split(':')[1]),
  });
  process.on('ended', (how) => {
    if (how === 'died') globalThis.process.kill(globalThis.process.pid, 'SIGSEGV');
    else globalThis.process.exit(0);
  });
  process.start();
}

/** Writes programs into a folder that look like the real ones to whoever starts them, and are simulated. */
export async function writePrograms(folder: string, kinds: readonly Kind[]): Promise<void> {
  for (const kind of kinds) {
    const file = join(folder, `spp_${kind}`);
    await writeFile(
      file,
      `#!/usr/bin/env node\nimport(${JSON.stringify(import.meta.url)}).then(({ playProgram }) => playProgram('${kind}', process.argv.slice(2)));\n`,
    );
    await chmod(file, 0o755);
  }
}
