/** The types of a panel document, as openapi.yaml defines them. */
import type { components } from '#generated/types.js';

type Schemas = components['schemas'];

export type PanelDocument = Schemas['Panel'];
export type Pipe = Schemas['PanelPrimary']['pipes'][number];
export type Patch = Schemas['PanelNfvPatch'];
export type Vlan = Schemas['PanelVlan'];
export type ClassifierEntry = Schemas['PanelClassifierEntry'];
