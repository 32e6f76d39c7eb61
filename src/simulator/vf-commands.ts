import { formatRefusal, wordRefusal } from './bare-command.js';
import { strtol, strtoul, toInt, toUnsigned } from './cstring.js';
import type { CommandOutcome } from './outcome.js';
import type { VfDialect } from './vf-dialect.js';
import { DEFAULT_MAC, readMac } from './vf-mac.js';
import { NO_VLAN, type VfPort, type VfPorts, type VfPortType } from './vf-ports.js';
import { MAX_COMPONENTS, type ChangeResult, type VfState } from './vf-state.js';
import type { Direction, VlanOperation } from './vf-vlan.js';

/** Room for a component name in a command; a longer name overwrites the core number behind it. */
const NAME_BYTES = 32;

/** Names of this length or more are rejected, where they are checked. */
const MAX_WORD_BYTES = 111;

/** Longest name that fits into a command where names are not checked: a longer one kills the process. */
const MAX_UNCHECKED_BYTES = 127;

/** What a command needs to know of its process. */
export interface VfContext {
  readonly state: VfState;
  readonly ports: VfPorts;
  readonly dialect: VfDialect;
  /** Component types of this kind of process. */
  readonly componentTypes: readonly string[];
  /** Whether it runs the commands for a classifier table, or only parses them. */
  readonly classifies: boolean;
  readonly phys: number;
  readonly queues: number;
}

/** A command while its words are parsed, from left to right. */
interface Draft {
  action?: string;
  name?: string;
  core?: number;
  componentType?: string;
  port?: VfPort;
  portType?: VfPortType;
  dir?: Direction;
  vlanOperation?: 'add' | 'del';
  vlanId?: number;
  vlanPcp?: number;
  entryType?: string;
  vid?: number;
  mac?: bigint;
  /** Whether the command has its maximum number of words. */
  complete?: boolean;
}

/** Result of parsing one word: false when the process rejects it, with the parameter's name in the error. */
type Read = (word: string, draft: Draft, context: VfContext) => boolean | 'dies';

