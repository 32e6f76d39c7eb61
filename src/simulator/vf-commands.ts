import { strtol, strtoul, toInt, toUnsigned } from './cstring.js';
import type { VfDialect } from './vf-dialect.js';
import { DEFAULT_MAC, readMac } from './vf-mac.js';
import { NO_VLAN, type Direction, type VfPort, type VfPorts, type VlanOperation } from './vf-ports.js';
import { MAX_COMPONENTS, type Change, type VfState } from './vf-state.js';

/** Room for a component's name in a command; what is longer runs into the core number behind it. */
const NAME_BYTES = 32;

/** Names from this length on are refused. */
const MAX_WORD_BYTES = 111;

/** What a command needs of the process it is for. */
export interface VfContext {
  readonly state: VfState;
  readonly ports: VfPorts;
  readonly dialect: VfDialect;
  /** Types of component that this kind of process runs. */
  readonly componentTypes: readonly string[];
  /** Whether it has a classifier table: a mirror reads those commands, too, and does nothing. */
  readonly classifierTable: boolean;
  readonly phys: number;
  readonly queues: number;
}

/** A command while its words are read, from left to right. */
interface Draft {
  action?: string;
  name?: string;
  core?: number;
  componentType?: string;
  port?: VfPort;
  dir?: Direction;
  vlanOperation?: 'add' | 'del';
  vlanId?: number;
  vlanPcp?: number;
  entryType?: string;
  vid?: number;
  mac?: bigint;
  /** Whether the command has all the words it can have. */
  complete?: boolean;
}

/** Reads one word into the draft; false when the process refuses it, with the parameter's name in the error. */
type Read = (word: string, draft: Draft, context: VfContext) => boolean;

interface Command {
  readonly word: string;
  /** Fewest and most words, the command's own included. */
  readonly words: readonly [number, number];
  readonly parameters: readonly (readonly [string, Read])[];
  readonly run: (draft: Draft, context: VfContext) => Change;
}

function readInt(word: string, min: number, max: number): number | undefined {
  const number = strtol(word, 0);
  const value = toInt(number.value);
  return number.used > 0 && number.used === word.length && value >= min && value <= max ? value : undefined;
}

function oneOf(...actions: readonly string[]): Read {
  return (word, draft) => {
    draft.action = word;
    return actions.includes(word);
  };
}

const readNewName: Read = (word, draft, { state }) => {
  draft.name = word;
  return !(draft.action === 'start' && state.find(word)) && word.length < MAX_WORD_BYTES;
};

const readCore: Read = (word, draft) => {
  if (draft.action !== 'start') return true;
  const number = strtoul(word, 0);
  draft.core = toUnsigned(number.value);
  return number.used > 0 && number.used === word.length && draft.core < MAX_COMPONENTS;
};

const readComponentType: Read = (word, draft, { state, dialect, componentTypes }) => {
  if (draft.action !== 'start') return true;
  draft.componentType = word;
  if (!componentTypes.includes(word)) return false;
  const running = state.coreType(draft.core ?? 0);
  return !dialect.oneTypePerCore || running === undefined || running === word;
};

const readPort: Read = (word, draft, { state, ports }) => {
  const port = ports.read(word);
  if (!port) return false;
  draft.port = port;
  const full = state.isAttached(port, 'rx') && state.isAttached(port, 'tx');
  return !(draft.action === 'add' && !draft.complete && full);
};

const readDirection: Read = (word, draft, { state, dialect, phys, queues }) => {
  if (word !== 'rx' && word !== 'tx') return false;
  draft.dir = word;
  const { port } = draft;
  if (draft.action !== 'add' || !port) return true;
  const lastQueue = port.id < phys ? queues - 1 : -1;
  if (dialect.queues && port.type === 'phy' && port.queue > lastQueue) return false;
  return Boolean(draft.complete) || !state.isAttached(port, word);
};

const readKnownName: Read = (word, draft, { state }) => {
  draft.name = word;
  return state.find(word) !== undefined && word.length < MAX_WORD_BYTES;
};

const readVlanOperation: Read = (word, draft) => {
  if (word !== 'add_vlantag' && word !== 'del_vlantag') return false;
  draft.vlanOperation = word === 'add_vlantag' ? 'add' : 'del';
  return true;
};

const readVlanId: Read = (word, draft) => {
  if (draft.vlanOperation !== 'add') return true;
  const id = readInt(word, 0, NO_VLAN);
  if (id === undefined) return false;
  draft.vlanId = id;
  draft.vlanPcp = -1;
  return true;
};

const readVlanPcp: Read = (word, draft) => {
  if (draft.vlanOperation !== 'add') return true;
  const pcp = readInt(word, 0, 7);
  if (pcp === undefined) return false;
  draft.vlanPcp = pcp;
  return true;
};

