/** The outcome of a request. */
export interface Outcome {
  /** Undefined when the generated code does not tell it. */
  readonly status?: number | undefined;
  /** The JSON of the response, or the problem details. */
  readonly data: unknown;
}

/**
 * The same requests with the code of each generator. The programs in programs/ have these functions. They compile only with
 * the generated code beside them, so that they are not compiled with this project.
 */
export interface GeneratedClient {
  /** Sets the URL of the controller. Called first. */
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
  /** Reads vf 9, which does not exist. */
  readMissingVf(): Promise<Outcome>;
  /** Launches nfv 5 and waits for it. */
  launch(): Promise<Outcome>;
  /** Creates a flow rule on port 0. */
  createFlowRule(): Promise<Outcome>;
}
