/** How a request went. */
export interface Outcome {
  readonly status: number;
  /** The JSON of the answer, or the problem details. */
  readonly data: unknown;
}

/**
 * The same requests through the code of each generator. The programs in programs/ have these functions: they compile
 * only with the generated code beside them, so they are no part of this project's own compilation.
 */
export interface GeneratedClient {
  /** Says where the controller is. Comes first. */
  connect(url: string): void;
  listProcesses(): Promise<Outcome>;
  /** Reads vf 2. */
  readVf(): Promise<Outcome>;
  /** Starts forwarder fw0 on vf 2. */
  startComponent(core: number): Promise<Outcome>;
  /** Attaches phy:0 to fw0 of vf 2, receiving. */
  attachPort(): Promise<Outcome>;
  /** Attaches ring:0 to fw0 of vf 2, sending, with VLAN tag 101 and priority 3. */
  attachPortWithVlan(): Promise<Outcome>;
  /** Asks for vf 9, which there is not. */
  readMissingVf(): Promise<Outcome>;
  /** Launches nfv 5 and waits for it. */
  launch(): Promise<Outcome>;
  /** Creates a flow rule on port 0. */
  createFlowRule(): Promise<Outcome>;
}
