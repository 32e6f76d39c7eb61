import type { VNode } from 'preact';
import type { PortType } from '../topology.js';

/** A sign for the type of a port, which distinguishes types without colour. */
export function Glyph({ type }: { readonly type: PortType }): VNode {
  return (
    <svg class="glyph" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <path d={SHAPES[type]} />
    </svg>
  );
}

/** SVG paths by type: the socket of a NIC, a ring, a screen and so on. */
const SHAPES: Readonly<Record<PortType, string>> = {
  phy: 'M1.5 2.5h11v9h-3v-2h-5v2h-3zM4.5 2.5v3M7 2.5v3M9.5 2.5v3',
  ring: 'M7 1.5a5.5 5.5 0 1 0 .01 0zM7 4.5a2.5 2.5 0 1 0 .01 0z',
  vhost: 'M1.5 2.5h11v7h-11zM5 12h4M7 9.5v2.5',
  tap: 'M7 1.5v5M3.5 6.5h7l-3.5 6z',
  memif: 'M1.5 4h11M1.5 10h11M4 4v6M7 4v6M10 4v6',
  pcap: 'M3 1.5h5.5l3 3v8H3zM8.5 1.5v3h3',
  nullpmd: 'M7 2a5 5 0 1 0 .01 0zM3.5 10.5l7-7',
  pipe: 'M1.5 5h11M1.5 9h11M1.5 3.5v7M12.5 3.5v7',
  udf: 'M4.5 5a2.5 2.5 0 1 1 3.5 2.3c-.8.4-1 .8-1 1.7M7 11.5v.5',
};
