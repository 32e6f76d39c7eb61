const HOTPLUG_ADD = /^\s*(add\s+(vhost|nullpmd|pcap|memif|pipe)|port\s+add\s+vhost):/;

/** Whether a command creates a device through DPDK hotplug: an `add` of an nfv or primary, an attach of a vhost. */
export function asksForHotplug(command: string): boolean {
  return HOTPLUG_ADD.test(command);
}
