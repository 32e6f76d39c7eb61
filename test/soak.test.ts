import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failures, inWords, type Part, type Report } from '../scripts/soak/report.js';
import type { Request } from '../scripts/soak/requests.js';
import { Subject } from '../scripts/soak/subject.js';
import { Tally } from '../scripts/soak/tally.js';
import { whyWrong, whyWrongList } from '../scripts/soak/verdict.js';

describe('the result of a soak', () => {
  const MB = 2 ** 20;
  const part: Part = {
    ...{ heap: 20 * MB, rss: 100 * MB, timers: 7, descriptors: { sockets: 5, others: 20 } },
    ...{ state: 100_000, audit: 200_000, etcd: { keys: 3, bytes: MB, revision: 50 } },
  };
  const well = (): Report => {
    const tally = new Tally();
    tally.response('200');
    return {
      ...{ seconds: 1, hours: undefined, processes: 1, desired: 1, clients: 1, seed: 1, tally, errors: '' },
      ...{ start: part, parts: [part, part] },
      left: { ofClients: 0, ofProcesses: 0, files: 0 },
      ending: { code: 0, signal: null },
    };
  };

  it('is good without deviations', () => {
    assert.deepEqual(failures(well()), []);
    assert.match(inWords(well()), /^wrong responses +0 {3}must be 0$/m);
  });

  it('is bad without any response', () => {
    assert.deepEqual(failures({ ...well(), tally: new Tally() }), ['there was no response']);
  });

  it('is bad for each count with a deviation', () => {
    const tally = new Tally();
    tally.response('200');
    for (const what of ['wrong', 'noResponse', 'lost', 'unreconciled'] as const) tally.complain(what, 'why');
    const found = failures({
      ...{ ...well(), tally, errors: 'a warning' },
      parts: [part, { ...part, heap: 37 * MB, rss: 181 * MB }],
      left: { ofClients: 1, ofProcesses: 2, files: 3 },
      ending: { code: null, signal: 'SIGKILL' },
    });
    assert.deepEqual(found, [
      '1 responses were wrong',
      '1 requests had no response',
      '1 times a process did not recover after a fault',
      '1 differences from the desired document remained',
      'the memory in use grew beyond 36.0 MB',
      'the memory of the process grew beyond 180.0 MB',
      '1 sockets were left by clients',
      '2 sockets were left by processes',
      '3 files were left open',
      'the controller ended with SIGKILL',
      'the controller wrote: a warning',
    ]);
  });

  it('is good after hours with the same use in all of them, apart from the first', () => {
    const first = { ...part, heap: 10 * MB, rss: 60 * MB, timers: 1, state: 10, audit: 10 };
    assert.deepEqual(failures({ ...well(), hours: 8, parts: [first, ...Array<Part>(7).fill(part)] }), []);
  });

  it('is bad after hours in which something has grown', () => {
    const later: Part = {
      ...{ heap: 22.1 * MB, rss: 121 * MB, timers: 13, descriptors: { sockets: 5, others: 23 } },
      ...{ state: 200_000, audit: 400_000, etcd: { keys: 4, bytes: 2 * MB, revision: 99 } },
    };
    const parts = [part, part, part, part, later, later, later, later];
    assert.deepEqual(failures({ ...well(), hours: 3.9, parts }), []);
    assert.deepEqual(failures({ ...well(), hours: 8, parts }), [
      'the memory in use grew from 20.0 MB to 22.1 MB',
      'the resident memory grew from 100.0 MB to 121.0 MB',
      'the number of timers grew from 7.0 to 13.0',
      'the number of open files grew from 20.0 to 23.0',
      'the state folder grew from 98 KB to 195 KB',
      'the audit log of an hour grew from 195 KB to 391 KB',
      'the number of keys in etcd grew from 3.0 to 4.0',
      'the database of etcd grew from 1.0 MB to 2.0 MB',
    ]);
  });
});

