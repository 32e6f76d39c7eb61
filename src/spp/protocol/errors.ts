/** Bytes that are no reply of an SPP process. After them nothing on that connection can be trusted. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}

/** A proper reply which says that the process refused the command. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  /** @param reason the message of the process. */
  constructor(readonly reason: string) {
    super(reason);
  }
}
