import type { Dice } from '../random.js';
import type { ProcessName } from './process-name.js';

/** Number of ports per type in a walk: few, so that several processes use the same ports. */
const NUMBERS = 4;

/** Types of ports that an nfv and a primary can add. */
const ADDED = ['ring', 'ring', 'ring', 'nullpmd', 'nullpmd', 'vhost', 'vhost', 'pcap', 'memif'] as const;

const COMPONENTS = ['a', 'b', 'c', 'd'];

const MACS = ['52:54:00:12:34:56', '52:54:00:12:34:57', '52:54:00:12:34:58', 'default'];

/** The next command of a walk: mostly valid, for ports that may not exist. */
export function nextCommand(dice: Dice, process: ProcessName): string {
  switch (process.kind) {
    case 'primary':
      return dice.chance(0.05) ? pipe(dice) : portCommand(dice);
    case 'nfv':
    case 'vm':
      return portCommand(dice);
    case 'vf':
      return workerCommand(dice, process, ['forward', 'merge', 'classifier']);
    case 'mirror':
      return workerCommand(dice, process, ['mirror']);
    case 'pcap':
      return one(dice, ['start', 'stop', 'status', 'bogus']);
  }
}

function one<T>(dice: Dice, list: readonly [T, ...T[]] | readonly T[]): T {
  const chosen = dice.pick(list);
  if (chosen === undefined) throw new RangeError('the list is empty');
  return chosen;
}

function addedPort(dice: Dice): string {
  return `${one(dice, ADDED)}:${dice.below(NUMBERS)}`;
}

function anyPort(dice: Dice): string {
  return dice.chance(0.4) ? `phy:${dice.below(2)}` : addedPort(dice);
}

function pipe(dice: Dice): string {
  const number = dice.below(2);
  return dice.chance(0.7)
    ? `add pipe:${number} ring:${dice.below(3)} ring:${dice.below(3)}`
    : `del pipe:${number}`;
}

/** A command of nfv and primary. */
function portCommand(dice: Dice): string {
  const chosen = dice.next();
  if (chosen < 0.33) return `add ${addedPort(dice)}`;
  if (chosen < 0.45) return `del ${addedPort(dice)}`;
  if (chosen < 0.78) return `patch ${anyPort(dice)} ${anyPort(dice)}`;
  if (chosen < 0.84) return 'patch reset';
  if (chosen < 0.9) return 'forward';
  if (chosen < 0.97) return 'stop';
  return one(dice, [
    'bogus',
    'status x',
    'clear',
    'patch phy:0',
    '_get_client_id',
    'add ring:16',
    'add ring:-1',
  ]);
}

/** A command of vf and mirror, except for the master core, where a component hangs the process. */
function workerCommand(dice: Dice, { lcores, kind }: ProcessName, types: readonly string[]): string {
  const name = one(dice, COMPONENTS);
  const chosen = dice.next();
  if (chosen < 0.25) return `component start ${name} ${one(dice, lcores.slice(1))} ${one(dice, types)}`;
  if (chosen < 0.33) return `component stop ${name}`;
  if (chosen < 0.65) return `port add ${workerPort(dice)} ${one(dice, ['rx', 'tx'])} ${name}${vlan(dice)}`;
  if (chosen < 0.78) return `port del ${workerPort(dice)} ${one(dice, ['rx', 'tx'])} ${name}`;
  if (chosen < 0.95 && kind === 'vf') return `classifier_table ${entry(dice)} ${workerPort(dice)}`;
  return one(dice, [
    'bogus',
    'component',
    'status x',
    `component start ${name} ${lcores.length + 90} forward`,
  ]);
}

function workerPort(dice: Dice): string {
  return `${one(dice, ['phy', 'ring', 'ring', 'vhost'])}:${dice.below(NUMBERS)}`;
}

function vlan(dice: Dice): string {
  const chosen = dice.next();
  if (chosen < 0.8) return '';
  if (chosen < 0.87) return ` add_vlantag ${1 + dice.below(3)} ${dice.below(8)}`;
  if (chosen < 0.93) return ` add_vlantag ${1 + dice.below(3)}`;
  return ' del_vlantag';
}

function entry(dice: Dice): string {
  const verb = dice.chance(0.7) ? 'add' : 'del';
  return dice.chance(0.7)
    ? `${verb} mac ${one(dice, MACS)}`
    : `${verb} vlan ${1 + dice.below(3)} ${one(dice, MACS)}`;
}
