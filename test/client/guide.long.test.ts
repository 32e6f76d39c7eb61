import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import ts from 'typescript';
import { codeBlocks, guide } from '../support/guides.js';
import { type Panel, startPanel } from '../support/panel.js';
import { createWorkspace, DOM, run, type Workspace } from './workspace.js';

const URL_SHOWN = 'http://localhost:7777';

describe('the typed client in its guide', () => {
  let panel: Panel;
  let project: Workspace;
  let example = '';

  before(async () => {
    const [code, endless] = codeBlocks(guide('client'), 'ts');
    assert.ok(code !== undefined && endless !== undefined, 'the guide does not have two examples');
    assert.ok(code.includes(URL_SHOWN), 'the example names no URL');
    panel = await startPanel([
      { kind: 'primary' },
      { kind: 'nfv', clientId: 1 },
      { kind: 'vf', clientId: 2, lcores: [3, 4, 5, 6] },
    ]);
    example = code.replace(URL_SHOWN, panel.controller.url);
    project = await createWorkspace();
    await project.installSppCtl();
    await project.write('example.ts', example);
    await project.write('endless.ts', `${example}\n${endless}`);
  });
  after(async () => {
    await panel.stop();
    await project.remove();
  });

  it('compiles against the packed package, for a bundler and for Node.js', () => {
    const files = ['example.ts', 'endless.ts'];
    assert.deepEqual(
      project.compile(files, {
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        lib: ['lib.es2022.d.ts', ...DOM],
        types: [],
      }),
      [],
    );
    assert.deepEqual(project.compile(files, { exactOptionalPropertyTypes: true }), []);
  });

  it('runs and prints the documented output', async () => {
    const { stdout } = await run(process.execPath, ['example.js'], { cwd: project.folder });
    const promised = [...example.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, text]) => text);
    assert.ok(promised.length > 0, 'the example does not say what it prints');
    assert.deepEqual(stdout.trimEnd().split('\n'), promised);
  });
});
