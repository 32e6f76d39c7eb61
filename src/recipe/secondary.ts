import { callOf, type Fields, type RecipeCall } from './call.js';
import { RECIPE_TYPES, type RecipeType } from './command.js';
import { LineError } from './errors.js';
import { takeAddedPort, takePort } from './ports.js';
import { alternatives, Given, numberIn, type Words, wrong } from './words.js';

/**
 * Parses a command for a secondary: the words after `nfv 1;`.
 *
 * @param clientId its client id, as given.
 * @throws LineError when it is invalid.
 */
export function readSecondary(kind: RecipeType, clientId: Given, words: Words): RecipeCall {
  const path = { client_id: clientId };
  const call = READERS[kind](words, path);
  words.end();
  return call;
}

type Reader = (words: Words, path: { readonly client_id: Given }) => RecipeCall;

const READERS: Readonly<Record<RecipeType, Reader>> = {
  nfv: readNfv,
  vf: readVf,
  mirror: readMirror,
  pcap: readPcap,
};

/** The commands of each type, as their readers accept them. */
const VERBS = {
  nfv: ['status', 'add', 'del', 'patch', 'forward', 'stop', 'exit'],
  vf: ['status', 'component', 'port', 'classifier_table', 'exit'],
  mirror: ['status', 'component', 'port', 'exit'],
  pcap: ['status', 'start', 'stop', 'exit'],
} as const satisfies Readonly<Record<RecipeType, readonly string[]>>;

/**
 * Parses a command for a secondary of unknown type, as for the first type that has the command.
 *
 * @param words returns the words of the command, each time from the start.
 * @throws LineError when it is invalid for every type: where the reader that came furthest stopped.
 */
export function readAnySecondary(clientId: Given, words: () => Words): RecipeCall {
  const first = words();
  const verb = first.peek();
  const kinds = RECIPE_TYPES.filter((kind) => VERBS[kind].some((each) => each === verb));
  if (kinds.length === 0) {
    const expected = alternatives([...new Set(Object.values(VERBS).flat())]);
    throw wrong(first.next(expected), expected);
  }
  const errors: (readonly [RecipeType, LineError])[] = [];
  for (const kind of kinds) {
    try {
      return readSecondary(kind, clientId, words());
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      errors.push([kind, error]);
    }
  }
  const column = Math.max(...errors.map(([, error]) => error.column));
  const furthest = errors.filter(([, error]) => error.column === column);
  const [[, only] = []] = furthest;
  if (only !== undefined && furthest.every(([, { message }]) => message === only.message)) throw only;
  throw new LineError(column, furthest.map(([kind, { message }]) => `for a ${kind} ${message}`).join('; '));
}

function readNfv(words: Words, path: Fields): RecipeCall {
  const verb = words.oneOf(...VERBS.nfv);
  const { column } = verb;
  switch (verb.value) {
    case 'status':
      return callOf('getNfv', path, undefined, column);
    case 'exit':
      return callOf('exitNfv', path, undefined, column);
    case 'forward':
    case 'stop': {
      const action = new Given(verb.value === 'stop' ? 'stop' : 'start', column);
      return callOf('setNfvForwarding', path, { action }, column);
    }
    case 'add':
    case 'del':
      return callOf('updateNfvPort', path, { action: verb, port: takeAddedPort(words) }, column);
    case 'patch': {
      if (words.peek() === 'reset') {
        words.take();
        return callOf('resetNfvPatches', path, undefined, column);
      }
      const ports = { src: takePort(words, 'a port, or reset'), dst: takePort(words) };
      return callOf('addNfvPatch', path, ports, column);
    }
  }
}

function readVf(words: Words, path: Fields): RecipeCall {
  const verb = words.oneOf(...VERBS.vf);
  const { column } = verb;
  switch (verb.value) {
    case 'status':
      return callOf('getVf', path, undefined, column);
    case 'exit':
      return callOf('exitVf', path, undefined, column);
    case 'component': {
      const component = takeComponent(words);
      if (component.type === undefined)
        return callOf('stopVfComponent', { ...path, name: component.name }, undefined, column);
      return callOf('startVfComponent', path, component, column);
    }
    case 'port': {
      const { name, ...port } = takeAttachment(words);
      return callOf('updateVfComponentPort', { ...path, name }, { ...port, vlan: takeVlan(words) }, column);
    }
    case 'classifier_table':
      return callOf('updateVfClassifierTable', path, takeEntry(words), column);
  }
}

function readMirror(words: Words, path: Fields): RecipeCall {
  const verb = words.oneOf(...VERBS.mirror);
  const { column } = verb;
  switch (verb.value) {
    case 'status':
      return callOf('getMirror', path, undefined, column);
    case 'exit':
      return callOf('exitMirror', path, undefined, column);
    case 'component': {
      const component = takeComponent(words);
      if (component.type === undefined)
        return callOf('stopMirrorComponent', { ...path, name: component.name }, undefined, column);
      return callOf('startMirrorComponent', path, component, column);
    }
    case 'port': {
      const { name, ...port } = takeAttachment(words);
      return callOf('updateMirrorComponentPort', { ...path, name }, port, column);
    }
  }
}

function readPcap(words: Words, path: Fields): RecipeCall {
  const verb = words.oneOf(...VERBS.pcap);
  const { column } = verb;
  switch (verb.value) {
    case 'status':
      return callOf('getPcap', path, undefined, column);
    case 'exit':
      return callOf('exitPcap', path, undefined, column);
    case 'start':
    case 'stop':
      return callOf('setPcapCapture', path, { action: verb }, column);
  }
}

/** `start NAME CORE TYPE`, or `stop NAME`, which may have core and type as in the shell's help: they are ignored. */
function takeComponent(words: Words): { name: Given; core?: Given; type?: Given } {
  const action = words.oneOf('start', 'stop');
  const name = words.next('the name of a component');
  if (action.value === 'stop') {
    words.take();
    words.take();
    return { name };
  }
  return {
    name,
    core: numberIn(words.next('the number of a core')),
    type: words.next('a type of component'),
  };
}

/** `add PORT DIR NAME`, or `del`. */
function takeAttachment(words: Words): { action: Given; port: Given; dir: Given; name: Given } {
  const { value, column } = words.oneOf('add', 'del');
  return {
    action: new Given(value === 'add' ? 'attach' : 'detach', column),
    port: takePort(words),
    dir: words.oneOf('rx', 'tx'),
    name: words.next('the name of a component'),
  };
}

/** The shell sends an empty object for none. */
function takeVlan(words: Words): Fields {
  if (words.peek() === undefined) return {};
  const tagging = words.oneOf('add_vlantag', 'del_vlantag');
  if (tagging.value === 'del_vlantag') return { operation: new Given('del', tagging.column) };
  return {
    operation: new Given('add', tagging.column),
    id: numberIn(words.next('a VLAN id')),
    pcp: numberIn(words.next('a priority code point')),
  };
}

/** `add mac MAC PORT`, or `add vlan ID MAC PORT`, or `del`. */
function takeEntry(words: Words): Fields {
  const action = words.oneOf('add', 'del');
  const type = words.oneOf('mac', 'vlan');
  return {
    action,
    type,
    vlan: type.value === 'vlan' ? numberIn(words.next('a VLAN id')) : undefined,
    mac_address: words.next('a MAC address'),
    port: takePort(words),
  };
}
