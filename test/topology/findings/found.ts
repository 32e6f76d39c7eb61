import type { Panel } from '../../../src/panel/document/schema.js';
import { findingsOf } from '../../../src/topology/findings/find.js';
import type { Finding } from '../../../src/topology/findings/finding.js';
import type { ForwardingModel } from '../../../src/topology/forwarding/model.js';
import { modelOf } from '../panels.js';

/** The findings on a panel, without those that are only worth knowing. */
export function troubles(...parts: readonly Panel[]): string[] {
  return texts(findingsOf(modelOf(...parts)).filter(({ severity }) => severity !== 'info'));
}

/** All findings on a model: `error shared_port ring:0 nfv:1 nfv:2`. */
export function allFound(model: ForwardingModel): string[] {
  return texts(findingsOf(model));
}

export function texts(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, kind, subjects }) => [severity, kind, ...subjects].join(' '));
}

/** The reason of the first finding of a kind. */
export function reasonOf(model: ForwardingModel, kind: Finding['kind']): string | undefined {
  return findingsOf(model).find((finding) => finding.kind === kind)?.reason;
}

/** A document whose components run on cores of their own, from one on. */
export function onCores(document: Panel, first: number): Panel {
  const { vfs = {}, mirrors = {} } = document;
  const place = <T extends { readonly core: number }>(components: readonly T[]): T[] =>
    components.map((component, at) => ({ ...component, core: first + at }));
  const entries = <T extends { readonly components: readonly { readonly core: number }[] }>(
    members: Readonly<Record<string, T>>,
  ): Record<string, T> =>
    Object.fromEntries(
      Object.entries(members).map(([id, member]) => [
        id,
        { ...member, components: place(member.components) },
      ]),
    );
  return {
    ...document,
    ...(document.vfs === undefined ? {} : { vfs: entries(vfs) }),
    ...(document.mirrors === undefined ? {} : { mirrors: entries(mirrors) }),
  };
}