const readEntryType: Read = (word, draft) => {
  draft.entryType = word;
  return word === 'mac' || word === 'vlan';
};

const readEntryVlan: Read = (word, draft) => {
  const vid = readInt(word, 0, NO_VLAN);
  if (vid === undefined) return false;
  draft.vid = vid;
  return true;
};

const readEntryMac: Read = (word, draft, { dialect }) => {
  const mac = dialect.defaultMac && word === 'default' ? DEFAULT_MAC : readMac(word);
  if (mac === undefined) return false;
  draft.mac = mac;
  return true;
};

const readEntryPort: Read = (word, draft, { ports }) => {
  const port = ports.read(word);
  if (!port?.known) return false;
  draft.port = port;
  if (draft.entryType === 'mac') draft.vid = NO_VLAN;
  if (draft.action === 'add') return port.vid === NO_VLAN && port.mac === 0n;
  return port.vid === (draft.vid ?? 0) && port.mac === (draft.mac ?? 0n);
};

/** The name as it is stored: one that is too long goes on with the bytes of the core number. */
function storedName(name: string, core: number): string {
  return name.length < NAME_BYTES || core === 0
    ? name.slice(0, NAME_BYTES)
    : name.slice(0, NAME_BYTES) + String.fromCharCode(core);
}

function runComponent({ action, name = '', core = 0, componentType }: Draft, { state }: VfContext): Change {
  if (action === 'stop') return state.stop(name);
  return componentType === undefined ? 'failed' : state.start(storedName(name, core), core, componentType);
}

function vlanOf({ dir = 'rx', vlanOperation, vlanId = 0, vlanPcp = 0 }: Draft): VlanOperation | undefined {
  return vlanOperation && { dir, operation: vlanOperation, id: vlanId, pcp: vlanPcp };
}

function runPort(draft: Draft, { state }: VfContext): Change {
  const { action, port, dir, name = '' } = draft;
  const component = state.find(name);
  if (!component || !port || !dir) return 'failed';
  return action === 'add'
    ? state.attach(component, port, dir, vlanOf(draft))
    : state.detach(component, port, dir);
}

function runEntry(draft: Draft, { state, classifierTable }: VfContext): Change {
  const { action, port, vid = NO_VLAN, mac = 0n } = draft;
  if (!port) return 'failed';
  if (!classifierTable) return 'done';
  return action === 'add' ? state.classify(port, vid, mac) : state.classify(port, NO_VLAN, 0n);
}

const ENTRY_HEAD = [
  ['action', oneOf('add', 'del')],
  ['type', readEntryType],
] as const;

const ENTRY_TAIL = [
  ['mac address', readEntryMac],
  ['port', readEntryPort],
] as const;

/** The commands that change something. The parameters' names are those of the error messages. */
const COMMANDS: readonly Command[] = [
  {
    word: 'classifier_table',
    words: [5, 5],
    parameters: [...ENTRY_HEAD, ...ENTRY_TAIL],
    run: runEntry,
  },
  {
    word: 'classifier_table',
    words: [6, 6],
    parameters: [...ENTRY_HEAD, ['vlan id', readEntryVlan], ...ENTRY_TAIL],
    run: runEntry,
  },
  {
    word: 'component',
    words: [3, 5],
    parameters: [
      ['action', oneOf('start', 'stop')],
      ['component name', readNewName],
      ['core', readCore],
      ['component type', readComponentType],
    ],
    run: runComponent,
  },
  {
    word: 'port',
    words: [5, 8],
    parameters: [
      ['action', oneOf('add', 'del')],
      ['port', readPort],
      ['port rxtx', readDirection],
      ['component name', readKnownName],
      ['port vlan operation', readVlanOperation],
      ['port vid', readVlanId],
      ['port pcp', readVlanPcp],
    ],
    run: runPort,
  },
];

/** Does a command that changes something. Gives what came of it, or the message of the error. */
export function runCommand(words: readonly string[], context: VfContext): Change | { error: string } {
  const { badFormat, badValue } = context.dialect;
  const named = COMMANDS.filter(({ word }) => word === words[0]);
  const command = named.find(({ words: [min, max] }) => words.length >= min && words.length <= max);
  if (!command) return { error: named.length > 0 ? badFormat : badValue('command') };
  const draft: Draft = { complete: words.length === command.words[1] };
  for (const [at, word] of words.slice(1).entries()) {
    const parameter = command.parameters[at];
    if (parameter && !parameter[1](word, draft, context)) return { error: badValue(parameter[0]) };
  }
  return command.run(draft, context);
}
