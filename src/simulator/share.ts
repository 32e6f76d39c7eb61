import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/**
 * Sharing of one host between several spp-sim: the first to open a Unix socket owns the host, and runs the processes
 * of later ones, its guests. The socket carries one JSON document per line. From a guest: its arguments, then at most
 * `end`. To a guest: the output of its processes, and finally its exit code.
 */

/** Maximum line length, in characters. */
const MAX_LINE = 1_000_000;

/** Output of a guest's processes. */
export interface Output {
  /** Writes one line. */
  readonly out: (line: string) => void;
  /** Writes one line. */
  readonly err: (line: string) => void;
}

/** A guest of the host. */
export interface Guest extends Output {
  readonly args: readonly string[];
  /** Aborted when the guest asks for its end. */
  readonly ending: AbortSignal;
  /** Aborted when the guest is gone without asking: most likely killed. */
  readonly gone: AbortSignal;
}

/** Calls back with every whole line, parsed; undefined for invalid JSON. A line without end closes the socket. */
function eachLine(socket: Socket, take: (document: unknown) => void): void {
  let text = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    text += chunk;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
      take(parse(text.slice(0, end)));
      text = text.slice(end + 1);
    }
    if (text.length > MAX_LINE) socket.destroy();
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function send(socket: Socket, document: object): void {
  if (!socket.destroyed) socket.write(`${JSON.stringify(document)}\n`);
}

/** The member of a document, if it has it. */
function member(document: unknown, name: string): unknown {
  if (typeof document !== 'object' || document === null) return undefined;
  return Object.entries(document).find(([key]) => key === name)?.[1];
}

/**
 * Lets the spp-sim that owns the host run the processes of a command line. Returns the exit code; undefined when no
 * spp-sim owns the host yet. When the owner disappears the code is 1.
 */
export async function joinHost(
  path: string,
  args: readonly string[],
  { out, err }: Output,
  signal: AbortSignal,
): Promise<number | undefined> {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
  } catch {
    return undefined;
  }
  const closed = new Promise((resolve) => socket.once('close', resolve));
  let code: number | undefined;
  eachLine(socket, (document) => {
    const line = member(document, 'out');
    const complaint = member(document, 'err');
    const exit = member(document, 'code');
    if (typeof line === 'string') out(line);
    if (typeof complaint === 'string') err(complaint);
    if (typeof exit === 'number') {
      code = exit;
      socket.end();
    }
  });
  socket.on('error', () => undefined);
  out(`on the host of the spp-sim that started first (${path})`);
  send(socket, { args });
  const end = (): void => {
    send(socket, { end: true });
  };
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  await closed;
  signal.removeEventListener('abort', end);
  if (code === undefined)
    err('spp-sim: the spp-sim that started first has ended, and with it the host of these processes');
  return code ?? 1;
}

function readArgs(document: unknown): string[] | undefined {
  const args = member(document, 'args');
  return Array.isArray(args) && args.every((arg) => typeof arg === 'string') ? args : undefined;
}

/**
 * Listens at a path. Replaces a stale socket file, which an spp-sim that was killed has left.
 *
 * @returns whether it listens: false when another spp-sim does.
 */
async function listen(server: Server, path: string): Promise<boolean> {
  try {
    server.listen(path);
    await once(server, 'listening');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    if (await isOpen(path)) return false;
    await rm(path, { force: true });
    server.listen(path);
    await once(server, 'listening');
  }
  return true;
}

async function isOpen(path: string): Promise<boolean> {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/**
 * The socket of the host of all spp-sim of this user that connect to one controller.
 *
 * @param controller host and ports of the controller.
 */
export function socketOf(controller: { readonly host: string; readonly ports: readonly number[] }): string {
  const name = [
    'spp-sim',
    userInfo().uid,
    controller.host.replace(/[^\w.-]/g, '_'),
    ...controller.ports,
  ].join('-');
  return join(tmpdir(), `${name}.sock`);
}

/** A host that is open to guests. */
export interface OpenedHost {
  /** Resolves when no guest is connected. */
  withoutGuests(): Promise<void>;
  /** Closes the host to all guests. */
  close(): Promise<void>;
}

/**
 * Opens a host to guests at a path, replacing a stale socket. `serve` runs the processes of one guest and returns its
 * exit code. Returns undefined when another spp-sim has opened the host meanwhile.
 */
export async function openHost(
  path: string,
  serve: (guest: Guest) => Promise<number>,
): Promise<OpenedHost | undefined> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const ending = new AbortController();
    const gone = new AbortController();
    let isServed = false;
    socket.on('error', () => undefined);
    socket.once('close', () => {
      sockets.delete(socket);
      gone.abort();
    });
    eachLine(socket, (document) => {
      if (member(document, 'end') === true) ending.abort();
      const args = readArgs(document);
      if (!args || isServed) return;
      isServed = true;
      const out = (line: string): void => {
        send(socket, { out: line });
      };
      const err = (line: string): void => {
        send(socket, { err: line });
      };
      void serve({ args, out, err, ending: ending.signal, gone: gone.signal }).then((code) => {
        send(socket, { code });
      });
    });
  });
  if (!(await listen(server, path))) return undefined;
  return {
    withoutGuests: async () => {
      for (let [first] = sockets; first !== undefined; [first] = sockets) await once(first, 'close');
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
