/** The types of a panel document, as openapi.yaml defines them. */
import type { components } from '#generated/types.js';

type Schemas = components['schemas'];

/** What a request, file or store has: the desired state of the processes that it names. */
export type PanelDocument = Schemas['DesiredPanel'];
/** A document in which all processes run, such as the observed state. */
export type Panel = Schemas['Panel'];
export type Pipe = Schemas['PanelPrimary']['pipes'][number];
export type Patch = Schemas['PanelNfvPatch'];
export type Vlan = Schemas['PanelVlan'];
export type ClassifierEntry = Schemas['PanelClassifierEntry'];

/** How a secondary is launched: options with their values. */
export type LaunchSpec =
  Schemas['PanelNfvLaunch'] | Schemas['PanelWorkerLaunch'] | Schemas['PanelPcapLaunch'];
