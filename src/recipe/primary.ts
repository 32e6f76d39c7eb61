import { callOf } from './call.js';
import type { RecipeCommand } from './command.js';
import { readFlow } from './flow.js';
import { readLaunch } from './launch.js';
import { takeAddedPort, takePort } from './ports.js';
import { Given, type Words } from './words.js';

/** Parses a command for spp_primary: the words after `pri;`. @throws LineError when it is invalid. */
export function readPrimary(words: Words): RecipeCommand {
  const command = commandOf(words);
  words.end();
  return command;
}

function commandOf(words: Words): RecipeCommand {
  const verb = words.oneOf(
    ...(['status', 'clear', 'add', 'del', 'patch', 'forward', 'stop', 'launch', 'flow', 'exit'] as const),
  );
  const { column } = verb;
  switch (verb.value) {
    case 'status':
      return { kind: 'call', call: callOf('getPrimaryStatus', undefined, undefined, column) };
    case 'clear':
      return { kind: 'call', call: callOf('clearPrimaryStatus', undefined, undefined, column) };
    case 'exit':
      return { kind: 'call', call: callOf('exitPrimary', undefined, undefined, column) };
    case 'forward':
    case 'stop': {
      const action = new Given(verb.value === 'stop' ? 'stop' : 'start', column);
      return { kind: 'call', call: callOf('setPrimaryForwarding', undefined, { action }, column) };
    }
    case 'add':
    case 'del': {
      const port = takeAddedPort(words);
      // A pipe is added between two rings.
      const hasRings = verb.value === 'add' && port.value.startsWith('pipe:');
      const rx = hasRings ? words.next('the ring that the pipe receives from') : undefined;
      const tx = hasRings ? words.next('the ring that the pipe sends to') : undefined;
      return {
        kind: 'call',
        call: callOf('updatePrimaryPort', undefined, { action: verb, port, rx, tx }, column),
      };
    }
    case 'patch': {
      if (words.peek() === 'reset') {
        words.take();
        return { kind: 'call', call: callOf('resetPrimaryPatches', undefined, undefined, column) };
      }
      const ports = { src: takePort(words, 'a port, or reset'), dst: takePort(words) };
      return { kind: 'call', call: callOf('addPrimaryPatch', undefined, ports, column) };
    }
    case 'launch':
      return { kind: 'call', call: readLaunch(words, column) };
    case 'flow':
      return readFlow(words);
  }
}
