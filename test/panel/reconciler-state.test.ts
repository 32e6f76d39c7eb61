import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Intent } from '../../src/panel/apply/change.js';
import { History } from '../../src/panel/apply/history.js';
import { NotKeptError, DesiredChangedError } from '../../src/panel/store/desired.js';
import { StateFile } from '../../src/files/state-file.js';
import { withFolder } from '../support/folder.js';
import { changes } from '../support/panel.js';
import { at, type Kept, type KeptOptions, NFV, nfv, portCall, withKept } from './kept.js';

/** Runs a test with a folder for the state, and what starts with it. */
function withState(
  test: (
    path: string,
    run: (test: (kept: Kept) => Promise<void>, options?: KeptOptions) => Promise<void>,
  ) => Promise<void>,
): Promise<void> {
  return withFolder(({ path }) =>
    test(path, (run, options = {}) => withKept({ ...options, stateDir: path }, run)),
  );
}

async function desiredIn(path: string): Promise<unknown> {
  const found = await new StateFile(join(path, 'wanted.json')).read();
  return found.state === 'read' ? (found.content as { document: unknown }).document : found.state;
}

/** The note of a change that leads from one document to another and was not brought to its end. */
function intent(id: string, more: Partial<Intent['change']> = {}): Intent {
  return {
    change: {
      id,
      cause: 'request',
      state: 'running',
      on_failure: 'rollback',
      started: new Date(0).toISOString(),
      revision: 'r',
      commands: [],
      differences: [],
      pending: [],
      ...more,
    },
    desired: nfv(['ring:0', 'ring:1']),
    before: nfv([]),
  };
}

describe('the state folder', () => {
  test('contains only its lock while no document is desired', () =>
    withState((path, run) =>
      run(async (kept) => {
        await kept.attach(NFV);
        await kept.run(portCall('add', 'ring:0'));
        await kept.status();
        assert.deepEqual(await readdir(path), ['lock']);
      }),
    ));

  test('keeps the document and the changes over a restart, and nothing that was deleted', () =>
    withState(async (path, run) => {
      let revision: string | undefined;
      await run(
        async (kept) => {
          await kept.attach(NFV);
          await kept.apply(nfv(['ring:0']));
          revision = kept.desired?.revision;
          await kept.run(portCall('add', 'ring:1'));
          await kept.until(/^changed by repair: done$/);
        },
        { repair: true },
      );
      assert.deepEqual((await readdir(path)).sort(), [
        'applying.json.previous',
        'changes.jsonl',
        'undo.jsonl',
        'wanted.json',
      ]);
      await run(
        async (kept) => {
          assert.deepEqual(kept.desired?.document, nfv(['ring:0']));
          assert.equal(kept.desired.revision, revision);
          const list = kept.panelServices.changes.list();
          assert.deepEqual(
            list.map(({ cause, state }) => [cause, state]),
            [
              ['repair', 'done'],
              ['request', 'done'],
            ],
          );
          const process = await kept.attach(NFV);
          await kept.until(/^changed by restore: done$/);
          assert.deepEqual(changes(process), ['add ring:0']);
          await assert.rejects(kept.deleteDesired('another'), DesiredChangedError);
          await kept.deleteDesired(revision);
          assert.equal(await desiredIn(path), 'none');
        },
        { restore: true },
      );
      await run((kept) => {
        assert.equal(kept.desired, undefined);
        return Promise.resolve();
      });
    }));

  test('reports a damaged document, and no document is desired then', () =>
    withState(async (path, run) => {
      await run(async (kept) => {
        await kept.apply(nfv(['ring:0']));
      });
      const file = join(path, 'wanted.json');
      const text = await readFile(file, 'utf8');
      for (const [damaged, why] of [
        [
          text.slice(0, 60),
          /is damaged \(it is truncated, or not JSON\) and was set aside as .*: no document is desired/,
        ],
        [text.replace('ring:0', 'ring:1'), /is damaged \(its checksum is wrong\)/],
      ] as const) {
        await writeFile(file, damaged);
        await run(async (kept) => {
          assert.match((await kept.status()).problem ?? '', why);
          assert.match(kept.log.join('\n'), why);
          assert.equal(kept.desired, undefined);
        });
      }
      // Whole, but not what is written there.
      for (const content of ['text', {}, { revision: 'r', since: 's', document: { nfvs: { 1: {} } } }]) {
        await new StateFile(file).write(content);
        await run(async (kept) => {
          assert.match((await kept.status()).problem ?? '', /is damaged \(it .*\) and was set aside/);
          // What is applied next is kept, and nothing is wrong any more.
          await kept.apply(nfv([]));
          assert.equal((await kept.status()).problem, undefined);
        });
      }
    }));

  test('rejects a document without a record if the folder cannot be written', () =>
    withState((path, run) =>
      run(async (kept) => {
        const process = await kept.attach(NFV);
        await kept.apply(nfv(['ring:0']));
        // The intent cannot be noted.
        await mkdir(join(path, 'applying.json.new'));
        await assert.rejects(kept.apply(nfv(['ring:1'])), NotKeptError);
        await rm(join(path, 'applying.json.new'), { recursive: true });
        // The document cannot be kept.
        await mkdir(join(path, 'wanted.json.new'));
        await assert.rejects(kept.apply(nfv(['ring:1']), 'stop'), NotKeptError);
        assert.deepEqual(changes(process), ['add ring:0']);
        assert.deepEqual(await new StateFile(join(path, 'applying.json')).read(), { state: 'none' });
        // It is applied, and only then turns out that it cannot be kept.
        const change = await kept.apply(nfv(['ring:1']));
        assert.equal(change.state, 'done');
        assert.match(change.not_kept ?? '', /^the desired document cannot be kept in .*: it is a folder$/);
        assert.deepEqual(kept.desired?.document, nfv(['ring:0']));
        assert.deepEqual(await kept.states(), { 'nfv:1': 'drifted' });
        await rm(join(path, 'wanted.json.new'), { recursive: true });
        assert.equal((await kept.apply(nfv(['ring:1']))).not_kept, undefined);
      }),
    ));

  test('reports that the list of changes cannot be written, and continues', () =>
    withState((path, run) =>
      run(async (kept) => {
        await mkdir(join(path, 'changes.jsonl.new'));
        assert.equal((await kept.apply(nfv([]))).state, 'done');
        assert.ok(
          kept.log.some((each) =>
            /^problem: the list of changes cannot be kept in .*: it is a folder$/.test(each),
          ),
        );
        await rm(join(path, 'changes.jsonl.new'), { recursive: true });
        await kept.apply(nfv([]));
        const list = await new History(path, (problem) => assert.fail(problem)).read();
        assert.equal(list.length, 2);
      }),
    ));
});

