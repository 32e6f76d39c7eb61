/** What came back of a command. */
export interface Reply {
  /** One character for each byte, trailing NULs removed. Undefined when nothing came. */
  readonly text: string | undefined;
  /** Bytes received, NULs included. */
  readonly bytes: number;
  /** Whether the connection was closed before there was a reply. */
  readonly closed: boolean;
}

/** What came of a launch: only a process that connects is sent commands. */
export type Launched = 'connected' | 'ended' | 'hangs';

/** How a process ended that nobody killed: by a crash, or in order. */
export type Ended = 'crashed' | 'exited';

export const NO_REPLY: Reply = { text: undefined, bytes: 0, closed: false };
export const CLOSED: Reply = { text: undefined, bytes: 0, closed: true };

/** A host with SPP processes on it, real or simulated. Processes are named as in the steps of a scenario. */
export interface HostUnderTest {
  launch(process: string): Promise<Launched>;
  /** Sends one command and waits for its reply. {@link CLOSED} for a process that is not there. */
  send(process: string, command: string): Promise<Reply>;
  /** Ends a process by a signal. @returns whether it has ended. */
  kill(process: string, signal: 'SIGKILL' | 'SIGTERM'): Promise<boolean>;
  /** Stops a process (SIGSTOP), or lets it go on. */
  suspend(process: string, suspended: boolean): void;
  /** Lets time pass, in milliseconds. */
  wait(ms: number): Promise<void>;
  /** Names of the socket files of vhost and memif, sorted. */
  socketFiles(): string[];
  removeSocketFile(name: string): boolean;
  createSocketFile(name: string): void;
  /** Names of the capture files, sorted. */
  captureFiles(): string[];
  /** How a process ended that nobody killed; undefined while it runs, and when it was killed. */
  ended(process: string): Ended | undefined;
  /** Resolves when the process has ended, or after so many milliseconds. */
  untilEnded(process: string, ms: number): Promise<void>;
  /** Ends all processes and removes all that they left. */
  close(): Promise<void>;
}
