import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';
import { launchedOptions, SimulatedProcess } from '../../src/simulator/index.js';
import { changes, type Panel, startPanel } from '../support/panel.js';
import { ROOT } from '../support/recordings.js';
import type { GeneratedClient, Outcome } from './generated-client.js';
import type { Generator } from './generators.js';
import { install } from './npm-install.js';
import { createWorkspace, DOM, type Workspace } from './workspace.js';

const DONE = 204;

/** Options for generated code whose imports Node.js resolves. */
const UNBUNDLED: ts.CompilerOptions = { lib: ['lib.es2023.d.ts', ...DOM], skipLibCheck: true };

/** Options for generated code whose imports only a bundler resolves. */
const BUNDLED: ts.CompilerOptions = {
  ...UNBUNDLED,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  // These depend on the habits of the authors of the generator.
  noUncheckedIndexedAccess: false,
  noImplicitReturns: false,
  allowImportingTsExtensions: true,
  noEmit: true,
};

async function bundle(folder: string): Promise<void> {
  await build({
    entryPoints: [`${folder}/program.ts`],
    outfile: `${folder}/program.js`,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    // For packages that are CommonJS modules.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
}

/** A generator, and the panel that its client drives. */
interface Trial {
  readonly generator: Generator;
  readonly panel: Panel;
  /** The processes that the primary of the panel has launched. */
  readonly launched: readonly SimulatedProcess[];
  /** Why the generator failed. */
  failure?: Error;
  /** The errors of the compiler. */
  mistakes?: readonly string[];
}

async function startTrial(generator: Generator): Promise<Trial> {
  const launched: SimulatedProcess[] = [];
  const panel = await startPanel([
    {
      kind: 'primary',
      flow: true,
      onLaunch: (launch) => {
        const port = panel.controller.secondaryPort;
        const process = new SimulatedProcess({ ...launchedOptions(launch, { port }), port, retryMs: 20 });
        launched.push(process);
        process.start();
      },
    },
    { kind: 'vf', clientId: 2, lcores: [3, 4, 5] },
  ]);
  return { generator, panel, launched };
}

/** Generates a client in a folder with the name of the generator, and writes the program that uses the client. */
async function generate(project: Workspace, { generator, panel }: Trial): Promise<void> {
  const { name } = generator;
  const folder = join(project.folder, name);
  await mkdir(folder);
  await generator.generate(folder, panel.controller.url);
  const source = new URL(`test/client/programs/${name}.ts.txt`, ROOT);
  await project.write(`${name}/program.ts`, await readFile(source, 'utf8'));
}

/** Compiles the clients together: most of the work is the types of browsers and of Node.js, which all use. */
function compile(project: Workspace, trials: readonly Trial[], options: ts.CompilerOptions): void {
  if (trials.length === 0) return;
  const mistakes = project.compile(
    trials.map(({ generator }) => `${generator.name}/program.ts`),
    options,
  );
  for (const trial of trials) {
    const { name } = trial.generator;
    const isOthers = (mistake: string): boolean =>
      trials.some(({ generator }) => generator.name !== name && mistake.startsWith(`${generator.name}/`));
    trial.mistakes = mistakes.filter((mistake) => !isOthers(mistake));
  }
}

/** Asserts the status of a success, unless the generated code does not tell it. */
function assertSuccess({ tellsStatus = true }: Generator, { status }: Outcome, expected: number): void {
  assert.equal(status, tellsStatus ? expected : undefined);
}

/** The tests of the clients that some generators make. */
export function testGenerators(generators: readonly Generator[]): void {
  describe('clients of third-party generators', () => {
    let project: Workspace;
    let missing: string | undefined;
    const trials = new Map<string, Trial>();

    before(async () => {
      project = await createWorkspace();
      const packages = new Set(generators.flatMap((generator) => generator.packages ?? []));
      if (packages.size > 0) missing = await install(project.folder, [...packages]);
      for (const generator of generators) trials.set(generator.name, await startTrial(generator));
      if (missing !== undefined) return;
      for (const trial of trials.values())
        await generate(project, trial).catch((error: unknown) => {
          trial.failure = error instanceof Error ? error : new Error(String(error));
        });
      const generated = [...trials.values()].filter(({ failure }) => failure === undefined);
      const isBundled = ({ generator }: Trial): boolean => generator.bundled === true;
      compile(project, generated.filter(isBundled), BUNDLED);
      compile(
        project,
        generated.filter((trial) => !isBundled(trial)),
        UNBUNDLED,
      );
    });
    after(async () => {
      for (const { panel, launched } of trials.values()) {
        await Promise.all(launched.map((process) => process.stop()));
        await panel.stop();
      }
      await project.remove();
    });

    for (const generator of generators)
      testGenerator(generator, () => {
        const trial = trials.get(generator.name) ?? assert.fail(`${generator.name} was not run`);
        return missing === undefined ? { ...trial, folder: join(project.folder, generator.name) } : missing;
      });
  });
}

/** @param run gives what came of the generator; or the reason why it could not be installed. */
function testGenerator(
  generator: Generator,
  run: () => (Trial & { readonly folder: string }) | string,
): void {
  describe(`a client generated by ${generator.name}`, () => {
    let panel: Panel;
    let missing: string | undefined;
    let mistakes: readonly string[] = [];
    let generated: GeneratedClient | undefined;

    before(async () => {
      const trial = run();
      if (typeof trial === 'string') {
        missing = trial;
        return;
      }
      const { folder } = trial;
      ({ panel, mistakes = [] } = trial);
      if (trial.failure !== undefined) throw trial.failure;
      if (mistakes.length > 0) return;
      if (generator.bundled === true) await bundle(folder);
      generated = (await import(pathToFileURL(`${folder}/program.js`).href)) as GeneratedClient;
      generated.connect(panel.controller.url);
    });

    /** A test that is skipped where the generator could not be run. */
    function test(name: string, body: (client: GeneratedClient) => Promise<void>): void {
      it(name, async (t) => {
        if (missing !== undefined) {
          t.skip(missing);
          return;
        }
        assert.ok(generated, 'the client does not compile');
        await body(generated);
      });
    }

    it('compiles in strict mode, as does a program that uses it', (t) => {
      if (missing === undefined) assert.deepEqual(mistakes, []);
      else t.skip(missing);
    });

    test('lists the processes', async (client) => {
      const outcome = await client.listProcesses();
      assertSuccess(generator, outcome, 200);
      assert.deepEqual(outcome.data, await panel.controller.get('/v1/processes'));
    });

    test('reads a vf', async (client) => {
      const outcome = await client.readVf();
      assertSuccess(generator, outcome, 200);
      assert.deepEqual(outcome.data, await panel.controller.get('/v1/vfs/2'));
    });

    test('starts a component and attaches ports, with a VLAN tag and without', async (client) => {
      assertSuccess(generator, await client.startComponent(4), DONE);
      assertSuccess(generator, await client.attachPort(), DONE);
      assertSuccess(generator, await client.attachPortWithVlan(), DONE);
      assert.deepEqual(changes(panel.processes[1]!), [
        'component start fw0 4 forward',
        'port add phy:0 rx fw0',
        'port add ring:0 tx fw0 add_vlantag 101 3',
      ]);
    });

    test('gets the code of an error', async (client) => {
      const { status, data } = await client.readMissingVf();
      assert.equal(status, 404);
      assert.deepEqual(data, {
        type: 'about:blank',
        title: 'Not Found',
        status: 404,
        code: 'process_not_found',
        detail: 'sec_id 9 not found.',
      });
      // The master core is refused, because it would hang the process.
      const unsafe = await client.startComponent(3);
      assert.equal(unsafe.status, 400);
      assert.equal((unsafe.data as { code: string }).code, 'unsafe');
    });

    test('launches a secondary and waits until it is connected', async (client) => {
      const outcome = await client.launch();
      assertSuccess(generator, outcome, 201);
      assert.deepEqual(outcome.data, { type: 'nfv', 'client-id': 5 });
    });

    test('creates a flow rule', async (client) => {
      const outcome = await client.createFlowRule();
      assertSuccess(generator, outcome, 200);
      assert.deepEqual(outcome.data, { result: 'success', message: 'Flow rule #0 created', rule_id: '0' });
    });
  });
}