interface CommandSpec {
  readonly word: string;
  /** Minimum and maximum number of words, the command word included. */
  readonly words: readonly [number, number];
  readonly parameters: readonly (readonly [name: string | ((dialect: VfDialect) => string), Read])[];
  /** Whether the command exists in the release; always by default. */
  readonly isKnown?: (dialect: VfDialect) => boolean;
  readonly run: (draft: Draft, context: VfContext) => ChangeResult;
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

/** Whether the length of a component name is accepted. */
function hasLength(name: string, { names }: VfDialect): boolean | 'dies' {
  if (names === 'checked') return name.length < MAX_WORD_BYTES;
  return name.length <= MAX_UNCHECKED_BYTES || 'dies';
}

const readNewName: Read = (word, draft, { state, dialect }) => {
  draft.name = word;
  return !(draft.action === 'start' && state.find(word)) && hasLength(word, dialect);
};

const readCore: Read = (word, draft) => {
  if (draft.action !== 'start') return true;
  const number = strtoul(word, 0);
  draft.core = toUnsigned(number.value);
  return number.used > 0 && number.used === word.length && draft.core < MAX_COMPONENTS;
};

const readComponentType: Read = (word, draft, { state, componentTypes }) => {
  if (draft.action !== 'start') return true;
  draft.componentType = word;
  return componentTypes.includes(word) && state.takesType(draft.core ?? 0, word);
};

/** Whether the in-use check is skipped because the attach could change a VLAN tag (V3). */
function skipsUse({ complete }: Draft, { retags }: VfDialect): boolean {
  return retags && complete === true;
}

const readPort: Read = (word, draft, { state, ports, dialect }) => {
  const read = ports.read(word);
  if (read === undefined) return false;
  if (read === 'dies') return read;
  const { port } = read;
  draft.port = port;
  draft.portType = read.type;
  const full = state.isAttached(port, 'rx') && state.isAttached(port, 'tx');
  return !(draft.action === 'add' && !skipsUse(draft, dialect) && full);
};

const readDirection: Read = (word, draft, { state, dialect, phys, queues }) => {
  if (word !== 'rx' && word !== 'tx') return false;
  draft.dir = word;
  const { port, portType } = draft;
  if (draft.action !== 'add' || !port) return true;
  const lastQueue = port.id < phys ? queues - 1 : -1;
  if (dialect.queues && portType === 'phy' && port.queue > lastQueue) return false;
  return skipsUse(draft, dialect) || !state.isAttached(port, word);
};

const readKnownName: Read = (word, draft, { state, dialect }) => {
  draft.name = word;
  return state.find(word) !== undefined && hasLength(word, dialect);
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

const readEntryMac: Read = (word, draft) => {
  const mac = word === 'default' ? DEFAULT_MAC : readMac(word);
  if (mac === undefined) return false;
  draft.mac = mac;
  return true;
};

const readEntryPort: Read = (word, draft, { ports }) => {
  const read = ports.read(word);
  if (read === 'dies') return read;
  if (read?.port.type === undefined) return false;
  const { port } = read;
  draft.port = port;
  if (draft.entryType === 'mac') draft.vid = NO_VLAN;
  if (draft.action === 'add') return port.vid === NO_VLAN && port.mac === 0n;
  return port.vid === (draft.vid ?? 0) && port.mac === (draft.mac ?? 0n);
};

/** The name as stored: a name that is too long continues with the bytes of the core number. */
function storedName(name: string, core: number): string {
  return name.length < NAME_BYTES || core === 0
    ? name.slice(0, NAME_BYTES)
    : name.slice(0, NAME_BYTES) + String.fromCharCode(core);
}

function runComponent(
  { action, name = '', core = 0, componentType }: Draft,
  { state }: VfContext,
): ChangeResult {
  if (action === 'stop') return state.stop(name);
  return state.start(storedName(name, core), core, componentType);
}

function vlanOf({ dir = 'rx', vlanOperation, vlanId = 0, vlanPcp = 0 }: Draft): VlanOperation | undefined {
  return vlanOperation && { dir, operation: vlanOperation, id: vlanId, pcp: vlanPcp };
}

function runPort(draft: Draft, { state }: VfContext): ChangeResult {
  const { action, port, portType, dir, name = '' } = draft;
  const component = state.find(name);
  if (!component || !port || !portType || !dir) return 'failed';
  return action === 'add'
    ? state.attach(component, port, portType, dir, vlanOf(draft))
    : state.detach(component, port, dir);
}

function runEntry(draft: Draft, { state, classifies }: VfContext): ChangeResult {
  const { action, port, vid = 0, mac = 0n } = draft;
  if (!port) return 'failed';
  if (!classifies) return 'done';
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

/** The commands that change something. The parameter names are those of the error messages. */
const COMMANDS: readonly CommandSpec[] = [
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
      [({ vlanWords }) => vlanWords[0], readVlanOperation],
      [({ vlanWords }) => vlanWords[1], readVlanId],
      [({ vlanWords }) => vlanWords[2], readVlanPcp],
    ],
    run: runPort,
  },
  {
    word: 'flush',
    words: [1, 1],
    parameters: [],
    isKnown: ({ flush }) => flush,
    run: (_, { state }) => state.flush(),
  },
  {
    word: 'cancel',
    words: [1, 1],
    parameters: [],
    isKnown: ({ flush }) => flush,
    run: (_, { state }) => {
      state.cancel();
      return 'done';
    },
  },
];

/** Runs a change. Returns its result, or the outcome of its rejection. */
export function runCommand(
  words: readonly string[],
  context: VfContext,
): ChangeResult | { readonly refusal: CommandOutcome } {
  const { dialect } = context;
  const [first = ''] = words;
  const named = COMMANDS.filter(({ word, isKnown }) => word === first && (isKnown?.(dialect) ?? true));
  const command = named.find(({ words: [min, max] }) => words.length >= min && words.length <= max);
  if (!command) {
    return { refusal: named.length > 0 ? formatRefusal(dialect) : wordRefusal(first, 'command', dialect) };
  }
  const draft: Draft = { complete: words.length === command.words[1] };
  for (const [at, word] of words.slice(1).entries()) {
    const parameter = command.parameters[at];
    if (!parameter) continue;
    const [name, read] = parameter;
    const taken = read(word, draft, context);
    if (taken === 'dies') return taken;
    if (!taken)
      return { refusal: wordRefusal(word, typeof name === 'string' ? name : name(dialect), dialect) };
  }
  return command.run(draft, context);
}