describe('a response in a soak', () => {
  const nfv = (clientId: number): Subject => new Subject({ kind: 'nfv', clientId, port: 1 });
  /** Makes the process run a command, as if the controller had sent it. */
  const run = ({ process }: Subject, command: string): void => {
    process.emit('command', command);
    process.model.execute(command);
    process.emit('sent', 1);
  };
  const READ: Request = { method: 'GET', path: '/v1/nfvs/1', must: 'status' };
  const START: Request = {
    ...{ method: 'PUT', path: '/v1/nfvs/1/forward', must: 'do', command: /^forward$/ },
    shows: (status) => 'patches' in status && status.status === 'running',
  };
  const statusOf = ({ status }: Subject): { status: number; body: string } => ({
    status: 200,
    body: JSON.stringify(status),
  });
  const problem = (status: number, code: string): { status: number; body: string } => ({
    status,
    body: JSON.stringify({ code }),
  });
  const DONE = { status: 204, body: '' };

  it('is right when the process had that state during the request', () => {
    const subject = nfv(1);
    const witness = subject.witness();
    const before = statusOf(subject);
    run(subject, 'forward');
    assert.equal(whyWrong(READ, before, witness), undefined);
    assert.equal(whyWrong(READ, statusOf(subject), witness), undefined);
  });

  it('is wrong when it shows an earlier state or another process', () => {
    const subject = nfv(1);
    const before = statusOf(subject);
    run(subject, 'forward');
    const witness = subject.witness();
    assert.match(whyWrong(READ, before, witness) ?? '', /^the process never had this status/);
    assert.match(whyWrong(READ, statusOf(nfv(2)), witness) ?? '', /^the process never had this status/);
  });

  it('is right when it reports success and the change took effect', () => {
    const subject = nfv(1);
    const witness = subject.witness();
    run(subject, 'forward');
    assert.equal(whyWrong(START, DONE, witness), undefined);
  });

  it('is wrong when it reports success and the change did not take effect', () => {
    const subject = nfv(1);
    const unsent = subject.witness();
    assert.match(whyWrong(START, DONE, unsent) ?? '', /^the process did not receive the command/);
    const undone = subject.witness();
    run(subject, 'forward');
    run(subject, 'stop');
    subject.recovered();
    const later = subject.witness();
    subject.process.emit('command', 'forward');
    assert.match(whyWrong(START, DONE, later) ?? '', /^the status does not show the change/);
    assert.equal(whyWrong(START, DONE, undone), undefined);
  });

  it('is wrong when it reports that nothing was sent and something was sent', () => {
    const subject = nfv(1);
    const witness = subject.witness();
    assert.equal(whyWrong(START, problem(500, 'not_sent'), witness), undefined);
    run(subject, 'forward');
    assert.equal(
      whyWrong(START, problem(500, 'not_sent'), witness),
      'not_sent, but the process received the command',
    );
  });

  it('is wrong when it is an error and the process was healthy', () => {
    const subject = nfv(1);
    const faulty = subject.witness();
    assert.equal(whyWrong(READ, problem(500, 'process_timeout'), faulty), undefined);
    subject.recovered();
    const well = subject.witness();
    const missing = problem(404, 'process_not_found');
    assert.equal(whyWrong(READ, missing, well), 'the process had no fault');
    subject.disturb();
    assert.equal(whyWrong(READ, missing, well), undefined);
  });

  it('is wrong when its error code does not exist', () => {
    const witness = nfv(1).witness();
    assert.match(whyWrong(READ, problem(500, 'internal'), witness) ?? '', /^no such error: 500 internal/);
    assert.match(whyWrong(READ, problem(500, 'queue_full'), witness) ?? '', /^no such error/);
    assert.match(whyWrong(READ, { status: 502, body: 'no' }, witness) ?? '', /^no such error: 502 no JSON/);
    assert.match(whyWrong(READ, problem(400, 'unsafe'), witness) ?? '', /^unsafe has no place here/);
  });

  it('about all processes is wrong when a process is missing, misplaced or of another type', () => {
    const subjects = [nfv(1), nfv(2)];
    for (const subject of subjects) subject.recovered();
    const all = subjects.map((subject) => subject.witness());
    const list: Request = { method: 'GET', path: '/v1/processes', must: 'list' };
    const why = (...processes: object[]): string | undefined =>
      whyWrongList(list, { status: 200, body: JSON.stringify(processes) }, all, true);
    const [one, two] = [1, 2].map((id) => ({ type: 'nfv', 'client-id': id })) as [object, object];
    assert.equal(why(one, two), undefined);
    assert.equal(why(one), 'nfv 2 is missing');
    assert.equal(why(two, one), 'nfv 1 is missing');
    assert.match(why(one, two, two) ?? '', /is out of place$/);
    assert.match(why(one, { ...two, type: 'vf' }) ?? '', / must be /);
    subjects[1]?.disturb();
    assert.equal(why(one), undefined);
  });

  it('about the cores of all processes is wrong without a process, unless spp-ctl has waited for it', () => {
    const subject = nfv(1);
    subject.recovered();
    const all = [subject.witness()];
    const cores: Request = { method: 'GET', path: '/v1/cpu_usage', must: 'count-cores' };
    const none = { status: 200, body: '[]' };
    assert.equal(whyWrongList(cores, none, all, false), 'nfv 1 is missing');
    assert.equal(whyWrongList(cores, none, all, true), undefined);
  });
});
