import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';
import { ROOT } from '../support/recordings.js';

/** The types of a browser, which most generated code expects. */
export const DOM = ['lib.dom.d.ts', 'lib.dom.iterable.d.ts'];

const MODULES = fileURLToPath(new URL('node_modules', ROOT));

export const run = promisify(execFile);

/** A project of a user, in a temporary folder. */
export interface Workspace {
  readonly folder: string;
  /** Writes a file and its folders. @returns its path. */
  write(file: string, text: string): Promise<string>;
  /** Packs spp-ctl as `npm publish` does, and installs it as `npm install` does. */
  installSppCtl(): Promise<void>;
  /** Compiles files in strict mode. @returns the errors of the compiler, which begin with a file. */
  compile(files: readonly string[], options?: ts.CompilerOptions): string[];
  remove(): Promise<void>;
}

export async function createWorkspace(): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), 'spp-ctl-client-'));

  async function write(file: string, text: string): Promise<string> {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    return path;
  }

  async function installSppCtl(): Promise<void> {
    const modules = join(folder, 'node_modules');
    const target = join(modules, 'spp-ctl');
    await mkdir(target, { recursive: true });
    // The scripts would rebuild dist/, from which other tests are running.
    const { stdout } = await run(
      'npm',
      ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
      {
        cwd: ROOT,
      },
    );
    const [pack] = JSON.parse(stdout) as { filename: string }[];
    assert.ok(pack);
    await run('tar', ['-xzf', join(folder, pack.filename), '-C', target, '--strip-components', '1']);
    for (const name of ['eventsource-parser', 'openapi-fetch', 'openapi-typescript-helpers']) {
      await symlink(join(MODULES, name), join(modules, name));
    }
  }

  await write('package.json', '{ "type": "module" }');
  return {
    folder,
    write,
    installSppCtl,
    compile: (files, options) => compile(folder, files, options),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const STRICT: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  noImplicitReturns: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ['lib.es2023.d.ts'],
  types: ['node'],
  typeRoots: [join(MODULES, '@types')],
};

function compile(folder: string, files: readonly string[], options: ts.CompilerOptions = {}): string[] {
  const paths = files.map((file) => join(folder, file));
  const program = ts.createProgram(paths, { ...STRICT, ...options });
  const diagnostics = ts.getPreEmitDiagnostics(program);
  if (diagnostics.length === 0) program.emit();
  return diagnostics.map((diagnostic) =>
    ts.formatDiagnostic(diagnostic, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => folder,
      getNewLine: () => '\n',
    }),
  );
}