describe('an interrupted change', () => {
  test('is reported with the differences from the old and the new state until the panel equals one of them', () =>
    withState(async (path, run) => {
      await new StateFile(join(path, 'applying.json')).write(intent('x-1'));
      await run(async (kept) => {
        assert.deepEqual((await kept.status()).interrupted, {
          change: 'x-1',
          to_new: [],
          to_old: [],
          pending: ['nfv:1'],
        });
        await kept.attach(NFV);
        await kept.until(/^problem: the interrupted change x-1 is rolled back$/);
        assert.equal((await kept.status()).interrupted, undefined);
        assert.equal(kept.panelServices.changes.get('x-1')?.state, 'rolled_back');
        assert.equal(kept.desired, undefined);
      });
      // The problem is not reported again.
      await run((kept) => {
        assert.deepEqual(kept.log, []);
        return Promise.resolve();
      });
    }));

  test('stays reported over further restarts, and is resolved once a client has sent the rest', () =>
    withState(async (path, run) => {
      await new StateFile(join(path, 'applying.json')).write(intent('x-1'));
      for (let count = 0; count < 2; count++)
        await run(async (kept) => {
          const process = kept.attach(NFV);
          // Before anybody has looked, so that it is in between from the beginning.
          (await process).model.execute(Buffer.from('add ring:0'));
          const { interrupted } = await kept.status();
          assert.deepEqual(interrupted, {
            change: 'x-1',
            to_new: [{ process: 'nfv:1', reason: 'ring:1 is desired' }],
            to_old: [{ process: 'nfv:1', reason: 'ring:0 is not desired' }],
            pending: [],
          });
          if (count === 0) return;
          await kept.run(portCall('add', 'ring:1'));
          await kept.until(/^problem: the interrupted change x-1 is done$/);
          assert.deepEqual(kept.desired?.document, intent('x-1').desired);
          assert.deepEqual(await desiredIn(path), intent('x-1').desired);
        });
    }));

  test('is resolved when another document is applied, and reported again if that apply cannot start', () =>
    withState(async (path, run) => {
      const journal = new StateFile(join(path, 'applying.json'));
      await journal.write(intent('x-1'));
      await run(async (kept) => {
        const process = await kept.attach(NFV);
        process.model.execute(Buffer.from('add ring:0'));
        await mkdir(join(path, 'wanted.json.new'));
        await assert.rejects(kept.apply(nfv([]), 'stop'), NotKeptError);
        assert.equal((await kept.status()).interrupted?.change, 'x-1');
        const found = await journal.read();
        assert.equal(found.state === 'read' && (found.content as Intent).change.id, 'x-1');
        await rm(join(path, 'wanted.json.new'), { recursive: true });
        await kept.apply(nfv(['ring:3']));
        assert.equal((await kept.status()).interrupted, undefined);
        assert.deepEqual(await journal.read(), { state: 'none' });
        assert.equal(kept.panelServices.changes.get('x-1')?.state, 'interrupted');
      });
    }));

  test('is no longer reported once the panel equals another desired document', () =>
    withState(async (path, run) => {
      const journal = new StateFile(join(path, 'applying.json'));
      await run(async (kept) => {
        await kept.attach(NFV);
        await kept.apply(nfv(['ring:3']));
      });
      await journal.write(intent('x-1'));
      await run(
        async (kept) => {
          const process = kept.create(NFV);
          process.model.execute(Buffer.from('add ring:0'));
          process.start();
          await kept.until(/^problem: the panel is as desired now; the change x-1 stays interrupted$/);
          assert.equal((await kept.status()).interrupted, undefined);
          assert.deepEqual((await kept.document()).nfvs, nfv(['ring:3']).nfvs);
          assert.deepEqual(kept.desired?.document, nfv(['ring:3']));
          assert.equal(kept.panelServices.changes.get('x-1')?.state, 'interrupted');
          assert.deepEqual(await journal.read(), { state: 'none' });
        },
        { restore: true },
      );
    }));

  test('does not make its document the desired one after the desired document was deleted', () =>
    withState(async (path, run) => {
      await run(async (kept) => {
        await kept.attach(NFV);
        await kept.apply(nfv([]));
      });
      await new StateFile(join(path, 'applying.json')).write(intent('x-1'));
      await run(async (kept) => {
        const process = await kept.attach(NFV);
        process.model.execute(Buffer.from('add ring:0'));
        assert.equal((await kept.status()).interrupted?.change, 'x-1');
        await kept.deleteDesired(undefined);
        await kept.run(portCall('add', 'ring:1'));
        await kept.until(/^problem: the interrupted change x-1 is done$/);
        assert.equal(kept.desired, undefined);
      });
    }));

  test('is not reported if it had ended and only its record was left', () =>
    withState(async (path, run) => {
      let id = '';
      await run(async (kept) => {
        ({ id } = await kept.apply(nfv(['ring:0'])));
      });
      await new StateFile(join(path, 'applying.json')).write(intent(id));
      await run(async (kept) => {
        assert.equal((await kept.status()).interrupted, undefined);
        assert.equal(kept.panelServices.changes.get(id)?.state, 'done');
        assert.deepEqual(kept.desired?.document, nfv(['ring:0']));
      });
      assert.ok(!(await readdir(path)).includes('applying.json'));
    }));

  test('is reported as unknown if its record is damaged or empty', () =>
    withState(async (path, run) => {
      const file = join(path, 'applying.json');
      for (const content of ['text', { change: {} }, { ...intent('x-1'), desired: { nfvs: { 1: {} } } }]) {
        await new StateFile(file).write(content);
        await run((kept) => {
          assert.match(kept.log.join(), /cannot be used .*: whether a change was interrupted is not known/);
          return Promise.resolve();
        });
      }
      await writeFile(file, '{"checksum');
      await run((kept) => {
        assert.match(kept.log.join(), /is damaged .* was set aside .*is not known/);
        return Promise.resolve();
      });
    }));

  test('is reported by the next run after a regular stop, and its remaining commands are not sent', () =>
    withState(async (_path, run) => {
      await run(async (kept) => {
        const process = await kept.attach(NFV);
        process.faults.delayMs = 20;
        const applied = kept.apply(nfv(['ring:0', 'ring:1', 'ring:2']), 'stop');
        await at(process, 'add ring:0');
        kept.panelServices.stop();
        assert.equal((await applied).state, 'failed');
        assert.deepEqual(changes(process), ['add ring:0']);
      });
      await run(async (kept) => {
        const process = await kept.attach(NFV);
        process.model.execute(Buffer.from('add ring:0'));
        const { interrupted } = await kept.status();
        assert.deepEqual(
          interrupted?.to_new.map(({ reason }) => reason),
          ['ring:1 is desired', 'ring:2 is desired'],
        );
        const [change] = kept.panelServices.changes.list();
        assert.deepEqual(
          change?.commands.map(({ outcome }) => outcome),
          ['done', 'failed', 'left'],
        );
        assert.equal((await kept.apply(nfv(['ring:0', 'ring:1', 'ring:2']))).state, 'done');
      });
    }));
});
