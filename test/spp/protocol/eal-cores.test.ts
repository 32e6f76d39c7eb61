import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coresOf, memoryProblem } from '../../../src/spp/protocol/eal-cores.js';
import type { LaunchOptions } from '../../../src/spp/protocol/launch.js';

type Read = readonly [master: number, workers: readonly number[]];

/** The forms that the programmer's guide of DPDK gives, and those of eal_common_options.c. */
const READ: readonly (readonly [LaunchOptions, Read])[] = [
  [{ '-l': '1' }, [1, []]],
  [{ '-l': 3 }, [3, []]],
  [{ '-l': '5,1-3,7' }, [1, [2, 3, 5, 7]]],
  [{ '-l': '1-3', '--master-lcore': 2 }, [2, [1, 3]]],
  [{ '-l': '127' }, [127, []]],
  [{ '-c': '0x16' }, [1, [2, 4]]],
  [{ '-c': '16' }, [1, [2, 4]]],
  [{ '-c': '0X8000000000000000' }, [63, []]],
  [{ '-c': '80000000000000000000000000000000' }, [127, []]],
  [{ '--lcores': '1,3' }, [1, [3]]],
  [{ '--lcores': '1-3' }, [1, [2, 3]]],
  [{ '--lcores': '1@8' }, [1, []]],
  [{ '--lcores': '1-3@(8,10-11)' }, [1, [2, 3]]],
  [{ '--lcores': '(0,6)' }, [0, [6]]],
  [{ '--lcores': '1,2@(5-7),(3-5)@(0,2),(0,6),7-8' }, [0, [1, 2, 3, 4, 5, 6, 7, 8]]],
];

const REFUSED: readonly (readonly [LaunchOptions, RegExp])[] = [
  [{}, /^one of -l, -c and --lcores is missing$/],
  [{ '-l': '1', '-c': '2' }, /^-c and -l exclude each other$/],
  [{ '-l': '' }, /^-l {2}is not a list/],
  [{ '-l': '1,' }, /is not a list/],
  [{ '-l': '3-1' }, /is not a list/],
  [{ '-l': '1-2-3' }, /is not a list/],
  [{ '-l': '0x1' }, /is not a list/],
  [{ '-l': '128' }, /has numbers above 127$/],
  [{ '-c': '0' }, /^-c 0 names no lcore$/],
  [{ '-c': '0x' }, /is not a hexadecimal mask$/],
  [{ '-c': '1'.padEnd(33, '0') }, /has lcores above 127$/],
  [{ '--lcores': '1@' }, /is not a map/],
  [{ '--lcores': '(1,2' }, /is not a/],
  [{ '--lcores': '1@1024' }, /has numbers above 1023$/],
  [{ '-l': '1-3', '--master-lcore': 4 }, /^the master lcore 4 is not among the lcores 1, 2, 3$/],
  // strtol() would read it as octal.
  [{ '-l': '1-9', '--master-lcore': '010' }, /^--master-lcore 010 is not a decimal number$/],
];

describe('The lcores of a launch', () => {
  for (const [options, [master, workers]] of READ) {
    it(`are those that DPDK reads from ${JSON.stringify(options)}`, () => {
      const cores = coresOf(options);
      assert.deepEqual([cores.master, cores.workers], [master, workers]);
    });
  }

  for (const [options, message] of REFUSED) {
    it(`are not known from ${JSON.stringify(options)}`, () => {
      assert.throws(() => coresOf(options), { name: 'EalOptionError', message });
    });
  }
});

describe('The memory options of a launch', () => {
  it('are possible when they only reserve memory', () => {
    assert.equal(memoryProblem({ '-m': '64', '-n': '4', '--file-prefix': 'spp' }), undefined);
  });

  for (const name of ['--in-memory', '--no-shconf', '--no-huge']) {
    it(`are refused with ${name}, which keeps the process from the memory of the primary`, () => {
      assert.match(
        memoryProblem({ [name]: null }) ?? '',
        new RegExp(`^with ${name} the process does not share`),
      );
    });
  }

  it('are refused when they exclude each other', () => {
    assert.equal(
      memoryProblem({ '-m': '64', '--socket-mem': '64,0' }),
      '-m and --socket-mem exclude each other',
    );
  });
});
