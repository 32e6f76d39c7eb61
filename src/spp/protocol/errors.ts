/** Bytes that are no reply of an SPP process. Nothing that follows on the connection can be trusted. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}

/** A valid reply that rejects the command. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  /** @param reason the message of the process. */
  constructor(readonly reason: string) {
    super(reason);
  }
}
