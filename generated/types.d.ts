// Written by `npm run generate` from openapi.yaml. Do not edit.
export interface paths {
  readonly '/v1/processes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * List the connected processes
     * @description All connected processes that have identified themselves: the primary first, then the secondaries by client id. No
     *     command is sent to a process. A process leaves the list when its connection closes.
     */
    readonly get: operations['listProcesses'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/vfs/{client_id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_vf was started with. Client ids are unique across all process types.
         * @example 1
         */
        readonly client_id: components['parameters']['VfId'];
      };
      readonly cookie?: never;
    };
    /**
     * Show an spp_vf
     * @description The ports, components and classifier table of the process, from the reply to its `status` command. Idle cores appear as
     *     components of type `unuse`.
     */
    readonly get: operations['getVf'];
    readonly put?: never;
    readonly post?: never;
    /**
     * End an spp_vf
     * @description Ends the process. The response is sent when the process has confirmed. The process leaves the list when its connection
     *     closes.
     */
    readonly delete: operations['exitVf'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/vfs/{client_id}/components': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_vf was started with. Client ids are unique across all process types.
         * @example 1
         */
        readonly client_id: components['parameters']['VfId'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Start a component
     * @description Starts a component on a worker core of the process. A core can run several components.
     *
     *     `classifier` and `classifier_mac` are two names of the same type: releases up to 18.08.3 use `classifier_mac`, later
     *     releases use `classifier`. Both names are accepted; spp-ctl sends the name that the process supports.
     *
     *     Refused: a core that is not a worker core of this process. A component on the master core hangs spp_vf forever.
     */
    readonly post: operations['startVfComponent'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/vfs/{client_id}/components/{name}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_vf was started with. Client ids are unique across all process types.
         * @example 1
         */
        readonly client_id: components['parameters']['VfId'];
        /**
         * @description The name of the component.
         * @example mg0
         */
        readonly name: components['parameters']['VfComponentName'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Attach or detach a port (the first release's URL)
     * @deprecated
     * @description The URL of this operation in the first release, without `/ports`. The operation is the same as
     *     `PUT /v1/vfs/{client_id}/components/{name}/ports`. New clients should use that URL.
     */
    readonly put: operations['updateVfComponentPortByOldUrl'];
    readonly post?: never;
    /**
     * Stop a component
     * @description Stops the component and frees its place on the core. Ports with VLAN operations are detached first, because the
     *     operations would stay on the ports. If no component has this name, the operation succeeds, as spp_vf itself does.
     */
    readonly delete: operations['stopVfComponent'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/vfs/{client_id}/components/{name}/ports': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_vf was started with. Client ids are unique across all process types.
         * @example 1
         */
        readonly client_id: components['parameters']['VfId'];
        /**
         * @description The name of the component.
         * @example mg0
         */
        readonly name: components['parameters']['VfComponentName'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Attach or detach a port of a component
     * @description Attaches a port to the receiving (`rx`) or transmitting (`tx`) side of a component, optionally with a VLAN operation, or
     *     detaches the port. To change the VLAN operation of a port, detach the port first.
     *
     *     Refused:
     *
     *     - Attaching a ring that the primary does not have, as far as known. A process that cannot open a port keeps the port
     *       nevertheless, and rejects every later change.
     *     - Attaching more ports than the type of the component supports.
     *     - Attaching a port with a VLAN tag to add, if the port is already attached on that side.
     *     - Detaching a port that is not attached to the component. The port would lose its VLAN operation elsewhere.
     */
    readonly put: operations['updateVfComponentPort'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/vfs/{client_id}/classifier_table': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_vf was started with. Client ids are unique across all process types.
         * @example 1
         */
        readonly client_id: components['parameters']['VfId'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Add or delete an entry of the classifier table
     * @description Assigns frames with a destination MAC address, or with a VLAN id and a destination MAC address, to a port. A port has at
     *     most one entry. A classifier has at most one entry for a VLAN id and MAC address. The MAC address `default` matches all
     *     frames that match no other entry.
     *
     *     An entry stays with its port when the port is detached or the component is stopped. The entry takes effect again when a
     *     classifier transmits to the port.
     *
     *     Refused: an entry for frames that the same classifier already sends to another port. The process would accept both
     *     entries, but use only the port that was attached later.
     */
    readonly put: operations['updateVfClassifierTable'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/nfvs/{client_id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_nfv or spp_vm was started with. Client ids are unique across all process types.
         * @example 3
         */
        readonly client_id: components['parameters']['NfvId'];
      };
      readonly cookie?: never;
    };
    /**
     * Show an spp_nfv or spp_vm
     * @description The ports and patches of the process, and whether it forwards. The format is the same for all releases.
     */
    readonly get: operations['getNfv'];
    readonly put?: never;
    readonly post?: never;
    /**
     * End an spp_nfv or spp_vm
     * @description Ends the process. The response is sent when the process has confirmed. The process leaves the list when its connection
     *     closes.
     */
    readonly delete: operations['exitNfv'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/nfvs/{client_id}/forward': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_nfv or spp_vm was started with. Client ids are unique across all process types.
         * @example 3
         */
        readonly client_id: components['parameters']['NfvId'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Start or stop forwarding
     * @description Starts or stops forwarding along all patches of the process.
     */
    readonly put: operations['setNfvForwarding'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/nfvs/{client_id}/ports': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_nfv or spp_vm was started with. Client ids are unique across all process types.
         * @example 3
         */
        readonly client_id: components['parameters']['NfvId'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Add or delete a port
     * @description Adds a port to the process, or deletes a port together with its patches. All other patches stay. Forwarding also
     *     continues; a deletion interrupts it for about 100 ms. If the process already has the port, nothing changes.
     *
     *     Refused:
     *
     *     - `phy` ports, which exist from the start of the process. Adding a `phy` port damages the port table; deleting a `phy`
     *       port ends the process.
     *     - Deleting a port that the process does not have.
     *     - `tap`, and `memif` on a release that does not support it.
     *     - A vhost, nullpmd, pcap or memif of another process. Adding the port would break it there.
     *     - A vhost in a process that has deleted a vhost, unless it is the same vhost and nothing was added on the host since then.
     *     - A ring that does not exist, or that the primary itself has added.
     *     - Any port while all 32 slots of the host are taken.
     */
    readonly put: operations['updateNfvPort'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/nfvs/{client_id}/patches': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_nfv or spp_vm was started with. Client ids are unique across all process types.
         * @example 3
         */
        readonly client_id: components['parameters']['NfvId'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Patch one port to another
     * @description Packets received on `src` are sent to `dst`. A patch has one direction. It replaces an earlier patch from `src`.
     */
    readonly put: operations['addNfvPatch'];
    readonly post?: never;
    /**
     * Remove all patches
     * @description Removes every patch of the process. Its ports stay.
     */
    readonly delete: operations['resetNfvPatches'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/mirrors/{client_id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_mirror was started with. Client ids are unique across all process types.
         * @example 5
         */
        readonly client_id: components['parameters']['MirrorId'];
      };
      readonly cookie?: never;
    };
    /**
     * Show an spp_mirror
     * @description The ports and components of the process, from the reply to its `status` command. Idle cores appear as components of
     *     type `unuse`.
     */
    readonly get: operations['getMirror'];
    readonly put?: never;
    readonly post?: never;
    /**
     * End an spp_mirror
     * @description Ends the process. The response is sent when the process has confirmed. The process leaves the list when its connection
     *     closes.
     */
    readonly delete: operations['exitMirror'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/mirrors/{client_id}/components': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_mirror was started with. Client ids are unique across all process types.
         * @example 5
         */
        readonly client_id: components['parameters']['MirrorId'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Start a mirror component
     * @description Starts a component on a worker core of the process.
     *
     *     Refused: a core that is not a worker core of this process.
     */
    readonly post: operations['startMirrorComponent'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/mirrors/{client_id}/components/{name}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_mirror was started with. Client ids are unique across all process types.
         * @example 5
         */
        readonly client_id: components['parameters']['MirrorId'];
        /**
         * @description The name of the component.
         * @example mr1
         */
        readonly name: components['parameters']['MirrorComponentName'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /**
     * Stop a mirror component
     * @description Stops the component and frees its place on the core.
     */
    readonly delete: operations['stopMirrorComponent'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/mirrors/{client_id}/components/{name}/ports': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_mirror was started with. Client ids are unique across all process types.
         * @example 5
         */
        readonly client_id: components['parameters']['MirrorId'];
        /**
         * @description The name of the component.
         * @example mr1
         */
        readonly name: components['parameters']['MirrorComponentName'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Attach or detach a port of a mirror component
     * @description Attaches a port to the receiving (`rx`) or transmitting (`tx`) side of a component, or detaches the port. Received packets
     *     are sent to every port of the transmitting side.
     *
     *     Refused:
     *
     *     - Attaching a ring that the primary does not have, as far as known. A process that cannot open a port keeps the port
     *       nevertheless, and rejects every later change.
     *     - Attaching more than one receiving port or more than two transmitting ports.
     *     - Detaching a port that is not attached to the component.
     */
    readonly put: operations['updateMirrorComponentPort'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/pcaps/{client_id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_pcap was started with. Client ids are unique across all process types.
         * @example 6
         */
        readonly client_id: components['parameters']['PcapId'];
      };
      readonly cookie?: never;
    };
    /**
     * Show an spp_pcap
     * @description Whether the process captures, and the task of each core. The members are returned as the process sends them.
     */
    readonly get: operations['getPcap'];
    readonly put?: never;
    readonly post?: never;
    /**
     * End an spp_pcap
     * @description Ends the process. The response is sent when the process has confirmed. The process leaves the list when its connection
     *     closes.
     */
    readonly delete: operations['exitPcap'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/pcaps/{client_id}/capture': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_pcap was started with. Client ids are unique across all process types.
         * @example 6
         */
        readonly client_id: components['parameters']['PcapId'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Start or stop capturing
     * @description Starts or stops writing received packets to files. Starting a started capture succeeds, and so does stopping a stopped
     *     capture.
     */
    readonly put: operations['setPcapCapture'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/primary': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /**
     * End an spp_primary
     * @description Ends the process. The response is sent when the process has confirmed. The process leaves the list when its connection
     *     closes.
     *
     *     Refused: ending the primary while secondaries are connected, unless `force` is `true`. The secondaries would continue to
     *     forward, but ports could not be added to them any more, and a new primary cannot start until all of them have ended. End
     *     the secondaries first.
     */
    readonly delete: operations['exitPrimary'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/primary/status': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Show the primary
     * @description The ports and traffic counters that spp_primary reports. The first releases report nothing; the response is then an empty
     *     object. The content differs between releases: members are returned as the process sends them. Counters above
     *     9,007,199,254,740,992 are rounded.
     */
    readonly get: operations['getPrimaryStatus'];
    readonly put?: never;
    readonly post?: never;
    /**
     * Clear the traffic counters
     * @description Resets the traffic counters of the primary to zero. No effect on the first releases, which have no counters.
     */
    readonly delete: operations['clearPrimaryStatus'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/primary/forward': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Start or stop forwarding of the primary
     * @description Starts or stops forwarding along the patches of the primary itself. A primary that was started with one core has no
     *     forwarder; `start` is then refused.
     */
    readonly put: operations['setPrimaryForwarding'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/primary/ports': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Add or delete a port of the primary
     * @description Adds a port to the primary, or deletes a port together with its patches. All other patches stay. Forwarding also
     *     continues; a deletion interrupts it for about 100 ms. A pipe connects two rings and requires `rx` and `tx`.
     *
     *     Refused, because each damages the port table of the primary:
     *
     *     - `phy` ports, which exist from the start of the process.
     *     - Types that the release does not support: `memif` before 19.11, `pipe` before 20.02, `tap` in all releases.
     *     - Deleting a pipe that the primary does not have.
     *
     *     Refused for other reasons:
     *
     *     - Deleting a port, unless its position is known for certain. The primary deletes by the position in its own port list. This
     *       position is that of the port only as long as no other process has added a port before.
     *     - A vhost, nullpmd, pcap or memif of another process. Adding the port would break it there.
     *     - A ring that does not exist.
     *     - A port that exceeds the size limit of the status of the primary.
     */
    readonly put: operations['updatePrimaryPort'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/primary/patches': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Patch one port of the primary to another
     * @description The forwarder of the primary sends packets received on `src` to `dst`. The patch replaces an earlier patch from `src`.
     */
    readonly put: operations['addPrimaryPatch'];
    readonly post?: never;
    /**
     * Remove all patches of the primary
     * @description Removes every patch of the primary itself. Its ports stay.
     */
    readonly delete: operations['resetPrimaryPatches'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/primary/launch': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Launch a secondary process
     * @description The primary starts the program with the options in the order of the request. The primary confirms before the program has
     *     started, even if the program cannot start. By default, the response `204` is sent at once, and means that the primary has
     *     accepted the command.
     *
     *     With `Prefer: wait=N`, the response is delayed until the secondary is connected, for at most N seconds (maximum 300). The
     *     response is `201` with the URL of the secondary, or `202` if the secondary has not connected in time.
     *
     *     Refused:
     *
     *     - A client id that is already connected, or for which another launch is in progress.
     *     - A `-n` or `--client-id` that differs from `client_id`.
     *     - A command that exceeds the limits of the primary (47 words, 1,400 bytes).
     *     - A launch by a primary of an early release, whose memory the command would overrun.
     *
     *     A process spec with `launch` in a panel document (`PUT /v1/panel`) has the process launched with more checks, before anything is
     *     sent, and set up once it is connected.
     */
    readonly put: operations['launchSecondary'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/primary/flow_rules/port_id/{port_id}/validate': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The number of the phy port.
         * @example 0
         */
        readonly port_id: components['parameters']['PortId'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Validate a flow rule
     * @description Asks the NIC whether it accepts the rule, without creating it. The response is the reply of the primary. The status is
     *     `200`, whether `result` is `success` or `error`. With `Prefer: handling=strict`, an `error` becomes a `400`.
     */
    readonly post: operations['validateFlowRule'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/primary/flow_rules/port_id/{port_id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The number of the phy port.
         * @example 0
         */
        readonly port_id: components['parameters']['PortId'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Create a flow rule
     * @description Creates the rule on the NIC. The response is the reply of the primary, with the id of the rule. The status is `200` even if
     *     `result` is `error`. With `Prefer: handling=strict`, an `error` becomes a `400`.
     *
     *     Refused: a rule that exceeds the limits of the primary (47 words, 1,400 bytes).
     */
    readonly post: operations['createFlowRule'];
    /**
     * Destroy all flow rules of a port
     * @description Destroys every flow rule of the NIC. The response is the reply of the primary. The status is `200` even if `result` is
     *     `error`. With `Prefer: handling=strict`, an `error` becomes a `400`.
     */
    readonly delete: operations['destroyAllFlowRules'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/primary/flow_rules/{rule_id}/port_id/{port_id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The id of the rule, from the response to its creation.
         * @example 0
         */
        readonly rule_id: components['schemas']['FlowRuleId'];
        /**
         * @description The number of the phy port.
         * @example 0
         */
        readonly port_id: components['parameters']['PortId'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /**
     * Destroy a flow rule
     * @description Destroys one flow rule of the NIC. The response is the reply of the primary. The status is `200` even if `result` is
     *     `error`. With `Prefer: handling=strict`, an `error` becomes a `400`.
     */
    readonly delete: operations['destroyFlowRule'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/cpu_usage': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * List the cores that the processes use
     * @description Reads the status of all connected processes concurrently. The response omits a process that does not reply in time. Such a
     *     process stays connected until the deadline of its command, as with any other request. Some releases do not report all
     *     cores: `lcores` is then empty, or lacks the master core.
     */
    readonly get: operations['getCpuUsage'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/cpu_layout': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Show the sockets, cores and threads of the host
     * @description The CPU topology of the host on which spp-ctl runs, as reported by the kernel. Offline CPUs are omitted.
     */
    readonly get: operations['getCpuLayout'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/topology': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Show the whole panel
     * @description All processes, components and ports, and the edges between them in the direction of the packets: patches, receiving and
     *     transmitting ports of components, classifier entries, and pipes. The status of all processes is read concurrently. A
     *     process that does not reply is shown as unreachable, with the error of the request; all others are shown. As with any
     *     request, the connection to a process that does not reply in time is closed.
     *
     *     The response is JSON, [Graphviz](https://graphviz.org) DOT, or an SVG picture of the DOT graph. `format` selects the
     *     representation, otherwise `Accept`. The default is JSON. DOT and SVG omit rings that no process uses. A picture that is
     *     too large, or takes longer than 10 seconds to draw, is the error `not_drawn`.
     *
     *     `scope=all` returns the topology of all nodes (`--etcd`), as each node last published it. Every id begins with the name of
     *     the node and a slash, and counters are omitted. No command is sent to a process. `time` is the time of the last read from
     *     etcd, and `Age` is the age of that read. `node` returns the topology that one node last published, with the ids of its own
     *     `/v1/topology`; `time` is the time at which that node read its processes.
     *
     *     `event` is the id of the last event before the status was read. A client that follows `/v1/events` from this id misses no
     *     event.
     */
    readonly get: operations['getTopology'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/topology/trace': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Trace packets through the panel
     * @description Returns the paths of packets that arrive at a port: hop by hop the port from which a process takes them, the component and
     *     what it does, and how each path ends. Packets arrive at a phy from the wire, and at a vhost from its virtual machine. No
     *     packet is sent: the paths follow from the status of all processes and from the rules of the forwarding of SPP. The status
     *     of all processes is read concurrently; a process that does not reply is passed over, and its name is in `unknown`.
     *
     *     Without `dst_mac` or `vlan`, the response has one path for each class of packets that the panel treats differently, such
     *     as those of each classifier entry. Copies have one path each.
     *
     *     | outcome | meaning |
     *     |---|---|
     *     | delivered | The packets leave by a NIC, or reach a virtual machine, an application or a file. |
     *     | dropped | A process or a port discards the packets. |
     *     | stalled | Nothing takes the packets from a port, or what takes them is idle. The port fills up, and drops what comes after that. |
     *     | looped | The packets come back to a port as they were. |
     *     | undetermined | What happens is up to chance, to hardware or to a process that could not be read, as `reason` explains. |
     *
     *     With `panel`, the packets are traced through that document, which need not be applied: through the processes that it names,
     *     all as it describes them. The capture port of an spp_pcap, the flow rules of NICs and counters are those of the connected
     *     processes. A trace has at most 1,000 paths and 20,000 hops; `incomplete` explains why paths are missing.
     */
    readonly post: operations['tracePackets'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Follow the events of the panel
     * @description An endless stream of [Server-Sent Events](https://html.spec.whatwg.org/multipage/server-sent-events.html): processes
     *     connect and disconnect, processes change, commands fail. Each event has an id, a name and data in JSON. The schema `Event`
     *     describes all events.
     *
     *     | event | meaning |
     *     |---|---|
     *     | connected | A process has connected and identified itself. |
     *     | disconnected | A process has disconnected. |
     *     | changed | A process has changed, or may have changed. By `request`: a change by a request succeeded, or its outcome is unknown. By `panel`: a restore or repair. By `status`: the status of the process differs from the previous status, except for counters, and no change through spp-ctl explains the difference. Each read of a status detects such differences; spp-ctl also reads the status of idle processes regularly. |
     *     | command_failed | A command that was sent has failed, or its outcome is unknown. Requests that are refused before anything is sent cause no event. |
     *     | sync | The sync state of a process has changed, or an attempt to reconcile it had another outcome. |
     *     | damaged | Damage of a process was detected, or has changed. |
     *     | mended | A process is not damaged any more. |
     *     | finding_appeared | Something is wrong with the panel, or worth knowing, that was not before. Findings follow from the last status of each process that was read, at most once a second, and at most 100 events at a time, the most severe first; no command is sent for them. |
     *     | finding_resolved | A finding does not apply any more. |
     *     | reset | Events were missed. The client must read all state again; the stream continues after this event. |
     *
     *     **Start of the stream.** The stream begins with the next event, or after the event that `Last-Event-ID` names. Browsers send
     *     this header when they reconnect. spp-ctl keeps the last 1000 events. If the named event is older, or its id is not from
     *     this run of spp-ctl, the stream begins with `reset`. A reader that falls behind by more than 1000 events also gets a
     *     `reset`. To combine the stream with other operations, begin with the `event` of `GET /v1/topology`. To begin with past
     *     events, use `last`.
     *
     *     **Idle streams.** An idle stream has a comment every 15 seconds. A reader that accepts no data for about a minute is
     *     disconnected. Streams end when spp-ctl stops or reloads its access control; reconnect after `retry` milliseconds. A client
     *     that waits for the complete response, such as "Try it out", shows nothing until the stream ends.
     */
    readonly get: operations['streamEvents'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/panel': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Show the observed panel as a document
     * @description The observed state of all connected processes, in the form that `PUT /v1/panel` accepts. The document can be applied on any
     *     host; applying it here at once changes nothing. It omits ports that a process has without adding them, and settings for
     *     which no command exists. A process that spp-ctl has launched has its options in `launch`; other processes have the `launch`
     *     of the desired document, if any. The representation is JSON or, by `format` or `Accept`, YAML. If the status of a process cannot
     *     be read, the response is the error of that process, because an incomplete document would look complete.
     */
    readonly get: operations['getPanel'];
    /**
     * Apply a panel document
     * @description Plans the change as `POST /v1/panel/plan` does, applies the plan, and reads the panel again to verify the result. Commands
     *     for one process are sent one after another; commands for different processes are sent concurrently. When a command fails,
     *     the later commands for its process are not sent; `on_failure` determines the rest. The status is 200 even if a command has
     *     failed: `state` is the result of the change, and each command has its own outcome.
     *
     *     Nothing is sent if a part of the document conflicts with the panel (409), or if the revision in `If-Match` is not the
     *     current revision of the panel (412). One document is applied at a time; a concurrent request gets 409. The change
     *     continues when the client disconnects: `GET /v1/panel/changes` shows its result. A process that the document names but
     *     that is not connected and cannot be launched is listed in `pending`.
     *
     *     A process whose spec has `launch` is launched if it is not connected, as by `PUT /v1/primary/launch`. Its other commands wait
     *     until it is connected, for at most 30 s. A process with `present: false` is ended after its ports are deleted. The options of a
     *     process that runs are not compared: a process is not launched again because its `launch` has changed.
     *
     *     The document becomes the desired document and replaces the previous one. `GET /v1/panel/status` shows whether the
     *     observed state still equals it. With `--restore` and `--drift`, spp-ctl reconciles the panel with it. After a rollback, the
     *     previous document stays the desired document. The document is stored in etcd (`--etcd`), in `--state-dir`, or otherwise
     *     in memory until spp-ctl ends. If it cannot be stored, nothing is sent (503).
     */
    readonly put: operations['applyPanel'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/panel/plan': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Plan the changes that apply a panel document
     * @description Returns the planned commands in their order, each with its operation and its reason. Only status commands are sent. Where
     *     possible, additions come before removals. Forwarding is stopped only where a command stops it, and restarted at once.
     *     Unchanged parts are not touched.
     *
     *     Launches come first, and are planned only while a primary is connected: without one, the processes are listed in `pending`.
     *     These are conflicts of a launch:
     *
     *     - An lcore that another process has. Only secondaries can share one, as the master lcore of each.
     *     - A client id that a process of another type uses, unless the document ends this process.
     *     - Options by which DPDK or the program does not start, or does not share the memory of the primary, such as `--no-huge`,
     *       or `-m` with `--socket-mem`.
     *     - A `-s` that is missing, or that is not the address and port of this spp-ctl for secondaries.
     *     - An spp_pcap without `-c`. An spp_pcap that was killed: its client id is free again after a restart of the primary.
     *     - A launch that `PUT /v1/primary/launch` refuses.
     *
     *     `expected_ms` is the expected duration of the change: the critical path of the commands, with the measured time of each
     *     process for each kind of command, or a typical time as long as nothing was measured. `critical_path` lists the commands on
     *     that path. `outages` lists the processes in which packets are lost meanwhile that pass before and after the change.
     */
    readonly post: operations['planPanel'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/topology/findings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * List what is wrong with the panel
     * @description Returns the findings on the panel, the errors first: configurations by which packets are lost or wrong, or that are probably
     *     not wanted. The status of all processes is read concurrently. A process that does not reply is passed over, and its name is
     *     in `unknown`; then nothing is concluded from readers and writers that seem to be missing.
     *
     *     | severity | meaning |
     *     |---|---|
     *     | error | Packets are certainly lost or wrong. |
     *     | warning | The configuration is probably not wanted. |
     *     | info | The configuration is worth knowing. |
     *
     *     `growing_drops` compares the drop counters of the two last readings of the status of the primary that are at least a second
     *     apart, whatever they were made for. The comparison begins again at the ports of a process that has changed.
     *
     *     If a process that differs from the desired document explains a finding, the process is the `cause` of the finding.
     */
    readonly get: operations['listFindings'];
    readonly put?: never;
    /**
     * List what is wrong with a panel document
     * @description Returns the findings on the panel as it would be with a document that need not be applied: the processes that it names are as
     *     it describes them, connected or not, and all others are as they are. No process is changed. Counters are not looked at.
     */
    readonly post: operations['checkDocument'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/panel/changes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * List the recent changes of the panel
     * @description The last 100 changes, the newest first: applied documents, restores, repairs and undos. Each change shows its plan, its result,
     *     its principal and its time. Without `--state-dir`, changes are forgotten when spp-ctl ends.
     */
    readonly get: operations['listPanelChanges'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/panel/changes/{change_id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The id of the change.
         * @example mp8x2k1c-1
         */
        readonly change_id: components['parameters']['ChangeId'];
      };
      readonly cookie?: never;
    };
    /**
     * Show one change of the panel
     * @description The progress of the change, or its result.
     */
    readonly get: operations['getPanelChange'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/panel/changes/{change_id}/undo': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The id of the change.
         * @example mp8x2k1c-1
         */
        readonly change_id: components['parameters']['ChangeId'];
      };
      readonly cookie?: never;
    };
    /**
     * Plan the undo of a change
     * @description Returns the document to which the undo leads, the plan, and what becomes of the desired document. Only status commands are
     *     sent. The plan has a conflict for each process that others have changed since, unless `force` is `true`. Its revision is
     *     the `If-Match` of the undo.
     */
    readonly get: operations['planPanelUndo'];
    readonly put?: never;
    /**
     * Undo a change
     * @description Plans the way back to the panel as observed before the change, for the processes that the change had commands for, applies
     *     the plan, and verifies the result, as `PUT /v1/panel` does. Other processes are not touched. An undo is a change with the
     *     cause `undo`, and can be undone itself. Every change can be undone that had an effect: also a restore or a repair, a failed
     *     change, and a change during which spp-ctl ended.
     *
     *     Nothing is sent if others have changed one of the processes since (409): by a document, by a single command, or past
     *     spp-ctl. `force` discards what they have changed. A process that is as before the change needs no command. A process that
     *     is not connected is listed in `pending`, and is left as it is.
     *
     *     The desired document is undone with the panel. If the document of the change is desired, the document before it becomes
     *     desired again; without one, no document is desired. Another document, which was written since, stays. In that document, the
     *     process specs of the undone processes are those before the change, so that the undo is not repaired.
     *
     *     The panel before a change is recorded for the last 100 changes, up to 4 MiB in all, in `--state-dir` or otherwise in memory.
     *     Changes that an earlier release has made cannot be undone.
     */
    readonly post: operations['undoPanelChange'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/panel/status': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Show the sync state of the panel
     * @description Compares each process that the desired document names with its process spec, and shows its sync state. A connected process
     *     that the document does not name is `unmanaged`. Only status commands are sent.
     *
     *     A process that is not connected is `pending`, with the reason in `conflicts` where one is known, or `failed` after a launch that
     *     did not lead to a connection: `failure` has the error, the number of attempts, and the time of the next launch. A process
     *     with `present: false` that does not run is `in_sync`.
     */
    readonly get: operations['getPanelStatus'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/panel/desired': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Show the desired document
     * @description The last applied document, as it was sent. `GET /v1/panel` returns the observed panel.
     */
    readonly get: operations['getDesiredPanel'];
    readonly put?: never;
    readonly post?: never;
    /**
     * Delete the desired document
     * @description Afterwards, all processes are `unmanaged`. No command is sent; the processes continue unchanged.
     */
    readonly delete: operations['deleteDesiredPanel'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/nodes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * List the nodes
     * @description All nodes with data in etcd, by name: nodes with a running spp-ctl, and nodes with a desired document. The response comes
     *     from the data that this spp-ctl has read from etcd, which etcd last confirmed at `as_of`. `stale` is `true` when that is more than 7
     *     seconds ago, because etcd does not reply, or when changes are missing after an interruption.
     */
    readonly get: operations['listNodes'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/nodes/{node}/panel': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The name of the node (`--node`).
         * @example host-1
         */
        readonly node: components['parameters']['NodeOfPath'];
      };
      readonly cookie?: never;
    };
    /**
     * Show the desired document of a node
     * @description The desired document of the node in etcd. `GET /v1/nodes/{node}/status` shows whether the observed state equals it. `Age` is
     *     the time since etcd last confirmed the data: at most 7 seconds while etcd is reachable.
     */
    readonly get: operations['getNodePanel'];
    /**
     * Write the desired document of a node
     * @description Checks the document for contradictions, as `PUT /v1/panel` does, and writes it to etcd. The spp-ctl of the node then
     *     reconciles its panel with the document. `Location` is the URL of the status of the node, which shows the result. The
     *     spp-ctl of the node need not be running: it reads the document when it starts.
     *
     *     `If-Match` replaces only the document with this revision. `If-None-Match: *` writes only if there is no document. Otherwise
     *     the response is 412.
     */
    readonly put: operations['putNodePanel'];
    readonly post?: never;
    /**
     * Delete the desired document of a node
     * @description Afterwards, all processes of the node are `unmanaged`. No command is sent; the processes continue unchanged.
     */
    readonly delete: operations['deleteNodePanel'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/nodes/{node}/status': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The name of the node (`--node`).
         * @example host-1
         */
        readonly node: components['parameters']['NodeOfPath'];
      };
      readonly cookie?: never;
    };
    /**
     * Show the sync state of a node
     * @description The sync states that the spp-ctl of the node last published, in the form of `GET /v1/panel/status`. A change may take about a
     *     second to appear here. `status` is omitted when that spp-ctl has ended, or has not reached etcd for the time of
     *     `--etcd-lease`.
     */
    readonly get: operations['getNodeStatus'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/healthz': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Check whether spp-ctl is alive
     * @description Succeeds while spp-ctl runs. No command is sent to a process, and no token is needed. Intended for liveness probes, which
     *     restart a program that does not respond.
     */
    readonly get: operations['getHealth'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/readyz': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Check whether spp-ctl is ready
     * @description Succeeds while spp-ctl listens for requests and for processes, and shows which processes are connected. No command is sent
     *     to a process, and no token is needed. A spp-ctl that is stopping accepts no connections.
     */
    readonly get: operations['getReadiness'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/metrics': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Read the metrics
     * @description Metrics for Prometheus: requests and their latency; commands, latency, queue and connections of each process; ports of the
     *     primary and their counters; and the Node.js process. The metrics guide lists all metrics. `Accept` can select OpenMetrics.
     *
     *     The status of the primary is read with a time limit of one second. If the primary does not reply in time, or is not
     *     connected, the metrics of its ports are omitted and `spp_ctl_primary_scrape_success` is 0.
     */
    readonly get: operations['getMetrics'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/openapi.yaml': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Get this document in YAML
     * @description The OpenAPI document of this API as it was written, with its comments. No token is needed.
     *
     *     `servers` contains the URL of the request, so that clients send their requests to this URL. Behind a proxy, `servers`
     *     contains the URL in `Forwarded`, or in `X-Forwarded-Host`, `-Proto` and `-Prefix`, if the operator trusts the proxy
     *     (`--trusted-proxies`); otherwise it contains `/`.
     */
    readonly get: operations['getDocumentYaml'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/openapi.json': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Get this document in JSON
     * @description The OpenAPI document of this API, for programs that cannot read YAML. No token is needed.
     *
     *     `servers` contains the URL of the request, so that clients send their requests to this URL. Behind a proxy, `servers`
     *     contains the URL in `Forwarded`, or in `X-Forwarded-Host`, `-Proto` and `-Prefix`, if the operator trusts the proxy
     *     (`--trusted-proxies`); otherwise it contains `/`.
     */
    readonly get: operations['getDocumentJson'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * @description The client id of a secondary process.
     * @example 1
     */
    readonly ClientId: number;
    /**
     * @description The name of a component: 1 to 31 printable ASCII characters except space, quotation mark, backslash and slash. The
     *     names `.` and `..` are not allowed, because a URL cannot contain them. A longer name, a quotation mark or a control
     *     character would make every later status of the process unreadable.
     * @example fw0
     */
    readonly ComponentName: string;
    /**
     * @description The number of a logical core.
     * @example 4
     */
    readonly Core: number;
    /**
     * @description A port as a process reports it. `udf` is an undefined port: an entry of the port table of spp_nfv that a wrong
     *     command has damaged.
     * @example phy:0
     */
    readonly PortName: string;
    /**
     * @description A port of spp_vf or spp_mirror. The port tables of these processes end at 31. A port with the number 32 would change
     *     the entry of another port or end the process.
     * @example ring:0
     */
    readonly VfPort: string;
    /**
     * @description A port of spp_nfv.
     * @example vhost:0
     */
    readonly NfvPort: string;
    /**
     * @description A port that spp_nfv can add and delete. Phy ports are excluded. The numbers of ports that spp_nfv creates end at 98,
     *     because all processes share an array of 99 packet counters.
     * @example vhost:0
     */
    readonly NfvVirtualPort: string;
    /**
     * @description A MAC address with colons, hyphens, Cisco dots or no separators, in any case, or the word `default`. The all-zero
     *     address and 00:00:00:00:00:01 are refused, because they mean no address and `default` in spp_vf.
     * @example 52:54:00:12:34:56
     */
    readonly MacAddress: string;
    /**
     * @description A VLAN id, as a number or a decimal string.
     * @example 100
     */
    readonly VlanId: number | string;
    /**
     * @description The VLAN id of a classifier entry, as a number or a decimal string. In spp_vf, 4095 means no VLAN id.
     * @example 100
     */
    readonly ClassifierVlanId: number | string;
    /**
     * @description The priority code point (PCP) of a VLAN tag, as a number or a decimal string.
     * @example 3
     */
    readonly VlanPriority: number | string;
    /** @description The liveness of spp-ctl. */
    readonly Health: {
      /**
       * @description Always `ok`.
       * @constant
       */
      readonly status: 'ok';
    };
    /** @description The readiness of spp-ctl, with the connected processes. */
    readonly Readiness: {
      /**
       * @description Always `ready`.
       * @constant
       */
      readonly status: 'ready';
      /** @description Whether an spp_primary is connected. */
      readonly primary: boolean;
      /** @description The number of connected secondaries. */
      readonly secondaries: number;
      /** @description The node of this spp-ctl. Omitted when spp-ctl was started without `--etcd`. */
      readonly node?: {
        readonly name: components['schemas']['NodeName'];
        /**
         * @description `ours`: this spp-ctl holds the claim to the node name. `taken`: another spp-ctl holds the claim, and this
         *     spp-ctl does not change the panel. `unknown`: etcd has not decided the claim since spp-ctl was started.
         * @enum {string}
         */
        readonly state: 'ours' | 'taken' | 'unknown';
      };
    };
    /** @description An OpenAPI 3.1 document. */
    readonly OpenApiDocument: {
      /** @description The version of OpenAPI. */
      readonly openapi: string;
      /** @description The metadata of the API, such as its title and version. */
      readonly info: {
        readonly [key: string]: unknown;
      };
      /** @description The servers of the API. */
      readonly servers: readonly {
        /** @description The URL that precedes each path. */
        readonly url: string;
        /** @description The description of the server. */
        readonly description?: string;
      }[];
      /** @description The operations by path and method. */
      readonly paths: {
        readonly [key: string]: unknown;
      };
    };
    /** @description The connected processes, the primary first, then by client id. */
    readonly ProcessList: readonly components['schemas']['Process'][];
    /** @description A connected process. */
    readonly Process: {
      readonly type: components['schemas']['ProcessType'];
      /** @description The client id. Omitted for the primary. */
      readonly 'client-id'?: components['schemas']['ClientId'];
    };
    /** @description The state of an spp_vf. */
    readonly Vf: {
      readonly 'client-id': components['schemas']['ClientId'];
      /** @description The ports that the process uses, phy first, then vhost, then ring. */
      readonly ports: readonly components['schemas']['PortName'][];
      /** @description The core that runs no component. Reported by releases from 18.08.3. */
      readonly 'master-lcore'?: number;
      /** @description The components by core, and the cores that run no component. */
      readonly components: readonly components['schemas']['Component'][];
      /** @description The entries of the classifier table. */
      readonly classifier_table: readonly components['schemas']['ClassifierTableEntry'][];
    };
    /** @description A component, or a core without a component. A core without a component has only `core` and the type `unuse`. */
    readonly Component: {
      /** @description The core that the component runs on. */
      readonly core: number;
      /**
       * @description The component type as the connected release spells it. `unuse` is the type of a core without a component.
       * @example forward
       * @example merge
       * @example classifier
       * @example classifier_mac
       * @example unuse
       */
      readonly type: string;
      /** @description The name of the component. */
      readonly name?: string;
      /** @description The ports that the component receives from. */
      readonly rx_port?: readonly components['schemas']['AttachedPort'][];
      /** @description The ports that the component sends to. */
      readonly tx_port?: readonly components['schemas']['AttachedPort'][];
    };
    /** @description A port that is attached to a component. */
    readonly AttachedPort: {
      readonly port: components['schemas']['PortName'];
      readonly vlan?: components['schemas']['AttachedVlan'];
    };
    /** @description The VLAN operation on frames that pass the port. */
    readonly AttachedVlan: {
      /**
       * @description No operation, add a tag, or delete the tag.
       * @enum {string}
       */
      readonly operation: 'none' | 'add' | 'del';
      /** @description The VLAN id of the added tag, otherwise 0. */
      readonly id: number;
      /** @description The priority code point of the added tag, otherwise 0. */
      readonly pcp: number;
    };
    /** @description An entry of the classifier table. */
    readonly ClassifierTableEntry: {
      /**
       * @description Match by MAC address, or by VLAN id and MAC address.
       * @enum {string}
       */
      readonly type: 'mac' | 'vlan';
      /**
       * @description The MAC address, or `{vlan id}/{MAC address}`.
       * @example 101/52:54:00:12:34:57
       */
      readonly value: string;
      readonly port: components['schemas']['PortName'];
    };
    /** @description A component to start. */
    readonly VfComponentStart: {
      readonly name: components['schemas']['ComponentName'];
      readonly core: components['schemas']['Core'];
      /**
       * @description The type of the component.
       * @enum {string}
       */
      readonly type: 'forward' | 'merge' | 'classifier_mac' | 'classifier';
    };
    /** @description A port to attach to a component, or to detach from it. */
    readonly VfComponentPortUpdate: {
      /**
       * @description Attach or detach the port.
       * @enum {string}
       */
      readonly action: 'attach' | 'detach';
      readonly port: components['schemas']['VfPort'];
      /**
       * @description The receiving (rx) or the sending (tx) side of the component.
       * @enum {string}
       */
      readonly dir: 'rx' | 'tx';
      readonly vlan?: components['schemas']['VlanUpdate'];
    };
    /**
     * @description The operation on the VLAN tag. An empty object or null means no operation. `id` and `pcp` are required to add a tag
     *     and are ignored otherwise. The whole object is ignored when a port is detached.
     */
    readonly VlanUpdate: {
      /**
       * @description No operation, add a tag, or delete the tag.
       * @enum {string}
       */
      readonly operation?: 'none' | 'add' | 'del';
      /** @description The VLAN id of the tag to add, 0 to 4095, as a number or a decimal string. */
      readonly id?: number | string | null;
      /** @description The priority code point of the tag to add, 0 to 7, as a number or a decimal string. */
      readonly pcp?: number | string | null;
    } | null;
    /** @description An entry of the classifier table to add or to delete. */
    readonly ClassifierTableUpdate: {
      /**
       * @description Add or delete the entry.
       * @enum {string}
       */
      readonly action: 'add' | 'del';
      /**
       * @description Match by MAC address, or by VLAN id and MAC address.
       * @enum {string}
       */
      readonly type: 'mac' | 'vlan';
      /** @description The VLAN id, as a number or a decimal string. Required with the type `vlan`, ignored otherwise. */
      readonly vlan?: number | string | null;
      readonly mac_address: components['schemas']['MacAddress'];
      readonly port: components['schemas']['VfPort'];
    };
    /** @description The state of an spp_nfv or spp_vm. */
    readonly Nfv: {
      readonly 'client-id': components['schemas']['ClientId'];
      /**
       * @description Whether the process forwards packets.
       * @enum {string}
       */
      readonly status: 'running' | 'idling';
      /** @description The core that handles commands. Reported by releases from 18.08.2. */
      readonly 'master-lcore'?: number;
      /** @description All cores of the process. Reported by releases from 18.08.2. */
      readonly lcores?: readonly number[];
      /** @description The ports of the process. */
      readonly ports: readonly components['schemas']['PortName'][];
      /** @description The patches of the process. */
      readonly patches: readonly components['schemas']['ActivePatch'][];
    };
    /** @description An existing patch of a process. */
    readonly ActivePatch: {
      readonly src: components['schemas']['PortName'];
      readonly dst: components['schemas']['PortName'];
    };
    /** @description Start or stop forwarding. */
    readonly ForwardingUpdate: {
      /**
       * @description Start or stop.
       * @enum {string}
       */
      readonly action: 'start' | 'stop';
    };
    /** @description A port to add or to delete. */
    readonly NfvPortUpdate: {
      /**
       * @description Add or delete the port.
       * @enum {string}
       */
      readonly action: 'add' | 'del';
      readonly port: components['schemas']['NfvVirtualPort'];
    };
    /** @description A patch from one port to another. */
    readonly Patch: {
      readonly src: components['schemas']['NfvPort'];
      readonly dst: components['schemas']['NfvPort'];
    };
    /** @description The status of spp_primary. The members depend on the release. */
    readonly PrimaryStatus: {
      /** @description The core that handles commands. */
      readonly 'master-lcore'?: number;
      /** @description All cores of the process. */
      readonly lcores?: readonly number[];
      readonly forwarder?: components['schemas']['PrimaryForwarder'];
      /** @description The NICs with their counters. */
      readonly phy_ports?: readonly components['schemas']['PhyPortCounters'][];
      /** @description The rings with their counters. */
      readonly ring_ports?: readonly components['schemas']['RingPortCounters'][];
      /** @description The pipes. */
      readonly pipes?: readonly components['schemas']['Pipe'][];
    };
    /** @description The forwarder of spp_primary. Omitted when the primary was started without a core for forwarding. */
    readonly PrimaryForwarder: {
      /**
       * @description Whether the primary forwards packets.
       * @enum {string}
       */
      readonly status: 'running' | 'idling';
      /** @description The ports of the primary. */
      readonly ports: readonly components['schemas']['PortName'][];
      /** @description The patches of the primary. */
      readonly patches: readonly components['schemas']['ActivePatch'][];
    };
    /** @description A NIC and its counters, in packets. */
    readonly PhyPortCounters: {
      /** @description The number of the port. */
      readonly id: number;
      /** @description The MAC address of the NIC. */
      readonly eth?: string;
      /** @description Packets received. */
      readonly rx?: number;
      /** @description Packets sent. */
      readonly tx?: number;
      /** @description Packets dropped instead of sent. */
      readonly tx_drop?: number;
      readonly nof_queues?: components['schemas']['QueueCounts'];
      /** @description The flow rules of the port as the process reports them. Reported by releases from 19.11. */
      readonly flow?: readonly components['schemas']['ActiveFlowRule'][];
    };
    /** @description An existing flow rule of a NIC. */
    readonly ActiveFlowRule: {
      readonly rule_id: components['schemas']['FlowRuleId'];
      readonly attr: components['schemas']['FlowAttributes'];
      /** @description The items of the pattern, in order. */
      readonly patterns: readonly components['schemas']['ActiveFlowItem'][];
      /** @description The actions, in order. */
      readonly actions: readonly components['schemas']['ActiveFlowAction'][];
    };
    /** @description The attributes of a flow rule. 1 means yes, 0 means no. */
    readonly FlowAttributes: {
      /** @description The group of the rule. */
      readonly group: number;
      /** @description The priority of the rule within its group; 0 is the highest. */
      readonly priority: number;
      /** @description Whether the rule applies to incoming packets. */
      readonly ingress: number;
      /** @description Whether the rule applies to outgoing packets. */
      readonly egress: number;
      /** @description Whether the rule applies to the lowest possible level of traffic. */
      readonly transfer: number;
    };
    /** @description An item of the pattern of a flow rule. */
    readonly ActiveFlowItem: {
      /**
       * @description The protocol layer.
       * @example eth
       * @example vlan
       */
      readonly type: string;
      /** @description The values to match. Null if the item has none. */
      readonly spec: components['schemas']['FlowFields'];
      /** @description The upper bounds of ranges. Null if the item has none. */
      readonly last: components['schemas']['FlowFields'];
      /** @description The bits to compare. Null if the item has none. */
      readonly mask: components['schemas']['FlowFields'];
    };
    /** @description An action of a flow rule. */
    readonly ActiveFlowAction: {
      /**
       * @description The action.
       * @example queue
       * @example jump
       * @example of_pop_vlan
       * @example of_push_vlan
       * @example of_set_vlan_vid
       * @example of_set_vlan_pcp
       */
      readonly type: string;
      /** @description The parameters of the action. Null if the action has none. */
      readonly conf: components['schemas']['FlowFields'];
    };
    /** @description The fields of a pattern item or of an action, by name. MAC addresses and hexadecimal numbers are strings. */
    readonly FlowFields: {
      readonly [key: string]: string | number;
    } | null;
    /** @description The numbers of queues of a NIC. */
    readonly QueueCounts: {
      /** @description Receive queues. */
      readonly rx: number;
      /** @description Transmit queues. */
      readonly tx: number;
    };
    /** @description A ring and its counters, in packets. */
    readonly RingPortCounters: {
      /** @description The number of the ring. */
      readonly id: number;
      /** @description Packets received. */
      readonly rx?: number;
      /** @description Packets dropped on receiving. */
      readonly rx_drop?: number;
      /** @description Packets sent. */
      readonly tx?: number;
      /** @description Packets dropped instead of sent. */
      readonly tx_drop?: number;
    };
    /** @description A pipe, which joins two rings. */
    readonly Pipe: {
      /** @description The number of the pipe. */
      readonly id: number;
      /** @description The number of the ring that the pipe receives from. */
      readonly rx?: number;
      /** @description The number of the ring that the pipe sends to. */
      readonly tx?: number;
    };
    /**
     * @description The number of a phy port. The port table of the primary has 32 entries, and the primary does not check the number.
     * @example 0
     */
    readonly PhyNumber: number;
    /**
     * @description The id of a flow rule.
     * @example 0
     */
    readonly FlowRuleId: number;
    /**
     * @description A ring.
     * @example ring:1
     */
    readonly RingPort: string;
    /**
     * @description A port of spp_primary.
     * @example phy:0
     */
    readonly PrimaryPort: string;
    /**
     * @description A port that spp_primary can add and delete. Phy ports are excluded. The numbers of created ports end at 98, as in
     *     spp_nfv. The numbers of pipes end at 999, because the device name of a pipe has three digits.
     * @example vhost:0
     */
    readonly PrimaryVirtualPort: string;
    /** @description The state of an spp_mirror. */
    readonly Mirror: {
      readonly 'client-id': components['schemas']['ClientId'];
      /** @description The ports that the process uses, phy first, then vhost, then ring. */
      readonly ports: readonly components['schemas']['PortName'][];
      /** @description The core that runs no component. Reported by releases from 18.08.3. */
      readonly 'master-lcore'?: number;
      /** @description The components by core, and the cores that run no component. */
      readonly components: readonly components['schemas']['Component'][];
    };
    /** @description A mirror component to start. */
    readonly MirrorComponentStart: {
      readonly name: components['schemas']['ComponentName'];
      readonly core: components['schemas']['Core'];
      /**
       * @description The type of the component.
       * @enum {string}
       */
      readonly type: 'mirror';
    };
    /** @description A port to attach to a mirror component, or to detach from it. */
    readonly MirrorComponentPortUpdate: {
      /**
       * @description Attach or detach the port.
       * @enum {string}
       */
      readonly action: 'attach' | 'detach';
      readonly port: components['schemas']['VfPort'];
      /**
       * @description The receiving (rx) or the sending (tx) side of the component.
       * @enum {string}
       */
      readonly dir: 'rx' | 'tx';
    };
    /** @description The state of an spp_pcap, as the process reports it. */
    readonly Pcap: {
      readonly 'client-id': components['schemas']['ClientId'];
      /**
       * @description Whether the process captures.
       * @enum {string}
       */
      readonly status: 'running' | 'idle';
      /** @description The core that handles commands. */
      readonly 'master-lcore'?: number;
      /** @description The other cores with their roles. */
      readonly core: readonly components['schemas']['PcapCore'][];
    };
    /** @description A core of an spp_pcap. */
    readonly PcapCore: {
      /** @description The number of the core. */
      readonly core: number;
      /**
       * @description The role of the core: receive packets, or write packets to a file.
       * @example receive
       * @example write
       */
      readonly role: string;
      /** @description The ports that the core receives from. */
      readonly rx_port?: readonly components['schemas']['AttachedPort'][];
      /** @description The file that the core writes, or an empty string. */
      readonly filename?: string;
    };
    /** @description Start or stop capturing. */
    readonly CaptureUpdate: {
      /**
       * @description Start or stop.
       * @enum {string}
       */
      readonly action: 'start' | 'stop';
    };
    /** @description A port of the primary to add or to delete. */
    readonly PrimaryPortUpdate: {
      /**
       * @description Add or delete the port.
       * @enum {string}
       */
      readonly action: 'add' | 'del';
      readonly port: components['schemas']['PrimaryVirtualPort'];
      /** @description The ring that a pipe receives from. Required to add a pipe, ignored otherwise. */
      readonly rx?: string | null;
      /** @description The ring that a pipe sends to. Required to add a pipe, ignored otherwise. */
      readonly tx?: string | null;
    };
    /** @description A patch from one port of the primary to another. */
    readonly PrimaryPatch: {
      readonly src: components['schemas']['PrimaryPort'];
      readonly dst: components['schemas']['PrimaryPort'];
    };
    /** @description A secondary process to launch. */
    readonly Launch: {
      /** @description The client id of the process, 1 to 99, as a number or a decimal string. */
      readonly client_id: number | string;
      /**
       * @description The program to launch.
       * @enum {string}
       */
      readonly proc_name: 'spp_nfv' | 'spp_vf' | 'spp_mirror' | 'spp_pcap';
      readonly eal: components['schemas']['EalOptions'];
      readonly app: components['schemas']['ProgramOptions'];
    };
    /**
     * @description Options of the DPDK environment abstraction layer (EAL). `--proc-type` and at least one of `-c`, `-l` and `--lcores`
     *     are required.
     */
    readonly EalOptions: {
      /** @description Hexadecimal mask of cores. */
      readonly '-c'?: components['schemas']['OptionValue'];
      /** @description List of cores. */
      readonly '-l'?: components['schemas']['OptionValue'];
      /** @description Map of cores to CPUs. */
      readonly '--lcores'?: components['schemas']['OptionValue'];
      /** @description The master core. */
      readonly '--master-lcore'?: components['schemas']['OptionValue'];
      /** @description Hexadecimal mask of service cores. */
      readonly '-s'?: components['schemas']['OptionValue'];
      /** @description PCI device to exclude. */
      readonly '-b'?: components['schemas']['OptionValue'];
      /** @description PCI device to exclude. */
      readonly '--pci-blacklist'?: components['schemas']['OptionValue'];
      /** @description PCI device to use. */
      readonly '-w'?: components['schemas']['OptionValue'];
      /** @description PCI device to use. */
      readonly '--pci-whitelist'?: components['schemas']['OptionValue'];
      /** @description Virtual device to add. */
      readonly '--vdev'?: components['schemas']['OptionValue'];
      /** @description Driver to load. */
      readonly '-d'?: components['schemas']['OptionValue'];
      /** @description Disable the PCI bus. */
      readonly '--no-pci'?: components['schemas']['OptionFlag'];
      readonly '--proc-type': components['schemas']['EalProcessType'];
      /** @description Number of memory channels. */
      readonly '-n'?: components['schemas']['OptionValue'];
      /** @description Number of memory ranks. */
      readonly '-r'?: components['schemas']['OptionValue'];
      /** @description Memory to reserve, in MB. */
      readonly '-m'?: components['schemas']['OptionValue'];
      /** @description Create no shared files. */
      readonly '--in-memory'?: components['schemas']['OptionFlag'];
      /** @description I/O address mode, pa or va. */
      readonly '--iova-mode'?: components['schemas']['OptionValue'];
      /** @description Disable the shared configuration. */
      readonly '--no-shconf'?: components['schemas']['OptionFlag'];
      /** @description Use no huge pages. */
      readonly '--no-huge'?: components['schemas']['OptionFlag'];
      /** @description Log level. */
      readonly '--log-level'?: components['schemas']['OptionValue'];
      /** @description Prefix of the shared files. */
      readonly '--file-prefix'?: components['schemas']['OptionValue'];
      /** @description Create /dev/uioX. */
      readonly '--create-uio-dev'?: components['schemas']['OptionFlag'];
      /** @description Use the time stamp counter of VMware. */
      readonly '--vmware-tsc-map'?: components['schemas']['OptionFlag'];
      /** @description Disable the HPET timer. */
      readonly '--no-hpet'?: components['schemas']['OptionFlag'];
      /** @description Interrupt type of VFIO. */
      readonly '--vfio-intr'?: components['schemas']['OptionValue'];
      /** @description Base virtual address. */
      readonly '--base-virtaddr'?: components['schemas']['OptionValue'];
      /** @description Use the legacy memory allocation. */
      readonly '--legacy-mem'?: components['schemas']['OptionFlag'];
      /** @description Memory to reserve for each socket, in MB. */
      readonly '--socket-mem'?: components['schemas']['OptionValue'];
      /** @description Memory limit for each socket, in MB. */
      readonly '--socket-limit'?: components['schemas']['OptionValue'];
      /** @description Create few files in the huge page file system. */
      readonly '--single-file-segments'?: components['schemas']['OptionFlag'];
      /** @description Mount point of the huge page file system. */
      readonly '--huge-dir'?: components['schemas']['OptionValue'];
      /** @description Remove the files of huge pages. */
      readonly '--huge-unlink'?: components['schemas']['OptionFlag'];
      /** @description Free huge pages as they were allocated. */
      readonly '--match-allocations'?: components['schemas']['OptionFlag'];
      /** @description System log facility. */
      readonly '--syslog'?: components['schemas']['OptionValue'];
    };
    /**
     * @description The DPDK process type.
     * @enum {string}
     */
    readonly EalProcessType: 'secondary' | 'auto';
    /**
     * @description Options of the program. spp_nfv has `-n`, `-s` and `--vhost-client`. spp_vf and spp_mirror have `--client-id`, `-s`
     *     and `--vhost-client`. spp_pcap has `--client-id`, `-s`, `-c`, `--out-dir` and `--fsize`.
     */
    readonly ProgramOptions: {
      /** @description Client id of an spp_nfv. */
      readonly '-n'?: components['schemas']['OptionValue'];
      /** @description Client id of an spp_vf, spp_mirror or spp_pcap. */
      readonly '--client-id'?: components['schemas']['OptionValue'];
      /** @description Address and port of spp-ctl for secondaries. */
      readonly '-s'?: components['schemas']['OptionValue'];
      /** @description Run vhost ports in client mode. */
      readonly '--vhost-client'?: components['schemas']['OptionFlag'];
      /** @description Port to capture. */
      readonly '-c'?: components['schemas']['OptionValue'];
      /** @description Folder for capture files. */
      readonly '--out-dir'?: components['schemas']['OptionValue'];
      /** @description Maximum size of a capture file, in bytes. */
      readonly '--fsize'?: components['schemas']['OptionValue'];
    };
    /** @description The value of an option. The value has no spaces and does not begin with a hyphen. */
    readonly OptionValue: string | number;
    /** @description An option without a value: null or an empty string. */
    readonly OptionFlag: string | null;
    /** @description A request with a flow rule. */
    readonly FlowRuleRequest: {
      readonly rule: components['schemas']['FlowRule'];
    };
    /** @description A rule by which a NIC classifies packets, in the syntax of DPDK testpmd. */
    readonly FlowRule: {
      /** @description The group of the rule. */
      readonly group?: number;
      /** @description The priority of the rule within its group; 0 is the highest. */
      readonly priority?: number;
      /**
       * @description The direction of the packets: incoming or outgoing.
       * @enum {string}
       */
      readonly direction: 'ingress' | 'egress';
      /** @description Whether the rule applies to the lowest possible level of traffic. */
      readonly transfer?: boolean;
      /** @description The packets to match, from the lowest protocol layer up. */
      readonly pattern: readonly components['schemas']['FlowItem'][];
      /** @description The actions on matching packets, in order. */
      readonly actions: readonly components['schemas']['FlowItem'][];
    };
    /**
     * @description Words with single spaces between them. spp-ctl adds the words `/` and `end` between and after the items; an item
     *     cannot contain these words. A word has at most 31 characters, because the primary copies some words into buffers of
     *     32 bytes. Numbers that exceed their field and MAC addresses of fewer than 6 bytes are refused, because the primary
     *     would read other values.
     * @example eth dst is 10:22:33:44:55:66
     */
    readonly FlowItem: string;
    /** @description The reply of the primary to a flow command. */
    readonly FlowResult: {
      /**
       * @description Whether the command succeeded.
       * @enum {string}
       */
      readonly result: 'success' | 'error';
      /** @description The message of the primary, which can have several lines. */
      readonly message: string;
    };
    /** @description The reply of the primary to the creation of a flow rule. */
    readonly FlowCreateResult: {
      /**
       * @description Whether the command succeeded.
       * @enum {string}
       */
      readonly result: 'success' | 'error';
      /** @description The message of the primary, which can have several lines. */
      readonly message: string;
      /** @description The id of the rule in decimal, or an empty string. */
      readonly rule_id: string;
    };
    /** @description The cores of each process. */
    readonly CpuUsage: readonly components['schemas']['ProcessCores'][];
    /** @description The cores of a process. */
    readonly ProcessCores: {
      readonly 'proc-type': components['schemas']['ProcessType'];
      /** @description The client id. Omitted for the primary. */
      readonly 'client-id'?: components['schemas']['ClientId'];
      /** @description The core that handles commands. Omitted when the release does not report it. */
      readonly 'master-lcore'?: number;
      /** @description All cores that the release reports for the process, including the master core. */
      readonly lcores: readonly number[];
    };
    /** @description The sockets of the host. */
    readonly CpuLayout: readonly components['schemas']['CpuSocket'][];
    /** @description A socket and its cores. */
    readonly CpuSocket: {
      /** @description The number of the socket. */
      readonly socket_id: number;
      /** @description The cores of the socket. */
      readonly cores: readonly components['schemas']['CpuCore'][];
    };
    /** @description A core and its hardware threads. */
    readonly CpuCore: {
      /**
       * @description The number of the core in the kernel. When the kernel numbers of a socket repeat or are negative, the cores of
       *     the socket are numbered from 0.
       */
      readonly core_id: number;
      /** @description The numbers of the hardware threads, which DPDK calls lcores. */
      readonly lcores: readonly number[];
    };
    /**
     * @description The panel as a graph: processes, components, ports and edges. Each id is unique in the document, and stays the same
     *     while the element exists.
     */
    readonly Topology: {
      /**
       * Format: date-time
       * @description The time when the read of the panel began.
       */
      readonly time: string;
      /** @description The id of the last event before the read of the panel began. */
      readonly event: components['schemas']['EventId'];
      /** @description The connected processes, the primary first, then by client id. */
      readonly processes: readonly components['schemas']['TopologyProcess'][];
      /** @description The components of a vf or mirror, and the worker cores of a pcap. */
      readonly components: readonly components['schemas']['TopologyComponent'][];
      /**
       * @description All ports that a process has, an edge connects or the primary counts, by type, then by number. Ports with the
       *     same name are the same port in all processes.
       */
      readonly ports: readonly components['schemas']['TopologyPort'][];
      /** @description The packet paths, in the order of the processes. */
      readonly edges: readonly components['schemas']['TopologyEdge'][];
    };
    /** @description A process of the panel. Only the type and client id of an unreachable process are known. */
    readonly TopologyProcess: {
      readonly id: components['schemas']['TopologyProcessId'];
      readonly type: components['schemas']['ProcessType'];
      /** @description The client id. Omitted for the primary. */
      readonly 'client-id'?: components['schemas']['ClientId'];
      /** @description Whether the process replied to the status command. */
      readonly reachable: boolean;
      /** @description The reason why the process is unreachable. The text equals the error of a request to the process. */
      readonly error?: components['schemas']['ErrorText'];
      readonly damage?: components['schemas']['ProcessDamage'];
      /**
       * @description Whether an nfv or a primary forwards, or a pcap captures. Omitted for a primary without a forwarder.
       * @enum {string}
       */
      readonly status?: 'running' | 'idling';
      /** @description The core that handles commands. Omitted when the release does not report it. */
      readonly 'master-lcore'?: number;
      /** @description All cores that the release reports for the process, including the master core. */
      readonly lcores?: readonly number[];
      /** @description The worker cores of a vf or a mirror that run no component. */
      readonly 'unused-lcores'?: readonly number[];
      /** @description The ids of the ports that the process reports, in the order of the process. */
      readonly ports: readonly string[];
      /** @description The entries of the classifier table of a vf. */
      readonly classifier_table?: readonly components['schemas']['ClassifierTableEntry'][];
    };
    /** @description A component, or a worker core of a pcap. */
    readonly TopologyComponent: {
      /**
       * @description The id, made of the process id and the name.
       * @example vf:2/fw0
       */
      readonly id: string;
      /** @description The id of the process. */
      readonly process: components['schemas']['TopologyProcessId'];
      /**
       * @description The name of the component. For a core of a pcap, the role and the number of the core.
       * @example fw0
       * @example receive11
       */
      readonly name: string;
      /**
       * @description The component type as the connected release spells it. `receive` or `write` for a core of a pcap.
       * @example forward
       * @example merge
       * @example classifier
       * @example classifier_mac
       * @example mirror
       * @example receive
       * @example write
       */
      readonly type: string;
      /** @description The core that the component runs on. */
      readonly core: number;
      /** @description Whether packets can pass: the component has a port to receive from and a port to send to, or the pcap captures. */
      readonly running: boolean;
      /** @description The file that a core of a pcap writes while it captures. */
      readonly filename?: string;
    };
    /** @description A port. */
    readonly TopologyPort: {
      /**
       * @description The name of the port. A `pcap` port has the id `pcap-port:N`, because a process can have the id `pcap:N`. A port
       *     that is undefined or of an unknown type belongs to a single process, and the process id precedes the name:
       *     `nfv:1 udf`.
       * @example phy:0
       */
      readonly id: string;
      /**
       * @description The name of the port in process reports and in requests.
       * @example phy:0
       * @example phy:0nq1
       * @example udf
       */
      readonly name: string;
      /**
       * @description The type. `udf` is an undefined port or a port of an unknown type.
       * @enum {string}
       */
      readonly type: 'phy' | 'vhost' | 'ring' | 'pcap' | 'nullpmd' | 'tap' | 'memif' | 'pipe' | 'udf';
      /** @description The number. Omitted for an undefined port. */
      readonly number?: number;
      /** @description The queue of a phy. Omitted when the port is not a queue. */
      readonly queue?: number;
      /** @description The ids of the processes that have the port. */
      readonly processes: readonly components['schemas']['TopologyProcessId'][];
      /**
       * @description The MAC address of a phy, as the primary reports it.
       * @example 1a:b0:e1:72:ef:fb
       */
      readonly address?: string;
      readonly counters?: components['schemas']['TopologyCounters'];
    };
    /**
     * @description The port at which packets arrive, as a process shows it or would be given it.
     * @example phy:0
     */
    readonly TracePort: string;
    /** @description The packets to trace. */
    readonly TraceRequest: {
      readonly from: components['schemas']['TracePort'];
      /**
       * @description The destination address with colons, hyphens, Cisco dots or no separators, in any case. Without it, packets to all
       *     addresses are traced.
       * @example 52:54:00:12:34:56
       */
      readonly dst_mac?: string;
      /** @description The VLAN tag; null for untagged packets. Without it, tagged and untagged packets are traced. */
      readonly vlan?: {
        /** @description The VLAN id. */
        readonly id: number;
        /** @description The priority code point; 0 if omitted. */
        readonly pcp?: number;
      } | null;
      readonly panel?: components['schemas']['DesiredPanel'];
    };
    /** @description The paths of packets. */
    readonly Trace: {
      /** @description The paths, in the order of the classifier tables on the way. */
      readonly paths: readonly components['schemas']['TracePath'][];
      /** @description The processes that could not be read, or a port of which has lost its name. They may take packets, too. */
      readonly unknown: readonly components['schemas']['ProcessId'][];
      /** @description The reason why paths are missing. Omitted when none is missing. */
      readonly incomplete?: string;
    };
    /** @description The path of a class of packets. */
    readonly TracePath: {
      readonly packets: components['schemas']['TracePackets'];
      /** @description What happens on the way, in order. Empty when nothing takes the packets from the port at which they arrive. */
      readonly hops: readonly components['schemas']['TraceHop'][];
      readonly end: components['schemas']['TraceEnd'];
    };
    /** @description A class of packets, as they arrive. */
    readonly TracePackets: {
      /**
       * @description The packets in words.
       * @example packets to 52:54:00:12:34:56, untagged
       */
      readonly description: string;
      /**
       * @description The destination address. Omitted for a group of addresses.
       * @example 52:54:00:12:34:56
       */
      readonly dst_mac?: string;
      /**
       * @description A group of addresses. `multicast` includes broadcast. Omitted for one address.
       * @enum {string}
       */
      readonly group?: 'any' | 'unicast' | 'multicast';
      /** @description The addresses of the group that other paths are about. Omitted when there are none. */
      readonly except_dst_macs?: readonly string[];
      /** @description The VLAN tag; null for none. Omitted for a group of tags. */
      readonly vlan?: components['schemas']['TraceTag'];
      /**
       * @description A group of tags: `any` for tagged and untagged packets, `tagged` for tagged ones. Omitted for one tag, or none.
       * @enum {string}
       */
      readonly tags?: 'any' | 'tagged';
      /** @description The VLAN ids of the group that other paths are about. Omitted when there are none. */
      readonly except_vlan_ids?: readonly number[];
    };
    /** @description A VLAN tag; null for none. */
    readonly TraceTag: {
      /** @description The VLAN id. */
      readonly id: number;
      /** @description The priority code point. Omitted when any is possible. */
      readonly pcp?: number;
    } | null;
    /** @description A process takes the packets from a port. */
    readonly TraceHop: {
      /** @description The port from which the packets are taken. */
      readonly port: components['schemas']['PortName'];
      readonly process: components['schemas']['ProcessId'];
      /** @description The name of the component. Omitted for a patch, a pipe and a NIC. */
      readonly component?: string;
      /** @description The core of the component. */
      readonly core?: number;
      /**
       * @description What happens: a NIC puts the packets into a queue by a flow rule, they are patched, forwarded or merged, a classifier
       *     sends them by an entry, a mirror copies them, a capture takes them, or a pipe passes them on.
       * @enum {string}
       */
      readonly action:
        'queued' | 'patched' | 'forwarded' | 'merged' | 'classified' | 'mirrored' | 'captured' | 'piped';
      /**
       * @description The hop in words.
       * @example classified by cls0 of vf 2 on core 5: entry default
       */
      readonly description: string;
      /** @description The port to which the packets are sent. Omitted when they end here. */
      readonly to?: components['schemas']['PortName'];
      /** @description The classifier entry by which the packets are sent to the port. Multicast packets are sent by all entries. */
      readonly entry?: {
        /** @description The address, or `default`. */
        readonly mac_address: string;
        /** @description The VLAN id. Omitted for an entry that matches untagged packets. */
        readonly vlan?: number;
      };
      /** @description Whether other paths have copies of the packets. Omitted when there are none. */
      readonly copied?: boolean;
      /** @description The VLAN operations of the two ports that are carried out, in order. Omitted when there are none. */
      readonly vlan_operations?: readonly components['schemas']['TraceVlanOperation'][];
      /** @description The id of the flow rule by which the NIC chose the queue. Omitted for other actions. */
      readonly flow_rule?: number;
      /** @description The packet counters of the port from which the packets are taken. Omitted when the primary shows none. */
      readonly counters?: components['schemas']['TopologyCounters'];
    };
    /** @description A VLAN operation of a port. */
    readonly TraceVlanOperation: {
      /**
       * @description Whether the port receives or sends.
       * @enum {string}
       */
      readonly at: 'rx' | 'tx';
      /**
       * @description Add a tag, or delete the tag.
       * @enum {string}
       */
      readonly operation: 'add' | 'del';
      /** @description The VLAN id of an added tag. */
      readonly id?: number;
      /** @description The priority code point of an added tag. */
      readonly pcp?: number;
      /**
       * @description What became of the tag. A second tag is not added: the first one is replaced. `none` is the deletion of a tag that is
       *     not there. Omitted when it depends on the packet.
       * @enum {string}
       */
      readonly effect?: 'added' | 'replaced' | 'removed' | 'none';
    };
    /** @description The end of a path. */
    readonly TraceEnd: {
      readonly outcome: components['schemas']['TraceOutcome'];
      /** @description The port at which the path ends. */
      readonly port: components['schemas']['PortName'];
      /** @description The process that has the packets last, or that should take them. Omitted when there is none. */
      readonly process?: components['schemas']['ProcessId'];
      /** @description The reason, as a sentence. */
      readonly reason: string;
      /** @description The VLAN tag at the end; null for none. Omitted when any is possible. */
      readonly vlan?: components['schemas']['TraceTag'];
      /** @description The packet counters of the port. Omitted when the primary shows none. */
      readonly counters?: components['schemas']['TopologyCounters'];
    };
    /**
     * @description How a path ends.
     * @enum {string}
     */
    readonly TraceOutcome: 'delivered' | 'dropped' | 'stalled' | 'looped' | 'undetermined';
    /** @description The packet counters of the primary. The members depend on the release and on the port type. */
    readonly TopologyCounters: {
      /** @description Packets received. */
      readonly rx?: number;
      /** @description Packets sent. */
      readonly tx?: number;
      /** @description Packets dropped on receiving. */
      readonly rx_drop?: number;
      /** @description Packets dropped instead of sent. */
      readonly tx_drop?: number;
    };
    /** @description A packet path from one element of the graph to another. */
    readonly TopologyEdge: {
      /**
       * @description The id, made of the process, both ends and the match of a classifier entry.
       * @example nfv:1 phy:0 -> ring:0
       */
      readonly id: string;
      /**
       * @description - `patch`: from one port of an nfv or of the primary to another.
       *     - `rx`: from a port to the component that receives from it.
       *     - `tx`: from a component to the port that it sends to.
       *     - `classify`: an entry of the classifier table: from the classifier that sends to the port, or from the process
       *       when no classifier sends to the port, to the port of the entry.
       *     - `pipe`: from the ring that a pipe receives from to the pipe, or from the pipe to the ring that it sends to.
       * @enum {string}
       */
      readonly type: 'patch' | 'rx' | 'tx' | 'classify' | 'pipe';
      /** @description The id of the process that moves the packets. */
      readonly process: components['schemas']['TopologyProcessId'];
      /** @description The id of the source: a port, a component or a process. */
      readonly from: string;
      /** @description The id of the destination: a port or a component. */
      readonly to: string;
      /** @description Whether packets can flow: the nfv, the primary or the component is running. A pipe is always running. */
      readonly running: boolean;
      readonly vlan?: components['schemas']['AttachedVlan'];
      readonly match?: components['schemas']['TopologyMatch'];
    };
    /** @description The match of an entry of the classifier table. */
    readonly TopologyMatch: {
      /**
       * @description Match by MAC address, or by VLAN id and MAC address.
       * @enum {string}
       */
      readonly type: 'mac' | 'vlan';
      /**
       * @description The MAC address, or `{vlan id}/{MAC address}`.
       * @example 101/52:54:00:12:34:57
       */
      readonly value: string;
    };
    /**
     * @description The observed state of the processes of a panel, which is also a document. A process spec has `launch` when spp-ctl has launched
     *     the process, or when the desired document has it.
     */
    readonly Panel: {
      readonly primary?: components['schemas']['PanelPrimary'];
      /** @description The spp_nfv processes by client id. */
      readonly nfvs?: {
        readonly [key: string]: components['schemas']['PanelNfv'];
      };
      /** @description The spp_vf processes by client id. */
      readonly vfs?: {
        readonly [key: string]: components['schemas']['PanelVf'];
      };
      /** @description The spp_mirror processes by client id. */
      readonly mirrors?: {
        readonly [key: string]: components['schemas']['PanelMirror'];
      };
      /** @description The spp_pcap processes by client id. */
      readonly pcaps?: {
        readonly [key: string]: components['schemas']['PanelPcap'];
      };
    };
    /**
     * @description A document about the processes of a panel. Processes that the document does not name are not changed. The process spec of a
     *     named process is complete: elements that the process spec does not list are removed. The order of ports, patches,
     *     components and entries has no meaning. A process spec with `launch` is that of a process that spp-ctl launches, and one
     *     with `present: false` that of a process that spp-ctl ends.
     */
    readonly DesiredPanel: {
      readonly primary?: components['schemas']['PanelPrimary'];
      /** @description The spp_nfv processes by client id. */
      readonly nfvs?: {
        readonly [key: string]: components['schemas']['DesiredNfv'];
      };
      /** @description The spp_vf processes by client id. */
      readonly vfs?: {
        readonly [key: string]: components['schemas']['DesiredVf'];
      };
      /** @description The spp_mirror processes by client id. */
      readonly mirrors?: {
        readonly [key: string]: components['schemas']['DesiredMirror'];
      };
      /** @description The spp_pcap processes by client id. */
      readonly pcaps?: {
        readonly [key: string]: components['schemas']['DesiredPcap'];
      };
    };
    /** @description A client id from 1 to 99. The id is a string, because the names of JSON members are strings. */
    readonly PanelClientId: string;
    /**
     * @description Whether the process is to run. By default it is. A process with `present: false` is ended, after its ports are deleted, and
     *     is not launched again. Its process spec has no other member.
     */
    readonly PanelPresent: boolean;
    /** @description How an spp_nfv is launched. See `PUT /v1/primary/launch`. */
    readonly PanelNfvLaunch: {
      readonly eal: components['schemas']['EalOptions'];
      readonly app: components['schemas']['NfvProgramOptions'];
    };
    /** @description How an spp_vf or spp_mirror is launched. See `PUT /v1/primary/launch`. */
    readonly PanelWorkerLaunch: {
      readonly eal: components['schemas']['EalOptions'];
      readonly app: components['schemas']['WorkerProgramOptions'];
    };
    /** @description How an spp_pcap is launched. See `PUT /v1/primary/launch`. */
    readonly PanelPcapLaunch: {
      readonly eal: components['schemas']['EalOptions'];
      readonly app: components['schemas']['PcapProgramOptions'];
    };
    /** @description Options of spp_nfv. The client id may be left out. */
    readonly NfvProgramOptions: {
      /** @description Client id. */
      readonly '-n'?: components['schemas']['OptionValue'];
      /** @description Address and port of spp-ctl for secondaries. */
      readonly '-s'?: components['schemas']['OptionValue'];
      /** @description Run vhost ports in client mode. */
      readonly '--vhost-client'?: components['schemas']['OptionFlag'];
    };
    /** @description Options of spp_vf and spp_mirror. The client id may be left out. */
    readonly WorkerProgramOptions: {
      /** @description Client id. */
      readonly '--client-id'?: components['schemas']['OptionValue'];
      /** @description Address and port of spp-ctl for secondaries. */
      readonly '-s'?: components['schemas']['OptionValue'];
      /** @description Run vhost ports in client mode. */
      readonly '--vhost-client'?: components['schemas']['OptionFlag'];
    };
    /** @description Options of spp_pcap. The client id may be left out. */
    readonly PcapProgramOptions: {
      /** @description Client id. */
      readonly '--client-id'?: components['schemas']['OptionValue'];
      /** @description Address and port of spp-ctl for secondaries. */
      readonly '-s'?: components['schemas']['OptionValue'];
      /** @description Port to capture. */
      readonly '-c'?: components['schemas']['OptionValue'];
      /** @description Folder for capture files. */
      readonly '--out-dir'?: components['schemas']['OptionValue'];
      /** @description Maximum size of a capture file, in bytes. */
      readonly '--fsize'?: components['schemas']['OptionValue'];
    };
    /** @description The process spec of spp_primary: the forwarder. */
    readonly PanelPrimary: {
      /** @description The added ports. Phy ports always exist. */
      readonly ports: readonly components['schemas']['PanelPrimaryPort'][];
      /** @description The added pipes. */
      readonly pipes: readonly components['schemas']['PanelPipe'][];
      /** @description The patches. */
      readonly patches: readonly components['schemas']['PanelPrimaryPatch'][];
      /** @description Whether the process forwards packets. */
      readonly forwarding: boolean;
    };
    /**
     * @description A port that can be added to spp_primary, except pipes.
     * @example ring:0
     */
    readonly PanelPrimaryPort: string;
    /** @description A pipe, which joins two rings. */
    readonly PanelPipe: {
      /**
       * @description The name of the pipe.
       * @example pipe:0
       */
      readonly port: string;
      readonly rx: components['schemas']['RingPort'];
      readonly tx: components['schemas']['RingPort'];
    };
    /** @description A patch of the primary. */
    readonly PanelPrimaryPatch: {
      readonly src: components['schemas']['PrimaryPort'];
      readonly dst: components['schemas']['PrimaryPort'];
    };
    /** @description The process spec of an spp_nfv. */
    readonly PanelNfv: {
      /** @description The added ports. Phy ports always exist. */
      readonly ports: readonly components['schemas']['NfvVirtualPort'][];
      /** @description The patches. */
      readonly patches: readonly components['schemas']['PanelNfvPatch'][];
      /** @description Whether the process forwards packets. */
      readonly forwarding: boolean;
      readonly launch?: components['schemas']['PanelNfvLaunch'];
    };
    /** @description The process spec of an spp_nfv in a document. All members but `launch` are required unless `present` is false. */
    readonly DesiredNfv: {
      readonly present?: components['schemas']['PanelPresent'];
      readonly launch?: components['schemas']['PanelNfvLaunch'];
      /** @description The added ports. Phy ports always exist. */
      readonly ports?: readonly components['schemas']['NfvVirtualPort'][];
      /** @description The patches. */
      readonly patches?: readonly components['schemas']['PanelNfvPatch'][];
      /** @description Whether the process forwards packets. */
      readonly forwarding?: boolean;
    };
    /** @description A patch of an spp_nfv. */
    readonly PanelNfvPatch: {
      readonly src: components['schemas']['NfvPort'];
      readonly dst: components['schemas']['NfvPort'];
    };
    /** @description The process spec of an spp_vf. */
    readonly PanelVf: {
      /** @description The components. */
      readonly components: readonly components['schemas']['PanelVfComponent'][];
      /** @description The entries of the classifier table. A port has at most one entry. */
      readonly classifier_table: readonly components['schemas']['PanelClassifierEntry'][];
      readonly launch?: components['schemas']['PanelWorkerLaunch'];
    };
    /** @description The process spec of an spp_vf in a document. All members but `launch` are required unless `present` is false. */
    readonly DesiredVf: {
      readonly present?: components['schemas']['PanelPresent'];
      readonly launch?: components['schemas']['PanelWorkerLaunch'];
      /** @description The components. */
      readonly components?: readonly components['schemas']['PanelVfComponent'][];
      /** @description The entries of the classifier table. A port has at most one entry. */
      readonly classifier_table?: readonly components['schemas']['PanelClassifierEntry'][];
    };
    /** @description A component of an spp_vf. */
    readonly PanelVfComponent: {
      readonly name: components['schemas']['ComponentName'];
      readonly core: components['schemas']['Core'];
      /**
       * @description The type of the component. Early releases spell `classifier` as `classifier_mac`.
       * @enum {string}
       */
      readonly type: 'forward' | 'merge' | 'classifier';
      /** @description The ports that the component receives from. */
      readonly rx_port: readonly components['schemas']['PanelVfPort'][];
      /** @description The ports that the component sends to. */
      readonly tx_port: readonly components['schemas']['PanelVfPort'][];
    };
    /** @description A port of a component, with the VLAN operation on frames that pass the port. */
    readonly PanelVfPort: {
      readonly port: components['schemas']['VfPort'];
      readonly vlan?: components['schemas']['PanelVlan'];
    };
    /** @description A VLAN operation. An added tag requires `id` and `pcp`. */
    readonly PanelVlan: {
      /**
       * @description Add a tag, or delete the tag.
       * @enum {string}
       */
      readonly operation: 'add' | 'del';
      /** @description The VLAN id of the added tag. */
      readonly id?: number;
      /** @description The priority code point of the added tag. */
      readonly pcp?: number;
    };
    /** @description An entry of the classifier table. An entry that matches a VLAN id has `vlan`. */
    readonly PanelClassifierEntry: {
      readonly mac_address: components['schemas']['MacAddress'];
      /** @description The VLAN id. Omitted for an entry that matches frames without a tag. */
      readonly vlan?: number;
      readonly port: components['schemas']['VfPort'];
    };
    /** @description The process spec of an spp_mirror. */
    readonly PanelMirror: {
      /** @description The components. */
      readonly components: readonly components['schemas']['PanelMirrorComponent'][];
      readonly launch?: components['schemas']['PanelWorkerLaunch'];
    };
    /** @description The process spec of an spp_mirror in a document. All members but `launch` are required unless `present` is false. */
    readonly DesiredMirror: {
      readonly present?: components['schemas']['PanelPresent'];
      readonly launch?: components['schemas']['PanelWorkerLaunch'];
      /** @description The components. */
      readonly components?: readonly components['schemas']['PanelMirrorComponent'][];
    };
    /** @description A component of an spp_mirror. */
    readonly PanelMirrorComponent: {
      readonly name: components['schemas']['ComponentName'];
      readonly core: components['schemas']['Core'];
      /** @description The port that the component receives from. */
      readonly rx_port: readonly components['schemas']['PanelMirrorPort'][];
      /** @description The ports that the component sends to. */
      readonly tx_port: readonly components['schemas']['PanelMirrorPort'][];
    };
    /** @description A port of a mirror component. */
    readonly PanelMirrorPort: {
      readonly port: components['schemas']['VfPort'];
    };
    /** @description The process spec of an spp_pcap. */
    readonly PanelPcap: {
      /** @description Whether the process captures. */
      readonly capturing: boolean;
      readonly launch?: components['schemas']['PanelPcapLaunch'];
    };
    /** @description The process spec of an spp_pcap in a document. All members but `launch` are required unless `present` is false. */
    readonly DesiredPcap: {
      readonly present?: components['schemas']['PanelPresent'];
      readonly launch?: components['schemas']['PanelPcapLaunch'];
      /** @description Whether the process captures. */
      readonly capturing?: boolean;
    };
    /**
     * @description Whether packets are certainly lost or wrong (`error`), the configuration is probably not wanted, or worth knowing.
     * @enum {string}
     */
    readonly FindingSeverity: 'error' | 'warning' | 'info';
    /**
     * @description The kind of a finding.
     *
     *     | kind | meaning |
     *     |---|---|
     *     | shared_port | Two readers take packets from one ring, vhost or queue of a NIC, or would if one of them were not idle. |
     *     | unread_ring | A ring is written and never read: it fills up and drops. |
     *     | unwritten_ring | A ring is read and never written. |
     *     | loop | Packets go round for ever. |
     *     | incomplete_component | A component lacks an rx or tx port, and takes no packets. |
     *     | forwarder_inputs | A forward component has more than one rx port, and takes no packets. |
     *     | merge_input | A merge component has one rx port only. |
     *     | idle_in_path | A process that does not forward, or a classifier without entries, stands where packets come. |
     *     | stray_entry | A classifier entry leads to a port to which no classifier sends. |
     *     | repeated_address | A classifier has two entries for the same packets. |
     *     | no_default | A classifier has no entry `default`: packets to unknown addresses are dropped. |
     *     | tag_added_twice | A component adds a VLAN tag to packets that were given one before. |
     *     | tag_removed_in_vain | A component removes a VLAN tag from packets that have none. |
     *     | shared_core | A core that polls ports for a process is a core of another one. |
     *     | growing_drops | A drop counter grows. |
     *     | unused_port | A process has a port that it does not use. |
     *     | unused_queue | Nothing takes packets from a queue of a NIC. |
     *     | nic_without_path | A NIC is used in one direction only, or not at all. |
     * @enum {string}
     */
    readonly FindingKind:
      | 'shared_port'
      | 'unread_ring'
      | 'unwritten_ring'
      | 'loop'
      | 'incomplete_component'
      | 'forwarder_inputs'
      | 'merge_input'
      | 'idle_in_path'
      | 'stray_entry'
      | 'repeated_address'
      | 'no_default'
      | 'tag_added_twice'
      | 'tag_removed_in_vain'
      | 'shared_core'
      | 'growing_drops'
      | 'unused_port'
      | 'unused_queue'
      | 'nic_without_path';
    /** @description Something that is wrong with a panel, or worth knowing. */
    readonly Finding: {
      readonly kind: components['schemas']['FindingKind'];
      readonly severity: components['schemas']['FindingSeverity'];
      readonly subjects: components['schemas']['FindingSubjects'];
      /** @description What is wrong, as a sentence without a full stop. */
      readonly reason: string;
      /** @description What to do about it, as a sentence without a full stop. */
      readonly remedy: string;
      readonly cause?: components['schemas']['FindingCause'];
    };
    /**
     * @description The process by which the desired document explains a finding: the process is not connected, has drifted, or runs although it
     *     is to be absent. The finding does not exist on a panel that equals the desired document. The remedy of the finding is that of
     *     the cause. Omitted when the desired document does not explain the finding, and when there is no desired document.
     */
    readonly FindingCause: {
      readonly process: components['schemas']['ProcessId'];
      /**
       * @description How the process differs from the desired document, as a sentence without a full stop.
       * @example nfv 7 has drifted: missing patch ring:7 to ring:5
       */
      readonly reason: string;
    };
    /**
     * @description The ports (`ring:0`), processes (`nfv:3`) and components (`vf:2/fw0`) that a finding is about. Two findings of one kind with
     *     the same subjects are the same finding, even if their reasons differ.
     * @example [
     *       "ring:4",
     *       "mirror:5/mr0"
     *     ]
     */
    readonly FindingSubjects: readonly string[];
    /** @description What is wrong with a panel. */
    readonly FindingList: {
      /** @description The findings, the errors first, then the warnings. */
      readonly findings: readonly components['schemas']['Finding'][];
      /** @description The processes that could not be read, or of which not all ports are known. */
      readonly unknown: readonly components['schemas']['ProcessId'][];
    };
    /** @description The number of findings by severity. */
    readonly FindingCounts: {
      /** @description The number of errors. */
      readonly error: number;
      /** @description The number of warnings. */
      readonly warning: number;
      /** @description The number of findings that are worth knowing. */
      readonly info: number;
    };
    /** @description The plan that leads from the observed state to a document. */
    readonly PanelPlan: {
      readonly revision: components['schemas']['PanelRevision'];
      /** @description The commands, each after the commands that it requires. */
      readonly commands: readonly components['schemas']['PanelCommand'][];
      /** @description The conflicts with their reasons. A document with conflicts is not applied. */
      readonly conflicts: readonly components['schemas']['PanelReason'][];
      /** @description The processes that the document names, that are not connected, and that cannot be launched now. */
      readonly pending: readonly components['schemas']['ProcessId'][];
      /** @description The expected duration of the commands, in milliseconds. */
      readonly expected_ms: number;
      /**
       * @description The commands that decide the expected duration, in the order in which they are sent: each of them waits for the one before
       *     it. Successive commands for one process are one item. The times of all items add up to `expected_ms`.
       */
      readonly critical_path: readonly components['schemas']['PanelCriticalStretch'][];
      /** @description The expected outage of each process that has one, the longest first. A process that loses no packet is omitted. */
      readonly outages: readonly components['schemas']['PanelOutage'][];
      /**
       * @description What would be wrong with the panel after the plan, and is not now: findings as those of `POST /v1/topology/findings` that
       *     `GET /v1/topology/findings` does not have. Omitted when there is none.
       */
      readonly findings?: readonly components['schemas']['Finding'][];
      /**
       * @description The paths of packets that appear, change or end with the plan: from each port by which packets enter the panel to the
       *     ports at which they are delivered. Omitted when there are none, and with conflicts.
       */
      readonly paths?: readonly components['schemas']['PanelPathChange'][];
    };
    /** @description Successive commands for one process on the critical path of a plan. */
    readonly PanelCriticalStretch: {
      readonly process: components['schemas']['ProcessId'];
      /** @description The positions of the commands in `commands` of the plan, from 0. */
      readonly commands: readonly number[];
      /** @description The expected duration of these commands with their waits, in milliseconds. */
      readonly ms: number;
    };
    /** @description The expected outage of a process during a change. */
    readonly PanelOutage: {
      readonly process: components['schemas']['ProcessId'];
      /**
       * @description How long no packet passes, in milliseconds, of the patch or the component for which that is longest. Patches and ports
       *     of components count that exist before and after the change.
       */
      readonly ms: number;
    };
    /** @description A path of packets between two ports that the plan changes. */
    readonly PanelPathChange: {
      /**
       * @description Whether packets are delivered only after the plan, only before it, or others or by another way.
       * @enum {string}
       */
      readonly change: 'appears' | 'ends' | 'changes';
      /** @description The port at which the packets arrive. */
      readonly from: components['schemas']['PortName'];
      /** @description The port at which the packets are delivered. */
      readonly to: components['schemas']['PortName'];
      /** @description The packets and their ways before the plan. Empty when the path appears. */
      readonly before: readonly components['schemas']['PanelRoute'][];
      /** @description The packets and their ways after the plan. Empty when the path ends. */
      readonly after: readonly components['schemas']['PanelRoute'][];
      /** @description The reason why a path ends, as a sentence. Omitted when its packets are delivered elsewhere. */
      readonly reason?: string;
    };
    /** @description A class of packets and the ports on its way. */
    readonly PanelRoute: {
      /** @description The packets in words, with the tag with which they leave if it is changed on the way. */
      readonly packets: string;
      /** @description The ports on the way, with both ends. */
      readonly ports: readonly components['schemas']['PortName'][];
    };
    /** @description What the undo of a change does. */
    readonly PanelUndoPlan: {
      /** @description The processes that the change had commands for, as they were before it. */
      readonly document: components['schemas']['DesiredPanel'];
      /**
       * @description What becomes of the desired document. `unchanged`: it stays. `replaced`: `desired_document` becomes the desired one.
       *     `deleted`: no document is desired any more.
       * @enum {string}
       */
      readonly desired: 'unchanged' | 'replaced' | 'deleted';
      /** @description The desired document after the undo. Omitted when no document is desired then. */
      readonly desired_document?: components['schemas']['DesiredPanel'];
      readonly plan: components['schemas']['PanelPlan'];
    };
    /**
     * @description An identifier of the observed state of the processes that a document names.
     * @example 47DEQpj8HBSa-_TI
     */
    readonly PanelRevision: string;
    /** @description A conflict, difference or command of a process, as a sentence. */
    readonly PanelReason: {
      readonly process: components['schemas']['ProcessId'];
      /** @description The reason, as a sentence. */
      readonly reason: string;
      /** @description The action to take instead, or first. Omitted when there is none. */
      readonly instead?: string;
    };
    /** @description A command, as an API operation. */
    readonly PanelCommand: {
      readonly process: components['schemas']['ProcessId'];
      /** @description The operationId. */
      readonly operation: string;
      /**
       * @description The method of the request.
       * @enum {string}
       */
      readonly method: 'PUT' | 'POST' | 'DELETE';
      /** @description The path of the request. */
      readonly path: string;
      /** @description The body of the request. Omitted for a request without a body. */
      readonly body?: {
        readonly [key: string]: unknown;
      };
      /** @description The reason for the command. */
      readonly reason: string;
    };
    /** @description A command with its outcome. */
    readonly PanelChangeCommand: {
      readonly process: components['schemas']['ProcessId'];
      /** @description The operationId. */
      readonly operation: string;
      /**
       * @description The method of the request.
       * @enum {string}
       */
      readonly method: 'PUT' | 'POST' | 'DELETE';
      /** @description The path of the request. */
      readonly path: string;
      /** @description The body of the request. Omitted for a request without a body. */
      readonly body?: {
        readonly [key: string]: unknown;
      };
      /** @description The reason for the command. */
      readonly reason: string;
      /**
       * @description `waiting`: the command has not ended. `done`: the command succeeded. `failed`: the command failed. `left`: the
       *     command was not sent, because an earlier command failed. `unknown`: spp-ctl ended before the outcome was
       *     recorded.
       * @enum {string}
       */
      readonly outcome: 'waiting' | 'done' | 'failed' | 'left' | 'unknown';
      /** @description The duration of the command, in milliseconds. */
      readonly ms?: number;
      /** @description The error. Omitted when there is none. */
      readonly error?: string;
    };
    /** @description A record of an apply, a restore, a repair or an undo. */
    readonly PanelChange: {
      /** @description The id of the change. */
      readonly id: string;
      /**
       * @description `request`: a document was applied. `restore`: processes connected and differed from their process specs.
       *     `repair`: processes had drifted. `desired`: another document became the desired document elsewhere. `undo`: the change
       *     in `undoes` was undone.
       * @enum {string}
       */
      readonly cause: 'request' | 'restore' | 'repair' | 'desired' | 'undo';
      /** @description The id of the change that was undone. Omitted for other causes. */
      readonly undoes?: string;
      /**
       * @description `running`: the change has not ended. `done`: the panel was read back and equals the document. `failed`: the panel
       *     differs from the document, and the finished commands stay. `rolled_back`: the panel was read back and equals the
       *     panel before the change. `rollback_failed`: the panel equals neither, and `differences` has the differences.
       *     `interrupted`: spp-ctl ended before the change did. `GET /v1/panel/status` then shows the differences of the
       *     panel from the document and from the panel before the change, until the panel equals either.
       * @enum {string}
       */
      readonly state: 'running' | 'done' | 'failed' | 'rolled_back' | 'rollback_failed' | 'interrupted';
      /**
       * @description The action when a command fails.
       * @enum {string}
       */
      readonly on_failure: 'rollback' | 'stop' | 'continue';
      /** @description The principal of the request. Omitted when unknown. */
      readonly who?: string;
      /**
       * Format: date-time
       * @description The start time.
       */
      readonly started: string;
      /**
       * Format: date-time
       * @description The end time.
       */
      readonly ended?: string;
      readonly revision: components['schemas']['PanelRevision'];
      /** @description The commands of the change. */
      readonly commands: readonly components['schemas']['PanelChangeCommand'][];
      /** @description The commands of the rollback. */
      readonly rollback?: readonly components['schemas']['PanelChangeCommand'][];
      /**
       * @description The differences of the panel from the document. After a rollback, the differences of the panel from the panel
       *     before the change, and the reasons why the rollback could not remove them.
       */
      readonly differences: readonly components['schemas']['PanelReason'][];
      /**
       * @description The differences of the panel from the document, read back before the rollback. Omitted without a rollback. The
       *     differences are the cause of the rollback when no command failed.
       */
      readonly differences_before_rollback?: readonly components['schemas']['PanelReason'][];
      /**
       * @description The reason why the document is not the desired document although the panel equals the document: the document
       *     could not be stored, or another document was stored meanwhile.
       */
      readonly not_kept?: string;
      /** @description The processes that the document names, that were not connected, and that could not be launched. */
      readonly pending: readonly components['schemas']['ProcessId'][];
    };
    /** @description The sync states of the panel. */
    readonly PanelStatus: {
      /** @description The desired document. Omitted when there is none. */
      readonly desired?: {
        /**
         * @description The revision of the document.
         * @example mp8x2k1c-1
         */
        readonly revision: string;
        /**
         * Format: date-time
         * @description The time when the document was written.
         */
        readonly since: string;
        /** @description The principal that wrote the document. Omitted when unknown. */
        readonly who?: string;
      };
      /** @description The problem of the document store, for people. Omitted when there is none. */
      readonly problem?: string;
      /**
       * @description Whether processes that connect are restored to their process specs.
       * @enum {string}
       */
      readonly restore: 'off' | 'on';
      /**
       * @description The reaction to drift: report only, or repair.
       * @enum {string}
       */
      readonly drift: 'report' | 'repair';
      readonly interrupted?: components['schemas']['PanelInterruption'];
      /**
       * @description The number of findings on the panel, by the last status of each process that was read for whatever reason. Omitted when
       *     there is none. `GET /v1/topology/findings` lists them.
       */
      readonly findings?: components['schemas']['FindingCounts'];
      /** @description The processes that the document names or that are connected, the primary first, then by client id. */
      readonly processes: readonly components['schemas']['PanelProcessStatus'][];
    };
    /**
     * @description A change during which spp-ctl ended. The panel is between the state before the change and the document. The
     *     interruption is no longer reported when the panel equals either of them, when another document was applied, or when the
     *     processes that the document names are in sync with another desired document.
     */
    readonly PanelInterruption: {
      /** @description The id of the change. */
      readonly change: string;
      /** @description The differences of the panel from the document. */
      readonly to_new: readonly components['schemas']['PanelReason'][];
      /** @description The differences of the panel from the panel before the change. */
      readonly to_old: readonly components['schemas']['PanelReason'][];
      /**
       * @description The processes of the change that are not connected or not readable. Whether the change has reached these
       *     processes is unknown.
       */
      readonly pending: readonly components['schemas']['ProcessId'][];
    };
    /**
     * @description `in_sync`: the process equals its process spec. `drifted`: the process differs from its process spec. `pending`: the
     *     process is not connected. `failed`: the last restore, repair or launch of the process failed. `damaged`: the status of the
     *     process is unreliable, independent of the document, and `damage` has the remedy. A process that the document does not
     *     name can be damaged, too. `unmanaged`: the document does not name the process.
     * @enum {string}
     */
    readonly PanelProcessState: 'in_sync' | 'drifted' | 'pending' | 'failed' | 'damaged' | 'unmanaged';
    /** @description The sync state of a process. */
    readonly PanelProcessStatus: {
      readonly process: components['schemas']['ProcessId'];
      readonly state: components['schemas']['PanelProcessState'];
      /**
       * Format: date-time
       * @description The time when the process entered the state. Omitted for a process that was not compared with a process spec.
       */
      readonly since?: string;
      /**
       * @description Differences of the process from its process spec, for people: each is `extra`, `missing` or `different`. Omitted when there
       *     are none.
       * @example [
       *       "extra patch phy:0 to ring:1",
       *       "missing port ring:0"
       *     ]
       */
      readonly differences?: readonly string[];
      /** @description The commands that lead to the process spec. Omitted when there are none. */
      readonly commands?: readonly components['schemas']['PanelCommand'][];
      /** @description The conflicts that keep the process from its process spec, each a sentence. Omitted when there are none. */
      readonly conflicts?: readonly string[];
      readonly failure?: components['schemas']['PanelFailure'];
      readonly damage?: components['schemas']['ProcessDamage'];
    };
    /**
     * @description The damage of a process. A damaged process continues, but differs from its status. spp-ctl refuses changes that would
     *     end the process.
     */
    readonly ProcessDamage: {
      readonly kind: components['schemas']['DamageKind'];
      /** @description The damage, as a sentence without a full stop. */
      readonly reason: string;
      /** @description The remedy, as a sentence without a full stop. */
      readonly mend: string;
    };
    /**
     * @description `port_table`: the first port of the process has become `udf`. `dangling_patch`: a patch leads to a deleted port.
     *     `vhost_lost`: another process has broken a vhost of the process. `device_lost`: another process has removed the
     *     device of a port of the process. `blocked`: the process cannot open an attached port, and rejects every change until
     *     it can. `port_list`: the list by which the primary deletes ports differs from the ports of the primary.
     * @enum {string}
     */
    readonly DamageKind:
      'port_table' | 'dangling_patch' | 'vhost_lost' | 'device_lost' | 'blocked' | 'port_list';
    /** @description The last failed restore, repair or launch of a process. */
    readonly PanelFailure: {
      readonly command?: components['schemas']['PanelCommand'];
      /** @description The error. */
      readonly error: string;
      /** @description The number of failed attempts in a row. */
      readonly attempts: number;
      /**
       * Format: date-time
       * @description The time of the next attempt. Omitted when spp-ctl does not retry: the command was rejected or refused for a
       *     lasting reason, or the maximum number of attempts is reached. Another desired document resets the attempts. A
       *     reconnection resets the attempts, unless the process has repeatedly disconnected during attempts.
       */
      readonly next_try?: string;
    };
    /**
     * @description The name of a node.
     * @example host-1
     */
    readonly NodeName: string;
    /** @description The nodes, with the age of the data. */
    readonly NodeList: {
      /**
       * Format: date-time
       * @description The time when the data were last confirmed.
       */
      readonly as_of: string;
      /** @description Whether the data may be outdated. If not, they were confirmed in the last 7 seconds. */
      readonly stale: boolean;
      /** @description The nodes, sorted by name. */
      readonly nodes: readonly components['schemas']['Node'][];
    };
    /** @description A node of the cluster. */
    readonly Node: {
      readonly node: components['schemas']['NodeName'];
      /** @description Whether an spp-ctl holds the claim to the node name. */
      readonly connected: boolean;
      /** @description The URL of the API of the node. */
      readonly url?: string;
      /** @description The version of spp-ctl on the node. */
      readonly version?: string;
      /**
       * Format: date-time
       * @description The start time of spp-ctl on the node.
       */
      readonly since?: string;
      /** @description The revision of the desired document. Omitted when there is none. */
      readonly revision?: string;
      /** @description The number of processes of the node by sync state. Omitted when the node publishes no status. */
      readonly processes?: {
        /** @description Processes that equal their process spec. */
        readonly in_sync: number;
        /** @description Processes that differ from their process spec. */
        readonly drifted: number;
        /** @description Processes that are not connected. */
        readonly pending: number;
        /** @description Processes whose last restore or repair failed. */
        readonly failed: number;
        /** @description Processes with an unreliable status, including processes that the document does not name. */
        readonly damaged: number;
        /** @description Processes that the document does not name. */
        readonly unmanaged: number;
      };
      readonly findings?: components['schemas']['FindingCounts'];
      /** @description The problem of the node, for people. Omitted when there is none. */
      readonly problem?: string;
    };
    /** @description The sync states of a node. */
    readonly NodeStatus: {
      readonly node: components['schemas']['NodeName'];
      /** @description Whether an spp-ctl holds the claim to the node name. */
      readonly connected: boolean;
      /**
       * Format: date-time
       * @description The time when the data were last confirmed.
       */
      readonly as_of: string;
      /** @description Whether the data may be outdated. If not, they were confirmed in the last 7 seconds. */
      readonly stale: boolean;
      /** @description The revision of the desired document. Omitted when there is none. */
      readonly revision?: string;
      /** @description The problem of the node, for people. Omitted when there is none. */
      readonly problem?: string;
      /** @description The published status of the node. Omitted when the node publishes no status. */
      readonly status?: components['schemas']['PanelStatus'];
    };
    /** @description A stored desired document. */
    readonly NodePanelKept: {
      readonly node: components['schemas']['NodeName'];
      /** @description The revision of the document. */
      readonly revision: string;
    };
    /** @description The last changes, newest first. */
    readonly PanelChangeList: readonly components['schemas']['PanelChange'][];
    /**
     * @description An error text of one line, with the position of the error.
     * @example key(core) required
     */
    readonly ErrorText: string;
    /** @description Problem details (RFC 9457). */
    readonly Problem: {
      /**
       * @description Always `about:blank`. `code` identifies the type of the problem.
       * @constant
       */
      readonly type: 'about:blank';
      /** @description The reason phrase of the HTTP status. */
      readonly title: string;
      /** @description The HTTP status. */
      readonly status: number;
      readonly code: components['schemas']['ErrorCode'];
      /** @description The error text, as in the `text/plain` format. */
      readonly detail: components['schemas']['ErrorText'];
      /**
       * @description The reason for a rejection, derived from the state of the process and of the host. `detail` contains the reason
       *     after the message of the process.
       * @example vf 1 already has a component cls0, on core 3
       */
      readonly explanation?: string;
      /** @description The errors of the request, at most 16. `detail` has the number of further errors. */
      readonly errors?: readonly components['schemas']['ProblemItem'][];
    };
    /** @description A validation error or a conflict. */
    readonly ProblemItem: {
      /**
       * @description A JSON Pointer in URI fragment form to the member of the body. A name of more than 64 characters is truncated.
       * @example #/vlan/id
       */
      readonly pointer?: string;
      /** @description The name of the URL parameter. */
      readonly parameter?: string;
      /** @description The error. */
      readonly detail: components['schemas']['ErrorText'];
    };
    /** @description An event. In the stream, `data` is JSON on one line. */
    readonly Event:
      | components['schemas']['ConnectedEvent']
      | components['schemas']['DisconnectedEvent']
      | components['schemas']['ChangedEvent']
      | components['schemas']['CommandFailedEvent']
      | components['schemas']['SyncEvent']
      | components['schemas']['DamagedEvent']
      | components['schemas']['MendedEvent']
      | components['schemas']['FindingAppearedEvent']
      | components['schemas']['FindingResolvedEvent']
      | components['schemas']['ResetEvent'];
    /** @description A process has connected and identified itself. */
    readonly ConnectedEvent: {
      readonly id: components['schemas']['EventId'];
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly event: 'connected';
      readonly data: {
        readonly time: components['schemas']['EventTime'];
        readonly process: components['schemas']['ProcessId'];
        readonly type: components['schemas']['ProcessType'];
        readonly 'client-id'?: components['schemas']['ClientId'];
        /** @description The address and port that the process connected from. */
        readonly address: string;
      };
    };
    /** @description A process has disconnected. */
    readonly DisconnectedEvent: {
      readonly id: components['schemas']['EventId'];
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly event: 'disconnected';
      readonly data: {
        readonly time: components['schemas']['EventTime'];
        readonly process: components['schemas']['ProcessId'];
        readonly type: components['schemas']['ProcessType'];
        readonly 'client-id'?: components['schemas']['ClientId'];
        /**
         * @description The reason. It completes the sentence "vf 2 …".
         * @example closed the connection
         */
        readonly why: string;
      };
    };
    /** @description A process has changed, or may have changed. */
    readonly ChangedEvent: {
      readonly id: components['schemas']['EventId'];
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly event: 'changed';
      readonly data: {
        readonly time: components['schemas']['EventTime'];
        readonly process: components['schemas']['ProcessId'];
        readonly type: components['schemas']['ProcessType'];
        readonly 'client-id'?: components['schemas']['ClientId'];
        /**
         * @description The source of the event. `request`: a request changed the process. `status`: a status of the process shows a
         *     change. `panel`: spp-ctl changed the process to reconcile the panel.
         * @enum {string}
         */
        readonly by: 'request' | 'status' | 'panel';
        /**
         * @description The operation that changed the process. Omitted with `status`.
         * @example startVfComponent
         */
        readonly operation?: string;
        /** @description The request, or with `panel` the request that does the same. Omitted with `status`. */
        readonly request?: {
          /**
           * @description The method of the request.
           * @enum {string}
           */
          readonly method: 'PUT' | 'POST' | 'DELETE';
          /** @description The path of the request, without its query. */
          readonly path: string;
          /** @description The body of the request. Omitted when there is none, or when it is longer than 1000 characters. */
          readonly body?: {
            readonly [key: string]: unknown;
          };
        };
        /** @description The principal of the request. Omitted when unknown, and without a request. */
        readonly who?: string;
      };
    };
    /** @description A command that was sent has failed, or its outcome is unknown. */
    readonly CommandFailedEvent: {
      readonly id: components['schemas']['EventId'];
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly event: 'command_failed';
      readonly data: {
        readonly time: components['schemas']['EventTime'];
        readonly process: components['schemas']['ProcessId'];
        readonly type: components['schemas']['ProcessType'];
        readonly 'client-id'?: components['schemas']['ClientId'];
        /**
         * @description The command as sent.
         * @example component start fw0 4 forward
         */
        readonly command: string;
        readonly code: components['schemas']['ErrorCode'];
        /** @description The error, on one line. A process message is truncated after 1000 characters. */
        readonly message: components['schemas']['ErrorText'];
      };
    };
    /** @description The sync state of a process has changed, or its reason has changed. */
    readonly SyncEvent: {
      readonly id: components['schemas']['EventId'];
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly event: 'sync';
      readonly data: {
        readonly time: components['schemas']['EventTime'];
        readonly process: components['schemas']['ProcessId'];
        readonly type: components['schemas']['ProcessType'];
        readonly 'client-id'?: components['schemas']['ClientId'];
        readonly state: components['schemas']['PanelProcessState'];
        /** @description The damage, the error of the last attempt, the first conflict or the first difference. */
        readonly reason?: components['schemas']['ErrorText'];
      };
    };
    /** @description A process is damaged, or its damage has changed. */
    readonly DamagedEvent: {
      readonly id: components['schemas']['EventId'];
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly event: 'damaged';
      readonly data: {
        readonly time: components['schemas']['EventTime'];
        readonly process: components['schemas']['ProcessId'];
        readonly type: components['schemas']['ProcessType'];
        readonly 'client-id'?: components['schemas']['ClientId'];
        readonly kind: components['schemas']['DamageKind'];
        /** @description The damage, as a sentence without a full stop. */
        readonly reason: string;
        /** @description The remedy, as a sentence without a full stop. */
        readonly mend: string;
      };
    };
    /** @description A process is no longer damaged. */
    readonly MendedEvent: {
      readonly id: components['schemas']['EventId'];
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly event: 'mended';
      readonly data: {
        readonly time: components['schemas']['EventTime'];
        readonly process: components['schemas']['ProcessId'];
        readonly type: components['schemas']['ProcessType'];
        readonly 'client-id'?: components['schemas']['ClientId'];
      };
    };
    /** @description Something is wrong with the panel that was not before, or a finding has become more or less severe. */
    readonly FindingAppearedEvent: {
      readonly id: components['schemas']['EventId'];
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly event: 'finding_appeared';
      readonly data: {
        readonly time: components['schemas']['EventTime'];
        readonly kind: components['schemas']['FindingKind'];
        readonly severity: components['schemas']['FindingSeverity'];
        readonly subjects: components['schemas']['FindingSubjects'];
        /** @description What is wrong, as a sentence without a full stop. */
        readonly reason: string;
        /** @description What to do about it, as a sentence without a full stop. */
        readonly remedy: string;
        readonly cause?: components['schemas']['FindingCause'];
      };
    };
    /** @description A finding does not apply any more. */
    readonly FindingResolvedEvent: {
      readonly id: components['schemas']['EventId'];
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly event: 'finding_resolved';
      readonly data: {
        readonly time: components['schemas']['EventTime'];
        readonly kind: components['schemas']['FindingKind'];
        readonly severity: components['schemas']['FindingSeverity'];
        readonly subjects: components['schemas']['FindingSubjects'];
      };
    };
    /** @description Events were missed. The id of the reset is the id of the last event. */
    readonly ResetEvent: {
      readonly id: components['schemas']['EventId'];
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly event: 'reset';
      readonly data: {
        readonly time: components['schemas']['EventTime'];
        /**
         * @description `too late`: the log no longer contains the next event after the id. `too slow`: the reader was too slow.
         *     `restarted`: the id is not an id of this run of spp-ctl.
         * @enum {string}
         */
        readonly why: 'too late' | 'too slow' | 'restarted';
      };
    };
    /**
     * @description The id of an event. The id is opaque to clients.
     * @example mp8x2k1c-41
     */
    readonly EventId: string;
    /**
     * Format: date-time
     * @description The time of the event.
     * @example 2026-11-22T10:15:00.000Z
     */
    readonly EventTime: string;
    /**
     * @description The id of a process: `primary`, or the type and client id.
     * @example vf:2
     */
    readonly ProcessId: string;
    /**
     * @description The id of a process. In a topology of all nodes, the node name and a slash precede the process id.
     * @example vf:2
     * @example host-1/vf:2
     */
    readonly TopologyProcessId: string;
    /**
     * @description The type of a process. spp_vm has the type nfv.
     * @enum {string}
     */
    readonly ProcessType: 'primary' | 'nfv' | 'vf' | 'mirror' | 'pcap';
    /**
     * @description The error code. Error codes are stable between releases of spp-ctl.
     *
     *     | code | status | meaning |
     *     |---|---|---|
     *     | invalid_json | 400 | The body is missing or is not valid JSON (or YAML, with its Content-Type). |
     *     | invalid_request | 400 | A member or a parameter is missing or invalid, or the request itself is malformed. |
     *     | contradictory | 400 | The document contradicts itself. |
     *     | unsafe | 400 | The command would end, hang or corrupt the process in its current state; the command was not sent. |
     *     | command_failed | 400 | The process rejected the command. |
     *     | not_applied | 400 | The process accepted the command, but its status shows that the change did not take effect. |
     *     | unauthorized | 401 | The bearer token is missing or unknown. |
     *     | forbidden | 403 | The token does not have the required scope, or a client certificate is required. |
     *     | cross_origin | 403 | A web page of another origin requested a change. |
     *     | url_not_found | 404 | The URL does not exist. |
     *     | process_not_found | 404 | The process is not connected, or is of another type. |
     *     | port_not_found | 404 | No process of the panel has the port. |
     *     | method_not_allowed | 405 | The URL does not support the method. |
     *     | change_not_found | 404 | No change with this id is recorded. |
     *     | no_desired_document | 404 | There is no desired document. |
     *     | no_nodes | 404 | spp-ctl was started without etcd. |
     *     | node_not_found | 404 | The node does not exist. |
     *     | request_timeout | 408 | The request was not received in time. |
     *     | conflict | 409 | The document cannot be applied to the panel; nothing was sent. |
     *     | not_undoable | 409 | The change was rolled back, or the panel before it is not recorded; nothing was sent. |
     *     | apply_in_progress | 409 | Another document is being applied; nothing was sent. |
     *     | changed_meanwhile | 412 | The panel has changed since the plan was made; nothing was sent. |
     *     | desired_changed | 412 | The desired document is not the expected one; nothing was changed. |
     *     | body_too_large | 413 | The body exceeds the size limit. |
     *     | unsupported_encoding | 415 | The body has a content coding. |
     *     | misdirected | 421 | The request is for another host. |
     *     | rate_limited | 429 | The client has sent too many requests. |
     *     | header_too_large | 431 | The request headers exceed the size limit. |
     *     | process_timeout | 500 | The process did not reply in time; whether the command took effect is unknown. |
     *     | not_sent | 500 | The deadline passed or the process disconnected before the command was sent. |
     *     | outcome_unknown | 500 | The deadline passed before the process replied; whether the command took effect is unknown. The process still carries out the command. |
     *     | connection_lost | 500 | The process disconnected before it replied; whether the command took effect is unknown. |
     *     | bad_reply | 500 | The process sent a malformed reply; whether the command took effect is unknown. |
     *     | not_drawn | 500 | The panel could not be drawn: it is too large, or drawing took too long. |
     *     | not_verified | 500 | The reply does not show the result, and the status could not be read after the reply; whether the command took effect is unknown. |
     *     | internal | 500 | Internal error of spp-ctl. |
     *     | node_unreachable | 502 | The spp-ctl of the other node cannot be reached from this one. |
     *     | queue_full | 503 | Too many commands are waiting for the process; nothing was sent. |
     *     | too_many_streams | 503 | The maximum number of event streams is open. |
     *     | nodes_unknown | 503 | etcd has been unreachable since spp-ctl was started. |
     *     | not_kept | 503 | The desired document could not be stored; nothing was changed. |
     * @enum {string}
     */
    readonly ErrorCode:
      | 'invalid_json'
      | 'invalid_request'
      | 'contradictory'
      | 'unsafe'
      | 'command_failed'
      | 'not_applied'
      | 'unauthorized'
      | 'forbidden'
      | 'cross_origin'
      | 'url_not_found'
      | 'process_not_found'
      | 'port_not_found'
      | 'method_not_allowed'
      | 'change_not_found'
      | 'no_desired_document'
      | 'no_nodes'
      | 'node_not_found'
      | 'request_timeout'
      | 'conflict'
      | 'not_undoable'
      | 'apply_in_progress'
      | 'changed_meanwhile'
      | 'desired_changed'
      | 'body_too_large'
      | 'unsupported_encoding'
      | 'misdirected'
      | 'rate_limited'
      | 'header_too_large'
      | 'process_timeout'
      | 'not_sent'
      | 'outcome_unknown'
      | 'connection_lost'
      | 'bad_reply'
      | 'not_drawn'
      | 'not_verified'
      | 'internal'
      | 'node_unreachable'
      | 'queue_full'
      | 'too_many_streams'
      | 'nodes_unknown'
      | 'not_kept';
  };
  responses: {
    /** @description The process carried out the command. */
    readonly Done: {
      headers: {
        readonly [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The response has not changed. */
    readonly NotModified: {
      headers: {
        readonly [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The request is malformed. */
    readonly Malformed: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The request is malformed, was refused as unsafe, or was rejected by the process. */
    readonly BadRequest: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The request is malformed, or the document contradicts itself. */
    readonly BadPanel: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The request is malformed, or the document contradicts itself. */
    readonly BadTrace: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The panel does not have the port, or the node of the query does not exist. */
    readonly NoSuchPort: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The bearer token is missing or unknown. */
    readonly Unauthorized: {
      headers: {
        /**
         * @description The authentication challenge (RFC 6750). The challenge has `error` when the request has a token.
         * @example Bearer realm="spp-ctl", error="invalid_token"
         */
        readonly 'WWW-Authenticate'?: string;
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /**
     * @description The token does not have the required scope, a client certificate is required, or the request comes from a web page of
     *     another origin.
     */
    readonly Forbidden: {
      headers: {
        /**
         * @description The required scope (RFC 6750). Omitted without a token.
         * @example Bearer realm="spp-ctl", error="insufficient_scope", scope="write"
         */
        readonly 'WWW-Authenticate'?: string;
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The process is not connected, or is of another type. */
    readonly NotFound: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The request is malformed. */
    readonly BadChangeId: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The change cannot be undone, or has not ended. */
    readonly NotUndoable: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /**
     * @description The change cannot be undone, others have changed the processes since, the plan has another conflict, or a change is in
     *     progress. Nothing was sent.
     */
    readonly UndoConflict: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The panel has changed since the plan was made. Nothing was sent. */
    readonly UndoChangedMeanwhile: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description No change with this id is recorded. */
    readonly NoSuchChange: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description No change with this id is recorded, or the node of the query does not exist. */
    readonly NoSuchChangeOrNode: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The request is malformed. */
    readonly BadFormat: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description There is no desired document. */
    readonly NoDesiredDocument: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description A document is being applied. Nothing was changed. */
    readonly Applying: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The desired document is not the expected one. Nothing was changed. */
    readonly DesiredChanged: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /**
     * @description The desired document could not be stored. No process was changed. With `--etcd`, the outcome of the write may be unknown: a member
     *     of etcd that has not replied in time may carry it out later. Read the document before another attempt.
     */
    readonly NotKept: {
      headers: {
        readonly 'Retry-After': components['headers']['RetryAfter'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description spp-ctl was started without etcd. */
    readonly NoNodes: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The node has no desired document, or spp-ctl was started without etcd. */
    readonly NoNodePanel: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The node does not exist, or spp-ctl was started without etcd. */
    readonly NoSuchNode: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The node of the query does not exist, or spp-ctl was started without etcd. */
    readonly NoOtherNode: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The spp-ctl of the node of the query cannot be reached from this one, or rejects its requests. */
    readonly NodeUnreachable: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description etcd has been unreachable since spp-ctl was started. */
    readonly NodesUnknown: {
      headers: {
        readonly 'Retry-After': components['headers']['RetryAfter'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description No spp_primary is connected. */
    readonly NoPrimary: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The request was not received in time. */
    readonly TooSlow: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The body exceeds the size limit. */
    readonly TooLarge: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The body has a content coding that spp-ctl does not support. */
    readonly UnsupportedEncoding: {
      headers: {
        /**
         * @description The supported content codings of a body.
         * @example identity
         */
        readonly 'Accept-Encoding'?: string;
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The document cannot be applied to the panel, or another document is being applied. Nothing was sent. */
    readonly Conflict: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The panel has changed since the plan was made. Nothing was sent. */
    readonly ChangedMeanwhile: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The client has sent too many requests. */
    readonly TooMany: {
      headers: {
        readonly 'Retry-After': components['headers']['RetryAfter'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The request is for another host. */
    readonly Misdirected: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description Internal error of spp-ctl. */
    readonly Internal: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The panel is too large to be drawn, drawing took too long, or spp-ctl itself failed. */
    readonly NotDrawn: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /**
     * @description The process did not reply in time, sent a malformed reply or disconnected, or spp-ctl itself failed. Whether the
     *     command took effect is unknown, unless the error says that the command was not sent.
     */
    readonly Failed: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description Too many commands are waiting for the process. Nothing was sent. */
    readonly Unavailable: {
      headers: {
        readonly 'Retry-After': components['headers']['RetryAfter'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
    /** @description The maximum number of event streams is open. */
    readonly TooManyStreams: {
      headers: {
        readonly 'Retry-After': components['headers']['RetryAfter'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
        readonly 'text/plain': components['schemas']['ErrorText'];
      };
    };
  };
  parameters: {
    /**
     * @description The client id that the spp_vf was started with. Client ids are unique across all process types.
     * @example 1
     */
    readonly VfId: components['schemas']['ClientId'];
    /**
     * @description The client id that the spp_nfv or spp_vm was started with. Client ids are unique across all process types.
     * @example 3
     */
    readonly NfvId: components['schemas']['ClientId'];
    /**
     * @description The client id that the spp_mirror was started with. Client ids are unique across all process types.
     * @example 5
     */
    readonly MirrorId: components['schemas']['ClientId'];
    /**
     * @description The client id that the spp_pcap was started with. Client ids are unique across all process types.
     * @example 6
     */
    readonly PcapId: components['schemas']['ClientId'];
    /**
     * @description The name of the component.
     * @example mg0
     */
    readonly VfComponentName: components['schemas']['ComponentName'];
    /**
     * @description The name of the component.
     * @example mr1
     */
    readonly MirrorComponentName: components['schemas']['ComponentName'];
    /**
     * @description The number of the phy port.
     * @example 0
     */
    readonly PortId: components['schemas']['PhyNumber'];
    /**
     * @description The action after a failed command. `rollback` undoes the completed commands and verifies the result; `stop` keeps the
     *     completed commands; `continue` keeps them, and also sends the commands that do not depend on the failed command.
     * @example rollback
     */
    readonly OnFailure: 'rollback' | 'stop' | 'continue';
    /**
     * @description The revision for which the change was planned, in quotation marks. If omitted, any revision is changed.
     * @example "1czVRer3jRCYiYPk"
     */
    readonly PlannedRevision: string;
    /**
     * @description Whether to discard what others have changed since the change.
     * @example true
     */
    readonly UndoForce: 'true' | 'false';
    /**
     * @description The id of the change.
     * @example mp8x2k1c-1
     */
    readonly ChangeId: string;
    /** @description The `ETag` of a response that the client already has. An unchanged response is not sent again. */
    readonly IfNoneMatch: string;
    /**
     * @description `handling=strict` requests a 400 when the result is `error` (RFC 7240).
     * @example handling=strict
     */
    readonly PreferStrict: string;
    /**
     * @description The name of the node (`--node`).
     * @example host-1
     */
    readonly NodeOfPath: components['schemas']['NodeName'];
    /**
     * @description The name of the node whose spp-ctl handles the request (`--etcd`). If omitted, this spp-ctl does. The request is sent to the
     *     URL that the node publishes, with the credentials of this node; those of the client are not sent.
     * @example host-1
     */
    readonly NodeOfQuery: components['schemas']['NodeName'];
    /**
     * @description The name of the node that relays the request. A relayed request for another node is rejected, because the URL by which it
     *     came is not that of the node.
     * @example host-1
     */
    readonly RelayedBy: string;
    /**
     * @description The format of the response. The parameter takes precedence over `Accept`.
     * @example yaml
     */
    readonly PanelFormat: 'json' | 'yaml';
  };
  requestBodies: never;
  headers: {
    /**
     * @description The value for `If-None-Match` of a later request.
     * @example "k1Ym9bVYjQ0eS2wZ7dJ3aA"
     */
    readonly ETag: string;
    /**
     * @description The age of the response data, in seconds: the time since etcd last confirmed
     *     the data.
     * @example 0
     */
    readonly Age: number;
    /**
     * @description The delay before a retry, in seconds.
     * @example 1
     */
    readonly RetryAfter: number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly listProcesses: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The connected processes. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProcessList'];
        };
      };
      readonly 400: components['responses']['Malformed'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Internal'];
    };
  };
  readonly getVf: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_vf was started with. Client ids are unique across all process types.
         * @example 1
         */
        readonly client_id: components['parameters']['VfId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The observed state of the process. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Vf'];
        };
      };
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly exitVf: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_vf was started with. Client ids are unique across all process types.
         * @example 1
         */
        readonly client_id: components['parameters']['VfId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: components['responses']['Done'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 408: components['responses']['TooSlow'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly startVfComponent: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_vf was started with. Client ids are unique across all process types.
         * @example 1
         */
        readonly client_id: components['parameters']['VfId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['VfComponentStart'];
      };
    };
    readonly responses: {
      readonly 204: components['responses']['Done'];
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly updateVfComponentPortByOldUrl: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_vf was started with. Client ids are unique across all process types.
         * @example 1
         */
        readonly client_id: components['parameters']['VfId'];
        /**
         * @description The name of the component.
         * @example mg0
         */
        readonly name: components['parameters']['VfComponentName'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['VfComponentPortUpdate'];
      };
    };
    readonly responses: {
      readonly 204: components['responses']['Done'];
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly stopVfComponent: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_vf was started with. Client ids are unique across all process types.
         * @example 1
         */
        readonly client_id: components['parameters']['VfId'];
        /**
         * @description The name of the component.
         * @example mg0
         */
        readonly name: components['parameters']['VfComponentName'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: components['responses']['Done'];
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 408: components['responses']['TooSlow'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly updateVfComponentPort: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_vf was started with. Client ids are unique across all process types.
         * @example 1
         */
        readonly client_id: components['parameters']['VfId'];
        /**
         * @description The name of the component.
         * @example mg0
         */
        readonly name: components['parameters']['VfComponentName'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['VfComponentPortUpdate'];
      };
    };
    readonly responses: {
      readonly 204: components['responses']['Done'];
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly updateVfClassifierTable: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_vf was started with. Client ids are unique across all process types.
         * @example 1
         */
        readonly client_id: components['parameters']['VfId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ClassifierTableUpdate'];
      };
    };
    readonly responses: {
      readonly 204: components['responses']['Done'];
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly getNfv: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_nfv or spp_vm was started with. Client ids are unique across all process types.
         * @example 3
         */
        readonly client_id: components['parameters']['NfvId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The observed state of the process. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Nfv'];
        };
      };
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly exitNfv: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_nfv or spp_vm was started with. Client ids are unique across all process types.
         * @example 3
         */
        readonly client_id: components['parameters']['NfvId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: components['responses']['Done'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 408: components['responses']['TooSlow'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly setNfvForwarding: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_nfv or spp_vm was started with. Client ids are unique across all process types.
         * @example 3
         */
        readonly client_id: components['parameters']['NfvId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ForwardingUpdate'];
      };
    };
    readonly responses: {
      readonly 204: components['responses']['Done'];
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly updateNfvPort: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_nfv or spp_vm was started with. Client ids are unique across all process types.
         * @example 3
         */
        readonly client_id: components['parameters']['NfvId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['NfvPortUpdate'];
      };
    };
    readonly responses: {
      readonly 204: components['responses']['Done'];
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly addNfvPatch: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_nfv or spp_vm was started with. Client ids are unique across all process types.
         * @example 3
         */
        readonly client_id: components['parameters']['NfvId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['Patch'];
      };
    };
    readonly responses: {
      readonly 204: components['responses']['Done'];
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly resetNfvPatches: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_nfv or spp_vm was started with. Client ids are unique across all process types.
         * @example 3
         */
        readonly client_id: components['parameters']['NfvId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: components['responses']['Done'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 408: components['responses']['TooSlow'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly getMirror: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_mirror was started with. Client ids are unique across all process types.
         * @example 5
         */
        readonly client_id: components['parameters']['MirrorId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The observed state of the process. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Mirror'];
        };
      };
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly exitMirror: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_mirror was started with. Client ids are unique across all process types.
         * @example 5
         */
        readonly client_id: components['parameters']['MirrorId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: components['responses']['Done'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 408: components['responses']['TooSlow'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly startMirrorComponent: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_mirror was started with. Client ids are unique across all process types.
         * @example 5
         */
        readonly client_id: components['parameters']['MirrorId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['MirrorComponentStart'];
      };
    };
    readonly responses: {
      readonly 204: components['responses']['Done'];
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly stopMirrorComponent: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_mirror was started with. Client ids are unique across all process types.
         * @example 5
         */
        readonly client_id: components['parameters']['MirrorId'];
        /**
         * @description The name of the component.
         * @example mr1
         */
        readonly name: components['parameters']['MirrorComponentName'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: components['responses']['Done'];
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 408: components['responses']['TooSlow'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly updateMirrorComponentPort: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_mirror was started with. Client ids are unique across all process types.
         * @example 5
         */
        readonly client_id: components['parameters']['MirrorId'];
        /**
         * @description The name of the component.
         * @example mr1
         */
        readonly name: components['parameters']['MirrorComponentName'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['MirrorComponentPortUpdate'];
      };
    };
    readonly responses: {
      readonly 204: components['responses']['Done'];
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly getPcap: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_pcap was started with. Client ids are unique across all process types.
         * @example 6
         */
        readonly client_id: components['parameters']['PcapId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The observed state of the process. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Pcap'];
        };
      };
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly exitPcap: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_pcap was started with. Client ids are unique across all process types.
         * @example 6
         */
        readonly client_id: components['parameters']['PcapId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: components['responses']['Done'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 408: components['responses']['TooSlow'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly setPcapCapture: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The client id that the spp_pcap was started with. Client ids are unique across all process types.
         * @example 6
         */
        readonly client_id: components['parameters']['PcapId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CaptureUpdate'];
      };
    };
    readonly responses: {
      readonly 204: components['responses']['Done'];
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly exitPrimary: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Whether to end the primary even while secondaries are connected.
         * @example true
         */
        readonly force?: 'true' | 'false';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: components['responses']['Done'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoPrimary'];
      readonly 408: components['responses']['TooSlow'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly getPrimaryStatus: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The status of the primary. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PrimaryStatus'];
        };
      };
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoPrimary'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly clearPrimaryStatus: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: components['responses']['Done'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoPrimary'];
      readonly 408: components['responses']['TooSlow'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly setPrimaryForwarding: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ForwardingUpdate'];
      };
    };
    readonly responses: {
      readonly 204: components['responses']['Done'];
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoPrimary'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly updatePrimaryPort: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PrimaryPortUpdate'];
      };
    };
    readonly responses: {
      readonly 204: components['responses']['Done'];
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoPrimary'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly addPrimaryPatch: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PrimaryPatch'];
      };
    };
    readonly responses: {
      readonly 204: components['responses']['Done'];
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoPrimary'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly resetPrimaryPatches: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: components['responses']['Done'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoPrimary'];
      readonly 408: components['responses']['TooSlow'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly launchSecondary: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description `wait=N`, with N in decimal digits: waits up to N seconds until the secondary is connected (RFC 7240).
         * @example wait=10
         */
        readonly Prefer?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['Launch'];
      };
    };
    readonly responses: {
      /** @description The secondary is connected. `Location` is its URL. */
      readonly 201: {
        headers: {
          /**
           * @description The URL of the secondary.
           * @example /v1/nfvs/5
           */
          readonly Location?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Process'];
        };
      };
      /** @description The primary has confirmed, but the secondary is not connected yet. `Location` is its future URL. */
      readonly 202: {
        headers: {
          /**
           * @description The future URL of the secondary.
           * @example /v1/nfvs/5
           */
          readonly Location?: string;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The primary has confirmed. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoPrimary'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly validateFlowRule: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description `handling=strict` requests a 400 when the result is `error` (RFC 7240).
         * @example handling=strict
         */
        readonly Prefer?: components['parameters']['PreferStrict'];
      };
      readonly path: {
        /**
         * @description The number of the phy port.
         * @example 0
         */
        readonly port_id: components['parameters']['PortId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['FlowRuleRequest'];
      };
    };
    readonly responses: {
      /** @description The reply of the primary. With `result` `error`, nothing has changed. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FlowResult'];
        };
      };
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoPrimary'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly createFlowRule: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description `handling=strict` requests a 400 when the result is `error` (RFC 7240).
         * @example handling=strict
         */
        readonly Prefer?: components['parameters']['PreferStrict'];
      };
      readonly path: {
        /**
         * @description The number of the phy port.
         * @example 0
         */
        readonly port_id: components['parameters']['PortId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['FlowRuleRequest'];
      };
    };
    readonly responses: {
      /** @description The reply of the primary. With `result` `error`, nothing has changed. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FlowCreateResult'];
        };
      };
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoPrimary'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly destroyAllFlowRules: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description `handling=strict` requests a 400 when the result is `error` (RFC 7240).
         * @example handling=strict
         */
        readonly Prefer?: components['parameters']['PreferStrict'];
      };
      readonly path: {
        /**
         * @description The number of the phy port.
         * @example 0
         */
        readonly port_id: components['parameters']['PortId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The reply of the primary. With `result` `error`, nothing has changed. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FlowResult'];
        };
      };
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoPrimary'];
      readonly 408: components['responses']['TooSlow'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly destroyFlowRule: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description `handling=strict` requests a 400 when the result is `error` (RFC 7240).
         * @example handling=strict
         */
        readonly Prefer?: components['parameters']['PreferStrict'];
      };
      readonly path: {
        /**
         * @description The id of the rule, from the response to its creation.
         * @example 0
         */
        readonly rule_id: components['schemas']['FlowRuleId'];
        /**
         * @description The number of the phy port.
         * @example 0
         */
        readonly port_id: components['parameters']['PortId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The reply of the primary. With `result` `error`, nothing has changed. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FlowResult'];
        };
      };
      /** @description The request is malformed, refused as unsafe, or rejected by the process. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoPrimary'];
      readonly 408: components['responses']['TooSlow'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly getCpuUsage: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The cores of each process, the primary first, then the secondaries by client id. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CpuUsage'];
        };
      };
      readonly 400: components['responses']['Malformed'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Internal'];
    };
  };
  readonly getCpuLayout: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The sockets of the host, each with its cores and their hardware threads. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CpuLayout'];
        };
      };
      readonly 400: components['responses']['Malformed'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Internal'];
    };
  };
  readonly getTopology: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description The representation of the response. It takes precedence over `Accept`.
         * @example svg
         */
        readonly format?: 'json' | 'dot' | 'svg';
        /**
         * @description The panel of this host, or the panels of all nodes.
         * @example node
         */
        readonly scope?: 'node' | 'all';
        /**
         * @description The name of the node whose last published topology is shown. It takes precedence over `scope`.
         * @example host-1
         */
        readonly node?: components['schemas']['NodeName'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The topology of the panel. */
      readonly 200: {
        headers: {
          /**
           * @description The age of the response in seconds. Sent with `scope=all` and `node` only.
           * @example 0
           */
          readonly Age?: number;
          /**
           * @description The request header that selects the representation if `format` is omitted.
           * @example Accept
           */
          readonly Vary?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Topology'];
          readonly 'text/vnd.graphviz': string;
          readonly 'image/svg+xml': string;
        };
      };
      /** @description The format is unknown, or the request is malformed. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      /** @description The node does not exist or publishes no topology, or spp-ctl was started without etcd. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
          readonly 'text/plain': components['schemas']['ErrorText'];
        };
      };
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['NotDrawn'];
      readonly 503: components['responses']['NodesUnknown'];
    };
  };
  readonly tracePackets: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description The name of the node whose spp-ctl handles the request (`--etcd`). If omitted, this spp-ctl does. The request is sent to the
         *     URL that the node publishes, with the credentials of this node; those of the client are not sent.
         * @example host-1
         */
        readonly node?: components['parameters']['NodeOfQuery'];
      };
      readonly header?: {
        /**
         * @description The name of the node that relays the request. A relayed request for another node is rejected, because the URL by which it
         *     came is not that of the node.
         * @example host-1
         */
        readonly 'X-Relayed-By'?: components['parameters']['RelayedBy'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TraceRequest'];
      };
    };
    readonly responses: {
      /** @description The paths. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Trace'];
        };
      };
      readonly 400: components['responses']['BadTrace'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoSuchPort'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 502: components['responses']['NodeUnreachable'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly streamEvents: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description The same as `Last-Event-ID`, for clients that cannot set headers. The header takes precedence.
         * @example mp8x2k1c-41
         */
        readonly after?: string;
        /**
         * @description The number of past events with which the stream begins, at most 1000. Ignored when the request names an id.
         * @example 100
         */
        readonly last?: string;
      };
      readonly header?: {
        /**
         * @description The id of the last event that the client has received. The stream begins after this event.
         * @example mp8x2k1c-41
         */
        readonly 'Last-Event-ID'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The event stream. */
      readonly 200: {
        headers: {
          /**
           * @description The id after which the stream begins. Omitted when the request names an id.
           * @example mp8x2k1c-41
           */
          readonly 'Last-Event-ID'?: components['schemas']['EventId'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/event-stream': string;
        };
      };
      readonly 400: components['responses']['Malformed'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Internal'];
      readonly 503: components['responses']['TooManyStreams'];
    };
  };
  readonly getPanel: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description The format of the response. The parameter takes precedence over `Accept`.
         * @example yaml
         */
        readonly format?: components['parameters']['PanelFormat'];
        /**
         * @description The name of the node whose spp-ctl handles the request (`--etcd`). If omitted, this spp-ctl does. The request is sent to the
         *     URL that the node publishes, with the credentials of this node; those of the client are not sent.
         * @example host-1
         */
        readonly node?: components['parameters']['NodeOfQuery'];
      };
      readonly header?: {
        /**
         * @description The name of the node that relays the request. A relayed request for another node is rejected, because the URL by which it
         *     came is not that of the node.
         * @example host-1
         */
        readonly 'X-Relayed-By'?: components['parameters']['RelayedBy'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The panel document. Its revision is the ETag. */
      readonly 200: {
        headers: {
          /**
           * @description The revision of the panel. It changes when the observed state of a process changes.
           * @example "NiVtxlNb0iJpW7yz"
           */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Panel'];
          readonly 'application/yaml': components['schemas']['Panel'];
        };
      };
      readonly 400: components['responses']['BadFormat'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoOtherNode'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 502: components['responses']['NodeUnreachable'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly applyPanel: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description The action after a failed command. `rollback` undoes the completed commands and verifies the result; `stop` keeps the
         *     completed commands; `continue` keeps them, and also sends the commands that do not depend on the failed command.
         * @example rollback
         */
        readonly on_failure?: components['parameters']['OnFailure'];
      };
      readonly header?: {
        /**
         * @description The revision for which the change was planned, in quotation marks. If omitted, any revision is changed.
         * @example "1czVRer3jRCYiYPk"
         */
        readonly 'If-Match'?: components['parameters']['PlannedRevision'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DesiredPanel'];
        readonly 'application/yaml': components['schemas']['DesiredPanel'];
      };
    };
    readonly responses: {
      /** @description The change with its result. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PanelChange'];
        };
      };
      readonly 400: components['responses']['BadPanel'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 408: components['responses']['TooSlow'];
      readonly 409: components['responses']['Conflict'];
      readonly 412: components['responses']['ChangedMeanwhile'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly planPanel: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description The name of the node whose spp-ctl handles the request (`--etcd`). If omitted, this spp-ctl does. The request is sent to the
         *     URL that the node publishes, with the credentials of this node; those of the client are not sent.
         * @example host-1
         */
        readonly node?: components['parameters']['NodeOfQuery'];
      };
      readonly header?: {
        /**
         * @description The name of the node that relays the request. A relayed request for another node is rejected, because the URL by which it
         *     came is not that of the node.
         * @example host-1
         */
        readonly 'X-Relayed-By'?: components['parameters']['RelayedBy'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DesiredPanel'];
        readonly 'application/yaml': components['schemas']['DesiredPanel'];
      };
    };
    readonly responses: {
      /** @description The plan. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PanelPlan'];
        };
      };
      readonly 400: components['responses']['BadPanel'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoOtherNode'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 502: components['responses']['NodeUnreachable'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly listFindings: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description The name of the node whose spp-ctl handles the request (`--etcd`). If omitted, this spp-ctl does. The request is sent to the
         *     URL that the node publishes, with the credentials of this node; those of the client are not sent.
         * @example host-1
         */
        readonly node?: components['parameters']['NodeOfQuery'];
      };
      readonly header?: {
        /**
         * @description The name of the node that relays the request. A relayed request for another node is rejected, because the URL by which it
         *     came is not that of the node.
         * @example host-1
         */
        readonly 'X-Relayed-By'?: components['parameters']['RelayedBy'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The findings. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FindingList'];
        };
      };
      readonly 400: components['responses']['Malformed'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoOtherNode'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 502: components['responses']['NodeUnreachable'];
    };
  };
  readonly checkDocument: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description The name of the node whose spp-ctl handles the request (`--etcd`). If omitted, this spp-ctl does. The request is sent to the
         *     URL that the node publishes, with the credentials of this node; those of the client are not sent.
         * @example host-1
         */
        readonly node?: components['parameters']['NodeOfQuery'];
      };
      readonly header?: {
        /**
         * @description The name of the node that relays the request. A relayed request for another node is rejected, because the URL by which it
         *     came is not that of the node.
         * @example host-1
         */
        readonly 'X-Relayed-By'?: components['parameters']['RelayedBy'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DesiredPanel'];
        readonly 'application/yaml': components['schemas']['DesiredPanel'];
      };
    };
    readonly responses: {
      /** @description The findings. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FindingList'];
        };
      };
      readonly 400: components['responses']['BadPanel'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoOtherNode'];
      readonly 408: components['responses']['TooSlow'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 502: components['responses']['NodeUnreachable'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly listPanelChanges: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description The name of the node whose spp-ctl handles the request (`--etcd`). If omitted, this spp-ctl does. The request is sent to the
         *     URL that the node publishes, with the credentials of this node; those of the client are not sent.
         * @example host-1
         */
        readonly node?: components['parameters']['NodeOfQuery'];
      };
      readonly header?: {
        /**
         * @description The name of the node that relays the request. A relayed request for another node is rejected, because the URL by which it
         *     came is not that of the node.
         * @example host-1
         */
        readonly 'X-Relayed-By'?: components['parameters']['RelayedBy'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The changes. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PanelChangeList'];
        };
      };
      readonly 400: components['responses']['Malformed'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoOtherNode'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 502: components['responses']['NodeUnreachable'];
    };
  };
  readonly getPanelChange: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description The name of the node whose spp-ctl handles the request (`--etcd`). If omitted, this spp-ctl does. The request is sent to the
         *     URL that the node publishes, with the credentials of this node; those of the client are not sent.
         * @example host-1
         */
        readonly node?: components['parameters']['NodeOfQuery'];
      };
      readonly header?: {
        /**
         * @description The name of the node that relays the request. A relayed request for another node is rejected, because the URL by which it
         *     came is not that of the node.
         * @example host-1
         */
        readonly 'X-Relayed-By'?: components['parameters']['RelayedBy'];
      };
      readonly path: {
        /**
         * @description The id of the change.
         * @example mp8x2k1c-1
         */
        readonly change_id: components['parameters']['ChangeId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The change. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PanelChange'];
        };
      };
      readonly 400: components['responses']['BadChangeId'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoSuchChangeOrNode'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 502: components['responses']['NodeUnreachable'];
    };
  };
  readonly planPanelUndo: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Whether to discard what others have changed since the change.
         * @example true
         */
        readonly force?: components['parameters']['UndoForce'];
      };
      readonly header?: never;
      readonly path: {
        /**
         * @description The id of the change.
         * @example mp8x2k1c-1
         */
        readonly change_id: components['parameters']['ChangeId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The plan. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PanelUndoPlan'];
        };
      };
      readonly 400: components['responses']['BadChangeId'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoSuchChange'];
      readonly 409: components['responses']['NotUndoable'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly undoPanelChange: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Whether to discard what others have changed since the change.
         * @example true
         */
        readonly force?: components['parameters']['UndoForce'];
        /**
         * @description The action after a failed command. `rollback` undoes the completed commands and verifies the result; `stop` keeps the
         *     completed commands; `continue` keeps them, and also sends the commands that do not depend on the failed command.
         * @example rollback
         */
        readonly on_failure?: components['parameters']['OnFailure'];
      };
      readonly header?: {
        /**
         * @description The revision for which the change was planned, in quotation marks. If omitted, any revision is changed.
         * @example "1czVRer3jRCYiYPk"
         */
        readonly 'If-Match'?: components['parameters']['PlannedRevision'];
      };
      readonly path: {
        /**
         * @description The id of the change.
         * @example mp8x2k1c-1
         */
        readonly change_id: components['parameters']['ChangeId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The change with its result. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PanelChange'];
        };
      };
      readonly 400: components['responses']['BadChangeId'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoSuchChange'];
      readonly 408: components['responses']['TooSlow'];
      readonly 409: components['responses']['UndoConflict'];
      readonly 412: components['responses']['UndoChangedMeanwhile'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly getPanelStatus: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The status of the panel. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PanelStatus'];
        };
      };
      readonly 400: components['responses']['Malformed'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly getDesiredPanel: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description The format of the response. The parameter takes precedence over `Accept`.
         * @example yaml
         */
        readonly format?: components['parameters']['PanelFormat'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The desired document. Its revision is the ETag. */
      readonly 200: {
        headers: {
          /**
           * @description The revision of the document. Each write creates a new revision.
           * @example "mp8x2k1c-1"
           */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DesiredPanel'];
          readonly 'application/yaml': components['schemas']['DesiredPanel'];
        };
      };
      readonly 400: components['responses']['BadFormat'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoDesiredDocument'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly deleteDesiredPanel: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description The expected revision of the document, in quotation marks. If omitted, any revision is deleted.
         * @example "mp8x2k1c-1"
         */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The desired document was deleted. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Malformed'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoDesiredDocument'];
      readonly 408: components['responses']['TooSlow'];
      readonly 409: components['responses']['Applying'];
      readonly 412: components['responses']['DesiredChanged'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['NotKept'];
    };
  };
  readonly listNodes: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The nodes. */
      readonly 200: {
        headers: {
          readonly Age: components['headers']['Age'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NodeList'];
        };
      };
      readonly 400: components['responses']['Malformed'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoNodes'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['NodesUnknown'];
    };
  };
  readonly getNodePanel: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description The format of the response. The parameter takes precedence over `Accept`.
         * @example yaml
         */
        readonly format?: components['parameters']['PanelFormat'];
      };
      readonly header?: never;
      readonly path: {
        /**
         * @description The name of the node (`--node`).
         * @example host-1
         */
        readonly node: components['parameters']['NodeOfPath'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The desired document. Its revision is the ETag. */
      readonly 200: {
        headers: {
          readonly Age: components['headers']['Age'];
          /**
           * @description The revision of the document, which is its revision in etcd.
           * @example "41"
           */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DesiredPanel'];
          readonly 'application/yaml': components['schemas']['DesiredPanel'];
        };
      };
      readonly 400: components['responses']['Malformed'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoNodePanel'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['NodesUnknown'];
    };
  };
  readonly putNodePanel: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description The expected revision of the document, in quotation marks. If omitted, any revision is replaced.
         * @example "41"
         */
        readonly 'If-Match'?: string;
        /**
         * @description `*` writes the document only if there is none.
         * @example *
         */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /**
         * @description The name of the node (`--node`).
         * @example host-1
         */
        readonly node: components['parameters']['NodeOfPath'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DesiredPanel'];
        readonly 'application/yaml': components['schemas']['DesiredPanel'];
      };
    };
    readonly responses: {
      /** @description The document is stored. The panel of the node may not have been reconciled with it yet. */
      readonly 202: {
        headers: {
          /**
           * @description The URL of the status of the node.
           * @example /v1/nodes/host-1/status
           */
          readonly Location?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NodePanelKept'];
        };
      };
      readonly 400: components['responses']['BadPanel'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoNodes'];
      readonly 408: components['responses']['TooSlow'];
      readonly 412: components['responses']['DesiredChanged'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['UnsupportedEncoding'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['NotKept'];
    };
  };
  readonly deleteNodePanel: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description The expected revision of the document, in quotation marks. If omitted, any revision is deleted.
         * @example "41"
         */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        /**
         * @description The name of the node (`--node`).
         * @example host-1
         */
        readonly node: components['parameters']['NodeOfPath'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The desired document of the node was deleted. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Malformed'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoNodePanel'];
      readonly 408: components['responses']['TooSlow'];
      readonly 412: components['responses']['DesiredChanged'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['NotKept'];
    };
  };
  readonly getNodeStatus: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The name of the node (`--node`).
         * @example host-1
         */
        readonly node: components['parameters']['NodeOfPath'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The status of the node. */
      readonly 200: {
        headers: {
          readonly Age: components['headers']['Age'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NodeStatus'];
        };
      };
      readonly 400: components['responses']['Malformed'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NoSuchNode'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Failed'];
      readonly 503: components['responses']['NodesUnknown'];
    };
  };
  readonly getHealth: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description spp-ctl is alive. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Health'];
        };
      };
      readonly 400: components['responses']['Malformed'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Internal'];
    };
  };
  readonly getReadiness: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description spp-ctl is ready. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Readiness'];
        };
      };
      readonly 400: components['responses']['Malformed'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Internal'];
    };
  };
  readonly getMetrics: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The current metrics. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/plain': string;
          readonly 'application/openmetrics-text': string;
        };
      };
      readonly 400: components['responses']['Malformed'];
      readonly 401: components['responses']['Unauthorized'];
      readonly 403: components['responses']['Forbidden'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Internal'];
    };
  };
  readonly getDocumentYaml: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The `ETag` of a response that the client already has. An unchanged response is not sent again. */
        readonly 'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The OpenAPI document. */
      readonly 200: {
        headers: {
          readonly ETag: components['headers']['ETag'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/yaml': string;
        };
      };
      readonly 304: components['responses']['NotModified'];
      readonly 400: components['responses']['Malformed'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Internal'];
    };
  };
  readonly getDocumentJson: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The `ETag` of a response that the client already has. An unchanged response is not sent again. */
        readonly 'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The OpenAPI document. */
      readonly 200: {
        headers: {
          readonly ETag: components['headers']['ETag'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OpenApiDocument'];
        };
      };
      readonly 304: components['responses']['NotModified'];
      readonly 400: components['responses']['Malformed'];
      readonly 421: components['responses']['Misdirected'];
      readonly 429: components['responses']['TooMany'];
      readonly 500: components['responses']['Internal'];
    };
  };
}
