/** The port that a pcap captures when none is named. */
export const DEFAULT_CAPTURE_PORT = 'phy:0';

/** Types of port that a pcap can capture, and the number of one. */
const CAPTURE_PORT = /^(phy|ring):(\d{1,3})$/;

/** Reads the name of a port that a pcap can capture. Undefined for any other. */
export function readCapturePort(name: string): { type: 'phy' | 'ring'; id: number } | undefined {
  const [, type, digits] = CAPTURE_PORT.exec(name) ?? [];
  return type === 'phy' || type === 'ring' ? { type, id: Number(digits) } : undefined;
}
