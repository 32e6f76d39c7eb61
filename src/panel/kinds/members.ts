/** The process specs of a member of a panel document that has them by client id, such as `nfvs`. */
import { clientIdOf, formatProcessId } from '../../text/process-id.js';
import type { Spec } from './process-kind.js';

/** @param member such as the `nfvs` of a document. @returns the process specs by the id of the process. */
export function specsByClientId<S extends Spec, Member>(
  kind: S['kind'],
  member: Readonly<Record<string, Member>> | undefined,
  specOf: (member: Member) => S,
): ReadonlyMap<string, S> {
  return new Map(
    Object.entries(member ?? {}).map(
      ([clientId, each]) => [formatProcessId(kind, Number(clientId)), specOf(each)] as const,
    ),
  );
}

/** The reverse. @param specs by client id. */
export function memberOf<S extends Spec, Member>(
  specs: ReadonlyMap<string, S>,
  memberFor: (spec: S) => Member,
): Record<string, Member> {
  return Object.fromEntries([...specs].map(([clientId, spec]) => [clientId, memberFor(spec)]));
}

/** The path parameters of the operations of a secondary. @param id such as `vf:2`. */
export function pathOf(id: string): { readonly client_id: number } {
  return { client_id: clientIdOf(id) ?? 0 };
}
