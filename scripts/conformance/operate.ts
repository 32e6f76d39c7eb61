import type { HostUnderTest, Reply } from './host-under-test.js';
import type { Step } from './scenario.js';

/** Performs one step on a host. The reply to a step of an operator is its outcome in one or two words. */
export async function make(host: HostUnderTest, { process, command }: Step): Promise<Reply> {
  return process === 'host' ? textReply(await operate(host, command)) : host.send(process, command);
}

/** A text as a reply of the same size. */
export function textReply(text: string): Reply {
  return { text, bytes: text.length, closed: false };
}

/** Performs a step of an operator in the notation of the recorded scenarios. @returns the outcome. */
async function operate(host: HostUnderTest, command: string): Promise<string> {
  const words = command.split(' ');
  const [verb = ''] = words;
  const what = words.at(-1) ?? '';
  const file = what.replace(/^.*\//, '');
  switch (verb) {
    case 'wait':
      await host.wait(Number(what) * 1_000);
      return 'waited';
    case 'list':
      return (command.includes('capture') ? host.captureFiles() : host.socketFiles()).join(' ');
    case 'remove':
      return host.removeSocketFile(file) ? 'removed' : 'none';
    case 'create':
      host.createSocketFile(file);
      return 'created';
    case 'kill':
      return (await host.kill(what, words[1] === '-TERM' ? 'SIGTERM' : 'SIGKILL')) ? 'ended' : 'still there';
    case 'pause':
    case 'resume':
      host.suspend(what, verb === 'pause');
      return verb === 'pause' ? 'paused' : 'resumed';
    case 'launch':
      return host.launch(what);
    default:
      throw new RangeError(`not a step of a host: ${JSON.stringify(command)}`);
  }
}
