/** The default port of a pcap. */
export const DEFAULT_CAPTURE_PORT = 'phy:0';

/** A port type that a pcap can capture, and its number. */
const CAPTURE_PORT = /^(phy|ring):(\d{1,3})$/;

/** Parses the name of a port that a pcap can capture. Undefined for any other name. */
export function readCapturePort(name: string): { type: 'phy' | 'ring'; id: number } | undefined {
  const [, type, digits] = CAPTURE_PORT.exec(name) ?? [];
  return type === 'phy' || type === 'ring' ? { type, id: Number(digits) } : undefined;
}
