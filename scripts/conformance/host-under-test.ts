/** The reply to a command. */
export interface Reply {
  /** One character per byte, without trailing NULs. Undefined if nothing was received. */
  readonly text: string | undefined;
  /** Bytes received, NULs included. */
  readonly bytes: number;
  /** Whether the connection was closed before a reply. */
  readonly closed: boolean;
}

/** The outcome of a launch. Only a process that connects receives commands. */
export type Launched = 'connected' | 'ended' | 'hangs';

/** How a process ended without a signal of the test: by a crash or by an exit. */
export type Ended = 'crashed' | 'exited';

export const NO_REPLY: Reply = { text: undefined, bytes: 0, closed: false };
export const CLOSED: Reply = { text: undefined, bytes: 0, closed: true };

/** A host with SPP processes on it, real or simulated. Processes are named as in the steps of a scenario. */
export interface HostUnderTest {
  launch(process: string): Promise<Launched>;
  /** Sends one command and waits for its reply. {@link CLOSED} for a process that does not run. */
  send(process: string, command: string): Promise<Reply>;
  /** Ends a process by a signal. @returns whether it has ended. */
  kill(process: string, signal: 'SIGKILL' | 'SIGTERM'): Promise<boolean>;
  /** Suspends a process (SIGSTOP) or resumes it (SIGCONT). */
  suspend(process: string, suspended: boolean): void;
  /** Lets time pass, in milliseconds. */
  wait(ms: number): Promise<void>;
  /** Names of the socket files of vhost and memif, sorted. */
  socketFiles(): string[];
  removeSocketFile(name: string): boolean;
  createSocketFile(name: string): void;
  /** Names of the capture files, sorted. */
  captureFiles(): string[];
  /** How a process ended; undefined while it runs, and if the test killed it. */
  ended(process: string): Ended | undefined;
  /** Resolves when the process has ended, or after the time in milliseconds. */
  untilEnded(process: string, ms: number): Promise<void>;
  /** Ends all processes and removes their files. */
  close(): Promise<void>;
}
