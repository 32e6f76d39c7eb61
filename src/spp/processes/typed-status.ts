import type { ProcessType } from './process-type.js';
import type { NfvStatus } from '../protocol/nfv-status.js';
import type { PcapStatus } from '../protocol/pcap.js';
import type { PrimaryStatus } from '../protocol/primary.js';
import type { WorkerStatus } from '../protocol/worker.js';

interface StatusOf {
  readonly primary: PrimaryStatus;
  readonly nfv: NfvStatus;
  readonly vf: WorkerStatus;
  readonly mirror: WorkerStatus;
  readonly pcap: PcapStatus;
}

/** A status together with the type of its process. */
export type TypedStatus = {
  [Kind in ProcessType]: { readonly kind: Kind; readonly status: StatusOf[Kind] };
}[ProcessType];
